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

    /// <summary>Reads to the end; what has arrived already is taken at once.</summary>
    /// <returns>Whether the end was reached; false: the body is longer than the limit.</returns>
    public static ValueTask<bool> ReadAsync(Stream stream, PooledBuffer buffer, int limit, CancellationToken cancellationToken)
    {
        try
        {
            while (buffer.Length < limit)
            {
                ValueTask<int> reading = BeginAsync(stream, buffer, cancellationToken);
                if (!reading.IsCompletedSuccessfully)
                {
                    return RestAsync(reading, stream, buffer, limit, cancellationToken);
                }

                int count = reading.Result;
                if (count == 0)
                {
                    return new ValueTask<bool>(true);
                }

                buffer.Advance(count);
            }

            return new ValueTask<bool>(false);
        }
        catch (IOException error)
        {
            throw Lost(error);
        }
    }

    /// <summary>Adds what has arrived; zero at the end.</summary>
    public static async ValueTask<int> ReadSomeAsync(Stream stream, PooledBuffer buffer, CancellationToken cancellationToken)
    {
        try
        {
            int count = await BeginAsync(stream, buffer, cancellationToken).ConfigureAwait(false);
            buffer.Advance(count);
            return count;
        }
        catch (IOException error)
        {
            throw Lost(error);
        }
    }

    private static async ValueTask<bool> RestAsync(ValueTask<int> reading, Stream stream, PooledBuffer buffer, int limit, CancellationToken cancellationToken)
    {
        try
        {
            int count = await reading.ConfigureAwait(false);
            while (count > 0)
            {
                buffer.Advance(count);
                if (buffer.Length >= limit)
                {
                    return false;
                }

                count = await BeginAsync(stream, buffer, cancellationToken).ConfigureAwait(false);
            }

            return true;
        }
        catch (IOException error)
        {
            throw Lost(error);
        }
    }

    private static ValueTask<int> BeginAsync(Stream stream, PooledBuffer buffer, CancellationToken cancellationToken)
    {
        Memory<byte> free = buffer.GetMemory(Piece);
#if NET
        return stream.ReadAsync(free, cancellationToken);
#else
        return new ValueTask<int>(stream.ReadAsync(buffer.Array, buffer.Length, free.Length, cancellationToken));
#endif
    }

    private static HttpRequestException Lost(IOException error) => new("The connection was lost while the response was being read.", error);
}
