using System;
using System.IO;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;

namespace FlowIq.Generator.Support.Runtime;

/// <summary>Reads a body into pooled memory.</summary>
internal static class BodyReading
{
    /// <returns>Whether it was read to its end; false: it is longer than the limit.</returns>
    public static async Task<bool> ReadAsync(Stream stream, PooledBuffer buffer, int limit, CancellationToken cancellationToken)
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
    public static async Task<int> ReadSomeAsync(Stream stream, PooledBuffer buffer, CancellationToken cancellationToken)
    {
        try
        {
            Memory<byte> free = buffer.GetMemory(2048);
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
