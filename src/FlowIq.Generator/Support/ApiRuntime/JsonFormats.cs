using System.Text.Json;

namespace FlowIq.Generator.Support.ApiRuntime;

/// <summary>Tells texts apart by their form.</summary>
internal static class JsonFormats
{
    public static bool IsDateTime(Utf8JsonReader reader) => Text(reader) is { Length: > 10 } text && IsoDates.TryParse(text, out _);

    public static bool IsDate(Utf8JsonReader reader) => Text(reader) is { Length: 10 } text && IsoDates.TryParseDate(text, out _);

    public static bool IsTime(Utf8JsonReader reader) => Text(reader) is { } text && IsoTime.TryParse(text, out _);

    public static bool IsDuration(Utf8JsonReader reader) => Text(reader) is { } text && IsoDuration.TryParse(text, out _);

    public static bool IsUuid(Utf8JsonReader reader) => Text(reader) is { } text && System.Guid.TryParse(text, out _);

    private static string? Text(Utf8JsonReader reader) => reader.TokenType == JsonTokenType.String ? reader.GetString() : null;
}
