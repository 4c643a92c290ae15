using System;
using System.Linq;
using System.Text.Json.Nodes;
using FlowIq.Generator.Diagnostics;

namespace FlowIq.Generator.Reading.Structure;

/// <summary>Names at which the reader gives up the whole document: what has one is taken out before, and costs itself alone.</summary>
internal static class UnreadableNames
{
    public static void Remove(ObjectRule rule, JsonObject value, Pointer at, DiagnosticBag diagnostics)
    {
        if (rule == Grammar.Document)
        {
            RemoveRequirements(value["security"] as JsonArray, at["security"], diagnostics);
        }
        else if (rule == Grammar.Operation)
        {
            RemoveTags(value["tags"] as JsonArray);
            RemoveRequirements(value["security"] as JsonArray, at["security"], diagnostics);
        }
        else if (rule == Grammar.PathItem)
        {
            RemoveKeys(value["additionalOperations"] as JsonObject, at["additionalOperations"], HttpToken.IsValid, "HTTP allows no method of this name", diagnostics);
        }
        else if (rule == Grammar.Callback)
        {
            RemoveKeys(value, at, static key => !string.IsNullOrWhiteSpace(key), "a callback needs an address or an expression that leads to one", diagnostics);
        }
    }

    private static void RemoveKeys(JsonObject? operations, Pointer at, Func<string, bool> isAllowed, string why, DiagnosticBag diagnostics)
    {
        foreach (string key in operations?.Select(static entry => entry.Key).Where(key => !isAllowed(key)).ToArray() ?? [])
        {
            operations!.Remove(key);
            diagnostics.Report(Descriptors.OperationLeftOut, at[key], key, why);
        }
    }

    /// <summary>A tag without a name groups nothing.</summary>
    private static void RemoveTags(JsonArray? tags)
    {
        foreach (JsonNode? tag in tags?.Where(static tag => tag is JsonValue text && text.TryGetValue(out string? name) && string.IsNullOrWhiteSpace(name)).ToArray() ?? [])
        {
            tags!.Remove(tag);
        }
    }

    /// <summary>Without its nameless scheme a requirement would ask for less than the document does, so it goes as a whole.</summary>
    private static void RemoveRequirements(JsonArray? requirements, Pointer at, DiagnosticBag diagnostics)
    {
        for (int i = (requirements?.Count ?? 0) - 1; i >= 0; i--)
        {
            if (requirements![i] is JsonObject requirement && requirement.Any(static use => string.IsNullOrWhiteSpace(use.Key)))
            {
                requirements.RemoveAt(i);
                diagnostics.Report(Descriptors.OperationFeature, at[i], "A security scheme without a name cannot be among components/securitySchemes; this alternative is left out.");
            }
        }
    }
}
