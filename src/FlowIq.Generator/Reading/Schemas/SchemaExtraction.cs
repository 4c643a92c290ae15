using System;
using System.Collections.Generic;
using System.Globalization;
using System.Text.Json.Nodes;
using FlowIq.Generator.Reading.Structure;

namespace FlowIq.Generator.Reading.Schemas;

/// <summary>
/// Takes the schemas out of a document, so that Microsoft.OpenApi reads all the rest: half of its time went into objects of
/// half a kilobyte for each schema, two for each reference, and into entering each under a URI for look-ups that nobody here
/// makes. In the place of a schema there stands an empty one then, with a number for a <c>$comment</c>, which no schema has after the walk.
/// </summary>
internal sealed class SchemaExtraction
{
    private readonly List<JsonObject> _marked = [];

    private SchemaExtraction()
    {
    }

    /// <summary>Takes them from a document that has been walked. They have nothing in common with what is left of it.</summary>
    public static ExtractedSchemas Take(JsonObject root)
    {
        JsonObject components = [];
        if (root["components"] is JsonObject sections && sections["schemas"] is JsonObject schemas)
        {
            sections.Remove("schemas");
            components = schemas;
        }

        var extraction = new SchemaExtraction();
        extraction.Visit(Grammar.Document, root);
        return new ExtractedSchemas(components, extraction._marked);
    }

    private void Visit(ObjectRule rule, JsonObject value)
    {
        List<string>? found = null;
        foreach (KeyValuePair<string, JsonNode?> entry in value)
        {
            if (RuleOf(rule, entry.Key) is not { } field)
            {
                continue;
            }

            if (field.Rule == Grammar.Schema && entry.Value is JsonObject)
            {
                (found ??= []).Add(entry.Key);
            }
            else
            {
                VisitField(field, entry.Value);
            }
        }

        foreach (string key in (IEnumerable<string>?)found ?? [])
        {
            var schema = (JsonObject)value[key]!;
            value[key] = new JsonObject { ["$comment"] = _marked.Count.ToString(CultureInfo.InvariantCulture) };
            _marked.Add(schema);
        }
    }

    private void VisitField(FieldRule field, JsonNode? value)
    {
        switch (field.Shape, value)
        {
            case (FieldShape.Object, JsonObject node):
                Visit(field.Rule!, node);
                break;
            case (FieldShape.ListOfObjects, JsonArray list):
                foreach (JsonNode? item in list)
                {
                    VisitItem(field.Rule!, item);
                }

                break;
            case (FieldShape.MapOfObjects, JsonObject map):
                foreach (KeyValuePair<string, JsonNode?> entry in map)
                {
                    VisitItem(field.Rule!, entry.Value);
                }

                break;
        }
    }

    private void VisitItem(ObjectRule rule, JsonNode? item)
    {
        if (item is JsonObject node)
        {
            Visit(rule, node);
        }
    }

    private static FieldRule? RuleOf(ObjectRule rule, string key) =>
        rule.Fields.TryGetValue(key, out FieldRule? field) ? field : key.StartsWith("x-", StringComparison.OrdinalIgnoreCase) ? null : rule.Others;
}

/// <summary>Schemas that were taken out of a document, yet to be read.</summary>
/// <param name="Components">Those of the components, by name.</param>
/// <param name="Marked">Those that stood elsewhere, in the order of the numbers that stand in their place.</param>
internal sealed record ExtractedSchemas(JsonObject Components, IReadOnlyList<JsonObject> Marked);
