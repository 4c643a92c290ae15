using System.Collections.Generic;
using System.Text.Json.Nodes;

namespace FlowIq.Generator.Reading.Overlay.JsonPath;

/// <summary>A JSONPath query (RFC 9535).</summary>
/// <param name="IsRelative">Begins at the current node of a filter (<c>@</c>), not at the root.</param>
internal sealed record PathQuery(bool IsRelative, IReadOnlyList<PathSegment> Segments)
{
    /// <summary>Whether it finds one node at most, by its form alone.</summary>
    public bool IsSingular
    {
        get
        {
            foreach (PathSegment segment in Segments)
            {
                if (segment.IsDescendant || segment.Selectors.Count != 1 || segment.Selectors[0] is not (NameSelector or IndexSelector))
                {
                    return false;
                }
            }

            return true;
        }
    }

    /// <summary>The nodes that the query finds, in order, the same one as often as it is found.</summary>
    public List<PathNode> Select(JsonNode? root, PathBudget budget) => Select(new PathScope(root, root, budget));

    public List<PathNode> Select(PathScope scope)
    {
        var nodes = new List<PathNode> { new(IsRelative ? scope.Current : scope.Root, null, null, -1) };
        foreach (PathSegment segment in Segments)
        {
            var next = new List<PathNode>();
            foreach (PathNode node in nodes)
            {
                segment.Select(node, scope, next);
            }

            nodes = next;
        }

        return nodes;
    }
}

/// <summary>What a query is evaluated against.</summary>
internal sealed record PathScope(JsonNode? Root, JsonNode? Current, PathBudget Budget);
