using System;
using System.Collections.Generic;
using FlowIq.Generator.Lowering.Naming;
using FlowIq.Generator.Lowering.Schemas;
using FlowIq.Generator.Model;
using FlowIq.Generator.Reading;
using FlowIq.Generator.Reading.Schemas;
using FlowIq.Generator.Reading.Structure;
using Microsoft.OpenApi;

namespace FlowIq.Generator.Lowering.Service;

/// <summary>The parts of a multipart body and the fields of a form, with their encoding.</summary>
internal sealed class PartLowering(ServiceContext context, HeaderLowering headers)
{
    /// <summary>The parts of a multipart body; none where its schema names no properties.</summary>
    public EquatableArray<PartModel> Parts(Schema schema, Pointer at, IDictionary<string, OpenApiEncoding>? encodings, string nameHint)
    {
        SchemaShape shape = context.Schemas.Shape(schema, at);
        NameScope scope = ReservedNames.Properties(nameHint);
        var result = new List<PartModel>();
        if (shape is { Type: JsonSchemaType.Array, Items: not null })
        {
            // An array that a reference names: a part per item, and parts without names.
            return EquatableArray.Of(Part(new PropertyShape("items", schema, at), true, null, at, scope, nameHint, Direction.Written, isForm: false));
        }

        if (shape.Type is JsonSchemaType.String or JsonSchemaType.Integer or JsonSchemaType.Number or JsonSchemaType.Boolean)
        {
            // A bare value: its part needs a name all the same, and "file" is what servers call an upload.
            return EquatableArray.Of(Part(new PropertyShape(shape.Format == "binary" ? "file" : "value", schema, at), true, null, at, scope, nameHint, Direction.Written, isForm: false));
        }

        foreach (PropertyShape property in shape.Properties)
        {
            OpenApiEncoding? encoding = encodings is not null && encodings.TryGetValue(property.Name, out OpenApiEncoding? known) ? known : null;
            result.Add(Part(property, shape.IsRequired(property.Name), encoding, at, scope, nameHint, Direction.Written, isForm: false));
        }

        return result.ToEquatableArray();
    }

    /// <summary>The fields of a form that the document says something of beyond their type.</summary>
    public EquatableArray<PartModel> Fields(Schema schema, Pointer at, IDictionary<string, OpenApiEncoding>? encodings, Direction direction)
    {
        SchemaShape shape = context.Schemas.Shape(schema, at);
        NameScope scope = ReservedNames.Properties("");
        var result = new List<PartModel>();
        foreach (PropertyShape property in shape.Properties)
        {
            if (encodings is not null && encodings.TryGetValue(property.Name, out OpenApiEncoding? encoding))
            {
                result.Add(Part(property, shape.IsRequired(property.Name), encoding, at, scope, "Form", direction, isForm: true));
            }
        }

        return result.ToEquatableArray();
    }

    private PartModel Part(PropertyShape property, bool isRequired, OpenApiEncoding? encoding, Pointer at, NameScope scope, string owner, Direction direction, bool isForm)
    {
        SchemaShape shape = context.Schemas.Shape(property.Schema, property.At);
        TypeRef type = isForm ? FormType(shape) : context.Schemas.Lower(property.Schema, property.At, TypeNaming.Nested(owner, property.Name), direction);
        bool isList = !isForm && type is ListRef;
        TypeRef item = isList ? ((ListRef)type).Item : type;
        string? contentType = encoding?.ContentType is { Length: > 0 } stated ? stated.Split(',')[0].Trim() : shape.MediaType();
        bool isFile = item is PrimitiveRef { Kind: PrimitiveKind.Binary } || (item is PrimitiveRef { Kind: PrimitiveKind.String } && contentType is not null && MediaKinds.Of(contentType) == ContentKind.Binary);
        string? chosen = PropertyFacts.Of(property.Schema).Name is { } name && Identifiers.IsValid(name) ? name : null;
        string propertyName = scope.Claim(chosen ?? Identifiers.ToPascalCase(property.Name));
        bool isTabs = property.Schema.TextExtension(SchemaExtensions.CollectionFormat) == "tsv";
        return new PartModel(
            property.Name,
            propertyName,
            type,
            isRequired && !context.Schemas.Definition(property.Schema).IsReadOnly,
            contentType is not null ? MediaKinds.Of(contentType) : item is PrimitiveRef or NamedRef { Kind: NamedKind.Enum } ? ContentKind.Text : ContentKind.Json,
            contentType,
            isFile,
            isList,
            isTabs ? Model.ParameterStyle.TabDelimited : encoding?.Style is { } style ? Styles.Of(style) : Model.ParameterStyle.Form,
            encoding?.Style is null || encoding.Explode == true,
            encoding?.AllowReserved ?? false,
            isForm ? [] : Headers(encoding, at, owner, propertyName, scope))
        {
            IsStyled = !isFile && (encoding?.Style is not null || (isForm && encoding?.AllowReserved == true)),
            Constraints = isForm ? null : context.Schemas.Constraints(property.Schema, property.At, type),
        };
    }

    /// <summary>Headers of a part are members beside it: <c>AvatarXDigest</c>. What a part is called is told by its own name alone.</summary>
    private EquatableArray<ResponseHeaderModel> Headers(OpenApiEncoding? encoding, Pointer at, string owner, string propertyName, NameScope scope)
    {
        var result = new List<ResponseHeaderModel>();
        foreach (ResponseHeaderModel header in headers.Lower(encoding?.Headers, at, owner, Direction.Written))
        {
            if (!string.Equals(header.WireName, "Content-Disposition", StringComparison.OrdinalIgnoreCase))
            {
                result.Add(header with { Name = scope.Claim(propertyName + header.Name) });
            }
        }

        return result.ToEquatableArray();
    }

    /// <summary>For a field only the kind of value matters: it is written from the body's own JSON.</summary>
    private static TypeRef FormType(SchemaShape shape) => shape switch
    {
        { IsObject: true } => new MapRef(TypeRefs.Any),
        { Type: JsonSchemaType.Array } => new ListRef(TypeRefs.Any),
        _ => TypeRefs.Text,
    };
}
