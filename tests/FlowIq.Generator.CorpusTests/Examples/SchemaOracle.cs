using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Json.Schema;

namespace FlowIq.Generator.CorpusTests.Examples;

/// <summary>
/// Says whether a value fits a schema of a document, by a JSON Schema validator that knows nothing of the generator. What
/// OpenAPI 2.0 and 3.0 write in their own way is written as JSON Schema 2020-12 first.
/// </summary>
internal sealed class SchemaOracle
{
    private static readonly HashSet<string> Data = ["example", "examples", "default", "enum", "const"];
    private static readonly HashSet<string> NotOfJsonSchema = ["discriminator", "xml", "externalDocs", "example", "examples", "$schema", "$id", "id", "readOnly", "writeOnly", "deprecated"];
    private readonly Uri _address;
    private readonly Dictionary<string, JsonSchema?> _schemas = [];
    private readonly BuildOptions _build = new() { SchemaRegistry = new SchemaRegistry(), Dialect = Dialect.Draft202012 };

    public SchemaOracle(string name, JsonNode document)
    {
        _address = new Uri("https://corpus.invalid/" + Uri.EscapeDataString(name));
        JsonNode translated = document.DeepClone();
        Translate(translated, isMap: false);
        _build.SchemaRegistry.Register(_address, new JsonElementBaseDocument(JsonSerializer.SerializeToElement(translated), _address));
    }

    /// <summary>Null where the schema cannot be evaluated: it leads to another file, or is no schema.</summary>
    public bool? Accepts(string schema, JsonNode? value)
    {
        if (!_schemas.TryGetValue(schema, out JsonSchema? built))
        {
            try
            {
                built = new JsonSchemaBuilder(_build).Ref(new Uri(_address, "#" + Uri.EscapeDataString(schema).Replace("%2F", "/", StringComparison.Ordinal))).Build();
            }
            catch (Exception e) when (e is JsonSchemaException or RefResolutionException or ArgumentException or JsonException or InvalidOperationException)
            {
                built = null;
            }

            _schemas[schema] = built;
        }

        try
        {
            return built?.Evaluate(JsonSerializer.SerializeToElement(value), new EvaluationOptions { RequireFormatValidation = true }).IsValid;
        }
        catch (RefResolutionException)
        {
            return null;
        }
    }

    private static void Translate(JsonNode? node, bool isMap)
    {
        switch (node)
        {
            case JsonArray list:
                foreach (JsonNode? item in list)
                {
                    Translate(item, isMap: false);
                }

                break;
            case JsonObject owner:
                foreach ((string key, JsonNode? child) in owner.ToList())
                {
                    if (isMap || !Data.Contains(key))
                    {
                        Translate(child, key is "properties" or "definitions" or "schemas" or "$defs" && !isMap);
                    }
                }

                if (!isMap)
                {
                    TranslateSchema(owner);
                }

                break;
        }
    }

    private static void TranslateSchema(JsonObject schema)
    {
        bool isNullable = schema["nullable"] is JsonValue flag && flag.GetValueKind() == JsonValueKind.True || schema["x-nullable"] is JsonValue extension && extension.GetValueKind() == JsonValueKind.True;
        foreach (string key in NotOfJsonSchema.Where(key => schema[key] is not null && !(key == "id" && schema[key] is JsonObject)))
        {
            schema.Remove(key);
        }

        foreach ((string exclusive, string limit) in new[] { ("exclusiveMinimum", "minimum"), ("exclusiveMaximum", "maximum") })
        {
            if (schema[exclusive] is JsonValue strict && strict.GetValueKind() is JsonValueKind.True or JsonValueKind.False)
            {
                schema.Remove(exclusive);
                if (strict.GetValueKind() == JsonValueKind.True && schema[limit] is { } bound)
                {
                    schema.Remove(limit);
                    schema[exclusive] = bound;
                }
            }
        }

        // The validator knows formats of text alone.
        if (schema["format"] is JsonValue format && format.GetValueKind() == JsonValueKind.String && format.GetValue<string>() is "int32" or "int64")
        {
            (decimal least, decimal most) = format.GetValue<string>() == "int32" ? (int.MinValue, int.MaxValue) : (long.MinValue, long.MaxValue);
            schema["minimum"] ??= least;
            schema["maximum"] ??= most;
        }

        // By the letter a schema that only names members accepts all that is no object; nobody means that.
        if (schema["properties"] is JsonObject && schema["type"] is null)
        {
            schema["type"] = "object";
        }

        if (schema["pattern"] is JsonValue pattern && !IsRegex(pattern))
        {
            schema.Remove("pattern");
        }

        if (isNullable)
        {
            AcceptNull(schema);
        }
    }

    /// <summary>In place, so that pointers into the schema lead where they led.</summary>
    private static void AcceptNull(JsonObject schema)
    {
        if (schema["$ref"] is { } reference)
        {
            schema.Clear();
            schema["anyOf"] = new JsonArray(new JsonObject { ["$ref"] = reference }, Null());
            return;
        }

        if (schema["type"] is JsonValue type)
        {
            schema["type"] = new JsonArray(type.DeepClone(), "null");
        }

        if (schema["enum"] is JsonArray values && !values.Contains(null))
        {
            values.Add(null);
        }

        foreach (JsonObject branch in (schema["allOf"] as JsonArray ?? []).OfType<JsonObject>())
        {
            AcceptNull(branch);
        }

        (schema["anyOf"] as JsonArray)?.Add(Null());
        (schema["oneOf"] as JsonArray)?.Add(Null());
    }

    private static JsonObject Null() => new() { ["type"] = "null" };

    private static bool IsRegex(JsonValue pattern)
    {
        try
        {
            _ = new Regex(pattern.GetValue<string>(), RegexOptions.ECMAScript);
            return true;
        }
        catch (Exception e) when (e is ArgumentException or InvalidOperationException)
        {
            return false;
        }
    }
}
