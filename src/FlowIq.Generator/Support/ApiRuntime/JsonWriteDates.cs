using System;
using System.Text.Json;

namespace FlowIq.Generator.Support.ApiRuntime;

/// <summary>Writes dates and points in time as RFC 3339 says.</summary>
internal static class JsonWriteDates
{
    public static void DateTime(Utf8JsonWriter writer, DateTimeOffset value)
    {
#if NET8_0_OR_GREATER
        Span<byte> text = stackalloc byte[40];
        if (value.TryFormat(text, out int length, IsoDates.FormatFor(value), System.Globalization.CultureInfo.InvariantCulture))
        {
            writer.WriteStringValue(text.Slice(0, length));
            return;
        }
#endif
        writer.WriteStringValue(IsoDates.Format(value));
    }

    public static void DateTimeOrNull(Utf8JsonWriter writer, DateTimeOffset? value)
    {
        if (value is { } known)
        {
            DateTime(writer, known);
        }
        else
        {
            writer.WriteNullValue();
        }
    }

#if NET6_0_OR_GREATER
    public static void Date(Utf8JsonWriter writer, DateOnly value) => writer.WriteStringValue(IsoDates.FormatDate(value));

    public static void DateOrNull(Utf8JsonWriter writer, DateOnly? value) =>
        writer.WriteStringValue(value is { } known ? IsoDates.FormatDate(known) : null);
#else
    public static void Date(Utf8JsonWriter writer, DateTime value) => writer.WriteStringValue(IsoDates.FormatDate(value));

    public static void DateOrNull(Utf8JsonWriter writer, DateTime? value) =>
        writer.WriteStringValue(value is { } known ? IsoDates.FormatDate(known) : null);
#endif

    /// <summary>Seconds since 1970; the fraction only where there is one.</summary>
    public static void UnixTime(Utf8JsonWriter writer, DateTimeOffset value)
    {
        decimal seconds = (value.UtcTicks - 621355968000000000m) / TimeSpan.TicksPerSecond;
        if (seconds == decimal.Truncate(seconds))
        {
            writer.WriteNumberValue((long)seconds);
        }
        else
        {
            writer.WriteNumberValue(seconds);
        }
    }

    public static void UnixTimeOrNull(Utf8JsonWriter writer, DateTimeOffset? value)
    {
        if (value is { } known)
        {
            UnixTime(writer, known);
        }
        else
        {
            writer.WriteNullValue();
        }
    }
}
