using System.Collections.Generic;
using System.Runtime.CompilerServices;
using System.Threading;

namespace FlowIq.Generator.Support.Runtime;

/// <summary>JSON lines: one JSON text per line; empty lines are passed over.</summary>
internal static class JsonLines
{
    public static async IAsyncEnumerable<T> Read<T>(ResponseReader response, ReadJson<T> read, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        using OpenBody body = response.Take();
        while (await body.NextAsync((byte)'\n', cancellationToken).ConfigureAwait(false))
        {
            if (!JsonSpace.IsBlank(body.Piece.Span))
            {
                yield return body.Json(read);
            }
        }
    }
}
