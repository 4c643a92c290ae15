using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace FlowIq.Generator.Support.ApiRuntime;

/// <summary>One question to a token provider, shared by all calls that wait for its answer.</summary>
internal sealed class TokenFlight
{
    private readonly TaskCompletionSource<ApiAccessToken> _token = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly CancellationTokenSource _nobodyWaits = new();
    private int _waiters = 1;
    private bool _isAbandoned;

    /// <summary>The answer; null while it is on its way or where there is none.</summary>
    public string? Token => _token.Task.Status == TaskStatus.RanToCompletion ? _token.Task.Result.Value : null;

    /// <summary>Whether this answer will do: on its way, or good beyond the given time.</summary>
    public bool TryJoin(DateTimeOffset until)
    {
        lock (_nobodyWaits)
        {
            Task<ApiAccessToken> task = _token.Task;
            bool isUsable = task.IsCompleted
                ? task.Status == TaskStatus.RanToCompletion && !(task.Result.ExpiresAt <= until)
                : !_isAbandoned;
            _waiters += isUsable ? 1 : 0;
            return isUsable;
        }
    }

    public async void Start(ApiCredential credential, IReadOnlyList<string> scopes)
    {
        try
        {
            ApiAccessToken token = await credential.RequestAsync(scopes, _nobodyWaits.Token).ConfigureAwait(false);
            _token.TrySetResult(token ?? throw new InvalidOperationException("The token provider gave no token."));
        }
        catch (Exception error)
        {
            // Whatever it is belongs to the calls that wait.
            _token.TrySetException(error);
        }
    }

    public async Task<ApiAccessToken> WaitAsync(CancellationToken cancellationToken)
    {
        try
        {
            if (cancellationToken.CanBeCanceled && !_token.Task.IsCompleted)
            {
                var canceled = new TaskCompletionSource<bool>(TaskCreationOptions.RunContinuationsAsynchronously);
                using (cancellationToken.Register(() => canceled.TrySetResult(true)))
                {
                    await Task.WhenAny(_token.Task, canceled.Task).ConfigureAwait(false);
                }

                if (!_token.Task.IsCompleted)
                {
                    cancellationToken.ThrowIfCancellationRequested();
                }
            }

            return await _token.Task.ConfigureAwait(false);
        }
        finally
        {
            Leave();
        }
    }

    private void Leave()
    {
        lock (_nobodyWaits)
        {
            if (--_waiters > 0 || _token.Task.IsCompleted)
            {
                return;
            }

            _isAbandoned = true;
        }

        _nobodyWaits.Cancel();

        // Nobody is left to see it fail.
        _ = _token.Task.ContinueWith(static task => task.Exception, CancellationToken.None, TaskContinuationOptions.OnlyOnFaulted, TaskScheduler.Default);
    }
}
