using System;
using System.IO;
using System.Text.Json;

namespace FlowIq.Generator.Support.ApiRuntime;

/// <summary>Reads bytes in base64 or base64url, with or without padding.</summary>
internal static class JsonReadBytes
{
    public static ReadOnlyMemory<byte> Base64(ref Utf8JsonReader reader)
    {
        if (reader.TokenType == JsonTokenType.String
            && (reader.TryGetBytesFromBase64(out byte[]? bytes) || Base64Text.TryDecode(JsonRead.String(ref reader), out bytes)))
        {
            return bytes;
        }

        throw JsonErrors.Unexpected(ref reader, "base64 text");
    }

    // The cast matters: a bare null would become empty bytes by way of the conversion from arrays.
    public static ReadOnlyMemory<byte>? Base64OrNull(ref Utf8JsonReader reader) => JsonRead.IsNull(ref reader) ? (ReadOnlyMemory<byte>?)null : Base64(ref reader);

    public static ReadOnlyMemory<byte> Base64Url(ref Utf8JsonReader reader) => Base64(ref reader);

    public static ReadOnlyMemory<byte>? Base64UrlOrNull(ref Utf8JsonReader reader) => Base64OrNull(ref reader);

    public static Stream Binary(ref Utf8JsonReader reader) => new MemoryStream(Base64(ref reader).ToArray(), writable: false);

    public static Stream? BinaryOrNull(ref Utf8JsonReader reader) => JsonRead.IsNull(ref reader) ? null : Binary(ref reader);
}
