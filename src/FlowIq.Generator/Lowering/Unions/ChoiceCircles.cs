using System;
using System.Collections.Generic;
using FlowIq.Generator.Lowering.Schemas;
using FlowIq.Generator.Reading.Schemas;

namespace FlowIq.Generator.Lowering.Unions;

/// <summary>
/// Finds components whose alternatives lead back to themselves, as in <c>A: anyOf [B, C]</c> with <c>B: anyOf [A, D]</c>. No
/// value is told by the way back: <c>A</c> and <c>B</c> are both one of <c>C</c> and <c>D</c>.
/// </summary>
internal sealed class ChoiceCircles(ComponentIndex components, ShapeBuilder shapes)
{
    private readonly Dictionary<string, List<string>> _alternatives = new(StringComparer.Ordinal);

    /// <summary>Components that may be on a circle, found when it is first asked for, since most documents have none.</summary>
    private HashSet<string>? _suspects;

    /// <summary>Whether the alternatives of a component, or theirs, are the owner again.</summary>
    public bool LeadsBack(string id, string owner)
    {
        if (id == owner)
        {
            return true;
        }

        _suspects ??= FindSuspects();
        if (!_suspects.Contains(id) || !_suspects.Contains(owner))
        {
            return false;
        }

        var seen = new HashSet<string>(StringComparer.Ordinal) { id };
        var open = new Stack<string>();
        open.Push(id);
        while (open.Count > 0)
        {
            foreach (string next in Alternatives(open.Pop()))
            {
                if (next == owner)
                {
                    return true;
                }

                if (_suspects.Contains(next) && seen.Add(next))
                {
                    open.Push(next);
                }
            }
        }

        return false;
    }

    /// <summary>What a value of the component can be, by name; what its <c>allOf</c> brings in is among it.</summary>
    private List<string> Alternatives(string id)
    {
        if (!_alternatives.TryGetValue(id, out List<string>? found))
        {
            _alternatives.Add(id, found = []);
            foreach (UnionGroup group in shapes.Build(components.Find(id)!).Unions)
            {
                foreach (Schema branch in group.Branches)
                {
                    AddNamed(found, branch);
                }
            }
        }

        return found;
    }

    /// <summary>
    /// What names nothing is taken away, then what names only that, until circles are left and what leads into them. A part
    /// of an <c>allOf</c> counts here, though its choice is not always taken over.
    /// </summary>
    private HashSet<string> FindSuspects()
    {
        var owners = new Dictionary<string, List<string>>(StringComparer.Ordinal);
        var named = new Dictionary<string, int>(StringComparer.Ordinal);
        var ended = new Stack<string>();
        foreach (Component component in components.All)
        {
            List<string> targets = [];
            if (component.Schema.Reference is null)
            {
                AddWithin(targets, component.Schema);
            }

            named.Add(component.Id, targets.Count);
            if (targets.Count == 0)
            {
                ended.Push(component.Id);
            }

            foreach (string target in targets)
            {
                if (!owners.TryGetValue(target, out List<string>? known))
                {
                    owners.Add(target, known = []);
                }

                known.Add(component.Id);
            }
        }

        while (ended.Count > 0)
        {
            string id = ended.Pop();
            named.Remove(id);
            foreach (string owner in owners.TryGetValue(id, out List<string>? known) ? known : [])
            {
                if (--named[owner] == 0)
                {
                    ended.Push(owner);
                }
            }
        }

        return new HashSet<string>(named.Keys, StringComparer.Ordinal);
    }

    private void AddNamed(List<string> targets, Schema schema)
    {
        if (components.NamedBy(schema) is { } component)
        {
            targets.Add(component.Id);
        }
        else
        {
            AddWithin(targets, schema);
        }
    }

    private void AddWithin(List<string> targets, Schema schema)
    {
        foreach (IReadOnlyList<Schema> parts in new[] { schema.OneOf, schema.AnyOf, schema.AllOf })
        {
            foreach (Schema part in parts)
            {
                AddNamed(targets, part);
            }
        }
    }
}
