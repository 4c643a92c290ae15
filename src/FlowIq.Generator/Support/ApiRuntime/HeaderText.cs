using System;
using System.Text.Json;

namespace FlowIq.Generator.Support.ApiRuntime;

/// <summary>Typed headers: the text is put into JSON of its type and read as any other value.</summary>
internal static class HeaderText
{
    /// <summary>The header's value; null where it is not there or is malformed.</summary>
    public static T? Value<T>(ApiHeaders headers, string name, HeaderShape shape, ReadJson<T> read, char delimiter = ',')
        where T : struct => TryRead(headers[name], shape, read, delimiter, out T value) ? value : null;

    /// <summary>As <see cref="Value{T}"/>, for references.</summary>
    public static T? Object<T>(ApiHeaders headers, string name, HeaderShape shape, ReadJson<T> read, char delimiter = ',')
        where T : class => TryRead(headers[name], shape, read, delimiter, out T? value) ? value : null;

    private static bool TryRead<T>(string? text, HeaderShape shape, ReadJson<T> read, char delimiter, out T? value)
    {
        value = default;
        if (text is null)
        {
            return false;
        }

        using var json = new PooledBuffer();
        Write(json, text, shape, delimiter);
        try
        {
            value = JsonRoot.Read(json.Span, read);
            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private static void Write(PooledBuffer json, string text, HeaderShape shape, char delimiter)
    {
        using var writer = new Utf8JsonWriter(json, new JsonWriterOptions { SkipValidation = true });
        if (shape is HeaderShape.Text or HeaderShape.Raw)
        {
            Write(writer, text, shape == HeaderShape.Raw);
            return;
        }

        writer.WriteStartArray();
        foreach (string item in text.Length == 0 ? Array.Empty<string>() : text.Split(delimiter))
        {
            Write(writer, item.Trim(), shape == HeaderShape.RawList);
        }

        writer.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter writer, string text, bool isRaw)
    {
        if (isRaw && text.Length > 0)
        {
            writer.WriteRawValue(text, skipInputValidation: true);
        }
        else
        {
            writer.WriteStringValue(text);
        }
    }
}
