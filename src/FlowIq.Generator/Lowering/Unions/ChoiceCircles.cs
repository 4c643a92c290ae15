using System;
using System.Collections.Generic;
using FlowIq.Generator.Lowering.Schemas;
using Microsoft.OpenApi;

namespace FlowIq.Generator.Lowering.Unions;

/// <summary>
/// The components whose alternatives lead back to themselves, as in <c>A: anyOf [B, C]</c> with <c>B: anyOf [A, D]</c>. No
/// value is told by the way back: <c>A</c> and <c>B</c> are both one of <c>C</c> and <c>D</c>.
/// </summary>
internal sealed class ChoiceCircles(ComponentIndex components)
{
    /// <summary>Found when it is first asked for, since hardly a document has one.</summary>
    private HashSet<string>? _members;

    /// <summary>Whether choosing among the alternatives of this component, and among theirs, leads into a circle.</summary>
    public bool Contains(string id) => (_members ??= Find()).Contains(id);

    /// <summary>What leads to no choice is taken away until nothing is left but circles and what leads into them.</summary>
    private HashSet<string> Find()
    {
        var owners = new Dictionary<string, List<string>>(StringComparer.Ordinal);
        var open = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (string name in components.Names)
        {
            if (components.Find(name) is { } schema && HasChoice(schema))
            {
                List<string> targets = [];
                AddTargets(targets, schema);
                open.Add(name, targets.Count);
                foreach (string target in targets)
                {
                    if (!owners.TryGetValue(target, out List<string>? known))
                    {
                        owners.Add(target, known = []);
                    }

                    known.Add(name);
                }
            }
        }

        var ended = new Stack<string>();
        foreach (string target in owners.Keys)
        {
            if (!open.TryGetValue(target, out int count) || count == 0)
            {
                ended.Push(target);
            }
        }

        while (ended.Count > 0)
        {
            string id = ended.Pop();
            open.Remove(id);
            foreach (string owner in owners.TryGetValue(id, out List<string>? known) ? known : [])
            {
                if (--open[owner] == 0)
                {
                    ended.Push(owner);
                }
            }
        }

        var circles = new HashSet<string>(StringComparer.Ordinal);
        foreach (KeyValuePair<string, int> left in open)
        {
            if (left.Value > 0)
            {
                circles.Add(left.Key);
            }
        }

        return circles;
    }

    private void AddTargets(List<string> targets, IOpenApiSchema choice)
    {
        AddTargets(targets, choice.OneOf);
        AddTargets(targets, choice.AnyOf);
    }

    private void AddTargets(List<string> targets, IList<IOpenApiSchema>? alternatives)
    {
        foreach (IOpenApiSchema alternative in alternatives ?? [])
        {
            if (alternative.AliasTarget() is { } target)
            {
                targets.Add(components.FollowAliases(target).Id);
            }
            else
            {
                AddTargets(targets, alternative);
            }
        }
    }

    private static bool HasChoice(IOpenApiSchema schema) =>
        schema.ReferenceId() is null && (schema.OneOf is { Count: > 0 } || schema.AnyOf is { Count: > 0 });
}
