using System;
using System.Collections.Generic;
using System.Text.Json;

namespace FlowIq.Generator.Support.ApiRuntime;

/// <summary>A value as the parts of a multipart form, in the style that the document names. Parts carry any text, so nothing is escaped.</summary>
internal static class StyledParts
{
    public static List<KeyValuePair<string, string>> Of(string name, ReadOnlySpan<byte> json, ParameterFormat format)
    {
        var parts = new List<KeyValuePair<string, string>>();
        var reader = new Utf8JsonReader(json);
        using JsonDocument document = JsonDocument.ParseValue(ref reader);
        JsonElement value = document.RootElement;
        bool isDeep = (format & ParameterFormat.StyleMask) == ParameterFormat.DeepObject;
        if (value.ValueKind is not (JsonValueKind.Array or JsonValueKind.Object))
        {
            Add(parts, name, value);
        }
        else if (isDeep)
        {
            Deep(parts, name, value);
        }
        else if ((format & ParameterFormat.Explode) != 0)
        {
            foreach ((string key, JsonElement item) in Members(name, value))
            {
                Add(parts, key, item);
            }
        }
        else
        {
            var texts = new List<string>();
            foreach ((string key, JsonElement item) in Members(name, value))
            {
                if (item.ValueKind != JsonValueKind.Null)
                {
                    texts.AddRange(value.ValueKind == JsonValueKind.Object ? new[] { key, Text(item) } : new[] { Text(item) });
                }
            }

            parts.Add(new(name, string.Join(Expansion.DelimiterOf(format), texts)));
        }

        return parts;
    }

    private static void Deep(List<KeyValuePair<string, string>> parts, string path, JsonElement value)
    {
        if (value.ValueKind == JsonValueKind.Object)
        {
            foreach (JsonProperty property in value.EnumerateObject())
            {
                Deep(parts, $"{path}[{property.Name}]", property.Value);
            }
        }
        else
        {
            Add(parts, path, value);
        }
    }

    private static void Add(List<KeyValuePair<string, string>> parts, string name, JsonElement value)
    {
        if (value.ValueKind != JsonValueKind.Null)
        {
            parts.Add(new(name, Text(value)));
        }
    }

    /// <summary>Members by their names; items by the name of the whole.</summary>
    private static IEnumerable<(string Key, JsonElement Item)> Members(string name, JsonElement value)
    {
        if (value.ValueKind == JsonValueKind.Array)
        {
            foreach (JsonElement item in value.EnumerateArray())
            {
                yield return (name, item);
            }
        }
        else
        {
            foreach (JsonProperty property in value.EnumerateObject())
            {
                yield return (property.Name, property.Value);
            }
        }
    }

    private static string Text(JsonElement value) => value.ValueKind == JsonValueKind.String ? value.GetString()! : value.GetRawText();
}
