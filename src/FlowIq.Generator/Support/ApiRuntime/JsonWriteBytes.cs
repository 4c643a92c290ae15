using System;
using System.IO;
using System.Text.Json;

namespace FlowIq.Generator.Support.ApiRuntime;

/// <summary>Writes bytes in base64 or base64url.</summary>
internal static class JsonWriteBytes
{
    public static void Base64(Utf8JsonWriter writer, ReadOnlyMemory<byte> value) => writer.WriteBase64StringValue(value.Span);

    public static void Base64OrNull(Utf8JsonWriter writer, ReadOnlyMemory<byte>? value)
    {
        if (value is { } known)
        {
            Base64(writer, known);
        }
        else
        {
            writer.WriteNullValue();
        }
    }

    public static void Base64Url(Utf8JsonWriter writer, ReadOnlyMemory<byte> value) => writer.WriteStringValue(Base64Text.EncodeUrl(value));

    public static void Base64UrlOrNull(Utf8JsonWriter writer, ReadOnlyMemory<byte>? value) =>
        writer.WriteStringValue(value is { } known ? Base64Text.EncodeUrl(known) : null);

    public static void Binary(Utf8JsonWriter writer, Stream value)
    {
        using var copy = new MemoryStream();
        value.CopyTo(copy);
        writer.WriteBase64StringValue(copy.ToArray());
    }

    public static void BinaryOrNull(Utf8JsonWriter writer, Stream? value)
    {
        if (value is null)
        {
            writer.WriteNullValue();
        }
        else
        {
            Binary(writer, value);
        }
    }
}
