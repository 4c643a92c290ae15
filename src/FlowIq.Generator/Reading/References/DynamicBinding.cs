using System;
using System.Collections.Generic;
using System.Text.Json.Nodes;

namespace FlowIq.Generator.Reading.References;

/// <summary>
/// JSON Schema 2020-12 generics: a schema that refers to a template and, in its own <c>$defs</c>, says
/// with <c>$dynamicAnchor</c> what the template's <c>$dynamicRef</c> stands for. The template is copied
/// with the bindings put in.
/// </summary>
internal static class DynamicBinding
{
    /// <summary>The instantiated template, or null where nothing is bound.</summary>
    public static JsonObject? TryInstantiate(JsonObject binder, JsonNode template, Pointer at, TemplateBudget budget)
    {
        var bindings = new Dictionary<string, JsonObject>(StringComparer.Ordinal);
        foreach ((_, string name, JsonObject bound) in DynamicScope.Anchored(binder))
        {
            bindings["#" + name] = bound;
        }

        if (template is not JsonObject schema || bindings.Count == 0 || !Refers(schema, bindings) || budget.Copy(schema, at) is not { } instance)
        {
            return null;
        }

        instance.Remove("$defs");
        instance.Remove("$id");
        instance.Remove(DynamicScope.Anchor);
        Bind(instance, bindings, at, budget);
        var rest = new JsonObject();
        foreach (KeyValuePair<string, JsonNode?> sibling in binder)
        {
            if (sibling.Key is not ("$ref" or "$defs" or "$id" or DynamicScope.Anchor))
            {
                rest[sibling.Key] = sibling.Value?.DeepClone();
            }
        }

        if (rest.Count == 0)
        {
            return instance;
        }

        // What stands beside the reference holds as well as the template.
        if (rest["allOf"] is not JsonArray parts)
        {
            rest["allOf"] = parts = [];
        }

        parts.Insert(0, instance);
        return rest;
    }

    /// <summary>Whether any of the anchors is referred to.</summary>
    private static bool Refers(JsonNode? node, Dictionary<string, JsonObject> bindings)
    {
        if (node is JsonArray list)
        {
            foreach (JsonNode? item in list)
            {
                if (Refers(item, bindings))
                {
                    return true;
                }
            }
        }
        else if (node is JsonObject value)
        {
            foreach (KeyValuePair<string, JsonNode?> entry in value)
            {
                if (entry.Key == DynamicScope.Reference ? entry.Value is JsonValue text && text.TryGetValue(out string? name) && bindings.ContainsKey(name) : Refers(entry.Value, bindings))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static void Bind(JsonNode? node, Dictionary<string, JsonObject> bindings, Pointer at, TemplateBudget budget)
    {
        if (node is JsonArray list)
        {
            foreach (JsonNode? item in list)
            {
                Bind(item, bindings, at, budget);
            }
        }
        else if (node is JsonObject value)
        {
            if (value[DynamicScope.Reference] is JsonValue text && text.TryGetValue(out string? name) && bindings.TryGetValue(name, out JsonObject? bound))
            {
                value.Remove(DynamicScope.Reference);
                value.Remove("$ref");
                foreach (KeyValuePair<string, JsonNode?> entry in budget.Copy(bound, at) ?? [])
                {
                    if (entry.Key != DynamicScope.Anchor)
                    {
                        value[entry.Key] = entry.Value?.DeepClone();
                    }
                }

                return;
            }

            foreach (KeyValuePair<string, JsonNode?> entry in value)
            {
                Bind(entry.Value, bindings, at, budget);
            }
        }
    }
}
