using System.Collections.Generic;
using FlowIq.Generator.Diagnostics;
using FlowIq.Generator.Lowering.Schemas;
using FlowIq.Generator.Model;
using FlowIq.Generator.Reading;
using FlowIq.Generator.Reading.Schemas;
using Microsoft.OpenApi;

namespace FlowIq.Generator.Lowering.Unions;

/// <summary>
/// <c>oneOf</c>, <c>anyOf</c>, several JSON types and polymorphic bases to unions. A union of which one
/// type is left, or whose types are one in C#, is that type.
/// </summary>
internal sealed class UnionLowering(SchemaLowering schemas, ComponentIndex components, ShapeBuilder shapes, TypeTable types, DiagnosticBag diagnostics)
{
    private static readonly JsonSchemaType[] Kinds =
        [JsonSchemaType.String, JsonSchemaType.Boolean, JsonSchemaType.Integer, JsonSchemaType.Number, JsonSchemaType.Array, JsonSchemaType.Object];

    private readonly BranchCollector _collector = new(components, shapes, diagnostics);
    private readonly LeafCollector _leaves = new(components, shapes);

    /// <summary>A shape with a <c>oneOf</c> or an <c>anyOf</c>.</summary>
    public TypeRef Lower(SchemaShape shape, Pointer at, string name, string? component)
    {
        UnionGroup group = shape.Unions[0];
        List<UnionBranch> branches = _collector.Collect(shape, group, component);
        if (branches.Count == 0)
        {
            shape.RemoveUnion(group);
            return schemas.Inline(shape, at, name, component);
        }

        if (ScalarChoice.TryRead(branches, _collector) is var (values, type))
        {
            shape.Type = type;
            shape.Format ??= branches[0].Shape.Format;
            return schemas.DefineEnum(shape, values, at, name, component).OrNull(branches.Exists(static branch => branch.Shape.IsNullable));
        }

        var tag = new UnionTag(group.Discriminator, _leaves, branches);
        return group.IsAny && BranchMerger.TryMerge(branches, components, new DispatchBuilder(_leaves, Ambiguity.Silent()), tag) is { } merged
            ? schemas.DefineRecord(merged.Describe(shape), at, name, component)
            : Finish(shape, at, name, component, branches, tag);
    }

    /// <summary>Whether something that each value must have tells the alternatives of a shape apart.</summary>
    public bool TellsApart(SchemaShape shape)
    {
        List<UnionBranch> branches = _collector.Collect(shape, shape.Unions[0]);
        var dispatch = new DispatchBuilder(_leaves, Ambiguity.Silent());
        dispatch.Build(branches, new UnionTag(null, _leaves, []));
        return !dispatch.IsWeak;
    }

    /// <summary>A shape of several JSON types.</summary>
    public TypeRef LowerKinds(SchemaShape shape, JsonSchemaType kinds, Pointer at, string name, string? component)
    {
        var branches = new List<UnionBranch>();
        foreach (JsonSchemaType kind in Kinds)
        {
            bool isCovered = kind == JsonSchemaType.Integer && (kinds & JsonSchemaType.Number) != 0;
            if ((kinds & kind) != 0 && !isCovered)
            {
                branches.Add(new UnionBranch(shape.OfKind(kind), at, null));
            }
        }

        return Finish(shape, at, name, component, branches, new UnionTag(null, _leaves, []));
    }

    /// <summary>A component with a discriminator that others extend: a value of it is one of the others. Null for any other component.</summary>
    public TypeRef? TryLowerBase(SchemaShape shape, Pointer at, string component)
    {
        Discriminator? discriminator = components.Definition(component)?.Discriminator;
        if (discriminator is null || shape.Unions.Count > 0)
        {
            return null;
        }

        List<UnionBranch> branches = _collector.CollectHeirs(component);
        if (branches.Count == 0)
        {
            return null;
        }

        // Known by reference before its cases are, since they may refer back to it.
        string name = schemas.NameOf(component, component);
        var tag = new UnionTag(discriminator, _leaves, branches);
        types.Define(new TypeDefinition(name, at, shape, _ =>
        {
            AssignTypes(branches, name, tag);
            return Body(shape, at, name, branches, tag, isNamed: true);
        }));
        return new NamedRef(name, NamedKind.Union);
    }

    /// <summary>A wrapper around one type that C# cannot name otherwise: a list of itself.</summary>
    public NamedRef DefineWrapper(SchemaShape shape, Pointer at, string name, TypeRef type)
    {
        var branch = new UnionBranch(shape, at, null) { Type = type.WithNull(false) };
        types.Define(new TypeDefinition(name, at, shape, _ => Body(shape, at, name, [branch], new UnionTag(null, _leaves, []), isNamed: true)));
        return new NamedRef(name, NamedKind.Union);
    }

    private TypeRef Finish(SchemaShape shape, Pointer at, string name, string? component, List<UnionBranch> branches, UnionTag tag)
    {
        bool isNullable = AssignTypes(branches, name, tag);
        int count = branches.Count;
        branches = UnionSimplifier.Simplify(branches);

        // A branch that took in others holds for values that are none of its own.
        bool isWhole = branches.Count == count;
        if (branches.Count == 0)
        {
            return TypeRefs.Any;
        }

        if (branches.Count == 1 && !schemas.MustBeNamed(component))
        {
            return branches[0].Type.OrNull(isNullable);
        }

        string typeName = schemas.NameOf(component, name);
        bool isNamed = component is not null || !branches.Exists(static branch => branch.IsWholeComponent);
        types.Define(new TypeDefinition(typeName, at, shape, _ => Body(shape, at, typeName, branches, tag, isNamed, isWhole)));
        return new NamedRef(typeName, NamedKind.Union, isNullable);
    }

    /// <summary>Lowers all branches; true where null is a legal value of one.</summary>
    private bool AssignTypes(List<UnionBranch> branches, string name, UnionTag tag)
    {
        bool isNullable = false;
        for (int i = 0; i < branches.Count; i++)
        {
            TypeRef type = TypeOf(branches[i], name, tag, i, branches.Count);
            isNullable |= type.IsNullable;
            branches[i].Type = type.WithNull(false);
        }

        return isNullable;
    }

    private TypeRef TypeOf(UnionBranch branch, string name, UnionTag tag, int index, int count)
    {
        if (branch.IsWholeComponent)
        {
            return schemas.Component(branch.Component!);
        }

        string? written = tag.WrittenBy(branch) is { Kind: LiteralKind.String } text ? text.Text : null;
        tag.Mark(branch);
        bool isList = branch.Shape.Items is not null && !branch.Shape.IsObject;
        string hint = isList ? name : TypeNaming.Nested(name, BranchNames.For(branch, written ?? _leaves.ConstantOf(branch), index, count));
        return _collector.Within(branch, () => schemas.Inline(branch.Shape, branch.At, hint));
    }

    private EquatableArray<UnionCaseModel> WithConstraints(EquatableArray<UnionCaseModel> cases, List<UnionBranch> branches)
    {
        var result = new UnionCaseModel[cases.Count];
        for (int i = 0; i < result.Length; i++)
        {
            result[i] = cases[i] with { Constraints = schemas.Constraints(branches[i].Shape, branches[i].At, branches[i].Type) };
        }

        return new EquatableArray<UnionCaseModel>(result);
    }

    /// <param name="isNamed">
    /// Whether the document names the union, or its cases are its own: then they may derive from it. A choice
    /// made in passing between types that have a life elsewhere must not become their base.
    /// </param>
    private UnionModel Body(SchemaShape shape, Pointer at, string name, List<UnionBranch> branches, UnionTag tag, bool isNamed, bool hasConstraints = false)
    {
        EquatableArray<UnionCaseModel> cases = CaseNames.Name(name, branches);
        if (hasConstraints)
        {
            cases = WithConstraints(cases, branches);
        }

        DispatchNode dispatch = new DispatchBuilder(_leaves, Ambiguity.Reported(diagnostics, name, at, cases)).Build(branches, tag);
        (string? tagProperty, EquatableArray<LiteralModel> tags) = tag.PropertyName is null ? InferredTag.Of(dispatch, cases.Count) : (tag.PropertyName, tag.Written(branches));
        return new UnionModel(
            name,
            Docs.From(shape.Title, shape.Description, at),
            shape.IsDeprecated,
            IsRead: false,
            IsWritten: false,
            IsClosedHierarchy: isNamed,
            cases,
            SharedProperties: default,
            dispatch,
            TagProperty: tagProperty,
            Tags: tags);
    }
}
