using System;
using System.Collections.Generic;
using System.Text.Json;
using System.Text.Json.Nodes;
using FlowIq.Generator.Sources;

namespace FlowIq.Generator.Reading.Upgrade;

/// <summary>
/// Rewrites a Swagger 2.0 document as OpenAPI 3, node by node, so that everything after it knows one
/// object model. Only places move; schemas stay as they are. Malformed parts are carried over as they
/// stand, for the grammar walk to judge.
/// </summary>
internal static class Swagger2Upgrader
{
    private static readonly string[] DefaultMediaTypes = ["application/json"];

    /// <summary>Where a 2.0 pointer leads in the upgraded document.</summary>
    public static string TranslateReference(string fragment)
    {
        foreach ((string from, string to) in new[] { ("/definitions/", "/components/schemas/"), ("/parameters/", "/components/parameters/"), ("/responses/", "/components/responses/") })
        {
            if (fragment.StartsWith(from, StringComparison.Ordinal))
            {
                return to + fragment.Substring(from.Length);
            }
        }

        return fragment;
    }

    public static JsonObject Upgrade(JsonObject root, DocumentFile file, SourceMap map)
    {
        var result = new JsonObject { ["openapi"] = "3.0.3" };
        var components = new JsonObject();
        string[] consumes = Texts(root["consumes"]) ?? DefaultMediaTypes;
        string[] produces = Texts(root["produces"]) ?? DefaultMediaTypes;
        var shared = root["parameters"] as JsonObject ?? [];
        var operations = new Swagger2Operations(root, shared, consumes, produces, file, map);

        if (Swagger2Servers.Of(root, root["schemes"]) is { } servers)
        {
            result["servers"] = servers;
        }

        foreach (KeyValuePair<string, JsonNode?> entry in new List<KeyValuePair<string, JsonNode?>>(root))
        {
            Pointer original = Pointer.Root[entry.Key];
            JsonNode? value = entry.Value;
            switch (entry.Key)
            {
                case "swagger" or "host" or "basePath" or "schemes" or "consumes" or "produces" or "parameters":
                    break;
                case "definitions":
                    Move(root, entry.Key, components, "schemas");
                    map.Moved(Pointer.Root["components"]["schemas"], file, original);
                    break;
                case "responses":
                    map.Moved(Pointer.Root["components"]["responses"], file, original);
                    components["responses"] = operations.Responses(value as JsonObject, produces, Pointer.Root["components"]["responses"], original);
                    break;
                case "securityDefinitions":
                    components["securitySchemes"] = Swagger2Security.Upgrade(value);
                    map.Moved(Pointer.Root["components"]["securitySchemes"], file, original);
                    break;
                case "paths":
                    result["paths"] = operations.Paths(value);
                    break;
                default:
                    Move(root, entry.Key, result, entry.Key);
                    break;
            }
        }

        if (operations.SharedParameters() is { Count: > 0 } parameters)
        {
            components["parameters"] = parameters;
            map.Moved(Pointer.Root["components"]["parameters"], file, Pointer.Root["parameters"]);
        }

        result["components"] = components;
        return result;
    }

    internal static string[]? Texts(JsonNode? node)
    {
        if (node is not JsonArray { Count: > 0 } list)
        {
            return null;
        }

        var texts = new List<string>();
        foreach (JsonNode? item in list)
        {
            if (item is JsonValue value && value.TryGetValue(out string? text))
            {
                texts.Add(text);
            }
        }

        return texts.Count == 0 ? null : texts.ToArray();
    }

    internal static string? Text(JsonNode? node) => node is JsonValue value && value.GetValueKind() == JsonValueKind.String ? value.GetValue<string>() : null;

    internal static void Move(JsonObject from, string key, JsonObject to, string newKey)
    {
        if (from.TryGetPropertyValue(key, out JsonNode? value))
        {
            from.Remove(key);
            to[newKey] = value;
        }
    }
}
