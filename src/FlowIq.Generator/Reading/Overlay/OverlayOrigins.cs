using System.Collections.Generic;
using System.Text.Json.Nodes;
using FlowIq.Generator.Reading.Overlay.JsonPath;
using FlowIq.Generator.Sources;

namespace FlowIq.Generator.Reading.Overlay;

/// <summary>
/// Remembers where nodes came from while overlays change the tree, so that whatever is wrong with one of them
/// later is reported in the file and at the line where it is written. Only what was put in or moved is kept:
/// all else is found by its parents.
/// </summary>
internal sealed class OverlayOrigins(DocumentFile main)
{
    private readonly Dictionary<JsonNode, Origin> _known = [];

    /// <summary>The node was written there.</summary>
    public void Set(JsonNode? node, DocumentFile file, Pointer place)
    {
        if (node is not null)
        {
            _known[node] = new Origin(file, place);
        }
    }

    /// <summary>The copy was written where its original was.</summary>
    public void SetCopy(JsonNode? copy, JsonNode? original)
    {
        if (copy is not null && original is not null)
        {
            _known[copy] = Of(original);
        }
    }

    /// <summary>The items of a list are about to change their numbers.</summary>
    public void Pin(JsonArray items)
    {
        Origin list = Of(items);
        for (int i = 0; i < items.Count; i++)
        {
            if (items[i] is { } item && !_known.ContainsKey(item))
            {
                _known.Add(item, list with { Place = list.Place[i] });
            }
        }
    }

    /// <summary>Tells the map what stands in the finished tree and was not there before.</summary>
    public void Record(JsonNode root, SourceMap map)
    {
        if (_known.Count > 0)
        {
            Record(root, Pointer.Root, map);
        }
    }

    private void Record(JsonNode? node, Pointer at, SourceMap map)
    {
        if (node is not null && _known.TryGetValue(node, out Origin? origin))
        {
            map.Overlaid(at, origin.File, origin.Place);
        }

        foreach (PathNode child in PathSegment.Children(node))
        {
            Record(child.Value, child.Name is { } name ? at[name] : at[child.Index], map);
        }
    }

    private Origin Of(JsonNode node)
    {
        if (_known.TryGetValue(node, out Origin? origin))
        {
            return origin;
        }

        if (node.Parent is not { } parent)
        {
            return new Origin(main, Pointer.Root);
        }

        Origin outer = Of(parent);
        return outer with { Place = parent is JsonArray items ? outer.Place[items.IndexOf(node)] : outer.Place[node.GetPropertyName()] };
    }

    private sealed record Origin(DocumentFile File, Pointer Place);
}
