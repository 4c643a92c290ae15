using System;
using System.IO;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;

namespace FlowIq.Generator.Support.ApiRuntime;

/// <summary>Reads a body into pooled memory.</summary>
internal static class BodyReading
{
    private const int Piece = 2048;

    /// <summary>Room for all of a body that says how long it is, and for the read that finds its end; within reason.</summary>
    public static int Capacity(HttpContent content) => (int)Math.Min(content.Headers.ContentLength ?? 0, 1 << 20) + Piece;

    /// <returns>Whether it was read to its end; false: it is longer than the limit.</returns>
    public static async ValueTask<bool> ReadAsync(Stream stream, PooledBuffer buffer, int limit, CancellationToken cancellationToken)
    {
        while (buffer.Length < limit)
        {
            int count = await ReadSomeAsync(stream, buffer, cancellationToken).ConfigureAwait(false);
            if (count == 0)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Adds what has arrived; zero at the end.</summary>
    public static async ValueTask<int> ReadSomeAsync(Stream stream, PooledBuffer buffer, CancellationToken cancellationToken)
    {
        try
        {
            Memory<byte> free = buffer.GetMemory(Piece);
#if NET
            int count = await stream.ReadAsync(free, cancellationToken).ConfigureAwait(false);
#else
            int count = await stream.ReadAsync(buffer.Array, buffer.Length, free.Length, cancellationToken).ConfigureAwait(false);
#endif
            buffer.Advance(count);
            return count;
        }
        catch (IOException error)
        {
            throw new HttpRequestException("The connection was lost while the response was being read.", error);
        }
    }
}
