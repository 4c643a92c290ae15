using System;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace FlowIq.Generator.Reading.Structure;

/// <summary>Checks scalar fields and repairs what has only one sensible reading.</summary>
internal static class ScalarRules
{
    /// <summary>The value, a repaired one, or null where it has the wrong type.</summary>
    public static JsonNode? Check(FieldShape shape, JsonNode? value, out string expected)
    {
        JsonValueKind kind = value?.GetValueKind() ?? JsonValueKind.Null;
        switch (shape)
        {
            case FieldShape.Text:
                expected = "a text";
                return kind switch
                {
                    JsonValueKind.String => value,
                    // Unquoted YAML: `version: 1.0`, `default: 8080`, `description: true`.
                    JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False => JsonValue.Create(value!.ToJsonString()),
                    _ => null,
                };
            case FieldShape.Url:
                expected = "a URL";
                return kind == JsonValueKind.String && Uri.TryCreate(value!.GetValue<string>(), UriKind.RelativeOrAbsolute, out _) ? value : null;
            case FieldShape.Flag:
                expected = "true or false";
                return kind is JsonValueKind.True or JsonValueKind.False ? value
                    : kind == JsonValueKind.String && bool.TryParse(value!.GetValue<string>(), out bool flag) ? JsonValue.Create(flag)
                    : null;
            case FieldShape.Number:
                expected = "a number";
                return kind == JsonValueKind.Number ? value
                    : kind == JsonValueKind.String && decimal.TryParse(value!.GetValue<string>(), NumberStyles.Float, CultureInfo.InvariantCulture, out decimal number) ? JsonValue.Create(number)
                    : null;
            case FieldShape.Decimal:
                expected = "a number below 7.9e28";
                return decimal.TryParse(NumberText(kind, value), NumberStyles.Float, CultureInfo.InvariantCulture, out decimal exact) ? JsonValue.Create(exact) : null;
            case FieldShape.Integer:
                expected = "a whole number of at most 2147483647";
                return Integer(kind, value);
            case FieldShape.TextOrTexts when kind == JsonValueKind.String:
                expected = "a text or a list of texts";
                return value;
            default:
                expected = shape == FieldShape.TextOrTexts ? "a text or a list of texts" : "a list of texts";
                return Texts(value);
        }
    }

    private static JsonNode? Integer(JsonValueKind kind, JsonNode? value)
    {
        if (!decimal.TryParse(NumberText(kind, value), NumberStyles.Float, CultureInfo.InvariantCulture, out decimal number) || number < 0 || number != decimal.Truncate(number))
        {
            return null;
        }

        // A limit that no value can reach anyway is written as the largest there is.
        return JsonValue.Create((int)Math.Min(number, int.MaxValue));
    }

    private static string? NumberText(JsonValueKind kind, JsonNode? value) => kind switch
    {
        JsonValueKind.Number => value!.ToJsonString(),
        JsonValueKind.String => value!.GetValue<string>(),
        _ => null,
    };

    private static JsonNode? Texts(JsonNode? value)
    {
        if (value is not JsonArray list)
        {
            return null;
        }

        bool clean = true;
        foreach (JsonNode? item in list)
        {
            clean &= item?.GetValueKind() == JsonValueKind.String;
        }

        if (clean)
        {
            return list;
        }

        var texts = new JsonArray();
        foreach (JsonNode? item in list)
        {
            if (item is JsonValue scalar)
            {
                texts.Add(scalar.GetValueKind() == JsonValueKind.String ? scalar.GetValue<string>() : scalar.ToJsonString());
            }
            else if (item is null)
            {
                texts.Add("null");
            }
        }

        return texts;
    }
}
