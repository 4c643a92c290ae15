using System.Text.Json;

namespace FlowIq.Generator.Support.ApiRuntime;

/// <summary>Reads times of day and durations.</summary>
internal static class JsonReadIso
{
    public static IsoTime Time(ref Utf8JsonReader reader) =>
        reader.TokenType == JsonTokenType.String && IsoTime.TryParse(JsonRead.String(ref reader), out IsoTime value)
            ? value
            : throw JsonErrors.Unexpected(ref reader, "a time");

    public static IsoTime? TimeOrNull(ref Utf8JsonReader reader) => JsonRead.IsNull(ref reader) ? null : Time(ref reader);

    public static IsoDuration Duration(ref Utf8JsonReader reader) =>
        reader.TokenType == JsonTokenType.String && IsoDuration.TryParse(JsonRead.String(ref reader), out IsoDuration value)
            ? value
            : throw JsonErrors.Unexpected(ref reader, "a duration");

    public static IsoDuration? DurationOrNull(ref Utf8JsonReader reader) => JsonRead.IsNull(ref reader) ? null : Duration(ref reader);
}
