using System.Collections.Generic;
using System.Runtime.CompilerServices;
using System.Threading;

namespace FlowIq.Generator.Support.ApiRuntime;

/// <summary>JSON lines: one JSON text per line; empty lines are passed over.</summary>
internal static class JsonLines
{
    /// <summary>Takes the body at once: an iterator begins only when its items are asked for, and by then the response is disposed.</summary>
    public static IAsyncEnumerable<T> Read<T>(ResponseReader response, ReadJson<T> read) => Items(response.Take(), read);

    private static async IAsyncEnumerable<T> Items<T>(OpenBody taken, ReadJson<T> read, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        using OpenBody body = taken;
        while (await body.NextAsync((byte)'\n', cancellationToken).ConfigureAwait(false))
        {
            if (!JsonSpace.IsBlank(body.Piece.Span))
            {
                yield return body.Json(read);
            }
        }
    }
}
