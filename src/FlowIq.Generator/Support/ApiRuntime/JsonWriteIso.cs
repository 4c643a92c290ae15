using System.Text.Json;

namespace FlowIq.Generator.Support.ApiRuntime;

/// <summary>Writes times of day and durations.</summary>
internal static class JsonWriteIso
{
    public static void Time(Utf8JsonWriter writer, IsoTime value) => writer.WriteStringValue(value.ToString());

    public static void TimeOrNull(Utf8JsonWriter writer, IsoTime? value) => writer.WriteStringValue(value?.ToString());

    public static void Duration(Utf8JsonWriter writer, IsoDuration value) => writer.WriteStringValue(value.ToString());

    public static void DurationOrNull(Utf8JsonWriter writer, IsoDuration? value) => writer.WriteStringValue(value?.ToString());
}
