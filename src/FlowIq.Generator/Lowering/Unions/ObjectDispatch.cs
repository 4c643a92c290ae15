using System;
using System.Collections.Generic;
using FlowIq.Generator.Model;

namespace FlowIq.Generator.Lowering.Unions;

/// <summary>
/// Tells objects apart, by the strongest evidence first: a property limited to different values, a
/// required property that only one has, a shared property of different kinds or with different things in
/// it, an optional property that only one has.
/// </summary>
internal sealed class ObjectDispatch(LeafCollector collector, Ambiguity ambiguity, int depth)
{
    /// <summary>How many properties deep a difference is looked for.</summary>
    private const int DeepestContent = 2;

    public DispatchNode Decide(List<Leaf> leaves) => Ambiguity.Single(leaves) ?? ByValues(leaves) ?? ByPresence(leaves);

    private DispatchNode? ByValues(List<Leaf> leaves)
    {
        string? best = null;
        int bestCount = 1;
        foreach (string property in PropertiesOf(leaves))
        {
            int count = Separated(leaves, property);
            if (count > bestCount)
            {
                best = property;
                bestCount = count;
            }
        }

        if (best is null)
        {
            return null;
        }

        return ByValuesOf(best, leaves, leaf => collector.ValuesOf(leaf, best));
    }

    /// <summary>By the value of a given property.</summary>
    /// <param name="valuesOf">The values that name a form; null or none where it is open.</param>
    public ByPropertyValue ByValuesOf(string property, List<Leaf> leaves, Func<Leaf, List<LiteralModel>?> valuesOf)
    {
        var groups = new List<(LiteralModel Value, List<Leaf> Leaves)>();
        var open = new List<Leaf>();
        var maybeAbsent = new List<Leaf>();
        foreach (Leaf leaf in leaves)
        {
            List<LiteralModel> values = valuesOf(leaf) ?? [];
            if (values.Count == 0)
            {
                open.Add(leaf);
            }

            if (!leaf.IsRequired(property) && leaf.Shape.Tag(property) is null)
            {
                maybeAbsent.Add(leaf);
            }

            foreach (LiteralModel value in values)
            {
                int known = groups.FindIndex(group => group.Value == value);
                if (known < 0)
                {
                    groups.Add((value, [leaf]));
                }
                else
                {
                    groups[known].Leaves.Add(leaf);
                }
            }
        }

        var branches = new List<LiteralBranch>(groups.Count);
        foreach ((LiteralModel value, List<Leaf> group) in groups)
        {
            branches.Add(new LiteralBranch(value, Ambiguity.Single(group) ?? (group.Count < leaves.Count ? Decide(group) : ByPresence(group))));
        }

        DispatchNode otherwise = open.Count == leaves.Count ? ByPresence(open) : Decide(open);
        return new ByPropertyValue(property, branches.ToEquatableArray(), otherwise, Ambiguity.Single(maybeAbsent) ?? new UseUnknown());
    }

    /// <summary>How many forms the values of a property separate from all others; 0 where two cases share a value without being told apart by anything.</summary>
    private int Separated(List<Leaf> leaves, string property)
    {
        var owners = new Dictionary<LiteralModel, HashSet<int>>();
        int limited = 0;
        foreach (Leaf leaf in leaves)
        {
            if (collector.ValuesOf(leaf, property) is not { } values)
            {
                continue;
            }

            limited++;
            foreach (LiteralModel value in values)
            {
                if (!owners.TryGetValue(value, out HashSet<int>? cases))
                {
                    owners[value] = cases = [];
                }

                cases.Add(leaf.Case);
            }
        }

        foreach (HashSet<int> cases in owners.Values)
        {
            limited -= cases.Count - 1;
        }

        return limited;
    }

    private DispatchNode ByPresence(List<Leaf> leaves)
    {
        var left = new List<Leaf>(leaves);
        var branches = new List<PresenceBranch>();
        while (left.Count > 0 && TakeRequired(leaves, left, branches))
        {
        }

        DispatchNode otherwise = Ambiguity.Single(left) ?? ByKind(left) ?? ByContent(left) ?? ByOptional(left);
        return branches.Count == 0 ? otherwise : new ByPropertyPresence(branches.ToEquatableArray(), otherwise);
    }

    /// <summary>
    /// Finds a form with a required property that no other case has (or, where that fails, that none of those
    /// that are left has), and removes it.
    /// </summary>
    private static bool TakeRequired(List<Leaf> all, List<Leaf> left, List<PresenceBranch> branches)
    {
        foreach (List<Leaf> rivals in new[] { all, left })
        {
            foreach (Leaf leaf in left)
            {
                foreach (string property in leaf.Shape.Required)
                {
                    if (leaf.Has(property) && !rivals.Exists(other => other.Case != leaf.Case && other.Has(property)))
                    {
                        branches.Add(new PresenceBranch(property, new UseCase(leaf.Case)));
                        left.Remove(leaf);
                        return true;
                    }
                }
            }
        }

        return false;
    }

    private DispatchNode? ByKind(List<Leaf> leaves)
    {
        foreach (string property in PropertiesOf(leaves))
        {
            var seen = new HashSet<JsonKind>();
            bool isApart = true;
            foreach (Leaf leaf in leaves)
            {
                HashSet<JsonKind>? kinds = leaf.IsRequired(property) ? collector.KindsOf(leaf, property) : null;
                isApart &= kinds is not null;
                foreach (JsonKind kind in kinds ?? [])
                {
                    isApart &= seen.Add(kind == JsonKind.Integer ? JsonKind.Number : kind);
                }
            }

            if (isApart)
            {
                return KindNode(leaves, property);
            }
        }

        return null;
    }

    private DispatchNode KindNode(List<Leaf> leaves, string property)
    {
        var branches = new List<JsonKindBranch>();
        foreach (Leaf leaf in leaves)
        {
            foreach (JsonKind kind in collector.KindsOf(leaf, property)!)
            {
                branches.Add(new JsonKindBranch(kind, new UseCase(leaf.Case)));
                if (kind is JsonKind.Number)
                {
                    branches.Add(new JsonKindBranch(JsonKind.Integer, new UseCase(leaf.Case)));
                }
            }
        }

        return new ByPropertyKind(property, branches.ToEquatableArray(), new UseUnknown());
    }

    /// <summary>A property that all must have, and in which something surely tells them apart: members of an object, of the items of a list.</summary>
    private DispatchNode? ByContent(List<Leaf> leaves)
    {
        foreach (string property in depth < DeepestContent ? PropertiesOf(leaves) : [])
        {
            var contents = new List<Leaf>();
            if (leaves.TrueForAll(leaf => leaf.IsRequired(property) && collector.TryContent(leaf, property, contents)))
            {
                var inner = new DispatchBuilder(collector, Ambiguity.Silent(), depth + 1);
                DispatchNode content = inner.Decide(contents);
                if (!inner.IsWeak && SureDispatch.Holds(content))
                {
                    return new ByPropertyContent(property, content);
                }
            }
        }

        return null;
    }

    /// <summary>A property that only one case may have points to it; without any, the value is of the case that has none, or the first.</summary>
    private DispatchNode ByOptional(List<Leaf> leaves)
    {
        var branches = new List<PresenceBranch>();
        var unmarked = new List<Leaf>();
        foreach (Leaf leaf in leaves)
        {
            int before = branches.Count;
            foreach (Schemas.PropertyShape property in leaf.Shape.Properties)
            {
                if (!leaves.Exists(other => other.Case != leaf.Case && other.Has(property.Name)))
                {
                    branches.Add(new PresenceBranch(property.Name, new UseCase(leaf.Case)));
                }
            }

            if (branches.Count == before)
            {
                unmarked.Add(leaf);
            }
        }

        ambiguity.Weaken();
        DispatchNode otherwise = ambiguity.First(unmarked.Count > 0 ? unmarked : [leaves[0]]);
        return branches.Count == 0 ? otherwise : new ByPropertyPresence(branches.ToEquatableArray(), otherwise);
    }

    private static IEnumerable<string> PropertiesOf(List<Leaf> leaves)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (Leaf leaf in leaves)
        {
            foreach (string tag in leaf.Shape.Tags)
            {
                if (seen.Add(tag))
                {
                    yield return tag;
                }
            }

            foreach (Schemas.PropertyShape property in leaf.Shape.Properties)
            {
                if (seen.Add(property.Name))
                {
                    yield return property.Name;
                }
            }
        }
    }
}
