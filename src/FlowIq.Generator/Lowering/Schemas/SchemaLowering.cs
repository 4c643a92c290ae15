using System;
using System.Collections.Generic;
using System.Threading;
using FlowIq.Generator.Diagnostics;
using FlowIq.Generator.Lowering.Naming;
using FlowIq.Generator.Lowering.Unions;
using FlowIq.Generator.Model;
using FlowIq.Generator.Reading;
using FlowIq.Generator.Reading.Patterns;
using FlowIq.Generator.Reading.Schemas;
using Microsoft.OpenApi;

namespace FlowIq.Generator.Lowering.Schemas;

/// <summary>Schemas to types: every question about what a schema is in C# is answered here.</summary>
internal sealed class SchemaLowering
{
    private readonly ComponentIndex _components;
    private readonly TypeNaming _naming;
    private readonly ShapeBuilder _shapes;
    private readonly TypeTable _types;
    private readonly RecordLowering _records;
    private readonly UnionLowering _unions;
    private readonly ConstraintsReader _constraints;
    private readonly DiagnosticBag _diagnostics;
    private readonly CancellationToken _cancellationToken;
    private readonly NestedTypes _nested = new();

    /// <summary>How many schemas are being lowered within each other.</summary>
    private int _nesting;

    private readonly Dictionary<string, TypeRef> _shared = new(StringComparer.Ordinal);

    public SchemaLowering(ComponentIndex components, NameScope typeNames, DiagnosticBag diagnostics, CancellationToken cancellationToken = default)
    {
        _components = components;
        _cancellationToken = cancellationToken;
        _naming = new TypeNaming(components, typeNames);
        _shapes = new ShapeBuilder(components, diagnostics);
        _constraints = new ConstraintsReader(this, _shapes);
        _diagnostics = diagnostics;
        _types = new TypeTable(diagnostics);
        _records = new RecordLowering(this, _types);
        _unions = new UnionLowering(this, components, _shapes, _types, diagnostics);
    }

    /// <summary>The names of all types of the document; whoever emits another named type claims its name here.</summary>
    public NameScope TypeNames => _naming.Scope;

    /// <summary>The C# type of a schema that a request or a response holds.</summary>
    /// <param name="schema">A schema of the document, or a reference to one.</param>
    /// <param name="at">Where it stands.</param>
    /// <param name="nameHint">PascalCase name for the type that an anonymous schema needs: <c>GetContactResponse</c>.</param>
    /// <param name="direction">Which way values of it travel.</param>
    public TypeRef Lower(Schema schema, Pointer at, string nameHint, Direction direction)
    {
        string name = ChosenName(schema) ?? nameHint;
        TypeRef type = at.IsIn("components") ? Shared(schema, at, name) : Nested(schema, at, name);
        _types.AddRoot(type, direction);
        return type;
    }

    /// <summary>One type for a value of any of several schemas; null where nothing that each value has tells them apart.</summary>
    public TypeRef? LowerChoice(IReadOnlyList<Schema> alternatives, Pointer at, string nameHint, Direction direction)
    {
        var choice = new Schema { OneOf = alternatives };
        return _unions.TellsApart(Shape(choice, at)) ? Lower(choice, at, nameHint, direction) : null;
    }

    /// <summary>An anonymous schema of a component (a parameter's, a response's) is one type, however often the component is used.</summary>
    private TypeRef Shared(Schema schema, Pointer at, string nameHint)
    {
        string place = at.ToString();
        if (!_shared.TryGetValue(place, out TypeRef? type))
        {
            _shared.Add(place, type = Nested(schema, at, nameHint));
        }

        return type;
    }

    /// <summary>Lowers all components, for documents that have nothing else.</summary>
    public void LowerComponents(Direction direction)
    {
        foreach (Component component in _components.All)
        {
            _types.AddRoot(Component(component), direction);
        }
    }

    /// <summary>All named types that were asked for, with everything they need.</summary>
    public EquatableArray<TypeModel> Complete()
    {
        List<TypeModel> types = _types.Complete();
        types = DirectionPass.Apply(types, _types.Roots);
        types = UnionStylePass.Apply(types);
        types.Sort(static (a, b) => string.CompareOrdinal(a.Name, b.Name));
        return types.ToEquatableArray();
    }

    /// <summary>What a reference leads to in the end; the schema itself where it is none.</summary>
    public Schema Definition(Schema schema) => _components.Definition(schema);

    /// <summary>The schema with its <c>allOf</c> merged in.</summary>
    public SchemaShape Shape(Schema schema, Pointer at) => _shapes.Build(schema, at);

    /// <summary>Whether patterns are to be checked, so that those which cannot be are reported.</summary>
    public bool ReadsPatterns { get; init; }

    /// <summary>The constraints that the schema puts on a value, or null. A named type holds its own.</summary>
    public ConstraintsModel? Constraints(Schema schema, Pointer at, TypeRef type) =>
        type is NamedRef ? null : _constraints.Read(Shape(schema, at), at, type);

    /// <summary>As the other, of a schema that has been merged already.</summary>
    internal ConstraintsModel? Constraints(SchemaShape shape, Pointer at, TypeRef type) =>
        type is NamedRef ? null : _constraints.Read(shape, at, type);

    /// <summary>Reports a pattern that cannot be checked; null then.</summary>
    internal string? Regex(string pattern, Pointer at)
    {
        if (!ReadsPatterns)
        {
            return null;
        }

        string? translated = EcmaPattern.Translate(pattern, out string problem);
        if (translated is null)
        {
            _diagnostics.Report(Descriptors.PatternNotChecked, at["pattern"], pattern, problem);
        }

        return translated;
    }

    /// <summary>The documented default, or null.</summary>
    public LiteralModel? Default(Schema schema, Pointer at) =>
        Shape(schema, at).Default is { } value ? Literals.Of(value) : null;

    /// <summary>The only value the schema allows (<c>const</c>, a one-value <c>enum</c>), or null.</summary>
    public LiteralModel? Fixed(Schema schema, Pointer at)
    {
        SchemaShape shape = Shape(schema, at);
        return shape.IsNullOnly ? Literals.Of(null)
            : shape.IsNullable || shape.Unions.Count > 0 ? null : FixedValue(shape);
    }

    /// <summary>The type of a constant: a number is of the kind that its schema says, where it can be.</summary>
    public TypeRef TypeOf(LiteralModel constant, Schema schema, Pointer at)
    {
        SchemaShape shape = Shape(schema, at);
        return constant.Kind == LiteralKind.Number && shape.Type is { } type && Primitives.Of(type, shape) is { } kind && Literals.Fits(constant.Text, kind)
            ? new PrimitiveRef(kind)
            : TypeRefs.Of(constant);
    }

    /// <summary>The type of a schema inside another one.</summary>
    internal TypeRef Nested(Schema schema, Pointer at, string nameHint)
    {
        _cancellationToken.ThrowIfCancellationRequested();
        if (schema.AliasTarget() is { } id && _components.Find(id) is { } component)
        {
            return Component(component).OrNull(AllowsNull(schema));
        }

        SchemaShape shape = _shapes.Build(schema, at);
        if (shape.Unions.Count > 0 && schema.ValuesTarget() is { } values && Component(values) is NamedRef { Kind: NamedKind.Enum } known)
        {
            return known.OrNull(shape.IsNullable);
        }

        return NestedTypes.CanRecur(shape) ? Recurring(shape, at, nameHint) : Inline(shape, at, nameHint);
    }

    /// <summary>The type of an anonymous schema that may be met again within itself.</summary>
    private TypeRef Recurring(SchemaShape shape, Pointer at, string nameHint)
    {
        if (_nested.Find(shape, nameHint) is { } known)
        {
            return known;
        }

        TypeRef type = Inline(shape, at, nameHint);
        if (type is not PrimitiveRef)
        {
            _nested.Add(type, shape, nameHint);
        }

        return type;
    }

    /// <summary>The type of the component of that name.</summary>
    internal TypeRef Component(string id) => Component(_components.Find(id)!);

    private TypeRef Component(Component named)
    {
        (Component component, bool isNullable) = _components.FollowAliases(named);
        if (component.Type is { } done)
        {
            return done.OrNull(isNullable);
        }

        if (component.Open is { } open)
        {
            // A list of itself, a map of itself: C# needs a name to say that.
            component.IsRecursive = true;
            NamedKind kind = open.Items is not null || open.Unions.Count > 0 ? NamedKind.Union : NamedKind.Record;
            return new NamedRef(component.TypeName, kind, isNullable);
        }

        SchemaShape shape = _shapes.Build(component);
        component.Open = shape;
        TypeRef type = Build(shape, component.At, component.TypeName, component.Id);
        component.Open = null;
        if (component.IsRecursive && type is ListRef or MapRef)
        {
            type = Named(type, shape, component.At, component.TypeName);
        }

        component.Type = type.OrNull(shape.IsNullable);
        return component.Type.OrNull(isNullable);
    }

    /// <summary>The type of an anonymous schema.</summary>
    internal TypeRef Inline(SchemaShape shape, Pointer at, string nameHint, string? component = null) => Build(shape, at, nameHint, component).OrNull(shape.IsNullable);

    /// <summary>Defines an open enum.</summary>
    internal NamedRef DefineEnum(SchemaShape shape, List<EnumValue> values, Pointer at, string nameHint, string? component)
    {
        string name = NameOf(component, nameHint);
        _types.Define(new TypeDefinition(name, at, shape, _ => EnumLowering.Lower(name, shape, values, at)));
        return new NamedRef(name, NamedKind.Enum);
    }

    /// <summary>Defines a record.</summary>
    internal NamedRef DefineRecord(SchemaShape shape, Pointer at, string nameHint, string? component) =>
        _records.Define(shape, at, NameOf(component, nameHint));

    /// <summary>The name of a type that is about to be defined: a component has its own, an anonymous one claims the hint.</summary>
    internal string NameOf(string? component, string nameHint) => component is null ? TypeNames.Claim(nameHint) : _components.Find(component)!.TypeName;

    /// <summary>Whether the component was met again while it was lowered, so that it must have a name.</summary>
    internal bool MustBeNamed(string? component) => component is not null && _components.Find(component)!.IsRecursive;

    internal static LiteralModel? FixedValue(SchemaShape shape)
    {
        if (shape.Const is { } value)
        {
            return Literals.Of(value);
        }

        return shape.EnumSchema is { Enum: { Count: 1 } values } && values[0] is { } only ? Literals.Of(only) : null;
    }

    private TypeRef Build(SchemaShape shape, Pointer at, string name, string? component)
    {
        if (_nesting >= Limits.TypeNesting)
        {
            throw LimitExceededException.OfNesting(at);
        }

        _nesting++;
        try
        {
            return BuildWithin(shape, at, name, component);
        }
        finally
        {
            // A fault costs one type alone, and must not count against those that come after it.
            _nesting--;
        }
    }

    private TypeRef BuildWithin(SchemaShape shape, Pointer at, string name, string? component)
    {
        if (shape.IsNullOnly || shape.IsNever)
        {
            return TypeRefs.Any;
        }

        if (component is not null && _unions.TryLowerBase(shape, at, component) is { } polymorphic)
        {
            return polymorphic;
        }

        if (shape.Unions.Count > 0)
        {
            return _unions.Lower(shape, at, name, component);
        }

        if (IsEnum(shape, component))
        {
            return DefineEnum(shape, EnumValue.Of(shape), at, name, component);
        }

        JsonSchemaType? type = shape.Type ?? Implied(shape);
        if (type is { } several && (several & (several - 1)) != 0)
        {
            return _unions.LowerKinds(shape, several, at, name, component);
        }

        return Single(shape, type, at, name, component);
    }

    /// <summary>The type of a shape with one JSON type, or with none that is known.</summary>
    internal TypeRef Single(SchemaShape shape, JsonSchemaType? type, Pointer at, string name, string? component)
    {
        switch (type)
        {
            case JsonSchemaType.Object:
                return Object(shape, at, name, component);
            case JsonSchemaType.Array:
                return new ListRef(shape.Items is { } items ? Nested(items.Schema, items.At, ChosenName(items.Schema) ?? Identifiers.Singular(name)) : TypeRefs.Any);
            case { } scalar when Primitives.Of(scalar, shape) is { } kind:
                return new PrimitiveRef(kind);
            default:
                return TypeRefs.Any;
        }
    }

    private TypeRef Object(SchemaShape shape, Pointer at, string name, string? component)
    {
        if (shape.Properties.Count > 0 || (component is not null && shape.IsClosed))
        {
            return _records.Define(shape, at, NameOf(component, name));
        }

        return new MapRef(_records.ExtraValue(shape, name) ?? TypeRefs.Any);
    }

    private TypeRef Named(TypeRef type, SchemaShape shape, Pointer at, string name)
    {
        if (type is MapRef)
        {
            return _records.Define(shape, at, name);
        }

        return _unions.DefineWrapper(shape, at, name, type);
    }

    /// <summary>The name that an anonymous schema chooses for its type; on a property it names the member instead.</summary>
    private static string? ChosenName(Schema schema) =>
        schema.Reference is null && schema.TextExtension(TypeNaming.Override) is { } name && Identifiers.IsValid(name) ? name : null;

    /// <summary>One value is a constant, unless a component gives the idea a name; true and false are just a boolean.</summary>
    private static bool IsEnum(SchemaShape shape, string? component)
    {
        if (shape.EnumSchema?.Enum is not { Count: > 0 } values || shape.Const is not null)
        {
            return false;
        }

        foreach (System.Text.Json.Nodes.JsonNode? value in values)
        {
            if (value is System.Text.Json.Nodes.JsonObject or System.Text.Json.Nodes.JsonArray)
            {
                return false;
            }
        }

        bool isBoolean = (shape.Type ?? Implied(shape)) == JsonSchemaType.Boolean;
        return (values.Count > 1 || component is not null) && !isBoolean;
    }

    /// <summary>The JSON type of a schema that does not say it.</summary>
    internal static JsonSchemaType? Implied(SchemaShape shape)
    {
        if (shape.IsObject)
        {
            return JsonSchemaType.Object;
        }

        if (shape.Items is not null)
        {
            return JsonSchemaType.Array;
        }

        if (FixedValue(shape) is { } value)
        {
            return value.Kind switch
            {
                LiteralKind.String => JsonSchemaType.String,
                LiteralKind.Number => Literals.IsWhole(value.Text) ? JsonSchemaType.Integer : JsonSchemaType.Number,
                LiteralKind.True or LiteralKind.False => JsonSchemaType.Boolean,
                _ => null,
            };
        }

        return Primitives.ImpliedBy(shape.Format);
    }

    private static bool AllowsNull(Schema schema)
    {
        bool result = schema.IsNullable;
        foreach (Schema part in schema.AllOf)
        {
            result |= AllowsNull(part);
        }

        return result;
    }
}
