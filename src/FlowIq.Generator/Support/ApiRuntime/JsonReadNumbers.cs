using System.Globalization;
using System.Text.Json;

namespace FlowIq.Generator.Support.ApiRuntime;

/// <summary>Reads the rarer number types.</summary>
internal static class JsonReadNumbers
{
    public static sbyte SByte(ref Utf8JsonReader reader) => (sbyte)JsonRead.Integer(ref reader, sbyte.MinValue, sbyte.MaxValue, "an 8-bit integer");

    public static sbyte? SByteOrNull(ref Utf8JsonReader reader) => JsonRead.IsNull(ref reader) ? null : SByte(ref reader);

    public static byte Byte(ref Utf8JsonReader reader) => (byte)JsonRead.Integer(ref reader, byte.MinValue, byte.MaxValue, "an unsigned 8-bit integer");

    public static byte? ByteOrNull(ref Utf8JsonReader reader) => JsonRead.IsNull(ref reader) ? null : Byte(ref reader);

    public static short Int16(ref Utf8JsonReader reader) => (short)JsonRead.Integer(ref reader, short.MinValue, short.MaxValue, "a 16-bit integer");

    public static short? Int16OrNull(ref Utf8JsonReader reader) => JsonRead.IsNull(ref reader) ? null : Int16(ref reader);

    public static ushort UInt16(ref Utf8JsonReader reader) => (ushort)JsonRead.Integer(ref reader, ushort.MinValue, ushort.MaxValue, "an unsigned 16-bit integer");

    public static ushort? UInt16OrNull(ref Utf8JsonReader reader) => JsonRead.IsNull(ref reader) ? null : UInt16(ref reader);

    public static uint UInt32(ref Utf8JsonReader reader) =>
        reader.TokenType == JsonTokenType.Number && reader.TryGetUInt32(out uint value)
            ? value
            : (uint)JsonRead.Integer(ref reader, uint.MinValue, uint.MaxValue, "an unsigned 32-bit integer");

    public static uint? UInt32OrNull(ref Utf8JsonReader reader) => JsonRead.IsNull(ref reader) ? null : UInt32(ref reader);

    public static ulong UInt64(ref Utf8JsonReader reader) =>
        reader.TokenType == JsonTokenType.Number && reader.TryGetUInt64(out ulong value)
            ? value
            : (ulong)JsonRead.Integer(ref reader, ulong.MinValue, ulong.MaxValue, "an unsigned 64-bit integer");

    public static ulong? UInt64OrNull(ref Utf8JsonReader reader) => JsonRead.IsNull(ref reader) ? null : UInt64(ref reader);

    public static float Single(ref Utf8JsonReader reader) =>
        reader.TokenType == JsonTokenType.Number && reader.TryGetSingle(out float value) && !float.IsInfinity(value)
            ? value
            : throw JsonErrors.Unexpected(ref reader, "a single-precision number");

    public static float? SingleOrNull(ref Utf8JsonReader reader) => JsonRead.IsNull(ref reader) ? null : Single(ref reader);

    public static decimal Decimal(ref Utf8JsonReader reader)
    {
        if (reader.TokenType == JsonTokenType.Number
            && (reader.TryGetDecimal(out decimal value)
                || decimal.TryParse(JsonErrors.NumberText(ref reader), NumberStyles.Float, CultureInfo.InvariantCulture, out value)))
        {
            return value;
        }

        throw JsonErrors.Unexpected(ref reader, "a decimal number");
    }

    public static decimal? DecimalOrNull(ref Utf8JsonReader reader) => JsonRead.IsNull(ref reader) ? null : Decimal(ref reader);
}
