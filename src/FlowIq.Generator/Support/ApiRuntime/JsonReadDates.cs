using System;
using System.Globalization;
using System.Text.Json;

namespace FlowIq.Generator.Support.ApiRuntime;

/// <summary>Reads dates and points in time.</summary>
internal static class JsonReadDates
{
    private static readonly DateTimeOffset Epoch = new(1970, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public static DateTimeOffset DateTime(ref Utf8JsonReader reader)
    {
        if (reader.TokenType == JsonTokenType.String)
        {
            // The built-in parser is fast, but reads a text without an offset in the machine's own time zone.
            if (HasOffset(ref reader) && reader.TryGetDateTimeOffset(out DateTimeOffset value))
            {
                return value;
            }

            if (IsoDates.TryParse(JsonRead.String(ref reader), out value))
            {
                return value;
            }
        }

        throw JsonErrors.Unexpected(ref reader, "a date-time");
    }

    public static DateTimeOffset? DateTimeOrNull(ref Utf8JsonReader reader) => JsonRead.IsNull(ref reader) ? null : DateTime(ref reader);

#if NET6_0_OR_GREATER
    public static DateOnly Date(ref Utf8JsonReader reader) =>
        reader.TokenType == JsonTokenType.String && IsoDates.TryParseDate(JsonRead.String(ref reader), out DateOnly value)
            ? value
            : throw JsonErrors.Unexpected(ref reader, "a date");

    public static DateOnly? DateOrNull(ref Utf8JsonReader reader) => JsonRead.IsNull(ref reader) ? null : Date(ref reader);
#else
    public static DateTime Date(ref Utf8JsonReader reader) =>
        reader.TokenType == JsonTokenType.String && IsoDates.TryParseDate(JsonRead.String(ref reader), out DateTime value)
            ? value
            : throw JsonErrors.Unexpected(ref reader, "a date");

    public static DateTime? DateOrNull(ref Utf8JsonReader reader) => JsonRead.IsNull(ref reader) ? null : Date(ref reader);
#endif

    /// <summary>Seconds since 1970, with a fraction if need be.</summary>
    public static DateTimeOffset UnixTime(ref Utf8JsonReader reader)
    {
        if (reader.TokenType == JsonTokenType.Number
            && decimal.TryParse(JsonErrors.NumberText(ref reader), NumberStyles.Float, CultureInfo.InvariantCulture, out decimal seconds)
            && seconds >= -62135596800m
            && seconds < 253402300800m)
        {
            return Epoch.AddTicks((long)(seconds * TimeSpan.TicksPerSecond));
        }

        throw JsonErrors.Unexpected(ref reader, "a time in seconds since 1970");
    }

    public static DateTimeOffset? UnixTimeOrNull(ref Utf8JsonReader reader) => JsonRead.IsNull(ref reader) ? null : UnixTime(ref reader);

    private static bool HasOffset(ref Utf8JsonReader reader)
    {
        if (reader.HasValueSequence || reader.ValueIsEscaped)
        {
            return false;
        }

        ReadOnlySpan<byte> text = reader.ValueSpan;
        return text.Length > 10 && (text[text.Length - 1] == (byte)'Z' || text.Slice(10).IndexOfAny((byte)'+', (byte)'-') > 0);
    }
}
