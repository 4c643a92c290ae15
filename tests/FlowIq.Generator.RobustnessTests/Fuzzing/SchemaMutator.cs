using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;

namespace FlowIq.Generator.RobustnessTests.Fuzzing;

/// <summary>Puts keywords that belong there into schemas, in combinations that nobody writes.</summary>
internal sealed class SchemaMutator(Random random, JsonNode root)
{
    private static readonly string[] Types = ["string", "number", "integer", "boolean", "object", "array", "null"];

    private static readonly string[] Formats =
    [
        "int32", "int64", "float", "double", "decimal", "date", "date-time", "time", "duration", "uuid", "uri", "byte", "base64url", "binary", "password", "int8", "uint64", "email", "unixtime", "nonsense",
    ];

    private readonly List<string> _references = [.. References(root)];

    public void Edit(JsonNode document)
    {
        List<JsonObject> schemas = [.. Nodes.Containers(document).OfType<JsonObject>().Where(IsSchema)];
        if (schemas.Count == 0)
        {
            return;
        }

        JsonObject schema = Pick(schemas);
        switch (random.Next(16))
        {
            case 0:
                schema["type"] = random.Next(2) == 0 ? Pick(Types) : new JsonArray(Pick(Types), Pick(Types));
                break;
            case 1:
                schema["nullable"] = random.Next(2) == 0;
                break;
            case 2:
                schema["format"] = Pick(Formats);
                break;
            case 3:
                schema[Pick(["allOf", "oneOf", "anyOf"])] = new JsonArray([.. Enumerable.Range(0, random.Next(5)).Select(_ => Any(2))]);
                break;
            case 4:
                schema["enum"] = new JsonArray([.. Enumerable.Range(0, random.Next(5)).Select(_ => Value())]);
                break;
            case 5:
                schema["default"] = Value();
                break;
            case 6:
                schema["const"] = Value();
                break;
            case 7:
                schema["additionalProperties"] = random.Next(3) == 0 ? JsonValue.Create(random.Next(2) == 0) : Any(2);
                break;
            case 8:
                schema["discriminator"] = Discriminator();
                break;
            case 9:
                schema["properties"] = new JsonObject { ["a"] = Any(2), ["A"] = Any(2), ["type"] = Any(1), ["a_"] = Any(1) };
                break;
            case 10:
                schema["required"] = new JsonArray("a", "type", "absent", random.Next(2) == 0 ? 1 : "a");
                break;
            case 11:
                schema["items"] = Any(2);
                break;
            case 12:
                schema["prefixItems"] = new JsonArray(Any(1), Any(1));
                break;
            case 13:
                schema[Pick(["readOnly", "writeOnly", "deprecated", "uniqueItems"])] = true;
                break;
            case 14:
                schema[Pick(["minimum", "maximum", "minLength", "maxItems", "exclusiveMinimum", "multipleOf", "minProperties"])] = Value();
                break;
            default:
                Replace(schema, Any(3));
                break;
        }
    }

    private JsonNode Any(int depth)
    {
        if (_references.Count > 0 && random.Next(3) == 0)
        {
            return new JsonObject { ["$ref"] = Pick(_references) };
        }

        var schema = new JsonObject { ["type"] = Pick(Types) };
        if (depth > 0 && random.Next(2) == 0)
        {
            schema = random.Next(3) switch
            {
                0 => new JsonObject { ["type"] = "object", ["properties"] = new JsonObject { ["kind"] = new JsonObject { ["const"] = Value() }, ["next"] = Any(depth - 1) } },
                1 => new JsonObject { ["type"] = "array", ["items"] = Any(depth - 1) },
                _ => new JsonObject { [Pick(["oneOf", "anyOf", "allOf"])] = new JsonArray(Any(depth - 1), Any(depth - 1)) },
            };
        }
        else if (random.Next(2) == 0)
        {
            schema["format"] = Pick(Formats);
        }

        return schema;
    }

    private JsonObject Discriminator()
    {
        var mapping = new JsonObject();
        for (int entries = random.Next(4); entries > 0 && _references.Count > 0; entries--)
        {
            mapping[Pick(["a", "b", "", "\"", "A"])] = random.Next(2) == 0 ? Pick(_references) : Pick(_references).Split('/')[^1];
        }

        return new JsonObject { ["propertyName"] = Pick(["type", "kind", "a", "absent", ""]), ["mapping"] = mapping };
    }

    private JsonNode? Value() => random.Next(10) switch
    {
        0 => null,
        1 => JsonValue.Create(true),
        2 => JsonValue.Create(random.Next(-5, 5)),
        3 => JsonValue.Create(1.5),
        4 => JsonNode.Parse("1e30"),
        5 => new JsonObject { ["a"] = 1 },
        6 => new JsonArray(1, "a"),
        7 => JsonNode.Parse("9223372036854775808"),
        8 => JsonValue.Create("2024-02-30"),
        _ => JsonValue.Create(Pick(["a", "A", "", "a b", "\"", "\uD800"])),
    };

    private static void Replace(JsonObject schema, JsonNode other)
    {
        schema.Clear();
        foreach ((string key, JsonNode? value) in other.AsObject())
        {
            schema[key] = value?.DeepClone();
        }
    }

    private static bool IsSchema(JsonObject node) =>
        (node["type"] is JsonValue type && type.TryGetValue(out string? name) && Array.IndexOf(Types, name) >= 0) || node.ContainsKey("allOf") || node.ContainsKey("oneOf") || node.ContainsKey("anyOf");

    private static IEnumerable<string> References(JsonNode root)
    {
        JsonNode? schemas = root is JsonObject map ? map["components"] is JsonObject components ? components["schemas"] : map["definitions"] : null;
        string prefix = root is JsonObject old && old.ContainsKey("definitions") ? "#/definitions/" : "#/components/schemas/";
        return schemas is JsonObject all ? all.Select(entry => prefix + entry.Key) : [];
    }

    private T Pick<T>(IReadOnlyList<T> from) => from[random.Next(from.Count)];
}
