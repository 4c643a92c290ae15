using System;
using System.Collections.Generic;
using System.Globalization;
using System.Text.Json;

namespace FlowIq.Generator.Support.ApiRuntime;

/// <summary>Reads the common JSON values; the reader stands on the value's first token and is left on its last.</summary>
internal static class JsonRead
{
    public static bool IsNull(ref Utf8JsonReader reader) => reader.TokenType == JsonTokenType.Null;

    public static string String(ref Utf8JsonReader reader) =>
        reader.TokenType == JsonTokenType.String ? reader.GetString()! : throw JsonErrors.Unexpected(ref reader, "a string");

    public static string? StringOrNull(ref Utf8JsonReader reader) => IsNull(ref reader) ? null : String(ref reader);

    public static bool Boolean(ref Utf8JsonReader reader)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.True:
                return true;
            case JsonTokenType.False:
                return false;
            default:
                throw JsonErrors.Unexpected(ref reader, "true or false");
        }
    }

    public static bool? BooleanOrNull(ref Utf8JsonReader reader) => IsNull(ref reader) ? null : Boolean(ref reader);

    public static int Int32(ref Utf8JsonReader reader) =>
        reader.TokenType == JsonTokenType.Number && reader.TryGetInt32(out int value)
            ? value
            : (int)Integer(ref reader, int.MinValue, int.MaxValue, "a 32-bit integer");

    public static int? Int32OrNull(ref Utf8JsonReader reader) => IsNull(ref reader) ? null : Int32(ref reader);

    public static long Int64(ref Utf8JsonReader reader) =>
        reader.TokenType == JsonTokenType.Number && reader.TryGetInt64(out long value)
            ? value
            : (long)Integer(ref reader, long.MinValue, long.MaxValue, "a 64-bit integer");

    public static long? Int64OrNull(ref Utf8JsonReader reader) => IsNull(ref reader) ? null : Int64(ref reader);

    public static double Double(ref Utf8JsonReader reader) =>
        reader.TokenType == JsonTokenType.Number && reader.TryGetDouble(out double value) && !double.IsInfinity(value)
            ? value
            : throw JsonErrors.Unexpected(ref reader, "a number");

    public static double? DoubleOrNull(ref Utf8JsonReader reader) => IsNull(ref reader) ? null : Double(ref reader);

    /// <summary>Leaves the reader on the last token of a value that nobody wants.</summary>
    public static void Skip(ref Utf8JsonReader reader)
    {
        if (!reader.TrySkip())
        {
            throw new JsonException("The JSON text ends too early.");
        }
    }

    /// <summary>Any value, as an element that owns its memory and whose texts can all be read.</summary>
    public static JsonElement Any(ref Utf8JsonReader reader)
    {
        Utf8JsonReader start = reader;
        JsonElement element = JsonElement.ParseValue(ref reader);
        do
        {
            if (start.TokenType is JsonTokenType.String or JsonTokenType.PropertyName && !JsonErrors.IsPlain(ref start))
            {
                CheckText(ref start);
            }
        }
        while (start.TokenStartIndex < reader.TokenStartIndex && start.Read());

        return element;
    }

    /// <summary>A value that is of no case of a union: kept as it is, but for null, which is no value.</summary>
    /// <param name="union">The union's name, for the error.</param>
    public static JsonElement Unknown(ref Utf8JsonReader reader, string union) =>
        IsNull(ref reader) ? throw JsonErrors.Unexpected(ref reader, "a value of " + union) : Any(ref reader);

    public static IReadOnlyList<T> List<T>(ref Utf8JsonReader reader, ReadJson<T> readItem)
    {
        if (reader.TokenType != JsonTokenType.StartArray)
        {
            throw JsonErrors.Unexpected(ref reader, "an array");
        }

        reader.Read();
        if (reader.TokenType == JsonTokenType.EndArray)
        {
            return FrozenList<T>.Empty;
        }

        var items = new T[4];
        int count = 0;
        do
        {
            if (count == items.Length)
            {
                System.Array.Resize(ref items, count * 2);
            }

            items[count++] = readItem(ref reader);
            reader.Read();
        }
        while (reader.TokenType != JsonTokenType.EndArray);

        return new FrozenList<T>(items, count);
    }

    public static IReadOnlyList<T>? ListOrNull<T>(ref Utf8JsonReader reader, ReadJson<T> readItem) =>
        IsNull(ref reader) ? null : List(ref reader, readItem);

    public static IReadOnlyDictionary<string, T> Map<T>(ref Utf8JsonReader reader, ReadJson<T> readValue)
    {
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            throw JsonErrors.Unexpected(ref reader, "an object");
        }

        reader.Read();
        if (reader.TokenType == JsonTokenType.EndObject)
        {
            return FrozenMap<T>.Empty;
        }

        var entries = new Dictionary<string, T>(StringComparer.Ordinal);
        while (reader.TokenType != JsonTokenType.EndObject)
        {
            string name = reader.GetString()!;
            reader.Read();
            entries[name] = readValue(ref reader);
            reader.Read();
        }

        return new FrozenMap<T>(entries);
    }

    public static IReadOnlyDictionary<string, T>? MapOrNull<T>(ref Utf8JsonReader reader, ReadJson<T> readValue) =>
        IsNull(ref reader) ? null : Map(ref reader, readValue);

    /// <summary>An integer in another spelling (<c>1.0</c>, <c>1e3</c>), when it is exact and in range.</summary>
    public static decimal Integer(ref Utf8JsonReader reader, decimal minimum, decimal maximum, string expected)
    {
        if (reader.TokenType == JsonTokenType.Number
            && decimal.TryParse(JsonErrors.NumberText(ref reader), NumberStyles.Float, CultureInfo.InvariantCulture, out decimal value)
            && value == decimal.Truncate(value)
            && value >= minimum
            && value <= maximum)
        {
            return value;
        }

        throw JsonErrors.Unexpected(ref reader, expected);
    }

    /// <summary>Fails at a string or a name whose escapes or bytes are no Unicode text. (Where the text itself is read, whoever began reading tells so.)</summary>
    private static void CheckText(ref Utf8JsonReader reader)
    {
        try
        {
            reader.GetString();
        }
        catch (InvalidOperationException error)
        {
            throw JsonErrors.NotUnicode(ref reader, error);
        }
    }
}
