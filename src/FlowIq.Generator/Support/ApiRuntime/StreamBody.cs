using System;
using System.IO;
using System.Net;
using System.Net.Http;
using System.Runtime.InteropServices;
using System.Threading.Tasks;

namespace FlowIq.Generator.Support.ApiRuntime;

/// <summary>A stream as a body: sent as it is read, left open.</summary>
internal sealed class StreamBody : HttpContent
{
    private readonly Stream _stream;
    private readonly long? _length;

    public StreamBody(Stream stream, string mediaType)
    {
        _stream = stream;
        _length = stream.CanSeek ? stream.Length - stream.Position : null;
        Headers.TryAddWithoutValidation("Content-Type", HeaderGuard.Safe("Content-Type", mediaType));
    }

    /// <summary>Null: no body.</summary>
    public static void Set(ApiCall call, Stream? stream, string mediaType)
    {
        if (stream is not null)
        {
            call.Request.Content = new StreamBody(stream, mediaType);
        }
    }

    /// <summary>Bytes in memory as a stream.</summary>
    public static MemoryStream AsStream(ReadOnlyMemory<byte> bytes) =>
        MemoryMarshal.TryGetArray(bytes, out ArraySegment<byte> segment) && segment.Array is not null
            ? new MemoryStream(segment.Array, segment.Offset, segment.Count, writable: false)
            : new MemoryStream(bytes.ToArray(), writable: false);

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) =>
        StreamCopy.CopyAsync(_stream, stream, System.Threading.CancellationToken.None);

#if NET
    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context, System.Threading.CancellationToken cancellationToken) =>
        StreamCopy.CopyAsync(_stream, stream, cancellationToken);
#endif

    protected override bool TryComputeLength(out long length)
    {
        length = _length ?? 0;
        return _length is not null;
    }
}
