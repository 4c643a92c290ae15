using System.Collections.Generic;
using System.Runtime.CompilerServices;
using System.Threading;

namespace FlowIq.Generator.Support.Runtime;

/// <summary>JSON sequences (RFC 7464): a record separator before each JSON text, a line feed after it.</summary>
internal static class JsonSequences
{
    private const byte RecordSeparator = 0x1E;

    public static async IAsyncEnumerable<T> Read<T>(ResponseReader response, ReadJson<T> read, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        using OpenBody body = response.Take();
        while (await body.NextAsync(RecordSeparator, cancellationToken).ConfigureAwait(false))
        {
            if (!JsonSpace.IsBlank(body.Piece.Span))
            {
                yield return body.Json(read);
            }
        }
    }
}
