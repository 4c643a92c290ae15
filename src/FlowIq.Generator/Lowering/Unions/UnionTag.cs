using System.Collections.Generic;
using FlowIq.Generator.Lowering.Schemas;
using FlowIq.Generator.Model;
using Microsoft.OpenApi;

namespace FlowIq.Generator.Lowering.Unions;

/// <summary>
/// The discriminator of a union: which property names the case, and by which values. A value is found
/// in the mapping, as a constant of the branch itself, or is the name of the component.
/// </summary>
internal sealed class UnionTag(OpenApiDiscriminator? discriminator, LeafCollector leaves)
{
    /// <summary>The property, or null where the document names none.</summary>
    public string? PropertyName => discriminator?.PropertyName is { Length: > 0 } name ? name : null;

    /// <summary>The component of 3.2 <c>defaultMapping</c>, or null.</summary>
    public string? DefaultComponent => discriminator?.DefaultMapping?.Reference.Id;

    /// <summary>The values that name a form of a case.</summary>
    /// <param name="component">The component of the form or of its case, or null.</param>
    public List<LiteralModel> ValuesOf(Leaf leaf, string? component)
    {
        var values = new List<LiteralModel>(Own(leaf, component) ?? []);
        foreach (string mapped in Mapped(component))
        {
            var value = new LiteralModel(LiteralKind.String, mapped);
            if (!values.Contains(value))
            {
                values.Add(value);
            }
        }

        if (values.Count == 0 && component is not null)
        {
            values.Add(new LiteralModel(LiteralKind.String, leaves.StatedTag(component) ?? component));
        }

        return values;
    }

    /// <summary>The one value that a case is written with; null where it has several or none.</summary>
    public string? WrittenBy(UnionBranch branch)
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
        return values.Count == 1 && values[0].Kind == LiteralKind.String ? values[0].Text : null;
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
            return [new LiteralModel(LiteralKind.String, stated)];
        }

        List<LiteralModel> left = own.FindAll(value => !NamesAnother(value, component));
        var implied = new LiteralModel(LiteralKind.String, component);
        return left.Contains(implied) ? [implied] : left.Count > 0 ? left : own;
    }

    /// <summary>Whether a value of an enum that the cases share is mapped to another case.</summary>
    private bool NamesAnother(LiteralModel value, string? component) =>
        discriminator?.Mapping is { } mapping && mapping.TryGetValue(value.Text, out OpenApiSchemaReference? target) && target.Reference.Id != component;

    /// <summary>Fixes the property in the shape of an anonymous branch, which belongs to this union alone.</summary>
    public void Mark(UnionBranch branch)
    {
        if (WrittenBy(branch) is { } value)
        {
            branch.Shape.Tags[PropertyName!] = value;
        }
    }

    /// <summary>By case, the value it is written with, or empty text; nothing without a discriminator.</summary>
    public EquatableArray<string> Written(List<UnionBranch> cases)
    {
        if (PropertyName is null)
        {
            return default;
        }

        var values = new List<string>(cases.Count);
        foreach (UnionBranch branch in cases)
        {
            values.Add(WrittenBy(branch) ?? "");
        }

        return values.ToEquatableArray();
    }

    private IEnumerable<string> Mapped(string? component)
    {
        foreach (KeyValuePair<string, OpenApiSchemaReference> entry in discriminator?.Mapping ?? new Dictionary<string, OpenApiSchemaReference>())
        {
            if (component is not null && entry.Value.Reference.Id == component)
            {
                yield return entry.Key;
            }
        }
    }
}
