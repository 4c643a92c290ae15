using System;
using System.Collections.Generic;
using System.Text.Json.Nodes;
using FlowIq.Generator.Diagnostics;
using FlowIq.Generator.Sources;

namespace FlowIq.Generator.Reading.Overlay;

/// <summary>
/// Merges a value into a node as the Overlay Specification says: objects member by member, lists one behind the
/// other, scalars one for the other. All else does not fit and is reported.
/// </summary>
/// <param name="file">The overlay.</param>
/// <param name="isCopy">The value stands in the document itself, not in the overlay.</param>
internal sealed class OverlayMerge(DocumentFile file, OverlayOrigins origins, OverlayReport report, bool isCopy)
{
    /// <summary>Merges into a node that a query found.</summary>
    /// <param name="replace">Puts another value in its place.</param>
    /// <param name="at">Where the value stands in the overlay; of a copy, its action's query.</param>
    public void Apply(JsonNode? target, JsonNode? value, Pointer at, Action<JsonNode?> replace)
    {
        switch (target, value)
        {
            case (JsonObject members, JsonObject added):
                Members(members, added, at);
                break;
            case (JsonArray items, JsonArray added):
                for (int i = 0; i < added.Count; i++)
                {
                    items.Add(Clone(added[i], At(at, i)));
                }

                break;
            case (JsonArray items, not null):
                items.Add(Clone(value, at));
                break;
            case (JsonObject or JsonArray, null):
                // "components:" with nothing behind it changes nothing.
                break;
            case (null, _) or (JsonValue, JsonValue or null):
                replace(Clone(value, at));
                break;
            default:
                report.Add(Descriptors.OverlayAction, at, $"{Kind(value)} cannot be merged into {Kind(target)}; to replace it, remove it by an action before this one");
                break;
        }
    }

    private void Members(JsonObject target, JsonObject added, Pointer at)
    {
        foreach (KeyValuePair<string, JsonNode?> member in new List<KeyValuePair<string, JsonNode?>>(added))
        {
            string name = member.Key;
            Pointer place = isCopy ? at : at[name];
            if (!target.TryGetPropertyValue(name, out JsonNode? before))
            {
                target.Add(name, Clone(member.Value, place));
            }
            else if (before is JsonArray items && member.Value is not (JsonArray or null))
            {
                // A list that a query finds takes single entries too, a list that is met on the way does not.
                report.Add(Descriptors.OverlayAction, place, $"{Kind(member.Value)} cannot be merged into {Kind(items)}; write it as a list");
            }
            else
            {
                Apply(before, member.Value, place, value => target[name] = value);
            }
        }
    }

    private JsonNode? Clone(JsonNode? value, Pointer at)
    {
        JsonNode? clone = value?.DeepClone();
        if (isCopy)
        {
            origins.SetCopy(clone, value);
        }
        else
        {
            origins.Set(clone, file, at);
        }

        return clone;
    }

    private Pointer At(Pointer list, int index) => isCopy ? list : list[index];

    private static string Kind(JsonNode? node) => node switch
    {
        JsonObject => "an object",
        JsonArray => "a list",
        null => "null",
        _ => "a single value",
    };
}
