using System;
using System.Collections.Generic;
using System.Text.Json.Nodes;
using FlowIq.Generator.Lowering.Schemas;
using FlowIq.Generator.Model;
using FlowIq.Generator.Reading;
using FlowIq.Generator.Reading.Schemas;
using Microsoft.OpenApi;

namespace FlowIq.Generator.Lowering.Unions;

/// <summary>Finds all forms that the values of a case can have, through nested unions and polymorphic bases.</summary>
internal sealed class LeafCollector(ComponentIndex components, ShapeBuilder shapes)
{
    private const int MaxNesting = 8;

    /// <summary>Choices of choices multiply: beyond this many forms what is left of them is looked at no closer.</summary>
    private const int MostForms = 500;

    private static readonly JsonKind[] AllKinds = [JsonKind.Object, JsonKind.Array, JsonKind.String, JsonKind.Number, JsonKind.Boolean];

    /// <summary>The forms of a shape.</summary>
    public List<Leaf> Collect(int index, SchemaShape shape, string? component)
    {
        var leaves = new List<Leaf>();
        var path = new HashSet<string>(StringComparer.Ordinal);
        if (component is not null)
        {
            path.Add(component);
        }

        Add(leaves, index, shape, component, path, 0);
        return leaves;
    }

    /// <summary>The forms of the items of arrays of that form.</summary>
    public List<Leaf> Items(Leaf array)
    {
        if (array.Shape.Items is not { } items)
        {
            return [];
        }

        (SchemaShape shape, string? component) = Resolve(items.Schema, items.At);
        return Collect(array.Case, shape, component);
    }

    /// <summary>Adds the forms of what is in a property of that form; false where it may hold null, which is in none of them.</summary>
    public bool TryContent(Leaf leaf, string property, List<Leaf> contents)
    {
        if (leaf.Shape.Find(property) is not { } found || contents.Count > MostForms)
        {
            return false;
        }

        (SchemaShape shape, string? component) = Resolve(found.Schema, found.At);
        contents.AddRange(Collect(leaf.Case, shape, component));
        return !shape.IsNullable;
    }

    /// <summary>The values a property is limited to; null where it is open.</summary>
    public List<LiteralModel>? ValuesOf(Leaf leaf, string property)
    {
        if (leaf.Shape.Tag(property) is { } tag)
        {
            return [tag];
        }

        return leaf.Shape.Find(property) is { } found ? Values(Resolve(found.Schema, found.At).Shape) : null;
    }

    /// <summary>The discriminator's value that a component says it has, as vendors wrote it before there was a mapping.</summary>
    public string? StatedTag(string component) => components.Definition(component) is { } schema
        ? schema.TextExtension("x-ms-discriminator-value") ?? schema.TextExtension("x-discriminator-value")
        : null;

    /// <summary>The values a shape is limited to; null where it is open.</summary>
    public static List<LiteralModel>? Values(SchemaShape shape)
    {
        if (shape.Const is { } constant)
        {
            return [Literals.Of(constant)];
        }

        if (shape.EnumSchema is not { Enum: { Count: > 0 } values })
        {
            return null;
        }

        var result = new List<LiteralModel>();
        foreach (JsonNode? value in values)
        {
            result.Add(Literals.Of(value));
        }

        return result;
    }

    /// <summary>A short text that a required property of a branch always has, or null.</summary>
    public string? ConstantOf(UnionBranch branch)
    {
        var leaf = new Leaf(0, JsonKind.Object, branch.Shape, branch.Component);
        foreach (PropertyShape property in branch.Shape.Properties)
        {
            if (leaf.IsRequired(property.Name) && ValuesOf(leaf, property.Name) is [{ Kind: LiteralKind.String, Text.Length: > 0 and < 40 } only])
            {
                return only.Text;
            }
        }

        return null;
    }

    /// <summary>The JSON kinds a property can have; null where it can have any.</summary>
    public HashSet<JsonKind>? KindsOf(Leaf leaf, string property)
    {
        if (leaf.Shape.Find(property) is not { } found)
        {
            return null;
        }

        (SchemaShape shape, string? component) = Resolve(found.Schema, found.At);
        var kinds = new HashSet<JsonKind>();
        foreach (Leaf form in Collect(leaf.Case, shape, component))
        {
            kinds.Add(form.Kind);
        }

        return kinds.Count == AllKinds.Length ? null : kinds;
    }

    private void Add(List<Leaf> leaves, int index, SchemaShape shape, string? component, HashSet<string> path, int depth)
    {
        if (depth < MaxNesting && leaves.Count < MostForms && shape.Unions.Count > 0)
        {
            var seen = new HashSet<string>(StringComparer.Ordinal);
            foreach (Schema branch in shape.Unions[0].Branches)
            {
                // The same alternative twice is one.
                if (branch.Reference is not { } id || seen.Add(id))
                {
                    AddBranch(leaves, index, shape, branch, path, depth);
                }
            }

            return;
        }

        if (depth < MaxNesting && component is not null && components.Find(component)?.Schema.Discriminator is not null)
        {
            foreach (string heir in components.Inheritance.HeirsOf(component))
            {
                if (leaves.Count < MostForms && path.Add(heir))
                {
                    Add(leaves, index, shapes.Build(components.Find(heir)!), heir, path, depth + 1);
                }
            }
        }

        foreach (JsonKind kind in Kinds(shape))
        {
            leaves.Add(new Leaf(index, kind, shape, component));
        }
    }

    private void AddBranch(List<Leaf> leaves, int index, SchemaShape owner, Schema branch, HashSet<string> path, int depth)
    {
        (SchemaShape inner, string? id) = Resolve(branch, owner.Unions[0].At);
        if (id is not null && !path.Add(id))
        {
            return;
        }

        if (owner.Properties.Count > 0)
        {
            var combined = new SchemaShape { Type = inner.Type ?? owner.Type };
            combined.Take(owner);
            combined.Take(inner);
            foreach (UnionGroup union in inner.Unions)
            {
                combined.AddUnion(union);
            }

            inner = combined;
        }

        Add(leaves, index, inner, id, path, depth + 1);
        if (id is not null)
        {
            path.Remove(id);
        }
    }

    private (SchemaShape Shape, string? Component) Resolve(Schema schema, Pointer at)
    {
        Component? component = components.NamedBy(schema);
        return component is null ? (shapes.Build(schema, at), null) : (shapes.Build(component), component.Id);
    }

    private static IEnumerable<JsonKind> Kinds(SchemaShape shape)
    {
        if (shape.Type is not { } type)
        {
            return Implied(shape);
        }

        var kinds = new List<JsonKind>();
        foreach ((JsonSchemaType flag, JsonKind kind) in new[]
        {
            (JsonSchemaType.Object, JsonKind.Object), (JsonSchemaType.Array, JsonKind.Array), (JsonSchemaType.String, JsonKind.String),
            (JsonSchemaType.Integer, JsonKind.Integer), (JsonSchemaType.Number, JsonKind.Number), (JsonSchemaType.Boolean, JsonKind.Boolean),
        })
        {
            if ((type & flag) != 0)
            {
                kinds.Add(kind);
            }
        }

        return kinds;
    }

    private static IEnumerable<JsonKind> Implied(SchemaShape shape)
    {
        if (shape.IsObject)
        {
            return [JsonKind.Object];
        }

        if (shape.Items is not null)
        {
            return [JsonKind.Array];
        }

        if (Values(shape) is not { } values)
        {
            return AllKinds;
        }

        var kinds = new HashSet<JsonKind>();
        foreach (LiteralModel value in values)
        {
            kinds.Add(value.Kind switch
            {
                LiteralKind.Number => JsonKind.Number,
                LiteralKind.True or LiteralKind.False => JsonKind.Boolean,
                LiteralKind.String => JsonKind.String,
                LiteralKind.Null => JsonKind.Null,
                _ => value.Text.StartsWith("[", StringComparison.Ordinal) ? JsonKind.Array : JsonKind.Object,
            });
        }

        return kinds;
    }
}
