using System.Collections.Generic;
using FlowIq.Generator.Model;

namespace FlowIq.Generator.Lowering.Unions;

/// <summary>Works out what tells the cases of a union apart: the discriminator where there is one, else the JSON kind, then what is inside.</summary>
/// <param name="depth">How many properties lead to what is decided on.</param>
internal sealed class DispatchBuilder(LeafCollector collector, Ambiguity ambiguity, int depth = 0)
{
    private readonly ObjectDispatch _objects = new(collector, ambiguity, depth);

    /// <summary>Whether what was built rests on nothing, or on properties that may be absent.</summary>
    public bool IsWeak => ambiguity.IsWeak;

    public DispatchNode Build(List<UnionBranch> branches, UnionTag tag)
    {
        var leaves = new List<Leaf>();
        for (int i = 0; i < branches.Count; i++)
        {
            leaves.AddRange(collector.Collect(i, branches[i].Shape, branches[i].Component));
        }

        if (tag.PropertyName is null)
        {
            return Decide(leaves);
        }

        DispatchNode byTag = ByTag(branches, tag, leaves.FindAll(static leaf => leaf.Kind == JsonKind.Object));
        List<Leaf> others = leaves.FindAll(static leaf => leaf.Kind != JsonKind.Object);
        if (others.Count == 0)
        {
            return byTag;
        }

        var kinds = new List<JsonKindBranch> { new(JsonKind.Object, byTag) };
        AddKinds(kinds, others);
        return new ByJsonKind(kinds.ToEquatableArray());
    }

    private DispatchNode ByTag(List<UnionBranch> branches, UnionTag tag, List<Leaf> leaves)
    {
        ByPropertyValue node = _objects.ByValuesOf(tag.PropertyName!, leaves, leaf => tag.ValuesOf(leaf, leaf.Component ?? branches[leaf.Case].Component));
        int fallback = branches.FindIndex(branch => branch.Component is not null && branch.Component == tag.DefaultComponent);
        return fallback < 0 ? node : node with { Otherwise = new UseCase(fallback), Absent = new UseCase(fallback) };
    }

    public DispatchNode Decide(List<Leaf> leaves)
    {
        var kinds = new List<JsonKindBranch>();
        AddKinds(kinds, leaves);
        return kinds.Count == 0 ? new UseUnknown() : new ByJsonKind(kinds.ToEquatableArray());
    }

    private void AddKinds(List<JsonKindBranch> kinds, List<Leaf> leaves)
    {
        Add(JsonKind.Object, _objects.Decide(Of(JsonKind.Object)));
        Add(JsonKind.Array, Arrays(Of(JsonKind.Array)));
        Add(JsonKind.String, ScalarDispatch.Strings(Of(JsonKind.String), ambiguity));
        List<Leaf> integers = Of(JsonKind.Integer);
        List<Leaf> numbers = Of(JsonKind.Number);
        Add(JsonKind.Integer, ScalarDispatch.Values(integers.Count > 0 ? integers : numbers, ambiguity));
        Add(JsonKind.Number, ScalarDispatch.Values(numbers, ambiguity));
        Add(JsonKind.Boolean, ScalarDispatch.Values(Of(JsonKind.Boolean), ambiguity));

        List<Leaf> Of(JsonKind kind) => leaves.FindAll(leaf => leaf.Kind == kind);

        void Add(JsonKind kind, DispatchNode node)
        {
            if (node is not UseUnknown)
            {
                kinds.Add(new JsonKindBranch(kind, node));
            }
        }
    }

    private DispatchNode Arrays(List<Leaf> arrays)
    {
        if (Ambiguity.Single(arrays) is { } single)
        {
            return single;
        }

        if (arrays.Exists(static array => array.Shape.Items is null))
        {
            // A list of anything may hold what the others hold.
            ambiguity.Weaken();
        }

        var items = new List<Leaf>();
        foreach (Leaf array in arrays)
        {
            items.AddRange(collector.Items(array));
        }

        // An empty list is one of any of them: the first.
        return new ByFirstItem(Decide(items), new UseCase(arrays[0].Case));
    }
}
