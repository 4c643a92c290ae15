using System;
using System.Collections.Generic;
using System.Globalization;
using System.Text.Json.Nodes;
using FlowIq.Generator.Diagnostics;
using FlowIq.Generator.Reading.Overlay.JsonPath;
using FlowIq.Generator.Sources;

namespace FlowIq.Generator.Reading.Overlay;

/// <summary>
/// Merges a value into a node as the Overlay Specification says: objects member by member, lists one behind the
/// other, scalars one for the other. All else does not fit and is reported.
/// </summary>
/// <param name="file">The overlay.</param>
/// <param name="isCopy">The value stands in the document itself, not in the overlay.</param>
internal sealed class OverlayMerge(DocumentFile file, OverlayOrigins origins, OverlayReport report, PathBudget growth, bool isCopy)
{
    /// <summary>Merges into a node that a query found.</summary>
    /// <param name="parent">What holds the node; null for the document itself.</param>
    /// <param name="replace">Puts another value in its place.</param>
    /// <param name="at">Where the value stands in the overlay; of a copy, its action's query.</param>
    public void Apply(JsonNode? target, JsonNode? value, Pointer at, JsonNode? parent, Action<JsonNode?> replace)
    {
        switch (target, value)
        {
            case (JsonObject members, JsonObject added):
                Members(members, added, at);
                break;
            case (JsonArray items, JsonArray added):
                int count = added.Count;
                for (int i = 0; i < count; i++)
                {
                    Put(items, added[i], At(at, i), items.Add);
                }

                break;
            case (JsonArray items, not null):
                Put(items, value, at, items.Add);
                break;
            case (JsonObject or JsonArray, null):
                // "components:" with nothing behind it changes nothing.
                break;
            case (null, _) or (JsonValue, JsonValue or null):
                Put(parent, value, at, replace);
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
                Put(target, member.Value, place, value => target.Add(name, value));
            }
            else if (before is JsonArray items && member.Value is not (JsonArray or null))
            {
                // A list that a query finds takes single entries too, a list that is met on the way does not.
                report.Add(Descriptors.OverlayAction, place, $"{Kind(member.Value)} cannot be merged into {Kind(items)}; write it as a list");
            }
            else
            {
                Apply(before, member.Value, place, target, value => target[name] = value);
            }
        }
    }

    /// <summary>Puts a copy of a value into an object or a list, within bounds: what copies itself grows without end.</summary>
    private void Put(JsonNode? parent, JsonNode? value, Pointer at, Action<JsonNode?> put)
    {
        if (Height(value) + Depth(parent) > Limits.Depth)
        {
            report.Add(Descriptors.LimitExceeded, at, "Nesting", Limits.Depth.ToString(CultureInfo.InvariantCulture) + " levels", "the document would be nested too deeply with this");
            return;
        }

        JsonNode? clone = value?.DeepClone();
        if (isCopy)
        {
            origins.SetCopy(clone, value);
        }
        else
        {
            origins.Set(clone, file, at);
        }

        put(clone);
    }

    private int Height(JsonNode? node)
    {
        growth.Visit();
        int height = 0;
        foreach (PathNode child in PathSegment.Children(node))
        {
            height = Math.Max(height, Height(child.Value));
        }

        return height + 1;
    }

    private static int Depth(JsonNode? node)
    {
        int depth = 0;
        for (JsonNode? at = node; at is not null; at = at.Parent)
        {
            depth++;
        }

        return depth;
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
