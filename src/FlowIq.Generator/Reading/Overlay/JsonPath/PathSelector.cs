using System;
using System.Collections.Generic;
using System.Text.Json.Nodes;

namespace FlowIq.Generator.Reading.Overlay.JsonPath;

/// <summary>Chooses among the children of a node.</summary>
internal abstract record PathSelector
{
    public abstract void Select(JsonNode? node, PathScope scope, List<PathNode> found);
}

/// <summary><c>['name']</c>, <c>.name</c>.</summary>
internal sealed record NameSelector(string Name) : PathSelector
{
    public override void Select(JsonNode? node, PathScope scope, List<PathNode> found)
    {
        if (node is JsonObject members && members.TryGetPropertyValue(Name, out JsonNode? value))
        {
            found.Add(new PathNode(value, members, Name, -1));
        }
    }
}

/// <summary><c>*</c>.</summary>
internal sealed record WildcardSelector : PathSelector
{
    public override void Select(JsonNode? node, PathScope scope, List<PathNode> found)
    {
        foreach (PathNode child in PathSegment.Children(node))
        {
            scope.Budget.Visit();
            found.Add(child);
        }
    }
}

/// <summary><c>[2]</c>; a negative one counts from the end.</summary>
internal sealed record IndexSelector(long Index) : PathSelector
{
    public override void Select(JsonNode? node, PathScope scope, List<PathNode> found)
    {
        if (node is not JsonArray items)
        {
            return;
        }

        long at = Index < 0 ? items.Count + Index : Index;
        if (at >= 0 && at < items.Count)
        {
            found.Add(new PathNode(items[(int)at], items, null, (int)at));
        }
    }
}

/// <summary><c>[start:end:step]</c>.</summary>
internal sealed record SliceSelector(long? Start, long? End, long Step) : PathSelector
{
    public override void Select(JsonNode? node, PathScope scope, List<PathNode> found)
    {
        if (node is not JsonArray items || Step == 0)
        {
            return;
        }

        int count = items.Count;
        if (Step > 0)
        {
            long end = Clamp(Normal(End ?? count, count), 0, count);
            for (long i = Clamp(Normal(Start ?? 0, count), 0, count); i < end; i += Step)
            {
                Add(items, (int)i, scope, found);
            }
        }
        else
        {
            // An end that is not written lies before the first item, which no index can say.
            long end = End is { } stated ? Clamp(Normal(stated, count), -1, count - 1) : -1;
            for (long i = Clamp(Normal(Start ?? count - 1, count), -1, count - 1); i > end; i += Step)
            {
                Add(items, (int)i, scope, found);
            }
        }
    }

    private static void Add(JsonArray items, int index, PathScope scope, List<PathNode> found)
    {
        scope.Budget.Visit();
        found.Add(new PathNode(items[index], items, null, index));
    }

    private static long Normal(long index, int count) => index < 0 ? count + index : index;

    private static long Clamp(long value, long low, long high) => Math.Min(Math.Max(value, low), high);
}

/// <summary><c>[?expression]</c>.</summary>
internal sealed record FilterSelector(LogicalExpression Condition) : PathSelector
{
    public override void Select(JsonNode? node, PathScope scope, List<PathNode> found)
    {
        foreach (PathNode child in PathSegment.Children(node))
        {
            scope.Budget.Visit();
            if (Condition.IsTrue(scope with { Current = child.Value }))
            {
                found.Add(child);
            }
        }
    }
}
