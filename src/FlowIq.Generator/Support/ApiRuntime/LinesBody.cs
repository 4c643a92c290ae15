using System.Collections.Generic;
using System.IO;
using System.Net;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;

namespace FlowIq.Generator.Support.ApiRuntime;

/// <summary>Items as a body, a JSON text each, written while they are enumerated.</summary>
internal sealed class LinesBody<T> : HttpContent
{
    private readonly ClientCore _core;
    private readonly IEnumerable<T> _items;
    private readonly WriteJson<T> _write;
    private readonly bool _isSequence;

    public LinesBody(ClientCore core, IEnumerable<T> items, WriteJson<T> write, string mediaType, bool isSequence)
    {
        _core = core;
        _items = items;
        _write = write;
        _isSequence = isSequence;
        Headers.TryAddWithoutValidation("Content-Type", HeaderGuard.Safe("Content-Type", mediaType));
    }

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) => WriteAsync(stream, CancellationToken.None);

#if NET
    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context, CancellationToken cancellationToken) => WriteAsync(stream, cancellationToken);
#endif

    protected override bool TryComputeLength(out long length)
    {
        length = 0;
        return false;
    }

    private async Task WriteAsync(Stream stream, CancellationToken cancellationToken)
    {
        using var buffer = new PooledBuffer();
        if (_items is not TimedItems<T> timed)
        {
            foreach (T item in _items)
            {
                await WriteAsync(stream, buffer, item, cancellationToken).ConfigureAwait(false);
            }

            return;
        }

        IAsyncEnumerator<T> items = timed.Source.GetAsyncEnumerator(cancellationToken);
        try
        {
            while (true)
            {
                ValueTask<bool> next = items.MoveNextAsync();
                if (!next.IsCompleted)
                {
                    // What is written must not wait for what is still to come.
                    await stream.FlushAsync(cancellationToken).ConfigureAwait(false);
                }

                if (!await next.ConfigureAwait(false))
                {
                    return;
                }

                await WriteAsync(stream, buffer, items.Current, cancellationToken).ConfigureAwait(false);
            }
        }
        finally
        {
            await items.DisposeAsync().ConfigureAwait(false);
        }
    }

    private Task WriteAsync(Stream stream, PooledBuffer buffer, T item, CancellationToken cancellationToken)
    {
        buffer.Clear();
        if (_isSequence)
        {
            buffer.Write(new byte[] { 0x1E });
        }

        _core.WriteJson(buffer, item, _write);
        buffer.Write(new[] { (byte)'\n' });
        return stream.WriteAsync(buffer.Array, 0, buffer.Length, cancellationToken);
    }
}

/// <summary>Sets bodies of many JSON texts.</summary>
internal static class LinesBody
{
    /// <summary>Items that come in time.</summary>
    public static IEnumerable<T> InTime<T>(IAsyncEnumerable<T> items)
    {
        Arguments.NotNull(items, nameof(items));
        return new TimedItems<T>(items);
    }

    /// <summary>JSON lines; null: no body.</summary>
    public static void Set<T>(ApiCall call, IEnumerable<T>? items, WriteJson<T> write, string mediaType)
    {
        if (items is not null)
        {
            call.Request.Content = new LinesBody<T>(call.Core, items, write, mediaType, isSequence: false);
        }
    }

    /// <summary>A JSON sequence (RFC 7464); null: no body.</summary>
    public static void SetSequence<T>(ApiCall call, IEnumerable<T>? items, WriteJson<T> write, string mediaType)
    {
        if (items is not null)
        {
            call.Request.Content = new LinesBody<T>(call.Core, items, write, mediaType, isSequence: true);
        }
    }
}
