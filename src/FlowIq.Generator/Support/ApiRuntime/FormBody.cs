using System;
using System.Text.Json;

namespace FlowIq.Generator.Support.ApiRuntime;

/// <summary>A form as a request's body: the value's JSON, a field per member, each in its style; an object without one is JSON text.</summary>
internal static class FormBody
{
    private const ParameterFormat Usual = ParameterFormat.Form | ParameterFormat.Explode;

    /// <summary>Null: no body.</summary>
    public static void Set<T>(ApiCall call, T? value, WriteJson<T> write, params FormField[] fields)
    {
        if (value is null)
        {
            return;
        }

        using var json = new PooledBuffer();
        call.Core.WriteJson(json, value, write);
        var text = new TextBuffer();
        try
        {
            Write(ref text, json.Span, fields);
            var body = new PooledBuffer(Math.Max(text.Length, 16));
            Utf8Text.Append(body, text.ToString());
            call.Request.Content = new PooledContent(body, "application/x-www-form-urlencoded");
        }
        finally
        {
            text.Release();
        }
    }

    /// <summary>Writes the fields of a JSON object.</summary>
    public static void Write(ref TextBuffer text, ReadOnlySpan<byte> json, FormField[] fields)
    {
        var reader = new Utf8JsonReader(json);
        if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject)
        {
            throw new ArgumentException("A form's body has to be an object.");
        }

        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            string name = reader.GetString()!;
            reader.Read();
            int start = (int)reader.TokenStartIndex;
            reader.Skip();
            Field(ref text, name, json.Slice(start, (int)reader.BytesConsumed - start), Array.Find(fields, field => field.Name == name));
        }
    }

    private static void Field(ref TextBuffer text, string name, ReadOnlySpan<byte> value, FormField? field)
    {
        ParameterFormat format = field?.Format ?? Usual;
        string separator = text.Length == 0 ? "" : "&";
        Expansion expansion = Expansion.Form(format, separator);
        string escaped = Escape(name);
        if (field is { IsJson: true } || (field is null && value[0] == '{'))
        {
            ParameterWriter.Named(ref text, escaped, Utf8Text.ToString(value), separator, expansion);
        }
        else
        {
            ParameterWriter.Write(ref text, escaped, value, format, expansion);
        }
    }

    private static string Escape(string name)
    {
        var text = new TextBuffer();
        text.Append(name, TextEscape.Form);
        string escaped = text.ToString();
        text.Release();
        return escaped;
    }
}
