using System.Collections.Generic;
using System.IO;
using System.Net;
using System.Net.Http;
using System.Threading.Tasks;

namespace FlowIq.Generator.Support.Runtime;

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

    protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context)
    {
        using var buffer = new PooledBuffer();
        foreach (T item in _items)
        {
            buffer.Clear();
            if (_isSequence)
            {
                buffer.Write(new byte[] { 0x1E });
            }

            _core.WriteJson(buffer, item, _write);
            buffer.Write(new[] { (byte)'\n' });
            await stream.WriteAsync(buffer.Array, 0, buffer.Length).ConfigureAwait(false);
        }
    }

    protected override bool TryComputeLength(out long length)
    {
        length = 0;
        return false;
    }
}

/// <summary>Sets bodies of many JSON texts.</summary>
internal static class LinesBody
{
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
