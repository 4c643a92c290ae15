using System;
using System.Collections.Generic;
using System.Text.Json.Nodes;

namespace FlowIq.Generator.Reading.References;

/// <summary>
/// JSON Schema's dynamic scope, said in ways that need none: beside each <c>$dynamicRef</c> the <c>$ref</c> that it is
/// where nothing binds it, and with each <c>$ref</c> of a schema that binds an anchor the <c>$defs</c> that bind it
/// (<see cref="DynamicBinding"/>).
/// </summary>
internal sealed class DynamicScope(TemplateBudget budget)
{
    public const string Reference = "$dynamicRef";
    public const string Anchor = "$dynamicAnchor";

    /// <summary>Completes a document in which there is a <c>$dynamicRef</c>.</summary>
    public void Spell(JsonNode root) => Spell(root, Pointer.Root, []);

    /// <summary>The name of the schema's own anchor, or null.</summary>
    public static string? AnchorOf(JsonNode? schema) =>
        schema is JsonObject value && value[Anchor] is JsonValue text && text.TryGetValue(out string? name) ? name : null;

    /// <summary>The definitions of a schema that carry an anchor: under which key, of which name.</summary>
    public static IEnumerable<(string Key, string Name, JsonObject Schema)> Anchored(JsonObject schema)
    {
        foreach (KeyValuePair<string, JsonNode?> definition in schema["$defs"] as JsonObject ?? [])
        {
            if (AnchorOf(definition.Value) is { } name)
            {
                yield return (definition.Key, name, (JsonObject)definition.Value!);
            }
        }
    }

    /// <param name="enclosing">The objects around it, from the outside, each with its place.</param>
    private void Spell(JsonNode? node, Pointer at, List<(JsonObject Node, Pointer At)> enclosing)
    {
        switch (node)
        {
            case JsonArray list:
                for (int i = 0; i < list.Count; i++)
                {
                    Spell(list[i], at[i], enclosing);
                }

                break;
            case JsonObject value:
                enclosing.Add((value, at));
                foreach (KeyValuePair<string, JsonNode?> entry in value)
                {
                    Spell(entry.Value, at[entry.Key], enclosing);
                }

                // Last, so that what is added is not walked in its turn.
                AddDefault(value, enclosing);
                Bind(value, at);
                enclosing.RemoveAt(enclosing.Count - 1);
                break;
        }
    }

    /// <summary>Unbound, a dynamic reference leads to the anchor of the schema that it stands in.</summary>
    private static void AddDefault(JsonObject value, List<(JsonObject Node, Pointer At)> enclosing)
    {
        if (value.ContainsKey("$ref") || value[Reference] is not JsonValue text || !text.TryGetValue(out string? reference) || reference.Length < 2 || reference[0] != '#')
        {
            return;
        }

        string name = reference.Substring(1);
        for (int i = enclosing.Count - 1; i >= 0; i--)
        {
            (JsonObject around, Pointer at) = enclosing[i];
            if (AnchorOf(around) == name)
            {
                value["$ref"] = ReferenceTo(at);
                return;
            }

            foreach ((string key, string anchor, _) in Anchored(around))
            {
                if (anchor == name)
                {
                    value["$ref"] = ReferenceTo(at["$defs"][key]);
                    return;
                }
            }
        }
    }

    /// <summary>A schema that refers to others binds their anchors by its own and by those of its definitions.</summary>
    private void Bind(JsonObject value, Pointer at)
    {
        List<(string Key, string Name, JsonObject Schema)> bindings = [.. Anchored(value)];
        if (AnchorOf(value) is { } own && at.Parent?.Segment != "$defs")
        {
            bindings.Add(("#" + own, own, new JsonObject { [Anchor] = own, ["$ref"] = ReferenceTo(at) }));
        }

        if (bindings.Count == 0)
        {
            return;
        }

        if (value.ContainsKey("$ref"))
        {
            Define(value, bindings, at);
        }

        foreach (JsonNode? part in value["allOf"] as JsonArray ?? [])
        {
            if (part is JsonObject reference && reference.ContainsKey("$ref"))
            {
                Define(reference, bindings, at);
            }
        }
    }

    private static string ReferenceTo(Pointer place) => place.ToString().Replace("%", "%25");

    private void Define(JsonObject reference, List<(string Key, string Name, JsonObject Schema)> bindings, Pointer at)
    {
        if (reference["$defs"] is not JsonObject definitions)
        {
            reference["$defs"] = definitions = [];
        }

        foreach ((string key, _, JsonObject schema) in bindings)
        {
            if (!definitions.ContainsKey(key) && budget.Copy(schema, at) is { } copy)
            {
                definitions[key] = copy;
            }
        }
    }
}
