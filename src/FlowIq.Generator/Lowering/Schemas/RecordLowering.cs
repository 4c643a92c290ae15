using System;
using System.Collections.Generic;
using FlowIq.Generator.Lowering.Naming;
using FlowIq.Generator.Model;
using FlowIq.Generator.Reading;
using FlowIq.Generator.Reading.Schemas;

namespace FlowIq.Generator.Lowering.Schemas;

/// <summary>Object schemas to records.</summary>
internal sealed class RecordLowering
{
    private readonly SchemaLowering _schemas;
    private readonly TypeTable _types;

    /// <summary>One for all records: a document has them by the ten thousand.</summary>
    private readonly Func<TypeDefinition, TypeModel> _body;

    /// <summary>What a property is called in C#: a document has the same few hundred names again and again.</summary>
    private readonly Dictionary<string, string> _names = new(StringComparer.Ordinal);

    public RecordLowering(SchemaLowering schemas, TypeTable types)
    {
        _schemas = schemas;
        _types = types;
        _body = definition => Body(definition.Shape, definition.At, definition.Name);
    }

    /// <summary>Defines a record under a name that is claimed already.</summary>
    public NamedRef Define(SchemaShape shape, Pointer at, string name)
    {
        _types.Define(new TypeDefinition(name, at, shape, _body));
        return new NamedRef(name, NamedKind.Record);
    }

    /// <summary>What properties hold that the schema does not name; null where it says nothing of them or forbids them.</summary>
    public TypeRef? ExtraValue(SchemaShape shape, string owner)
    {
        if (shape.AdditionalProperties is { } additional)
        {
            return _schemas.Nested(additional.Schema, additional.At, owner + "Value");
        }

        TypeRef? common = null;
        foreach (PlacedSchema pattern in shape.PatternProperties)
        {
            TypeRef value = _schemas.Nested(pattern.Schema, pattern.At, owner + "Value");
            common = common is null || common == value ? value : TypeRefs.Any;
        }

        return common;
    }

    private RecordModel Body(SchemaShape shape, Pointer at, string name)
    {
        NameScope scope = ReservedNames.Properties(name);
        var properties = new PropertyModel[shape.Properties.Count];
        int count = 0;
        foreach (PropertyShape property in shape.Properties)
        {
            PropertyFacts facts = PropertyFacts.Of(property.Schema);
            if (!facts.IsNever || shape.IsRequired(property.Name))
            {
                properties[count++] = Property(shape, property, facts, name, scope);
            }
        }

        Array.Resize(ref properties, count);

        TypeRef? extra = ExtraValue(shape, name);
        (int? minProperties, int? maxProperties) = ConstraintsReader.Members(shape);
        return new RecordModel(
            name,
            Docs.From(shape.Title, shape.Description, at),
            shape.IsDeprecated,
            IsRead: false,
            IsWritten: false,
            new EquatableArray<PropertyModel>(properties),
            extra,
            BaseUnion: null,
            minProperties,
            maxProperties)
        {
            AdditionalConstraints = extra is not null && shape.AdditionalProperties is { } additional ? _schemas.Constraints(additional.Schema, additional.At, extra) : null,
        };
    }

    private PropertyModel Property(SchemaShape owner, PropertyShape property, PropertyFacts facts, string ownerName, NameScope scope)
    {
        bool isRequired = owner.IsRequired(property.Name);
        LiteralModel? tag = owner.Tag(property.Name);
        Pointer at = property.At;
        LiteralModel? constant = tag ?? (isRequired ? Constant(property.Schema, at) : null);
        TypeRef type = constant is not null ? _schemas.TypeOf(constant, property.Schema, at) : Type(property, at, ownerName);
        string? chosen = facts.Name is { } wanted && Identifiers.IsValid(wanted) ? wanted : null;
        return new PropertyModel(
            property.Name,
            scope.Claim(chosen ?? Name(property.Name)),
            type,
            isRequired || tag is not null ? Presence.Required : Presence.Optional,
            Docs.From(null, facts.Description),
            facts.IsDeprecated,
            constant,
            facts.Default,
            facts.IsReadOnly,
            facts.IsWriteOnly,
            facts.IsWriteOnly || facts.Format == "password",
            IsTag: tag is not null,
            Constraints: constant is null ? _schemas.Constraints(property.Schema, at, type) : null)
        {
            Only = constant is null && facts.Const is { Kind: not LiteralKind.Null } only ? only : null,
        };
    }

    private string Name(string property)
    {
        if (!_names.TryGetValue(property, out string? name))
        {
            _names.Add(property, name = Identifiers.ToPascalCase(property));
        }

        return name;
    }

    private LiteralModel? Constant(Schema property, Pointer at)
    {
        if (property.Reference is not null)
        {
            return null;
        }

        LiteralModel? value = _schemas.Fixed(property, at);
        return value?.Kind is LiteralKind.Json ? null : value;
    }

    /// <summary>Raw bytes cannot stand in JSON; a string that is called binary there is just a string.</summary>
    private TypeRef Type(PropertyShape property, Pointer at, string owner)
    {
        // What is named by a component needs no name of its own.
        string nameHint = property.Schema.Reference is null ? TypeNaming.Nested(owner, property.Name) : "";
        return WithoutBinary(_schemas.Nested(property.Schema, at, nameHint));
    }

    private static TypeRef WithoutBinary(TypeRef type) => type switch
    {
        PrimitiveRef { Kind: PrimitiveKind.Binary } => new PrimitiveRef(PrimitiveKind.String, type.IsNullable),
        ListRef { Item: var item } list => list with { Item = WithoutBinary(item) },
        MapRef { Value: var value } map => map with { Value = WithoutBinary(value) },
        _ => type,
    };
}
