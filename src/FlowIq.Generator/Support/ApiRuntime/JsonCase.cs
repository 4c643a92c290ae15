using System;
using System.Text.Json;

namespace FlowIq.Generator.Support.ApiRuntime;

/// <summary>
/// Looks ahead to find which case of a union a value is. Readers are taken by value: a copy looks, the
/// caller's stays where it is. Tables are like those of <c>JsonNames</c>.
/// </summary>
internal static class JsonCase
{
    private static readonly char[] FractionMarks = { '.', 'e', 'E' };

    /// <summary>What the methods return where the text is none of the table.</summary>
    public const int Other = -1;

    /// <summary>What the methods return where the property is absent.</summary>
    public const int Absent = -2;

    /// <summary>The kind of the value.</summary>
    public static JsonKind KindOf(Utf8JsonReader reader)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.StartObject:
                return JsonKind.Object;
            case JsonTokenType.StartArray:
                return JsonKind.Array;
            case JsonTokenType.String:
                return JsonKind.String;
            case JsonTokenType.Number:
                return JsonErrors.NumberText(ref reader).IndexOfAny(FractionMarks) < 0 ? JsonKind.Integer : JsonKind.Number;
            case JsonTokenType.True:
            case JsonTokenType.False:
                return JsonKind.Boolean;
            case JsonTokenType.Null:
                return JsonKind.Null;
            default:
                return JsonKind.None;
        }
    }

    /// <summary>The kind of an object's property.</summary>
    public static JsonKind KindAt(Utf8JsonReader reader, ReadOnlySpan<byte> property) =>
        TryFind(ref reader, property) ? KindOf(reader) : JsonKind.None;

    /// <summary>The index in the table of the text that an object's property holds.</summary>
    public static int TextAt(Utf8JsonReader reader, ReadOnlySpan<byte> property, ReadOnlySpan<byte> table) =>
        TryFind(ref reader, property) ? TextOf(reader, table) : Absent;

    /// <summary>The index in the table of the text that the value is.</summary>
    public static int TextOf(Utf8JsonReader reader, ReadOnlySpan<byte> table) =>
        reader.TokenType == JsonTokenType.String ? IndexOf(ref reader, table) : Other;

    /// <summary>The index in the table of the scalar that an object's property holds; the table holds JSON texts.</summary>
    public static int ScalarAt(Utf8JsonReader reader, ReadOnlySpan<byte> property, ReadOnlySpan<byte> table) =>
        TryFind(ref reader, property) ? ScalarOf(reader, table) : Absent;

    /// <summary>The index in the table of the scalar that the value is; the table holds JSON texts.</summary>
    public static int ScalarOf(Utf8JsonReader reader, ReadOnlySpan<byte> table)
    {
        string json = reader.TokenType is JsonTokenType.StartObject or JsonTokenType.StartArray ? "" : JsonScalar.Read(ref reader);
        return IndexOf(System.Text.Encoding.UTF8.GetBytes(json), table);
    }

    /// <summary>The index of the first name of the table (in its order) that an object has.</summary>
    public static int FirstOf(Utf8JsonReader reader, ReadOnlySpan<byte> table)
    {
        int first = int.MaxValue;
        if (reader.TokenType == JsonTokenType.StartObject)
        {
            while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
            {
                int index = IndexOf(ref reader, table);
                if (index == 0)
                {
                    return 0;
                }

                first = index > 0 && index < first ? index : first;
                reader.Read();
                JsonRead.Skip(ref reader);
            }
        }

        return first == int.MaxValue ? Other : first;
    }

    /// <summary>Puts the reader on the first item of an array that has one.</summary>
    public static bool TryFirstItem(Utf8JsonReader reader, out Utf8JsonReader item)
    {
        bool found = reader.TokenType == JsonTokenType.StartArray && reader.Read() && reader.TokenType != JsonTokenType.EndArray;
        item = reader;
        return found;
    }

    /// <summary>Puts the reader on the value of an object's property.</summary>
    public static bool TryProperty(Utf8JsonReader reader, ReadOnlySpan<byte> property, out Utf8JsonReader value)
    {
        bool found = TryFind(ref reader, property);
        value = reader;
        return found;
    }

    /// <summary>Goes to the value of a property; the last one of that name counts, as everywhere.</summary>
    private static bool TryFind(ref Utf8JsonReader reader, ReadOnlySpan<byte> property)
    {
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            return false;
        }

        bool found = false;
        Utf8JsonReader value = reader;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            bool isHit = reader.ValueTextEquals(property);
            reader.Read();
            if (isHit)
            {
                found = true;
                value = reader;
            }

            JsonRead.Skip(ref reader);
        }

        reader = value;
        return found;
    }

    private static int IndexOf(ref Utf8JsonReader reader, ReadOnlySpan<byte> table)
    {
        if (reader.HasValueSequence || reader.ValueIsEscaped)
        {
            return IndexOf(System.Text.Encoding.UTF8.GetBytes(reader.GetString()!), table);
        }

        return IndexOf(reader.ValueSpan, table);
    }

    private static int IndexOf(ReadOnlySpan<byte> text, ReadOnlySpan<byte> table)
    {
        int at = 1;
        for (int index = 0; at < table.Length; index++)
        {
            int length = table.Slice(at).IndexOf(table[0]);
            if (length == text.Length && table.Slice(at, length).SequenceEqual(text))
            {
                return index;
            }

            at += length + 1;
        }

        return Other;
    }
}
