using System;
using System.Collections.Generic;
using System.Text.Json.Nodes;
using FlowIq.Generator.Reading.Structure;
using FlowIq.Generator.Sources;

namespace FlowIq.Generator.Reading.Upgrade;

/// <summary>Paths, operations, parameters and responses of 2.0 as OpenAPI 3: body and form parameters become a request body.</summary>
internal sealed class Swagger2Operations(JsonObject root, JsonObject shared, string[] consumes, string[] produces, DocumentFile file, SourceMap map)
{
    private static readonly string[] SchemaKeys =
    [
        "type", "format", "items", "default", "maximum", "exclusiveMaximum", "minimum", "exclusiveMinimum", "maxLength", "minLength", "pattern",
        "maxItems", "minItems", "uniqueItems", "enum", "multipleOf", "x-nullable", "x-enum-varnames", "x-enumNames", "x-ms-enum", "x-enum-descriptions",
    ];

    public JsonNode? Paths(JsonNode? node)
    {
        if (node is not JsonObject paths)
        {
            return node?.DeepClone();
        }

        var result = new JsonObject();
        foreach (KeyValuePair<string, JsonNode?> path in paths)
        {
            result[path.Key] = path.Value is JsonObject item ? PathItem(item, Pointer.Root["paths"][path.Key]) : path.Value?.DeepClone();
        }

        return result;
    }

    /// <summary>The shared parameters that stay parameters; body and form ones are put into the operations that use them.</summary>
    public JsonObject SharedParameters()
    {
        var result = new JsonObject();
        foreach (KeyValuePair<string, JsonNode?> entry in shared)
        {
            if (entry.Value is JsonObject parameter && Swagger2Upgrader.Text(parameter["in"]) is not ("body" or "formData"))
            {
                result[entry.Key] = Parameter(parameter);
            }
        }

        return result;
    }

    public JsonNode? Responses(JsonObject? responses, string[] mediaTypes, Pointer place, Pointer original)
    {
        if (responses is null)
        {
            return null;
        }

        var result = new JsonObject();
        foreach (KeyValuePair<string, JsonNode?> entry in responses)
        {
            result[entry.Key] = entry.Value is JsonObject response ? Response(response, mediaTypes, place[entry.Key], original[entry.Key]) : entry.Value?.DeepClone();
        }

        return result;
    }

    private JsonObject PathItem(JsonObject item, Pointer at)
    {
        var result = new JsonObject();
        (JsonArray? parameters, List<JsonObject> bodies) = Split(item["parameters"]);
        foreach (KeyValuePair<string, JsonNode?> entry in item)
        {
            if (entry.Key == "parameters")
            {
                if (parameters is { Count: > 0 })
                {
                    result["parameters"] = parameters;
                }
            }
            else
            {
                result[entry.Key] = entry.Value is JsonObject operation && !entry.Key.StartsWith("x-", StringComparison.Ordinal)
                    ? Operation(operation, bodies, at[entry.Key])
                    : entry.Value?.DeepClone();
            }
        }

        return result;
    }

    private JsonObject Operation(JsonObject operation, List<JsonObject> inherited, Pointer at)
    {
        var result = new JsonObject();
        (JsonArray? parameters, List<JsonObject> bodies) = Split(operation["parameters"]);
        bodies.AddRange(inherited);
        string[] sent = Swagger2Upgrader.Texts(operation["consumes"]) ?? consumes;
        string[] received = Swagger2Upgrader.Texts(operation["produces"]) ?? produces;
        foreach (KeyValuePair<string, JsonNode?> entry in operation)
        {
            switch (entry.Key)
            {
                case "consumes" or "produces":
                    break;
                case "schemes" when root["host"] is not null && Swagger2Servers.Of(root, entry.Value) is { } servers:
                    result["servers"] = servers;
                    break;
                case "schemes":
                    break;
                case "parameters":
                    result["parameters"] = parameters;
                    break;
                case "responses":
                    result["responses"] = Responses(entry.Value as JsonObject, received, at["responses"], at["responses"]);
                    break;
                default:
                    result[entry.Key] = entry.Value?.DeepClone();
                    break;
            }
        }

        if (bodies.Count > 0)
        {
            result["requestBody"] = Swagger2Bodies.Upgrade(bodies, sent);
            map.Moved(at["requestBody"], file, at["parameters"]);
        }

        return result;
    }

    private JsonObject Response(JsonObject response, string[] mediaTypes, Pointer place, Pointer original)
    {
        var result = new JsonObject();
        foreach (KeyValuePair<string, JsonNode?> entry in response)
        {
            switch (entry.Key)
            {
                case "schema":
                    var content = new JsonObject();
                    foreach (string mediaType in mediaTypes)
                    {
                        content[mediaType] = new JsonObject { ["schema"] = entry.Value?.DeepClone() };
                        map.Moved(place["content"][mediaType]["schema"], file, original["schema"]);
                    }

                    result["content"] = content;
                    break;
                case "examples":
                    break;
                case "headers" when entry.Value is JsonObject headers:
                    var upgraded = new JsonObject();
                    foreach (KeyValuePair<string, JsonNode?> header in headers)
                    {
                        upgraded[header.Key] = header.Value is JsonObject value ? Parameter(value) : header.Value?.DeepClone();
                    }

                    result["headers"] = upgraded;
                    break;
                default:
                    result[entry.Key] = entry.Value?.DeepClone();
                    break;
            }
        }

        return result;
    }

    /// <summary>Parts the list into what stays a parameter and what makes up the body.</summary>
    private (JsonArray? Parameters, List<JsonObject> Bodies) Split(JsonNode? node)
    {
        var bodies = new List<JsonObject>();
        if (node is not JsonArray list)
        {
            return (null, bodies);
        }

        var parameters = new JsonArray();
        foreach (JsonNode? item in list)
        {
            JsonObject? parameter = item as JsonObject;
            if (parameter is not null && Shared(parameter) is { } target && Swagger2Upgrader.Text(target["in"]) is "body" or "formData")
            {
                bodies.Add(target);
            }
            else if (parameter is null || parameter.ContainsKey("$ref"))
            {
                parameters.Add(item?.DeepClone());
            }
            else
            {
                parameters.Add(Parameter(parameter));
            }
        }

        return (parameters, bodies);
    }

    private JsonObject? Shared(JsonObject parameter)
    {
        const string prefix = "#/parameters/";
        string? reference = Swagger2Upgrader.Text(parameter["$ref"]);
        return reference is null ? parameter
            : reference.StartsWith(prefix, StringComparison.Ordinal) ? shared[reference.Substring(prefix.Length).Replace("~1", "/").Replace("~0", "~")] as JsonObject
            : null;
    }

    /// <summary>A non-body parameter or a header: what is said of its type moves into a schema, <c>collectionFormat</c> into style and explode.</summary>
    private static JsonObject Parameter(JsonObject parameter)
    {
        var result = new JsonObject();
        var schema = new JsonObject();
        foreach (KeyValuePair<string, JsonNode?> entry in parameter)
        {
            if (Array.IndexOf(SchemaKeys, entry.Key) >= 0)
            {
                schema[entry.Key] = entry.Value?.DeepClone();
            }
            else if (entry.Key != "collectionFormat")
            {
                result[entry.Key] = entry.Value?.DeepClone();
            }
        }

        bool isQuery = Swagger2Upgrader.Text(parameter["in"]) == "query";
        if (Swagger2Upgrader.Text(parameter["type"]) == "array")
        {
            (string? style, bool explode) = Swagger2Upgrader.Text(parameter["collectionFormat"]) switch
            {
                "multi" => ("form", true),
                "ssv" => ("spaceDelimited", false),
                "pipes" => ("pipeDelimited", false),
                _ => (isQuery ? "form" : "simple", false),
            };
            result["style"] = style;
            result["explode"] = explode;
            if (Swagger2Upgrader.Text(parameter["collectionFormat"]) == "tsv")
            {
                result[SchemaExtensions.CollectionFormat] = "tsv";
            }
        }

        result["schema"] = schema;
        return result;
    }
}
