using System.Collections.Generic;
using System.Runtime.CompilerServices;
using System.Threading;

namespace FlowIq.Generator.Support.ApiRuntime;

/// <summary>JSON sequences (RFC 7464): a record separator before each JSON text, a line feed after it.</summary>
internal static class JsonSequences
{
    private const byte RecordSeparator = 0x1E;

    /// <summary>Takes the body at once: an iterator begins only when its items are asked for, and by then the response is disposed.</summary>
    public static IAsyncEnumerable<T> Read<T>(ResponseReader response, ReadJson<T> read) => Items(response.Take(), read);

    private static async IAsyncEnumerable<T> Items<T>(OpenBody taken, ReadJson<T> read, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        using OpenBody body = taken;
        while (await body.NextAsync(RecordSeparator, cancellationToken).ConfigureAwait(false))
        {
            if (!JsonSpace.IsBlank(body.Piece.Span))
            {
                yield return body.Json(read);
            }
        }
    }
}
