using System;
using System.Text.Json;

namespace FlowIq.Generator.Support.ApiRuntime;

/// <summary>
/// Writes any value, given as JSON, in a parameter style. One walk over the tokens serves scalars, arrays, objects and what
/// is nested in them. RFC 6570: what is null or an empty array or object is left out; other nesting is written as JSON text,
/// which the specification leaves open.
/// </summary>
internal static class ParameterWriter
{
    /// <remarks><c>name</c>: Escaped already.</remarks>
    public static void Write(ref TextBuffer text, string name, ReadOnlySpan<byte> json, ParameterFormat format, in Expansion expansion)
    {
        var reader = new Utf8JsonReader(json);
        reader.Read();
        int start = text.Length;
        if ((format & ParameterFormat.StyleMask) == ParameterFormat.DeepObject && reader.TokenType is JsonTokenType.StartObject or JsonTokenType.StartArray)
        {
            DeepObjectWriter.Write(ref text, name, ref reader, expansion);
        }
        else if (reader.TokenType == JsonTokenType.StartArray)
        {
            Array(ref text, name, ref reader, json, format, expansion);
        }
        else if (reader.TokenType == JsonTokenType.StartObject)
        {
            Object(ref text, name, ref reader, json, format, expansion);
        }
        else if (reader.TokenType != JsonTokenType.Null)
        {
            Named(ref text, name, ScalarOf(ref reader, json), expansion.First, expansion);
        }

        if (text.Length == start && (format & ParameterFormat.AllowEmpty) != 0)
        {
            Named(ref text, name, "", expansion.First, expansion);
        }
    }

    /// <summary>A value that is text already.</summary>
    public static void Named(ref TextBuffer text, string name, string value, string before, in Expansion expansion)
    {
        text.Append(before);
        if (expansion.IsNamed)
        {
            text.Append(name);
            text.Append(value.Length == 0 ? expansion.IfEmpty : "=");
        }

        Append(ref text, name, value, expansion);
    }

    /// <summary>The token as text; a container as the JSON it is.</summary>
    public static string ScalarOf(ref Utf8JsonReader reader, ReadOnlySpan<byte> json)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.String:
                return reader.GetString()!;
            case JsonTokenType.StartArray or JsonTokenType.StartObject:
                int start = (int)reader.TokenStartIndex;
                reader.Skip();
                return Utf8Text.ToString(json.Slice(start, (int)reader.BytesConsumed - start));
            default:
                return Utf8Text.ToString(reader.ValueSpan);
        }
    }

    private static void Array(ref TextBuffer text, string name, ref Utf8JsonReader reader, ReadOnlySpan<byte> json, ParameterFormat format, in Expansion expansion)
    {
        bool explode = (format & ParameterFormat.Explode) != 0;
        bool any = false;
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            if (reader.TokenType == JsonTokenType.Null)
            {
                continue;
            }

            string value = ScalarOf(ref reader, json);
            if (explode || !any)
            {
                Named(ref text, name, value, any ? expansion.Separator : expansion.First, Listed(expansion, explode));
            }
            else
            {
                text.Append(expansion.Delimiter);
                Append(ref text, name, value, expansion);
            }

            any = true;
        }
    }

    private static void Object(ref TextBuffer text, string name, ref Utf8JsonReader reader, ReadOnlySpan<byte> json, ParameterFormat format, in Expansion expansion)
    {
        bool explode = (format & ParameterFormat.Explode) != 0;
        bool any = false;
        while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
        {
            string key = reader.GetString()!;
            reader.Read();
            if (reader.TokenType == JsonTokenType.Null)
            {
                continue;
            }

            string value = ScalarOf(ref reader, json);
            if (explode)
            {
                text.Append(any ? expansion.Separator : expansion.First);
                Append(ref text, name, key, expansion);
                text.Append(value.Length == 0 && expansion.IsNamed ? expansion.IfEmpty : "=");
            }
            else
            {
                if (any)
                {
                    text.Append(expansion.Delimiter);
                    Append(ref text, name, key, expansion);
                }
                else
                {
                    Named(ref text, name, key, expansion.First, expansion);
                }

                text.Append(expansion.Delimiter);
            }

            Append(ref text, name, value, expansion);
            any = true;
        }
    }

    private static void Append(ref TextBuffer text, string name, string value, in Expansion expansion)
    {
        if (expansion.IsCookie)
        {
            CookieGuard.Check(name, value);
        }

        text.Append(value, expansion.Escape);
    }

    /// <summary>The first of a joined list keeps its <c>=</c> even when it is empty: <c>n=,a</c>.</summary>
    private static Expansion Listed(in Expansion expansion, bool explode) => explode ? expansion : expansion.WithEquals();
}
