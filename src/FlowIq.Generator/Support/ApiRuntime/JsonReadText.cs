using System;
using System.Text.Json;

namespace FlowIq.Generator.Support.ApiRuntime;

/// <summary>Reads UUIDs and URIs.</summary>
internal static class JsonReadText
{
    public static Guid Uuid(ref Utf8JsonReader reader)
    {
        if (reader.TokenType == JsonTokenType.String)
        {
            // The second way reads the spellings without hyphens or in braces.
            if (reader.TryGetGuid(out Guid value) || Guid.TryParse(JsonRead.String(ref reader), out value))
            {
                return value;
            }
        }

        throw JsonErrors.Unexpected(ref reader, "a UUID");
    }

    public static Guid? UuidOrNull(ref Utf8JsonReader reader) => JsonRead.IsNull(ref reader) ? null : Uuid(ref reader);

    public static Uri Uri(ref Utf8JsonReader reader) =>
        reader.TokenType == JsonTokenType.String && System.Uri.TryCreate(JsonRead.String(ref reader), UriKind.RelativeOrAbsolute, out Uri? value)
            ? value
            : throw JsonErrors.Unexpected(ref reader, "a URI");

    public static Uri? UriOrNull(ref Utf8JsonReader reader) => JsonRead.IsNull(ref reader) ? null : Uri(ref reader);
}
