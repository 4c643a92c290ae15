using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;

namespace FlowIq.Generator.CorpusTests.Examples;

/// <summary>Collects what a document shows as <c>example</c>, <c>examples</c> and <c>default</c>, beside the schema each belongs to.</summary>
internal sealed class ExampleFinder(JsonNode document)
{
    private static readonly HashSet<string> SchemaMaps = ["properties", "patternProperties", "definitions", "$defs", "schemas"];
    private static readonly HashSet<string> SchemaLists = ["allOf", "anyOf", "oneOf", "prefixItems"];
    private static readonly HashSet<string> Schemas = ["items", "additionalProperties", "not", "schema", "itemSchema"];
    private static readonly HashSet<string> Data = ["example", "examples", "default", "enum", "const", "value"];
    private readonly List<Example> _found = [];

    public static IReadOnlyList<Example> Find(JsonNode document)
    {
        var finder = new ExampleFinder(document);
        finder.Walk(document, "", Kind.Other);
        return finder._found;
    }

    private enum Kind
    {
        Other,
        Schema,
        SchemaMap,
        SchemaList,
    }

    private void Walk(JsonNode? node, string at, Kind kind)
    {
        if (node is JsonArray list)
        {
            for (int i = 0; i < list.Count; i++)
            {
                Walk(list[i], $"{at}/{i}", kind == Kind.SchemaList ? Kind.Schema : Kind.Other);
            }
        }

        if (node is not JsonObject owner)
        {
            return;
        }

        if (kind == Kind.Schema)
        {
            OfSchema(owner, at);
        }
        else if (kind == Kind.Other && owner["schema"] is JsonObject && !owner.ContainsKey("in"))
        {
            OfContent(owner, at);
        }

        foreach ((string key, JsonNode? child) in owner)
        {
            if (kind == Kind.SchemaMap || (!Data.Contains(key) && !key.StartsWith("x-", StringComparison.Ordinal)))
            {
                Walk(child, $"{at}/{Escape(key)}", kind == Kind.SchemaMap ? Kind.Schema : Next(kind, key));
            }
        }
    }

    private static Kind Next(Kind kind, string key) =>
        kind == Kind.Schema && SchemaLists.Contains(key) ? Kind.SchemaList
        : SchemaMaps.Contains(key) && (kind == Kind.Schema || key is "schemas" or "definitions") ? Kind.SchemaMap
        : Schemas.Contains(key) && (kind == Kind.Schema || key is "schema" or "itemSchema") ? Kind.Schema
        : Kind.Other;

    private void OfSchema(JsonObject schema, string at)
    {
        foreach (string key in new[] { "example", "default" })
        {
            if (schema.TryGetPropertyValue(key, out JsonNode? value))
            {
                _found.Add(new Example($"{at}/{key}", at, value));
            }
        }

        foreach ((int i, JsonNode? value) in (schema["examples"] as JsonArray ?? []).Index())
        {
            _found.Add(new Example($"{at}/examples/{i}", at, value));
        }
    }

    /// <summary>Of a media type, or of a response in 2.0, whose <c>examples</c> are by media type.</summary>
    private void OfContent(JsonObject content, string at)
    {
        if (content.TryGetPropertyValue("example", out JsonNode? single))
        {
            _found.Add(new Example(at + "/example", at + "/schema", single));
        }

        foreach ((string key, JsonNode? entry) in content["examples"] as JsonObject ?? [])
        {
            string place = $"{at}/examples/{Escape(key)}";
            if (content.ContainsKey("description"))
            {
                _found.Add(new Example(place, at + "/schema", entry));
            }
            else if (Follow(entry) is JsonObject example && (example.TryGetPropertyValue("value", out JsonNode? value) || example.TryGetPropertyValue("dataValue", out value)))
            {
                _found.Add(new Example(place, at + "/schema", value));
            }
        }
    }

    private JsonNode? Follow(JsonNode? entry) =>
        entry is JsonObject { Count: 1 } && entry["$ref"]?.GetValue<string>() is { } reference && reference.StartsWith('#') ? RawPointer.Find(document, reference[1..]) : entry;

    private static string Escape(string key) => RawPointer.Escape(key);
}
