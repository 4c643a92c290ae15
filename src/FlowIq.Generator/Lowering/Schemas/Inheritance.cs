using System;
using System.Collections.Generic;
using FlowIq.Generator.Reading;
using FlowIq.Generator.Reading.Schemas;

namespace FlowIq.Generator.Lowering.Schemas;

/// <summary>Which components extend which by <c>allOf</c>.</summary>
internal sealed class Inheritance
{
    private readonly ComponentIndex _components;

    /// <summary>Those that extend a component directly.</summary>
    private readonly Dictionary<string, List<string>> _heirs = new(StringComparer.Ordinal);

    /// <summary>Where an heir stands in the document, among all that have an <c>allOf</c>.</summary>
    private readonly Dictionary<string, int> _order = new(StringComparer.Ordinal);

    /// <summary>Bases with a discriminator and all that extend them; found when it is first asked for.</summary>
    private HashSet<string>? _polymorphic;

    /// <summary>Heirs that were met so far, for whichever base: a chain of n bases has n times n / 2.</summary>
    private int _met;

    public Inheritance(ComponentIndex components)
    {
        _components = components;
        foreach (Component component in components.All)
        {
            if (component.Schema.Reference is not null || component.Schema.AllOf is not { Count: > 0 } parts)
            {
                continue;
            }

            _order.Add(component.Id, _order.Count);
            foreach (Schema part in parts)
            {
                if (part.Reference is { } id && id != component.Id)
                {
                    if (!_heirs.TryGetValue(id, out List<string>? heirs))
                    {
                        _heirs[id] = heirs = [];
                    }

                    heirs.Add(component.Id);
                }
            }
        }
    }

    /// <summary>All components that extend this one, directly or through others, in document order.</summary>
    public List<string> HeirsOf(string id)
    {
        List<string> found = Follow([id], static _ => true);
        found.Remove(id);
        return found;
    }

    /// <summary>The components that a value of a base can be, in document order: those that extend it, but one that is itself a base stands for all that extend it.</summary>
    public List<string> CasesOf(string id)
    {
        List<string> cases = Follow([id], heir => heir == id || !IsBase(heir));
        List<string> bases = cases.FindAll(heir => heir != id && IsBase(heir));
        if (bases.Count > 0)
        {
            var covered = new HashSet<string>(Follow(bases, static _ => true), StringComparer.Ordinal);
            cases.RemoveAll(covered.Contains);
        }

        cases.Remove(id);
        return cases;
    }

    /// <summary>
    /// Whether a component extends a polymorphic base or one of its heirs, even without adding a property: then it
    /// is a case of that base, and not another name for what it extends.
    /// </summary>
    public bool IsCase(Schema component, string id) => component.Reference is null && Extends(component, id) && IsPolymorphic(id);

    private static bool Extends(Schema component, string id)
    {
        foreach (Schema part in component.AllOf)
        {
            if (part.Reference == id)
            {
                return true;
            }
        }

        return false;
    }

    private bool IsPolymorphic(string id)
    {
        if (_polymorphic is null)
        {
            List<string> bases = [];
            foreach (Component component in _components.All)
            {
                if (IsBase(component.Id))
                {
                    bases.Add(component.Id);
                }
            }

            _polymorphic = new HashSet<string>(bases, StringComparer.Ordinal);
            _polymorphic.UnionWith(Follow(bases, static _ => true));
        }

        return _polymorphic.Contains(id);
    }

    private bool IsBase(string id) => _components.Definition(id)?.Discriminator is not null;

    /// <summary>Heirs of any of these, in document order, and heirs of heirs where one is to be followed.</summary>
    private List<string> Follow(List<string> ids, Func<string, bool> follows)
    {
        var found = new HashSet<string>(StringComparer.Ordinal);
        var open = new Stack<string>(ids);
        while (open.Count > 0)
        {
            foreach (string heir in _heirs.TryGetValue(open.Pop(), out List<string>? heirs) ? heirs : [])
            {
                if (found.Add(heir) && follows(heir))
                {
                    open.Push(heir);
                }
            }
        }

        _met += found.Count;
        if (_met > Limits.Heirs)
        {
            throw new LimitExceededException("The number of types that extend others, for each that they extend", Limits.Heirs, "give fewer of them a discriminator", ComponentIndex.PointerTo(ids[0]));
        }

        var ordered = new List<string>(found);
        ordered.Sort((a, b) => _order[a].CompareTo(_order[b]));
        return ordered;
    }
}
