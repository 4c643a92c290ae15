using System;
using System.Buffers.Binary;
using System.Text.Json;

namespace FlowIq.Generator.Support.ApiRuntime;

/// <summary>
/// Reads texts that come again and again, the values of enums: one string for all of them, as long as no other
/// takes its place. What is kept is bounded, and is nothing but such short texts.
/// </summary>
internal static class JsonShared
{
    private const int LongestText = 32;
    private static readonly Known?[] Texts = new Known?[256];

    public static string String(ref Utf8JsonReader reader)
    {
        if (reader.TokenType != JsonTokenType.String || reader.HasValueSequence || reader.ValueIsEscaped || reader.ValueSpan.Length > LongestText)
        {
            return JsonRead.String(ref reader);
        }

        ReadOnlySpan<byte> utf8 = reader.ValueSpan;
        ref Known? place = ref Texts[PlaceOf(utf8)];
        if (place is not { } known || !utf8.SequenceEqual(known.Utf8))
        {
            place = known = new Known(JsonRead.String(ref reader), utf8.ToArray());
        }

        return known.Text;
    }

    /// <summary>By the text's two ends, which tell the values of an enum apart nearly always.</summary>
    private static int PlaceOf(ReadOnlySpan<byte> utf8)
    {
        ulong ends = 0;
        if (utf8.Length >= sizeof(ulong))
        {
            ends = unchecked((BinaryPrimitives.ReadUInt64LittleEndian(utf8) * 31) + BinaryPrimitives.ReadUInt64LittleEndian(utf8.Slice(utf8.Length - sizeof(ulong))));
        }
        else
        {
            foreach (byte b in utf8)
            {
                ends = (ends << 8) | b;
            }
        }

        return (int)(unchecked((ends + (ulong)utf8.Length) * 0x9E3779B97F4A7C15) >> 56);
    }

    /// <summary>A text and its bytes, both in one object that never changes: other threads see either it or another.</summary>
    private sealed class Known
    {
        public Known(string text, byte[] utf8)
        {
            Text = text;
            Utf8 = utf8;
        }

        public string Text { get; }

        public byte[] Utf8 { get; }
    }
}
