using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;
using FlowIq.Generator.Model;

namespace FlowIq.Generator.CorpusTests.Examples;

/// <summary>What of an example an emitted type can be asked to read: all of it, its items, or it as a member of a record.</summary>
/// <param name="Member">The record's member that the value stands in; null where the value is the whole.</param>
internal sealed record Subject(TypeModel Type, string? Member, JsonNode? Value);

/// <summary>Leads from the schemas of a document to the types they became.</summary>
internal sealed class Readable(JsonNode document, ClientModel model)
{
    private const int MostHops = 20;
    private readonly Dictionary<string, TypeModel> _bySource = model.Types.Where(static type => type.Doc.Source is not null).GroupBy(static type => type.Doc.Source!).ToDictionary(static group => group.Key, static group => group.First());

    public IEnumerable<Subject> Of(string schema, JsonNode? value, int hops = 0)
    {
        JsonObject? definition = RawPointer.Find(document, schema) as JsonObject;
        if (definition is null || hops > MostHops)
        {
            return [];
        }

        if (_bySource.TryGetValue(Source(schema), out TypeModel? type))
        {
            return value is null ? [] : [new Subject(type, null, value)];
        }

        if (Alias(definition, schema) is { } alias)
        {
            return Of(alias, value, hops + 1);
        }

        if (Member(schema) is { } member)
        {
            return [member with { Value = value }];
        }

        return value switch
        {
            JsonArray list when definition["items"] is JsonObject => list.SelectMany(item => Of(schema + "/items", item, hops + 1)),
            JsonObject map when definition["additionalProperties"] is JsonObject => map.SelectMany(entry => Of(schema + "/additionalProperties", entry.Value, hops + 1)),
            _ => [],
        };
    }

    /// <summary>The schema that this one is only another name of.</summary>
    private static string? Alias(JsonObject definition, string schema) =>
        definition["$ref"] is JsonValue reference && reference.GetValue<string>() is ['#', .. string place] ? place
        : definition["allOf"] is JsonArray { Count: 1 } && !definition.ContainsKey("properties") ? schema + "/allOf/0"
        : null;

    private Subject? Member(string schema)
    {
        int at = schema.LastIndexOf("/properties/", StringComparison.Ordinal);
        if (at < 0 || schema.IndexOf('/', at + "/properties/".Length) >= 0 || !_bySource.TryGetValue(Source(schema[..at]), out TypeModel? owner) || owner is not RecordModel record)
        {
            return null;
        }

        string name = schema[(at + "/properties/".Length)..].Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal);
        return record.Properties.Any(property => property.JsonName == name && property is { Fixed: null, IsTag: false, IsReadOnly: false }) ? new Subject(record, name, null) : null;
    }

    private static string Source(string schema) => "#" + (schema.StartsWith("/definitions/", StringComparison.Ordinal) ? "/components/schemas/" + schema["/definitions/".Length..] : schema);
}
