using System.Collections.Generic;
using FlowIq.Generator.Lowering.Schemas;
using FlowIq.Generator.Model;
using FlowIq.Generator.Reading.Schemas;

namespace FlowIq.Generator.Lowering.Unions;

/// <summary>
/// The discriminator of a union: which property names the case, and by which values. A value is found
/// in the mapping, as a constant of the branch itself, or is the name of the component.
/// </summary>
internal sealed class UnionTag(Discriminator? discriminator, LeafCollector leaves, List<UnionBranch> branches)
{
    private HashSet<LiteralModel>? _common;

    /// <summary>The property, or null where the document names none.</summary>
    public string? PropertyName => discriminator?.PropertyName is { Length: > 0 } name ? name : null;

    /// <summary>The component of 3.2 <c>defaultMapping</c>, or null.</summary>
    public string? DefaultComponent => discriminator?.DefaultMapping;

    /// <summary>The values that name a form of a case.</summary>
    /// <param name="component">The component of the form or of its case, or null.</param>
    public List<LiteralModel> ValuesOf(Leaf leaf, string? component)
    {
        var values = new List<LiteralModel>(Own(leaf, component) ?? []);
        foreach (string mapped in Mapped(component))
        {
            LiteralModel value = Spelt(leaf, mapped);
            if (!values.Contains(value))
            {
                values.Add(value);
            }
        }

        if (values.Count == 0 && component is not null)
        {
            values.Add(Spelt(leaf, leaves.StatedTag(component) ?? component));
        }

        return values;
    }

    /// <summary>The one value that a case is written with; null where it has several or none.</summary>
    public LiteralModel? WrittenBy(UnionBranch branch)
    {
        if (PropertyName is null || !branch.Shape.IsObject)
        {
            return null;
        }

        var leaf = new Leaf(0, JsonKind.Object, branch.Shape, branch.Component);
        List<LiteralModel>? own = Own(leaf, branch.Component);
        if (own is null && branch.Component is not null && branch.Component == DefaultComponent)
        {
            // It takes every value that names no other case.
            return null;
        }

        List<LiteralModel> values = own ?? ValuesOf(leaf, branch.Component);
        return values is [{ Kind: not (LiteralKind.Null or LiteralKind.Json) } only] ? only : null;
    }

    /// <summary>The values that a form's own schema allows; of an enum that the cases share, only those that can name this one.</summary>
    private List<LiteralModel>? Own(Leaf leaf, string? component)
    {
        List<LiteralModel>? own = leaves.ValuesOf(leaf, PropertyName!);
        if (own is not { Count: > 1 } || component is null)
        {
            return own;
        }

        if (leaves.StatedTag(component) is { } stated)
        {
            return [Spelt(leaf, stated)];
        }

        List<LiteralModel> left = own.FindAll(value => !NamesAnother(value, component));
        LiteralModel implied = Spelt(leaf, component);
        if (left.Contains(implied))
        {
            return [implied];
        }

        // Of values that several cases allow the mapping is the one to say whose they are.
        List<LiteralModel> mine = left.FindAll(value => Names(value, component) || !Common.Contains(value));
        return mine.Exists(value => Names(value, component)) ? mine : left.Count > 0 ? left : own;
    }

    /// <summary>Whether a value of an enum that the cases share is mapped to another case.</summary>
    private bool NamesAnother(LiteralModel value, string component) => MappedBy(value) is { } target && target != component;

    private bool Names(LiteralModel value, string component) => MappedBy(value) == component;

    private string? MappedBy(LiteralModel value) =>
        discriminator is not null && discriminator.Mapping.TryGetValue(value.Text, out string? target) ? target : null;

    /// <summary>The values that the schemas of several cases allow.</summary>
    private HashSet<LiteralModel> Common
    {
        get
        {
            if (_common is null)
            {
                _common = [];
                var seen = new HashSet<LiteralModel>();
                foreach (UnionBranch branch in branches)
                {
                    foreach (LiteralModel value in leaves.ValuesOf(new Leaf(0, JsonKind.Object, branch.Shape, branch.Component), PropertyName!) ?? [])
                    {
                        if (!seen.Add(value))
                        {
                            _common.Add(value);
                        }
                    }
                }
            }

            return _common;
        }
    }

    /// <summary>Fixes the property in the shape of an anonymous branch, which belongs to this union alone.</summary>
    public void Mark(UnionBranch branch)
    {
        if (WrittenBy(branch) is { } value)
        {
            branch.Shape.SetTag(PropertyName!, value);
        }
    }

    /// <summary>By case, the value it is written with, or null; nothing without a discriminator.</summary>
    public EquatableArray<LiteralModel> Written(List<UnionBranch> cases)
    {
        if (PropertyName is null)
        {
            return default;
        }

        var values = new List<LiteralModel>(cases.Count);
        foreach (UnionBranch branch in cases)
        {
            values.Add(WrittenBy(branch) ?? LiteralModel.Null);
        }

        return values.ToEquatableArray();
    }

    /// <summary>A mapping has only texts; of a property that is a number or a boolean they spell its values.</summary>
    private LiteralModel Spelt(Leaf leaf, string text)
    {
        HashSet<JsonKind> kinds = leaves.KindsOf(leaf, PropertyName!) ?? [];
        bool isText = kinds.Count == 0 || kinds.Contains(JsonKind.String);
        return !isText && Literals.TryParse(text) is { } value && kinds.Contains(value.Kind == LiteralKind.Number ? NumberKind(kinds) : JsonKind.Boolean)
            ? value
            : new LiteralModel(LiteralKind.String, text);
    }

    private static JsonKind NumberKind(HashSet<JsonKind> kinds) => kinds.Contains(JsonKind.Number) ? JsonKind.Number : JsonKind.Integer;

    private IEnumerable<string> Mapped(string? component)
    {
        foreach (KeyValuePair<string, string> entry in discriminator?.Mapping ?? [])
        {
            if (component is not null && entry.Value == component)
            {
                yield return entry.Key;
            }
        }
    }
}
