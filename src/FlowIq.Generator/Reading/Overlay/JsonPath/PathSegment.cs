using System.Collections.Generic;
using System.Text.Json.Nodes;

namespace FlowIq.Generator.Reading.Overlay.JsonPath;

/// <summary>One step of a query: selectors over the children of a node, or over those of all its descendants too.</summary>
internal sealed record PathSegment(bool IsDescendant, IReadOnlyList<PathSelector> Selectors)
{
    public void Select(PathNode node, PathScope scope, List<PathNode> found)
    {
        scope.Budget.Visit();
        foreach (PathSelector selector in Selectors)
        {
            selector.Select(node.Value, scope, found);
        }

        if (!IsDescendant)
        {
            return;
        }

        foreach (PathNode child in Children(node.Value))
        {
            if (child.Value is JsonObject or JsonArray)
            {
                Select(child, scope, found);
            }
        }
    }

    /// <summary>Members and items, in order.</summary>
    public static IEnumerable<PathNode> Children(JsonNode? node)
    {
        switch (node)
        {
            case JsonObject members:
                foreach (KeyValuePair<string, JsonNode?> member in members)
                {
                    yield return new PathNode(member.Value, members, member.Key, -1);
                }

                break;
            case JsonArray items:
                for (int i = 0; i < items.Count; i++)
                {
                    yield return new PathNode(items[i], items, null, i);
                }

                break;
        }
    }
}
