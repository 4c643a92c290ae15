using System;
using System.Text.Json;

namespace FlowIq.Generator.Support.ApiRuntime;

/// <summary>Writes UUIDs and URIs.</summary>
internal static class JsonWriteText
{
    public static void Uuid(Utf8JsonWriter writer, Guid value) => writer.WriteStringValue(value);

    public static void UuidOrNull(Utf8JsonWriter writer, Guid? value)
    {
        if (value is { } known)
        {
            Uuid(writer, known);
        }
        else
        {
            writer.WriteNullValue();
        }
    }

    /// <summary>As the caller wrote it, not as .NET would normalise it.</summary>
    public static void Uri(Utf8JsonWriter writer, Uri value) => writer.WriteStringValue(value.OriginalString);

    public static void UriOrNull(Utf8JsonWriter writer, Uri? value) => writer.WriteStringValue(value?.OriginalString);
}
