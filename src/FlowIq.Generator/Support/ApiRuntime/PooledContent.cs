using System.IO;
using System.Net;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;

namespace FlowIq.Generator.Support.ApiRuntime;

/// <summary>A body in pooled memory.</summary>
internal sealed class PooledContent : HttpContent
{
    /// <summary>The media type of nearly all bodies: it is sent as it is.</summary>
    public const string Json = "application/json";

    private readonly PooledBuffer _buffer;
    private int _users = 1;
    private bool _isDisposed;

    /// <param name="buffer">Belongs to this body from now on.</param>
    /// <param name="mediaType">As the header carries it.</param>
    public PooledContent(PooledBuffer buffer, string mediaType)
    {
        _buffer = buffer;
        Headers.TryAddWithoutValidation("Content-Type", mediaType == Json ? mediaType : HeaderGuard.Safe("Content-Type", mediaType));
    }

    /// <summary>.NET Framework disposes a body once it is sent.</summary>
    public bool CanBeSentAgain => Volatile.Read(ref _users) > 0;

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context)
    {
        // An answer can come before all is sent; the memory must not go to another then.
        Interlocked.Increment(ref _users);
        Task writing = stream.WriteAsync(_buffer.Array, 0, _buffer.Length);
        if (!writing.IsCompleted)
        {
            return LeaveAfterAsync(writing);
        }

        Leave();
        return writing;
    }

    protected override bool TryComputeLength(out long length)
    {
        length = _buffer.Length;
        return true;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing && !_isDisposed)
        {
            _isDisposed = true;
            Leave();
        }

        base.Dispose(disposing);
    }

    private async Task LeaveAfterAsync(Task writing)
    {
        try
        {
            await writing.ConfigureAwait(false);
        }
        finally
        {
            Leave();
        }
    }

    private void Leave()
    {
        if (Interlocked.Decrement(ref _users) == 0)
        {
            _buffer.Dispose();
        }
    }
}
