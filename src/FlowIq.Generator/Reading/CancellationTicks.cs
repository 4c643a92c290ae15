using System.Text.Json.Nodes;
using System.Threading;
using FlowIq.Generator.Reading.Structure;
using Microsoft.OpenApi;
using Microsoft.OpenApi.Reader;

namespace FlowIq.Generator.Reading;

/// <summary>
/// The reader takes no cancellation token and half a second for a large document. It does call a parser of ours for
/// each extension of ours that it meets, so one stands in every few operations and responses, and asks there.
/// </summary>
internal sealed class CancellationTicks
{
    private const string Extension = "x-fiq-tick";

    /// <summary>The reader makes a dictionary for each, and is through with so many in less than a millisecond.</summary>
    private const int Every = 16;

    private int _candidates;

    public void Add(ObjectRule rule, JsonObject value)
    {
        if ((rule == Grammar.Operation || rule == Grammar.Response) && _candidates++ % Every == 0)
        {
            value[Extension] = true;
        }
    }

    public static void Listen(OpenApiReaderSettings settings, CancellationToken cancellationToken)
    {
        var tick = new JsonNodeExtension(true);
        (settings.ExtensionParsers ??= [])[Extension] = (_, _) =>
        {
            cancellationToken.ThrowIfCancellationRequested();
            return tick;
        };
    }
}
