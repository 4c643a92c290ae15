using System.Collections.Generic;
using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Threading;
using FlowIq.Generator.Model;
using FlowIq.Generator.Reading.Structure;
using Microsoft.OpenApi;

namespace FlowIq.Generator.Reading.Schemas;

/// <summary>
/// Nodes of schemas to <see cref="Schema"/>. They have been walked and normalised, so each key holds what it must, and what
/// is not named here means nothing to what comes after. Their depth is limited, so recursion is safe.
/// </summary>
internal sealed class SchemaReader(CancellationToken cancellationToken)
{
    public DocumentSchemas Read(ExtractedSchemas schemas)
    {
        NamedSchema[] components = ReadMap(schemas.Components);
        var marked = new Schema[schemas.Marked.Count];
        for (int i = 0; i < marked.Length; i++)
        {
            marked[i] = Read(schemas.Marked[i]);
        }

        return new DocumentSchemas(components, marked);
    }

    [MethodImpl(Jit.Optimised)]
    public Schema Read(JsonObject node)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var schema = new Schema();
        foreach (KeyValuePair<string, JsonNode?> entry in node)
        {
            if (entry.Value is { } value && !ReadStructure(schema, entry.Key, value) && !ReadLimit(schema, entry.Key, value))
            {
                ReadComment(schema, entry.Key, value);
            }
        }

        return schema;
    }

    /// <summary>The members of an object that maps names to schemas.</summary>
    private NamedSchema[] ReadMap(JsonObject map)
    {
        var members = new NamedSchema[map.Count];
        int i = 0;
        foreach (KeyValuePair<string, JsonNode?> entry in map)
        {
            members[i++] = new NamedSchema(entry.Key, Read((JsonObject)entry.Value!));
        }

        return members;
    }

    /// <returns>Whether the key is one of those that say what values look like.</returns>
    [MethodImpl(Jit.Optimised)]
    private bool ReadStructure(Schema schema, string key, JsonNode value)
    {
        switch (key)
        {
            case "$ref":
                schema.Reference = ComponentOf(value);
                break;
            case "type":
                schema.Type = Types(value);
                break;
            case "format":
                schema.Format = value.GetValue<string>();
                break;
            case "properties":
                schema.Properties = ReadMap((JsonObject)value);
                break;
            case "patternProperties":
                schema.PatternProperties = ReadMap((JsonObject)value);
                break;
            case "additionalProperties" when value is JsonObject node:
                schema.AdditionalProperties = Read(node);
                break;
            case "additionalProperties":
                schema.IsClosed = value.GetValueKind() == JsonValueKind.False;
                break;
            case "required":
                schema.Required = Texts(value);
                break;
            case "items":
                schema.Items = Read((JsonObject)value);
                break;
            case "enum":
                schema.Enum = Values(value);
                break;
            case "allOf":
                schema.AllOf = List(value);
                break;
            case "oneOf":
                schema.OneOf = List(value);
                break;
            case "anyOf":
                schema.AnyOf = List(value);
                break;
            case "discriminator":
                schema.Discriminator = DiscriminatorOf((JsonObject)value);
                break;
            case "contentEncoding":
                schema.ContentEncoding = value.GetValue<string>();
                break;
            case "contentMediaType":
                schema.ContentMediaType = value.GetValue<string>();
                break;
            default:
                return false;
        }

        return true;
    }

    /// <returns>Whether the key is one of those that demand something of a value.</returns>
    private static bool ReadLimit(Schema schema, string key, JsonNode value)
    {
        switch (key)
        {
            case "minLength":
                Limits(schema).MinLength = value.GetValue<int>();
                break;
            case "maxLength":
                Limits(schema).MaxLength = value.GetValue<int>();
                break;
            case "pattern":
                Limits(schema).Pattern = value.GetValue<string>();
                break;
            case "minimum":
                Limits(schema).Minimum = value.ToJsonString();
                break;
            case "maximum":
                Limits(schema).Maximum = value.ToJsonString();
                break;
            case "exclusiveMinimum":
                Limits(schema).ExclusiveMinimum = value.ToJsonString();
                break;
            case "exclusiveMaximum":
                Limits(schema).ExclusiveMaximum = value.ToJsonString();
                break;
            case "multipleOf":
                Limits(schema).MultipleOf = value.GetValue<decimal>();
                break;
            case "minItems":
                Limits(schema).MinItems = value.GetValue<int>();
                break;
            case "maxItems":
                Limits(schema).MaxItems = value.GetValue<int>();
                break;
            case "uniqueItems":
                Limits(schema).UniqueItems = value.GetValue<bool>();
                break;
            case "minProperties":
                Limits(schema).MinProperties = value.GetValue<int>();
                break;
            case "maxProperties":
                Limits(schema).MaxProperties = value.GetValue<int>();
                break;
            default:
                return false;
        }

        return true;
    }

    /// <summary>What is said about values, and what <see cref="SchemaNormaliser"/> says of the schema.</summary>
    private static void ReadComment(Schema schema, string key, JsonNode value)
    {
        switch (key)
        {
            case "title":
                schema.Title = value.GetValue<string>();
                break;
            case "description":
                schema.Description = value.GetValue<string>();
                break;
            case "default":
                schema.Default = value;
                break;
            case "deprecated":
                schema.IsDeprecated = value.GetValue<bool>();
                break;
            case "readOnly":
                schema.IsReadOnly = value.GetValue<bool>();
                break;
            case "writeOnly":
                schema.IsWriteOnly = value.GetValue<bool>();
                break;
            case SchemaExtensions.Const:
                schema.Const = value;
                break;
            case SchemaExtensions.Nullable:
                schema.IsNullable = true;
                break;
            case SchemaExtensions.NullOnly:
                schema.IsNullOnly = true;
                break;
            case SchemaExtensions.Never:
                schema.IsNever = true;
                break;
            default:
                if (key.StartsWith("x-", System.StringComparison.Ordinal))
                {
                    (schema.Extensions ??= new(System.StringComparer.Ordinal)).Add(key, value);
                }

                break;
        }
    }

    private static SchemaLimits Limits(Schema schema) => schema.Limits ??= new SchemaLimits();

    private static JsonSchemaType Types(JsonNode value)
    {
        if (value is not JsonArray names)
        {
            return TypeOf(value);
        }

        JsonSchemaType all = 0;
        foreach (JsonNode? name in names)
        {
            all |= TypeOf(name!);
        }

        return all;
    }

    private static JsonSchemaType TypeOf(JsonNode name) => name.GetValue<string>() switch
    {
        "object" => JsonSchemaType.Object,
        "array" => JsonSchemaType.Array,
        "string" => JsonSchemaType.String,
        "integer" => JsonSchemaType.Integer,
        "number" => JsonSchemaType.Number,
        _ => JsonSchemaType.Boolean,
    };

    private Schema[] List(JsonNode value)
    {
        var list = (JsonArray)value;
        var schemas = new Schema[list.Count];
        for (int i = 0; i < schemas.Length; i++)
        {
            schemas[i] = Read((JsonObject)list[i]!);
        }

        return schemas;
    }

    private static string[] Texts(JsonNode value)
    {
        var list = (JsonArray)value;
        var texts = new string[list.Count];
        for (int i = 0; i < texts.Length; i++)
        {
            texts[i] = list[i]!.GetValue<string>();
        }

        return texts;
    }

    private static JsonNode[] Values(JsonNode value)
    {
        var list = (JsonArray)value;
        var values = new JsonNode[list.Count];
        for (int i = 0; i < values.Length; i++)
        {
            values[i] = list[i]!;
        }

        return values;
    }

    private static Discriminator DiscriminatorOf(JsonObject node)
    {
        var mapping = new Dictionary<string, string>(System.StringComparer.Ordinal);
        foreach (KeyValuePair<string, JsonNode?> entry in node["mapping"] as JsonObject ?? [])
        {
            mapping.Add(entry.Key, ComponentOf(entry.Value!));
        }

        return new Discriminator(node["propertyName"]?.GetValue<string>(), mapping, node["defaultMapping"] is { } other ? ComponentOf(other) : null);
    }

    /// <summary>The name in a reference to a component schema, which is all that references are after the walk.</summary>
    private static string ComponentOf(JsonNode reference)
    {
        string text = reference.GetValue<string>();
        string start = Grammar.Schema.ReferenceStart!;
        return text.StartsWith(start, System.StringComparison.Ordinal) ? text.Substring(start.Length) : text;
    }
}
