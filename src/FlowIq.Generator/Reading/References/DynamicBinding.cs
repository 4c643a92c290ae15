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
    public static JsonObject? TryInstantiate(JsonObject binder, JsonNode template)
    {
        if (binder["$defs"] is not JsonObject definitions || template is not JsonObject)
        {
            return null;
        }

        var bindings = new Dictionary<string, JsonObject>(StringComparer.Ordinal);
        foreach (KeyValuePair<string, JsonNode?> definition in definitions)
        {
            if (definition.Value is JsonObject schema && schema["$dynamicAnchor"] is JsonValue anchor && anchor.TryGetValue(out string? name))
            {
                bindings["#" + name] = schema;
            }
        }

        if (bindings.Count == 0 || template.ToJsonString().IndexOf("$dynamicRef", StringComparison.Ordinal) < 0)
        {
            return null;
        }

        var instance = (JsonObject)template.DeepClone();
        instance.Remove("$defs");
        instance.Remove("$id");
        Bind(instance, bindings);
        foreach (KeyValuePair<string, JsonNode?> sibling in binder)
        {
            if (sibling.Key is not ("$ref" or "$defs" or "$id"))
            {
                instance[sibling.Key] = sibling.Value?.DeepClone();
            }
        }

        return instance;
    }

    private static void Bind(JsonNode? node, Dictionary<string, JsonObject> bindings)
    {
        if (node is JsonArray list)
        {
            foreach (JsonNode? item in list)
            {
                Bind(item, bindings);
            }
        }
        else if (node is JsonObject value)
        {
            if (value["$dynamicRef"] is JsonValue text && text.TryGetValue(out string? name) && bindings.TryGetValue(name, out JsonObject? bound))
            {
                value.Remove("$dynamicRef");
                foreach (KeyValuePair<string, JsonNode?> entry in bound)
                {
                    if (entry.Key != "$dynamicAnchor")
                    {
                        value[entry.Key] = entry.Value?.DeepClone();
                    }
                }

                return;
            }

            foreach (KeyValuePair<string, JsonNode?> entry in value)
            {
                Bind(entry.Value, bindings);
            }
        }
    }
}
