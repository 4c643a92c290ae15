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
        var values = new List<LiteralModel>(leaves.ValuesOf(leaf, PropertyName!) ?? []);
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
            values.Add(new LiteralModel(LiteralKind.String, component));
        }

        return values;
    }

    /// <summary>The one value that a case is written with; null where it has several or none.</summary>
    public string? WrittenBy(UnionBranch branch)
    {
        if (PropertyName is not { } property || !branch.Shape.IsObject)
        {
            return null;
        }

        var leaf = new Leaf(0, JsonKind.Object, branch.Shape, branch.Component);
        List<LiteralModel>? own = leaves.ValuesOf(leaf, property);
        List<LiteralModel> values = own ?? ValuesOf(leaf, branch.Component);
        return values.Count == 1 && values[0].Kind == LiteralKind.String ? values[0].Text : null;
    }

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
