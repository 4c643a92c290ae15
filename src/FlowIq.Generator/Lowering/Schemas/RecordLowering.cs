using System;
using System.Collections.Generic;
using FlowIq.Generator.Lowering.Naming;
using FlowIq.Generator.Model;
using FlowIq.Generator.Reading;
using FlowIq.Generator.Reading.Schemas;

namespace FlowIq.Generator.Lowering.Schemas;

/// <summary>Object schemas to records.</summary>
internal sealed class RecordLowering(SchemaLowering schemas, TypeTable types)
{
    /// <summary>What a property is called in C#: a document has the same few hundred names again and again.</summary>
    private readonly Dictionary<string, string> _names = new(StringComparer.Ordinal);

    /// <summary>Defines a record under a name that is claimed already.</summary>
    public NamedRef Define(SchemaShape shape, Pointer at, string name)
    {
        types.Define(name, at, () => Body(shape, at, name));
        return new NamedRef(name, NamedKind.Record);
    }

    /// <summary>What properties hold that the schema does not name; null where it says nothing of them or forbids them.</summary>
    public TypeRef? ExtraValue(SchemaShape shape, string owner)
    {
        if (shape.AdditionalProperties is { } additional)
        {
            return schemas.Nested(additional.Schema, additional.At, owner + "Value");
        }

        TypeRef? common = null;
        foreach ((Schema schema, Pointer at) in shape.PatternProperties)
        {
            TypeRef value = schemas.Nested(schema, at, owner + "Value");
            common = common is null || common == value ? value : TypeRefs.Any;
        }

        return common;
    }

    private RecordModel Body(SchemaShape shape, Pointer at, string name)
    {
        NameScope scope = ReservedNames.Properties(name);
        var properties = new List<PropertyModel>(shape.Properties.Count);
        foreach (PropertyShape property in shape.Properties)
        {
            PropertyFacts facts = PropertyFacts.Of(property.Schema);
            if (!facts.IsNever || shape.IsRequired(property.Name))
            {
                properties.Add(Property(shape, property, facts, name, scope));
            }
        }

        TypeRef? extra = ExtraValue(shape, name);
        (int? minProperties, int? maxProperties) = ConstraintsReader.Members(shape);
        return new RecordModel(
            name,
            Docs.From(shape.Title, shape.Description, at),
            shape.IsDeprecated,
            IsRead: false,
            IsWritten: false,
            properties.ToEquatableArray(),
            extra,
            BaseUnion: null,
            minProperties,
            maxProperties)
        {
            AdditionalConstraints = extra is not null && shape.AdditionalProperties is { } additional ? schemas.Constraints(additional.Schema, additional.At, extra) : null,
        };
    }

    private PropertyModel Property(SchemaShape owner, PropertyShape property, PropertyFacts facts, string ownerName, NameScope scope)
    {
        bool isRequired = owner.IsRequired(property.Name);
        LiteralModel? tag = owner.Tag(property.Name);
        LiteralModel? constant = tag ?? (isRequired ? Constant(property) : null);
        TypeRef type = constant is not null ? schemas.TypeOf(constant, property.Schema, property.At) : Type(property, ownerName);
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
            Constraints: constant is null ? schemas.Constraints(property.Schema, property.At, type) : null)
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

    private LiteralModel? Constant(PropertyShape property)
    {
        if (property.Schema.Reference is not null)
        {
            return null;
        }

        LiteralModel? value = schemas.Fixed(property.Schema, property.At);
        return value?.Kind is LiteralKind.Json ? null : value;
    }

    /// <summary>Raw bytes cannot stand in JSON; a string that is called binary there is just a string.</summary>
    private TypeRef Type(PropertyShape property, string owner)
    {
        // What is named by a component needs no name of its own.
        string nameHint = property.Schema.Reference is null ? TypeNaming.Nested(owner, property.Name) : "";
        return WithoutBinary(schemas.Nested(property.Schema, property.At, nameHint));
    }

    private static TypeRef WithoutBinary(TypeRef type) => type switch
    {
        PrimitiveRef { Kind: PrimitiveKind.Binary } => new PrimitiveRef(PrimitiveKind.String, type.IsNullable),
        ListRef { Item: var item } list => list with { Item = WithoutBinary(item) },
        MapRef { Value: var value } map => map with { Value = WithoutBinary(value) },
        _ => type,
    };
}
