using System;
using System.Globalization;
using System.Text;
using System.Text.Json;

namespace FlowIq.Generator.Support.ApiRuntime;

/// <summary>Errors of reading, told with the JSON path.</summary>
internal static class JsonErrors
{
    private const int ShownCharacters = 48;

    /// <summary>The error of a reader that stands on something else than expected.</summary>
    /// <param name="reader">On the value.</param>
    /// <param name="expected">With its article: <c>a date-time</c>.</param>
    public static JsonReadException Unexpected(ref Utf8JsonReader reader, string expected) =>
        new($"expected {expected}, found {Found(ref reader)}", reader.TokenStartIndex);

    /// <summary>The error of a reader that stands on bytes or escapes that are no Unicode text.</summary>
    public static JsonReadException NotUnicode(ref Utf8JsonReader reader, InvalidOperationException error) =>
        new("expected valid Unicode text: " + error.Message, reader.TokenStartIndex);

    /// <summary>Whether reading failed for what was read, and not for anything else.</summary>
    public static bool IsOfPayload(Exception error) => error is JsonException or FormatException or InvalidOperationException or OverflowException;

    /// <summary>The same error with its path in a text.</summary>
    public static JsonException WithPath(ReadOnlySpan<byte> utf8Json, JsonException error) => WithPath(new Utf8JsonReader(utf8Json), error);

    /// <summary>The same error with its path.</summary>
    /// <param name="start">The reader as it stood when reading began.</param>
    /// <param name="error">Ours, or the reader's own for malformed JSON.</param>
    public static JsonException WithPath(Utf8JsonReader start, JsonException error)
    {
        var read = error as JsonReadException;
        string path = PathAt(start, read?.Position ?? long.MaxValue);
        if (read?.Missing is { } missing)
        {
            path = Child(path, missing);
        }

        return new JsonException($"{path}: {error.Message}", path, error.LineNumber, error.BytePositionInLine, error);
    }

    /// <summary>Walks again from the start to the token at the position, or to where the JSON breaks.</summary>
    private static string PathAt(Utf8JsonReader reader, long position)
    {
        var names = new string?[reader.CurrentDepth + 4];
        var items = new int[names.Length];
        int root = reader.TokenType == JsonTokenType.None ? 0 : reader.CurrentDepth;
        int depth = root;
        try
        {
            bool more = reader.TokenType != JsonTokenType.None || reader.Read();
            while (more)
            {
                JsonTokenType token = reader.TokenType;
                bool closes = token is JsonTokenType.EndObject or JsonTokenType.EndArray;
                depth = reader.CurrentDepth;
                if (depth >= names.Length)
                {
                    Array.Resize(ref names, depth * 2);
                    Array.Resize(ref items, depth * 2);
                }

                if (token == JsonTokenType.PropertyName)
                {
                    names[depth] = Text(ref reader);
                }
                else if (!closes && names[depth] is null)
                {
                    items[depth]++;
                }

                if (reader.TokenStartIndex >= position || (depth == root && closes))
                {
                    break;
                }

                if (token is JsonTokenType.StartObject or JsonTokenType.StartArray)
                {
                    int inner = depth + 1;
                    if (inner >= names.Length)
                    {
                        Array.Resize(ref names, inner * 2);
                        Array.Resize(ref items, inner * 2);
                    }

                    names[inner] = token == JsonTokenType.StartObject ? "" : null;
                    items[inner] = -1;
                    depth = inner;
                }

                more = reader.Read();
            }
        }
        catch (JsonException)
        {
            // Malformed from here on: the path so far is the place.
        }

        string path = "$";
        for (int i = root + 1; i <= depth && i < names.Length; i++)
        {
            if (names[i] is not null)
            {
                path = names[i]!.Length == 0 ? path : Child(path, names[i]!);
            }
            else if (items[i] >= 0)
            {
                path += "[" + items[i].ToString(CultureInfo.InvariantCulture) + "]";
            }
        }

        return path;
    }

    private static string Child(string path, string name)
    {
        foreach (char c in name)
        {
            if (!char.IsLetterOrDigit(c) && c != '_' && c != '-')
            {
                return path + "['" + name.Replace("'", "\\'") + "']";
            }
        }

        return path + "." + name;
    }

    private static string Found(ref Utf8JsonReader reader)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.Null:
                return "null";
            case JsonTokenType.True:
                return "true";
            case JsonTokenType.False:
                return "false";
            case JsonTokenType.StartObject:
                return "an object";
            case JsonTokenType.StartArray:
                return "an array";
            case JsonTokenType.String:
                return "the string \"" + Shorten(Text(ref reader)) + "\"";
            case JsonTokenType.Number:
                return "the number " + Shorten(NumberText(ref reader));
            default:
                return "nothing";
        }
    }

    /// <summary>Whether a text is ASCII without escapes, which is Unicode for certain.</summary>
    public static bool IsPlain(ref Utf8JsonReader reader)
    {
        if (reader.HasValueSequence)
        {
            return false;
        }

        foreach (byte b in reader.ValueSpan)
        {
            if (b is >= 0x80 or (byte)'\\')
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The text; as it is spelled where it is none.</summary>
    private static string Text(ref Utf8JsonReader reader)
    {
        try
        {
            return reader.GetString()!;
        }
        catch (InvalidOperationException)
        {
            return NumberText(ref reader);
        }
    }

    /// <summary>The number as it is spelled.</summary>
    public static string NumberText(ref Utf8JsonReader reader)
    {
        byte[] bytes = reader.HasValueSequence ? System.Buffers.BuffersExtensions.ToArray(reader.ValueSequence) : reader.ValueSpan.ToArray();
        return Encoding.UTF8.GetString(bytes);
    }

    private static string Shorten(string text) => text.Length <= ShownCharacters ? text : text.Substring(0, ShownCharacters) + "...";
}
