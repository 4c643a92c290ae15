using System.Collections.Generic;
using System.Globalization;
using System.Text.Json.Nodes;
using FlowIq.Generator.Diagnostics;

namespace FlowIq.Generator.Reading.References;

/// <summary>Counts what is copied for <c>$dynamicRef</c>, so that a document of templates of templates ends.</summary>
internal sealed class TemplateBudget(DiagnosticBag diagnostics)
{
    private int _left = Limits.TemplateNodes;
    private bool _isSaid;

    /// <summary>A copy of the node; null where there have been too many, which is said once.</summary>
    public JsonObject? Copy(JsonObject node, Pointer at)
    {
        int left = _left - Count(node, _left);
        if (left >= 0)
        {
            _left = left;
            return (JsonObject)node.DeepClone();
        }

        if (!_isSaid)
        {
            _isSaid = true;
            diagnostics.Report(Descriptors.LimitExceeded, at, "The number of values in copies of templates ($dynamicRef)", Limits.TemplateNodes.ToString("N0", CultureInfo.InvariantCulture), "write the schemas that differ in a few members out, or split the document");
        }

        return null;
    }

    /// <summary>The values of a node, itself included; a number above the most that is asked for where there are more.</summary>
    private static int Count(JsonNode? node, int most)
    {
        int count = 1;
        IEnumerable<JsonNode?> children = node switch
        {
            JsonObject value => Values(value),
            JsonArray list => list,
            _ => [],
        };
        foreach (JsonNode? child in children)
        {
            if (count > most)
            {
                break;
            }

            count += Count(child, most - count);
        }

        return count;
    }

    private static IEnumerable<JsonNode?> Values(JsonObject value)
    {
        foreach (KeyValuePair<string, JsonNode?> entry in value)
        {
            yield return entry.Value;
        }
    }
}
