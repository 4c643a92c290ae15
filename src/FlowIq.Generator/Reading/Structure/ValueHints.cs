using System;
using System.Collections.Generic;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using FlowIq.Generator.Diagnostics;

namespace FlowIq.Generator.Reading.Structure;

/// <summary>Values of the right type that nevertheless cannot be meant, and cost nothing but themselves.</summary>
internal static class ValueHints
{
    private static readonly string[] Limits = ["minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf"];

    private static readonly string[] Samples = ["default", "example"];

    /// <summary>A required text that is empty. A description is demanded by the letter only.</summary>
    /// <param name="at">Where its owner stands.</param>
    public static void EmptyText(FieldRule field, string key, JsonNode? value, Pointer at, DiagnosticBag diagnostics)
    {
        if (field is { IsRequired: true, Shape: FieldShape.Text } && key != "description" && value is JsonValue scalar && scalar.TryGetValue(out string? text) && text.Length == 0)
        {
            diagnostics.Report(Descriptors.InvalidValue, at[key], key, "empty", "a text was expected");
        }
    }

    /// <summary>The specification's pattern for names of components.</summary>
    public static void ComponentName(Pointer at, DiagnosticBag diagnostics)
    {
        foreach (char c in at.Segment)
        {
            if (c is not ((>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '.' or '-' or '_'))
            {
                diagnostics.Report(Descriptors.InvalidValue, at, at.Segment, "no name for a component", "letters a to z, digits, '.', '-' and '_' are allowed, and other tools may refuse anything else");
                return;
            }
        }
    }

    /// <summary>The same alternative twice: it counts once, though "exactly one" would by the letter never hold.</summary>
    public static void Repeated(string key, JsonArray list, Pointer at, DiagnosticBag diagnostics)
    {
        if (key is not ("oneOf" or "anyOf" or "allOf"))
        {
            return;
        }

        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (int i = 0; i < list.Count; i++)
        {
            if (list[i] is JsonObject item && item["$ref"] is JsonValue scalar && scalar.TryGetValue(out string? reference) && !seen.Add(reference))
            {
                diagnostics.Report(Descriptors.InvalidValue, at[i], key, $"given '{reference}' twice", "it counts once");
                return;
            }
        }
    }

    /// <summary>A default and enum values that the schema itself does not allow.</summary>
    public static void Values(JsonObject schema, Pointer at, DiagnosticBag diagnostics)
    {
        if (schema["type"] is not JsonValue type || !type.TryGetValue(out string? name))
        {
            return;
        }

        if (schema["default"] is { } value && Problem(value, name) is { } problem)
        {
            diagnostics.Report(Descriptors.InvalidValue, at["default"], "default", FoundValue.Quote(value), problem);
        }

        foreach (string key in Samples)
        {
            if (schema.TryGetPropertyValue(key, out JsonNode? sample) && sample is null && name != "null")
            {
                diagnostics.Report(Descriptors.InvalidValue, at[key], key, "null", $"the schema's type is '{name}', and null is not allowed");
                schema.Remove(key);
            }
        }

        if (schema["enum"] is JsonArray values)
        {
            for (int i = 0; i < values.Count; i++)
            {
                if (values[i] is { } item && Problem(item, name) is { } wrong)
                {
                    diagnostics.Report(Descriptors.InvalidValue, at["enum"][i], "enum", FoundValue.Quote(item), wrong);
                    return;
                }
            }
        }
    }

    /// <summary>Limits that no number of C# reaches, and a step of nothing, are removed.</summary>
    public static void Numbers(JsonObject schema, Pointer at, DiagnosticBag diagnostics)
    {
        foreach (string key in Limits)
        {
            if (schema[key] is not JsonValue value || value.GetValueKind() != JsonValueKind.Number)
            {
                continue;
            }

            bool isNumber = double.TryParse(value.ToJsonString(), NumberStyles.Float, CultureInfo.InvariantCulture, out double number) && !double.IsInfinity(number);
            string? problem = !isNumber ? "no number of C# is that large, so it is ignored" : key == "multipleOf" && number <= 0 ? "a number above 0 was expected; it is ignored" : null;
            if (problem is not null)
            {
                diagnostics.Report(Descriptors.InvalidValue, at[key], key, FoundValue.Describe(value), problem);
                schema.Remove(key);
            }
        }
    }

    /// <summary>What is wrong with a value of a type; null where nothing is. Unquoted texts of YAML look like numbers and flags.</summary>
    private static string? Problem(JsonNode value, string type)
    {
        JsonValueKind kind = value.GetValueKind();
        bool fits = type switch
        {
            "string" => kind is not (JsonValueKind.Object or JsonValueKind.Array),
            "integer" or "number" => kind == JsonValueKind.Number,
            "boolean" => kind is JsonValueKind.True or JsonValueKind.False,
            "object" => kind == JsonValueKind.Object,
            "array" => kind == JsonValueKind.Array,
            _ => true,
        };
        if (!fits)
        {
            return $"the schema's type is '{type}'";
        }

        return type == "integer" && !decimal.TryParse(value.ToJsonString(), NumberStyles.Float, CultureInfo.InvariantCulture, out decimal _) ? "no integer of C# is that large" : null;
    }
}
