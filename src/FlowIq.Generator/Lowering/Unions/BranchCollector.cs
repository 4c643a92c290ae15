using System;
using System.Collections.Generic;
using FlowIq.Generator.Diagnostics;
using FlowIq.Generator.Lowering.Schemas;
using FlowIq.Generator.Reading;
using FlowIq.Generator.Reading.Schemas;

namespace FlowIq.Generator.Lowering.Unions;

/// <summary>Finds the alternatives of a union, with what stands around the choice merged into each.</summary>
internal sealed class BranchCollector(ComponentIndex components, ShapeBuilder shapes, DiagnosticBag diagnostics)
{
    private const int MaxNesting = 16;

    /// <summary>Components that are being lowered with what stands around a choice of theirs.</summary>
    private readonly HashSet<string> _combined = new(StringComparer.Ordinal);

    private readonly ChoiceCircles _circles = new(components, shapes);

    /// <summary>The branches of one group of a shape.</summary>
    /// <param name="component">The component that the shape is, or null.</param>
    public List<UnionBranch> Collect(SchemaShape owner, UnionGroup group, string? component = null)
    {
        var result = new List<UnionBranch>();
        Add(result, owner, group, group, component is null ? null : new Way(component), 0);
        return result;
    }

    /// <summary>
    /// Does something while a component is known as one with more around it: where it is met again, it is meant as it is, or
    /// a choice that leads back to its own surroundings would have no end.
    /// </summary>
    public T Within<T>(UnionBranch branch, Func<T> lower)
    {
        bool isFirst = branch.Component is not null && _combined.Add(branch.Component);
        T result = lower();
        if (isFirst)
        {
            _combined.Remove(branch.Component!);
        }

        return result;
    }

    /// <summary>The components that extend a base.</summary>
    public List<UnionBranch> CollectHeirs(string id)
    {
        var result = new List<UnionBranch>();
        foreach (string heir in components.Inheritance.CasesOf(id))
        {
            Component component = components.Find(heir)!;
            result.Add(new UnionBranch(shapes.Build(component), component.At, heir) { IsWholeComponent = true });
        }

        return result;
    }

    /// <param name="chosen">The owner's group whose branches these are, through however many choices within choices.</param>
    /// <param name="way">How this came from the owner's component; null where it is none.</param>
    private void Add(List<UnionBranch> result, SchemaShape owner, UnionGroup chosen, UnionGroup group, Way? way, int depth)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (int i = 0; i < group.Branches.Count; i++)
        {
            Schema schema = group.Branches[i];
            Pointer at = group.At[i];
            bool isRepeated = schema.Reference is { } id && !seen.Add(id);
            if (isRepeated || components.Definition(schema).IsNever)
            {
                continue;
            }

            if (way is not null && components.NamedBy(schema) is { } next && _circles.LeadsBack(next.Id, way.Owner))
            {
                AddCircle(result, owner, chosen, next, at, way, depth);
                continue;
            }

            if (depth < MaxNesting && IsNothingButChoice(schema) && schema.Discriminator is null)
            {
                SchemaShape inner = shapes.Build(schema, at);
                owner.IsNullable |= inner.IsNullable;
                if (inner.Unions.Count == 1)
                {
                    Add(result, owner, chosen, inner.Unions[0], way, depth + 1);
                    continue;
                }
            }

            if (result.Count >= Limits.UnionWidth)
            {
                throw new LimitExceededException("The number of alternatives of a oneOf or anyOf", Limits.UnionWidth, "give what they have in common a schema of its own", at);
            }

            result.Add(Branch(owner, chosen, schema, at));
        }
    }

    /// <summary>A component that leads back to the owner stands for its own alternatives; met again, for none.</summary>
    private void AddCircle(List<UnionBranch> result, SchemaShape owner, UnionGroup chosen, Component component, Pointer at, Way way, int depth)
    {
        if (!way.Enter(component.Id))
        {
            diagnostics.Report(Descriptors.ReferenceCycle, at, ComponentIndex.ReferenceTo(component.Id));
            return;
        }

        if (way.Length > Limits.TypeNesting)
        {
            throw LimitExceededException.OfNesting(at);
        }

        SchemaShape inner = shapes.Build(component);
        owner.IsNullable |= inner.IsNullable;
        foreach (UnionGroup group in inner.Unions)
        {
            Add(result, owner, chosen, group, way, depth + 1);
        }
    }

    private UnionBranch Branch(SchemaShape owner, UnionGroup group, Schema schema, Pointer at)
    {
        Component? component = components.NamedBy(schema);
        SchemaShape shape = component is null ? shapes.Build(schema, at) : shapes.Build(component);
        if (component is not null && (_combined.Contains(component.Id) || !AddsTo(owner, group, shape)))
        {
            return new UnionBranch(shape, at, component.Id) { IsWholeComponent = true };
        }

        SchemaShape combined = owner.Properties.Count == 0 && owner.Unions.Count == 1 ? shape : Combine(owner, group, schema, at);
        return new UnionBranch(combined, at, component?.Id);
    }

    /// <summary>Whether what stands around the choice gives this branch anything that it has not.</summary>
    private static bool AddsTo(SchemaShape owner, UnionGroup group, SchemaShape branch)
    {
        foreach (PropertyShape property in owner.Properties)
        {
            if (branch.Find(property.Name) is null)
            {
                return branch.IsObject || branch.Unions.Count > 0;
            }
        }

        foreach (UnionGroup other in owner.Unions)
        {
            if (!ReferenceEquals(other, group))
            {
                return true;
            }
        }

        return false;
    }

    private SchemaShape Combine(SchemaShape owner, UnionGroup group, Schema schema, Pointer at)
    {
        var combined = new SchemaShape { Type = owner.Type, AdditionalProperties = owner.AdditionalProperties, IsClosed = owner.IsClosed };
        combined.Take(owner);
        foreach (UnionGroup other in owner.Unions)
        {
            if (!ReferenceEquals(other, group))
            {
                combined.AddUnion(other);
            }
        }

        shapes.MergeInto(combined, schema, at);
        return combined;
    }

    private static bool IsNothingButChoice(Schema schema) =>
        schema.Reference is null
        && (schema.OneOf.Count > 0 || schema.AnyOf.Count > 0)
        && schema.Properties.Count == 0
        && schema.AllOf.Count == 0
        && schema.Enum.Count == 0
        && schema.Items is null;

    /// <summary>The components whose alternatives stand for them among those of the owner, which they lead back to.</summary>
    private sealed class Way(string owner)
    {
        private HashSet<string>? _entered;

        public string Owner => owner;

        public int Length => _entered?.Count ?? 0;

        /// <summary>False for the owner, and for what was entered before.</summary>
        public bool Enter(string id) => id != owner && (_entered ??= new(StringComparer.Ordinal)).Add(id);
    }
}
