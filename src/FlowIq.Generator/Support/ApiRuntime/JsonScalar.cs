using System;
using System.Globalization;
using System.Text;
using System.Text.Json;

namespace FlowIq.Generator.Support.ApiRuntime;

/// <summary>Scalars of any JSON kind, kept as their JSON text.</summary>
internal static class JsonScalar
{
    /// <summary>The JSON text of the scalar, in one spelling.</summary>
    public static string Read(ref Utf8JsonReader reader)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.String:
                return Quote(JsonRead.String(ref reader));
            case JsonTokenType.Number:
                return JsonErrors.NumberText(ref reader);
            case JsonTokenType.True:
                return "true";
            case JsonTokenType.False:
                return "false";
            case JsonTokenType.Null:
                return "null";
            default:
                throw JsonErrors.Unexpected(ref reader, "a string, a number, true, false or null");
        }
    }

    public static void Write(Utf8JsonWriter writer, string json) => writer.WriteRawValue(json);

    /// <summary>The text in the one spelling, if it is the JSON of a scalar.</summary>
    public static string Checked(string json)
    {
        var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(json ?? throw new ArgumentNullException(nameof(json))));
        reader.Read();
        string scalar = Read(ref reader);
        return reader.Read() ? throw new ArgumentException("More than one JSON value.", nameof(json)) : scalar;
    }

    /// <summary>The value as it stands on the wire, without quotes.</summary>
    public static string TextOf(string? json)
    {
        if (json is null || json.Length == 0 || json[0] != '"')
        {
            return json ?? "null";
        }

        var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(json));
        reader.Read();
        return reader.GetString()!;
    }

    /// <summary>A JSON string with only those characters escaped that must be.</summary>
    private static string Quote(string text)
    {
        var json = new StringBuilder(text.Length + 2).Append('"');
        foreach (char c in text)
        {
            if (c is '"' or '\\')
            {
                json.Append('\\').Append(c);
            }
            else if (c < ' ')
            {
                json.Append("\\u").Append(((int)c).ToString("x4", CultureInfo.InvariantCulture));
            }
            else
            {
                json.Append(c);
            }
        }

        return json.Append('"').ToString();
    }
}
