using System;
using System.IO;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;

namespace FlowIq.Generator.Support.ApiRuntime;

/// <summary>A body taken over while it arrives, cut into pieces at a delimiter. Disposing it ends the connection.</summary>
internal sealed class OpenBody : IDisposable
{
    private readonly HttpResponseMessage _message;
    private readonly Stream _stream;
    private readonly PooledBuffer _buffer = new(4096);
    private int _start;
    private int _scanned;

    public OpenBody(ResponseReader response)
    {
        Response = response;
        _message = response.Message;
        _stream = response.TakeStream();
    }

    public ResponseReader Response { get; }

    /// <summary>The piece found last, without its delimiter; valid until the next one is looked for.</summary>
    public ReadOnlyMemory<byte> Piece { get; private set; }

    /// <summary>Looks for the next piece; the last one needs no delimiter.</summary>
    /// <returns>False at the end.</returns>
    public async ValueTask<bool> NextAsync(byte delimiter, CancellationToken cancellationToken)
    {
        while (true)
        {
            int found = _buffer.Span.Slice(_scanned).IndexOf(delimiter);
            if (found >= 0)
            {
                Piece = _buffer.Memory.Slice(_start, _scanned + found - _start);
                _start = _scanned = _scanned + found + 1;
                return true;
            }

            _buffer.RemoveFirst(_start);
            _start = 0;
            _scanned = _buffer.Length;
            if (await BodyReading.ReadSomeAsync(_stream, _buffer, cancellationToken).ConfigureAwait(false) == 0)
            {
                Piece = _buffer.Memory;
                _start = _scanned = _buffer.Length;
                return Piece.Length > 0;
            }
        }
    }

    /// <summary>The piece, which is one JSON text.</summary>
    public T Json<T>(ReadJson<T> read) => ItemJson.Read(Response, Piece.Span, read);

    public void Dispose()
    {
        // The message first: it ends the connection, where the stream would wait for what is still to come.
        _message.Dispose();
        _stream.Dispose();
        _buffer.Dispose();
    }
}
