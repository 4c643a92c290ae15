using System;
using System.Collections.Generic;
using FlowIq.Generator.Lowering.Schemas;
using FlowIq.Generator.Reading.Schemas;
using Microsoft.OpenApi;

namespace FlowIq.Generator.Lowering.Unions;

/// <summary>
/// <c>anyOf</c> objects that nothing tells apart become one record with the properties of all: a value
/// may be of several branches at once, and choosing one would lose what the others say.
/// </summary>
internal static class BranchMerger
{
    /// <summary>The merged shape, or null where the branches are no plain objects or can be told apart.</summary>
    public static SchemaShape? TryMerge(List<UnionBranch> branches, ComponentIndex components, DispatchBuilder dispatch, UnionTag tag)
    {
        if (branches.Count < 2 || tag.PropertyName is not null || !branches.TrueForAll(static branch => branch.Shape.Properties.Count > 0 && branch.Shape.Unions.Count == 0 && branch.Shape.IsObject))
        {
            return null;
        }

        dispatch.Build(branches, tag);
        return dispatch.IsWeak ? Merge(branches, components) : null;
    }

    private static SchemaShape Merge(List<UnionBranch> branches, ComponentIndex components)
    {
        var variants = new Dictionary<string, List<PropertyShape>>(StringComparer.Ordinal);
        var order = new List<string>();
        var merged = new SchemaShape { Type = JsonSchemaType.Object };
        merged.Require(branches[0].Shape.Required);
        foreach (UnionBranch branch in branches)
        {
            merged.RequireOnly(branch.Shape);
            merged.AdditionalProperties ??= branch.Shape.AdditionalProperties;
            foreach (PropertyShape property in branch.Shape.Properties)
            {
                if (!variants.TryGetValue(property.Name, out List<PropertyShape>? seen))
                {
                    variants[property.Name] = seen = [];
                    order.Add(property.Name);
                }

                seen.Add(property);
            }
        }

        foreach (string name in order)
        {
            PropertyShape first = variants[name][0];
            merged.AddProperty(first with { Schema = Any(variants[name], components) });
        }

        return merged;
    }

    private static Schema Any(List<PropertyShape> variants, ComponentIndex components)
    {
        var different = new List<Schema>();
        foreach (PropertyShape variant in variants)
        {
            if (!different.Exists(known => ReferenceEquals(known, variant.Schema) || (known.Reference is { } id && id == variant.Schema.Reference)))
            {
                different.Add(variant.Schema);
            }
        }

        return different.Count == 1 ? different[0] : new Schema { AnyOf = different, Description = components.Definition(variants[0].Schema).Description };
    }
}
