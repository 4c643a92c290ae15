using System;
using System.Buffers;
using System.IO;
using System.Threading;
using System.Threading.Tasks;

namespace FlowIq.Generator.Support.ApiRuntime;

/// <summary>Copies a stream into a request. What has been written goes out before more is waited for, so that a slow source holds nothing back.</summary>
internal static class StreamCopy
{
    private const int BufferSize = 81920;

    public static async Task CopyAsync(Stream from, Stream to, CancellationToken cancellationToken)
    {
        byte[] buffer = ArrayPool<byte>.Shared.Rent(BufferSize);
        while (true)
        {
            Task<int> reading = from.ReadAsync(buffer, 0, buffer.Length, cancellationToken);
            if (!reading.IsCompleted)
            {
                await to.FlushAsync(cancellationToken).ConfigureAwait(false);
            }

            int count = await reading.ConfigureAwait(false);
            if (count == 0)
            {
                // After a failure the source may still write into it: then it is not given back.
                ArrayPool<byte>.Shared.Return(buffer);
                return;
            }

            await to.WriteAsync(buffer, 0, count, cancellationToken).ConfigureAwait(false);
        }
    }
}
