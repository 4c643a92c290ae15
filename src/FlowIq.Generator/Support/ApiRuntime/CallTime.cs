using System;
using System.Globalization;
using System.Threading;
using System.Threading.Tasks;

namespace FlowIq.Generator.Support.ApiRuntime;

/// <summary>The time limit of one call, joined with the caller's own cancellation.</summary>
internal readonly struct CallTime : IDisposable
{
    private readonly TimeSpan _limit;
    private readonly CancellationToken _caller;
    private readonly CancellationTokenSource? _source;

    public CallTime(TimeSpan? limit, CancellationToken caller)
    {
        _caller = caller;
        _limit = limit ?? Timeout.InfiniteTimeSpan;
        if (_limit != Timeout.InfiniteTimeSpan)
        {
            _source = CancellationTokenSource.CreateLinkedTokenSource(caller);
            _source.CancelAfter(_limit);
        }
    }

    public CancellationToken Token => _source?.Token ?? _caller;

    /// <summary>The exception that users of <c>HttpClient</c> expect: the caller's token, or a <see cref="TimeoutException"/> within; null: as it is.</summary>
    public Exception? Explain(OperationCanceledException error)
    {
        if (_caller.IsCancellationRequested)
        {
            return error.CancellationToken == _caller ? null : Canceled("The call was canceled.", error);
        }

        if (_source is { IsCancellationRequested: true })
        {
            string message = $"The call was canceled because its time limit of {_limit.TotalSeconds.ToString(CultureInfo.InvariantCulture)} seconds was over.";
            return Canceled(message, new TimeoutException(message, error));
        }

        return null;
    }

    public void Dispose() => _source?.Dispose();

    private TaskCanceledException Canceled(string message, Exception inner) =>
#if NET
        new(message, inner, _caller);
#else
        new(message, inner);
#endif
}
