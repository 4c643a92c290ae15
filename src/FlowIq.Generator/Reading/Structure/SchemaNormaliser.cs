using System.Collections.Generic;
using System.Text.Json;
using System.Text.Json.Nodes;
using FlowIq.Generator.Diagnostics;
using FlowIq.Generator.Reading.References;
using FlowIq.Generator.Sources;

namespace FlowIq.Generator.Reading.Structure;

/// <summary>
/// Brings a schema of any version to one spelling, after its children: one way to say nullable, one way
/// to say a reference with siblings, constants with their kind. Running it twice changes nothing.
/// </summary>
internal static class SchemaNormaliser
{
    private static readonly HashSet<string> KnownTypes = ["null", "boolean", "integer", "number", "string", "object", "array"];

    private static readonly string[] NullableKeys = ["nullable", "x-nullable"];

    private static readonly (string Exclusive, string Limit)[] ExclusiveLimits = [("exclusiveMinimum", "minimum"), ("exclusiveMaximum", "maximum")];

    public static JsonObject Normalise(JsonObject schema, SchemaKeys keys, Pointer at, ReferenceResolver references, DiagnosticBag diagnostics, DocumentFile file)
    {
        if ((keys & SchemaKeys.Type) != 0)
        {
            NormaliseType(schema, at, diagnostics);
        }

        NormaliseValues(schema, keys, at, diagnostics);
        if ((keys & SchemaKeys.Tuple) != 0)
        {
            NormaliseTuple(schema);
        }

        if ((keys & SchemaKeys.Limit) != 0)
        {
            NormaliseLimits(schema);
            ValueHints.Numbers(schema, at, diagnostics);
        }

        if ((keys & SchemaKeys.Choice) != 0)
        {
            DropNullBranches(schema, "anyOf");
            DropNullBranches(schema, "oneOf");
        }

        if ((keys & SchemaKeys.Discriminator) != 0 && schema["discriminator"] is JsonObject discriminator)
        {
            NormaliseMapping(discriminator, at["discriminator"], references, file);
        }

        if ((keys & SchemaKeys.Reference) != 0)
        {
            WrapReference(schema);
        }

        return schema;
    }

    private static void NormaliseValues(JsonObject schema, SchemaKeys keys, Pointer at, DiagnosticBag diagnostics)
    {
        if ((keys & SchemaKeys.Nullable) != 0)
        {
            NormaliseNullable(schema);
        }

        if ((keys & SchemaKeys.Enum) != 0)
        {
            NormaliseEnum(schema, at, diagnostics);
        }

        if ((keys & (SchemaKeys.Enum | SchemaKeys.Sample)) != 0)
        {
            ValueHints.Values(schema, at, diagnostics);
        }

        if ((keys & SchemaKeys.Const) != 0)
        {
            NormaliseConst(schema);
        }
    }

    private static void NormaliseType(JsonObject schema, Pointer at, DiagnosticBag diagnostics)
    {
        if (schema["type"] is not { } type || IsKnownAlone(type))
        {
            return;
        }

        var names = new List<string>();
        foreach (JsonNode? item in type is JsonArray list ? list : [type.DeepClone()])
        {
            string name = item!.GetValue<string>();
            if (name == "null")
            {
                schema[SchemaExtensions.Nullable] = true;
            }
            else if (name == "file")
            {
                names.Add("string");
                schema["format"] = "binary";
            }
            else if (KnownTypes.Contains(name))
            {
                names.Add(name);
            }
            else if (Known(name, out string known, out string? format))
            {
                names.Add(known);
                if (format is not null && !schema.ContainsKey("format"))
                {
                    schema["format"] = format;
                }

                diagnostics.Report(Descriptors.InvalidValue, at["type"], "type", $"'{name}'", $"JSON Schema has no such type, and '{known}' is taken");
            }
            else
            {
                string suggestion = Suggestion.For(name, KnownTypes) is { } meant ? $" (did you mean '{meant}'?)" : "";
                diagnostics.Report(Descriptors.WrongType, at["type"], "type", $"'{name}'{suggestion}", "one of string, number, integer, boolean, object, array, null");
            }
        }

        if (names.Count == 0)
        {
            schema.Remove("type");
            if (schema.ContainsKey(SchemaExtensions.Nullable) && IsOnly(schema, "title", "description", SchemaExtensions.Nullable, "nullable", "default", "example", "deprecated"))
            {
                schema[SchemaExtensions.NullOnly] = true;
            }
        }
        else if (names.Count == 1)
        {
            schema["type"] = names[0];
        }
        else
        {
            var kept = new JsonArray();
            foreach (string name in names)
            {
                kept.Add(name);
            }

            schema["type"] = kept;
        }
    }

    /// <summary>Whether it is the name of one type, as nearly all are, so that nothing is to be done.</summary>
    private static bool IsKnownAlone(JsonNode type) =>
        type is JsonValue value && value.TryGetValue(out string? name) && name != "null" && KnownTypes.Contains(name);

    /// <summary>Type names from other worlds that real documents contain.</summary>
    private static bool Known(string name, out string type, out string? format)
    {
        (type, format) = name.ToLowerInvariant() switch
        {
            "int" or "int32" => ("integer", "int32"),
            "long" or "int64" or "bigint" => ("integer", "int64"),
            "float" => ("number", "float"),
            "double" => ("number", "double"),
            "decimal" => ("number", "decimal"),
            "bool" => ("boolean", null),
            "date" => ("string", "date"),
            "datetime" or "date-time" => ("string", "date-time"),
            "uuid" or "guid" => ("string", "uuid"),
            "text" or "str" => ("string", null),
            "list" => ("array", null),
            "dict" or "map" => ("object", (string?)null),
            _ => ("", null),
        };
        return type.Length > 0;
    }

    private static void NormaliseNullable(JsonObject schema)
    {
        foreach (string key in NullableKeys)
        {
            if (schema[key] is JsonValue flag)
            {
                if (flag.GetValueKind() == JsonValueKind.True)
                {
                    schema[SchemaExtensions.Nullable] = true;
                }

                schema.Remove(key);
            }
        }
    }

    private static void NormaliseEnum(JsonObject schema, Pointer at, DiagnosticBag diagnostics)
    {
        if (!schema.ContainsKey("enum"))
        {
            return;
        }

        if (schema["enum"] is not JsonArray values)
        {
            diagnostics.Report(Descriptors.WrongType, at["enum"], "enum", FoundValue.Describe(schema["enum"]), "a list of values");
            schema.Remove("enum");
            return;
        }

        for (int i = values.Count - 1; i >= 0; i--)
        {
            if (values[i] is null)
            {
                values.RemoveAt(i);
                schema[SchemaExtensions.Nullable] = true;
                if (values.Count == 0)
                {
                    schema[SchemaExtensions.NullOnly] = true;
                }
            }
        }

        if (values.Count == 0)
        {
            schema.Remove("enum");
        }
    }

    private static void NormaliseConst(JsonObject schema)
    {
        if (!schema.TryGetPropertyValue("const", out JsonNode? value))
        {
            return;
        }

        schema.Remove("const");
        if (value is null)
        {
            schema[SchemaExtensions.Nullable] = true;
            schema[SchemaExtensions.NullOnly] = true;
        }
        else
        {
            schema[SchemaExtensions.Const] = value;
        }
    }

    /// <summary>A tuple becomes a list of any of its item schemas.</summary>
    private static void NormaliseTuple(JsonObject schema)
    {
        if (schema["prefixItems"] is not JsonArray items)
        {
            return;
        }

        schema.Remove("prefixItems");
        schema[SchemaExtensions.Tuple] = true;
        JsonNode? rest = schema["items"];
        schema.Remove("items");
        var branches = new JsonArray();
        var seen = new HashSet<string>();
        foreach (JsonNode? item in new List<JsonNode?>(items) { rest })
        {
            if (item is JsonObject value && !value.ContainsKey(SchemaExtensions.Never) && seen.Add(value.ToJsonString()))
            {
                branches.Add(value.DeepClone());
            }
        }

        var any = new JsonObject { ["anyOf"] = branches };
        DropNullBranches(any, "anyOf");
        schema["items"] = branches.Count == 1 ? branches[0]!.DeepClone() : any;
    }

    /// <summary>3.0 wrote exclusive limits as flags beside the limit.</summary>
    private static void NormaliseLimits(JsonObject schema)
    {
        foreach ((string exclusive, string limit) in ExclusiveLimits)
        {
            if (!schema.TryGetPropertyValue(exclusive, out JsonNode? value))
            {
                continue;
            }

            if (value is null)
            {
                schema.Remove(exclusive);
                continue;
            }

            if (value.GetValueKind() == JsonValueKind.Number)
            {
                continue;
            }

            JsonNode? bound = schema[limit];
            schema.Remove(exclusive);
            if (value.GetValueKind() == JsonValueKind.True && bound is not null)
            {
                schema.Remove(limit);
                schema[exclusive] = bound;
            }
        }
    }

    private static void DropNullBranches(JsonObject schema, string key)
    {
        if (schema[key] is not JsonArray branches)
        {
            return;
        }

        for (int i = branches.Count - 1; i >= 0; i--)
        {
            if (branches[i] is JsonObject branch && branch.ContainsKey(SchemaExtensions.NullOnly))
            {
                branches.RemoveAt(i);
                schema[SchemaExtensions.Nullable] = true;
            }
        }

        if (branches.Count == 0)
        {
            schema.Remove(key);
        }
        else if (branches.Count == 1)
        {
            // One choice is none: it is simply part of the schema.
            JsonNode? only = branches[0];
            branches.RemoveAt(0);
            schema.Remove(key);
            if (schema["allOf"] is not JsonArray all)
            {
                schema["allOf"] = all = [];
            }

            all.Add(only);
        }
    }

    private static void NormaliseMapping(JsonObject discriminator, Pointer at, ReferenceResolver references, DocumentFile file)
    {
        if (discriminator["mapping"] is JsonObject mapping)
        {
            foreach (KeyValuePair<string, JsonNode?> entry in new List<KeyValuePair<string, JsonNode?>>(mapping))
            {
                // An extension among the values is none.
                string? target = entry.Value is JsonValue value && value.TryGetValue(out string? text) ? references.ResolveMapping(text, at["mapping"][entry.Key], file) : null;
                if (target is null)
                {
                    mapping.Remove(entry.Key);
                }
                else
                {
                    mapping[entry.Key] = target;
                }
            }
        }

        if (discriminator["defaultMapping"] is JsonValue fallback)
        {
            string? target = references.ResolveMapping(fallback.GetValue<string>(), at["defaultMapping"], file);
            discriminator.Remove("defaultMapping");
            if (target is not null)
            {
                discriminator["defaultMapping"] = target;
            }
        }
    }

    /// <summary>A reference with siblings is all of both; what it refers to stays one type.</summary>
    private static void WrapReference(JsonObject schema)
    {
        if (schema["$ref"] is not { } reference || schema.Count == 1)
        {
            return;
        }

        schema.Remove("$ref");
        var wrapped = new JsonObject { ["$ref"] = reference };
        if (schema["allOf"] is JsonArray all)
        {
            all.Insert(0, wrapped);
        }
        else
        {
            schema["allOf"] = new JsonArray(wrapped);
        }
    }

    private static bool IsOnly(JsonObject schema, params string[] keys)
    {
        foreach (KeyValuePair<string, JsonNode?> entry in schema)
        {
            if (System.Array.IndexOf(keys, entry.Key) < 0 && !entry.Key.StartsWith("x-", System.StringComparison.Ordinal))
            {
                return false;
            }
        }

        return true;
    }
}
