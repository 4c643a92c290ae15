using System;
using System.Text.Json;

namespace FlowIq.Generator.Support.ApiRuntime;

/// <summary>
/// Reads texts that come again and again, the values of enums: one string for all of them, as long as no other
/// takes its place. What is kept is bounded, and is nothing but such short texts.
/// </summary>
internal static class JsonShared
{
    private const int LongestText = 32;
    private static readonly string?[] Texts = new string?[256];

    public static string String(ref Utf8JsonReader reader)
    {
        if (reader.TokenType != JsonTokenType.String || reader.HasValueSequence || reader.ValueIsEscaped || reader.ValueSpan.Length > LongestText)
        {
            return JsonRead.String(ref reader);
        }

        ReadOnlySpan<byte> utf8 = reader.ValueSpan;
        ref string? place = ref Texts[PlaceOf(utf8)];
        return place is { } known && Is(known, utf8) ? known : place = JsonRead.String(ref reader);
    }

    private static int PlaceOf(ReadOnlySpan<byte> utf8)
    {
        uint hash = 2166136261;
        foreach (byte b in utf8)
        {
            hash = (hash ^ b) * 16777619;
        }

        return (int)((hash ^ (hash >> 16)) & 0xFF);
    }

    /// <summary>Whether the text is these bytes; only ASCII is found to be.</summary>
    private static bool Is(string text, ReadOnlySpan<byte> utf8)
    {
        if (text.Length != utf8.Length)
        {
            return false;
        }

        for (int i = 0; i < utf8.Length; i++)
        {
            if (text[i] != utf8[i] || utf8[i] >= 0x80)
            {
                return false;
            }
        }

        return true;
    }
}
