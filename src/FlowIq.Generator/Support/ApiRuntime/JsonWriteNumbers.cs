using System.Text.Json;

namespace FlowIq.Generator.Support.ApiRuntime;

/// <summary>Writes the rarer number types.</summary>
internal static class JsonWriteNumbers
{
    public static void SByte(Utf8JsonWriter writer, sbyte value) => writer.WriteNumberValue(value);

    public static void SByteOrNull(Utf8JsonWriter writer, sbyte? value) => JsonWrite.Int64OrNull(writer, value);

    public static void Byte(Utf8JsonWriter writer, byte value) => writer.WriteNumberValue(value);

    public static void ByteOrNull(Utf8JsonWriter writer, byte? value) => JsonWrite.Int64OrNull(writer, value);

    public static void Int16(Utf8JsonWriter writer, short value) => writer.WriteNumberValue(value);

    public static void Int16OrNull(Utf8JsonWriter writer, short? value) => JsonWrite.Int64OrNull(writer, value);

    public static void UInt16(Utf8JsonWriter writer, ushort value) => writer.WriteNumberValue(value);

    public static void UInt16OrNull(Utf8JsonWriter writer, ushort? value) => JsonWrite.Int64OrNull(writer, value);

    public static void UInt32(Utf8JsonWriter writer, uint value) => writer.WriteNumberValue(value);

    public static void UInt32OrNull(Utf8JsonWriter writer, uint? value) => JsonWrite.Int64OrNull(writer, value);

    public static void UInt64(Utf8JsonWriter writer, ulong value) => writer.WriteNumberValue(value);

    public static void UInt64OrNull(Utf8JsonWriter writer, ulong? value)
    {
        if (value is { } known)
        {
            writer.WriteNumberValue(known);
        }
        else
        {
            writer.WriteNullValue();
        }
    }

    public static void Single(Utf8JsonWriter writer, float value) => writer.WriteNumberValue(value);

    public static void SingleOrNull(Utf8JsonWriter writer, float? value)
    {
        if (value is { } known)
        {
            writer.WriteNumberValue(known);
        }
        else
        {
            writer.WriteNullValue();
        }
    }

    public static void Decimal(Utf8JsonWriter writer, decimal value) => writer.WriteNumberValue(value);

    public static void DecimalOrNull(Utf8JsonWriter writer, decimal? value)
    {
        if (value is { } known)
        {
            writer.WriteNumberValue(known);
        }
        else
        {
            writer.WriteNullValue();
        }
    }
}
