using System.Collections.Generic;
using FlowIq.Generator.Lowering.Schemas;
using FlowIq.Generator.Model;
using FlowIq.Generator.Reading;
using FlowIq.Generator.Reading.Schemas;
using Microsoft.OpenApi;

namespace FlowIq.Generator.Lowering.Service;

/// <summary>The media types of a body or a response.</summary>
internal sealed class ContentLowering(ServiceContext context, PartLowering parts)
{
    /// <summary>One content per media type, in document order; those that say the same of the same payload only once.</summary>
    /// <param name="nameHint">Name for an anonymous payload.</param>
    public List<ContentModel> Lower(IDictionary<string, IOpenApiMediaType>? content, Pointer at, string nameHint, Direction direction)
    {
        var result = new List<ContentModel>();
        foreach (KeyValuePair<string, IOpenApiMediaType> entry in content ?? new Dictionary<string, IOpenApiMediaType>())
        {
            string mediaType = entry.Key.Trim();
            Pointer place = ComponentPlace.Of(entry.Value, at["content"][entry.Key]).At;
            string hint = result.Count == 0 ? nameHint : nameHint + MediaKinds.Word(mediaType);
            result.Add(Content(mediaType, entry.Value, place, hint, direction));
        }

        return result;
    }

    private ContentModel Content(string mediaType, IOpenApiMediaType media, Pointer at, string nameHint, Direction direction)
    {
        ContentKind kind = MediaKinds.Of(mediaType);
        (Schema? schema, Pointer place) = context.SchemaOf(media.ItemSchema) is { } item ? (item, at["itemSchema"]) : (context.SchemaOf(media.Schema), at["schema"]);
        switch (kind)
        {
            case ContentKind.Binary or ContentKind.Text or ContentKind.Xml:
                return new ContentModel(mediaType, kind, null, default);
            case ContentKind.ServerSentEvents or ContentKind.JsonLines or ContentKind.JsonSequence:
                return new ContentModel(mediaType, kind, schema is null ? null : ItemType(schema, place, nameHint, direction, isItem: media.ItemSchema is not null), default);
            case ContentKind.FormUrlEncoded when schema is not null:
                TypeRef form = context.Schemas.Lower(schema, place, nameHint, direction);
                return HasFields(form)
                    ? new ContentModel(mediaType, kind, form, parts.Fields(schema, place, media.Encoding, direction))
                    : new ContentModel(mediaType, ContentKind.Text, null, default);
            case ContentKind.Multipart when schema is not null && direction == Direction.Written:
                EquatableArray<PartModel> list = parts.Parts(schema, place, media.Encoding, nameHint);
                return list.IsEmpty
                    ? new ContentModel(mediaType, kind, context.Schemas.Lower(schema, place, nameHint, direction), default)
                    : new ContentModel(mediaType, kind, null, list, PartsRecord: context.Schemas.TypeNames.Claim(nameHint));
            case ContentKind.Multipart when direction == Direction.Read:
                return new ContentModel(mediaType, ContentKind.Binary, null, default);
            default:
                TypeRef? type = schema is null ? null : context.Schemas.Lower(schema, place, nameHint, direction);
                if (type is PrimitiveRef { Kind: PrimitiveKind.Binary })
                {
                    if (mediaType.IndexOf('*') >= 0)
                    {
                        // Of a range the schema alone says that it is no JSON.
                        return new ContentModel(mediaType, ContentKind.Binary, null, default);
                    }

                    // JSON that is called binary is base64 text, JSON having no bytes.
                    type = new PrimitiveRef(PrimitiveKind.String, type.IsNullable);
                }

                return new ContentModel(mediaType, kind, type, default)
                {
                    Constraints = direction == Direction.Written && type is not null ? context.Schemas.Constraints(schema!, place, type) : null,
                };
        }
    }

    /// <summary>A form that is called a text or a list has no names for fields: the caller gives it as it is sent.</summary>
    private static bool HasFields(TypeRef form) => form is AnyRef or MapRef or NamedRef { Kind: not NamedKind.Enum };

    /// <summary>A stream's schema is its item's; written as a list before OpenAPI 3.2 knew streams, it is the list's item.</summary>
    private TypeRef ItemType(Schema schema, Pointer at, string nameHint, Direction direction, bool isItem)
    {
        SchemaShape shape = context.Schemas.Shape(schema, at);
        if (!isItem && shape is { Type: JsonSchemaType.Array, Items: { } items })
        {
            return context.Schemas.Lower(items.Schema, items.At, nameHint + "Item", direction);
        }

        return context.Schemas.Lower(schema, at, nameHint, direction);
    }
}
