using System;
using System.Collections.Generic;
using System.Runtime.CompilerServices;
using FlowIq.Generator.Diagnostics;
using FlowIq.Generator.Lowering.Unions;
using FlowIq.Generator.Model;
using FlowIq.Generator.Reading;
using FlowIq.Generator.Reading.Schemas;
using Microsoft.OpenApi;

namespace FlowIq.Generator.Lowering.Schemas;

/// <summary>Merges <c>allOf</c>, level by level, into one <see cref="SchemaShape"/>.</summary>
internal sealed class ShapeBuilder(ComponentIndex components, DiagnosticBag diagnostics)
{
    /// <summary>How many levels of <c>allOf</c> are followed; real documents need about ten.</summary>
    private const int MaxDepth = 64;

    /// <summary>The shape of a schema that is no component.</summary>
    [MethodImpl(Jit.Optimised)]
    public SchemaShape Build(Schema schema, Pointer at)
    {
        var shape = new SchemaShape();
        Merge(shape, schema, at, null, 0, isInherited: false);
        return shape;
    }

    /// <summary>The shape of a component, in which a way back to it is seen.</summary>
    public SchemaShape Build(Component component)
    {
        var shape = new SchemaShape();
        Merge(shape, component.Schema, component.At, new Way(component.Id), 0, isInherited: false);
        return shape;
    }

    /// <summary>Adds another schema to a shape, as a branch of a union with properties of its own.</summary>
    public void MergeInto(SchemaShape shape, Schema schema, Pointer at) =>
        Merge(shape, schema, at, null, 0, isInherited: false);

    [MethodImpl(Jit.Optimised)]
    private void Merge(SchemaShape shape, Schema schema, Pointer at, Way? way, int depth, bool isInherited)
    {
        if (depth > MaxDepth)
        {
            diagnostics.Report(Descriptors.SchemaFeature, at, $"allOf is nested over {MaxDepth} levels; what lies deeper is left out.");
            return;
        }

        if (schema.Reference is { } id)
        {
            MergeComponent(shape, id, at, way, depth);
            return;
        }

        for (int i = 0; i < schema.AllOf.Count; i++)
        {
            Merge(shape, schema.AllOf[i], at["allOf"][i], way, depth + 1, isInherited);
        }

        MergeScalars(shape, schema, at, isInherited);
        MergeStructure(shape, schema, at, isInherited, way);
    }

    private void MergeComponent(SchemaShape shape, string id, Pointer at, Way? way, int depth)
    {
        way ??= new Way(self: null);
        if (!way.Enter(id))
        {
            diagnostics.Report(Descriptors.ReferenceCycle, at, ComponentIndex.ReferenceTo(id));
            return;
        }

        if (way.Merge(id) && components.Find(id) is { } target)
        {
            Merge(shape, target.Schema, target.At, way, depth + 1, isInherited: true);
        }

        way.Leave(id);
    }

    [MethodImpl(Jit.Optimised)]
    private void MergeScalars(SchemaShape shape, Schema schema, Pointer at, bool isInherited)
    {
        if (schema.Type is { } type)
        {
            if (shape.Type is { } before && before != type && (before & type) == 0 && !IsNumeric(before, type))
            {
                diagnostics.Report(Descriptors.SchemaConflict, at, $"This schema must be {Describe(before)} and {Describe(type)} at once; {Describe(type)} is taken.");
                shape.Format = null;
                shape.EnumSchema = null;
            }

            shape.Type = shape.Type is { } wide && (wide & type) != 0 ? wide & type : type;
        }

        shape.Format = schema.Format ?? shape.Format;
        shape.ContentEncoding = schema.ContentEncoding ?? shape.ContentEncoding;
        shape.IsNullable = isInherited ? shape.IsNullable : shape.IsNullable || schema.IsNullable;
        shape.IsNullable &= !schema.IsNotNull;
        shape.IsNever |= schema.IsNever;
        shape.IsNullOnly |= schema.IsNullOnly;
        shape.Const = schema.Const ?? shape.Const;
        shape.Default = schema.Default ?? shape.Default;
        if (schema.Enum.Count > 0)
        {
            shape.EnumSchema = schema;
        }

        if (!isInherited)
        {
            shape.IsDeprecated |= schema.IsDeprecated;
            shape.Title = schema.Title ?? shape.Title;
            shape.Description = schema.Description ?? shape.Description;
        }

        shape.Parts.Add(schema);
    }

    [MethodImpl(Jit.Optimised)]
    private void MergeStructure(SchemaShape shape, Schema schema, Pointer at, bool isInherited, Way? way)
    {
        // Most schemas are scalars, which have none of all this.
        if (schema.Properties.Count > 0)
        {
            foreach (NamedSchema property in schema.Properties)
            {
                shape.AddProperty(new PropertyShape(property.Name, property.Schema, at));
            }
        }

        if (schema.Required.Count > 0)
        {
            shape.Require(schema.Required);
        }

        if (schema.Items is { } items)
        {
            shape.Items = new PlacedSchema(items, at["items"]);
        }

        if (schema.AdditionalProperties is { } additional && !components.Definition(additional).IsNever)
        {
            shape.AdditionalProperties = new PlacedSchema(additional, at["additionalProperties"]);
        }

        shape.IsClosed |= schema.IsClosed;
        if (schema.PatternProperties.Count > 0)
        {
            Pointer all = at["patternProperties"];
            foreach (NamedSchema pattern in schema.PatternProperties)
            {
                shape.AddPatternProperty(new PlacedSchema(pattern.Schema, all[pattern.Name]));
            }
        }

        AddUnion(shape, schema.OneOf, at, schema.Discriminator, isAny: false, isInherited, way);
        AddUnion(shape, schema.AnyOf, at, schema.Discriminator, isAny: true, isInherited, way);
    }

    /// <summary>A base whose branches are its own heirs (<c>Pet: oneOf [Cat]</c>, <c>Cat: allOf [Pet]</c>) gives them its properties, not its choice.</summary>
    private void AddUnion(SchemaShape shape, IReadOnlyList<Schema> branches, Pointer at, Discriminator? discriminator, bool isAny, bool isInherited, Way? way)
    {
        if (branches.Count == 0)
        {
            return;
        }

        if (isInherited)
        {
            foreach (Schema branch in branches)
            {
                if (branch.AliasTarget() is { } id && way?.IsOpen(id) == true)
                {
                    return;
                }
            }
        }

        bool saysSomething = false;
        foreach (Schema branch in branches)
        {
            saysSomething |= UnionBranches.IsMoreThanConstraint(branch, components);
        }

        if (saysSomething)
        {
            shape.AddUnion(new UnionGroup(branches, at[isAny ? "anyOf" : "oneOf"], discriminator, isAny));
        }
    }

    private static bool IsNumeric(JsonSchemaType left, JsonSchemaType right) =>
        ((left | right) & ~(JsonSchemaType.Integer | JsonSchemaType.Number)) == 0;

    private static string Describe(JsonSchemaType type) => "'" + type.ToString().ToLowerInvariant() + "'";

    /// <summary>
    /// The components on the way down from the schema that is built, and all that were merged into it: a second time adds
    /// nothing, and doubles at every level. Most schemas merge none, and cost nothing here.
    /// </summary>
    private sealed class Way(string? self)
    {
        private HashSet<string>? _open;
        private HashSet<string>? _merged;

        public bool IsOpen(string id) => id == self || _open?.Contains(id) == true;

        /// <summary>False where the way leads back to the component.</summary>
        public bool Enter(string id) => id != self && (_open ??= new(StringComparer.Ordinal)).Add(id);

        public void Leave(string id) => _open!.Remove(id);

        /// <summary>Whether it is the first time.</summary>
        public bool Merge(string id) => (_merged ??= new(StringComparer.Ordinal)).Add(id);
    }
}
