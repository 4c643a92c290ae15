using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using FlowIq.Generator.Model;

namespace FlowIq.Generator.Lowering.Schemas;

/// <summary>JSON values of the document as literals of the model.</summary>
internal static class Literals
{
    public static LiteralModel Of(JsonNode? node) => node?.GetValueKind() switch
    {
        null or JsonValueKind.Null => new LiteralModel(LiteralKind.Null, "null"),
        JsonValueKind.String => new LiteralModel(LiteralKind.String, node!.GetValue<string>()),
        // A number beyond every type of C# is kept as the text it is.
        JsonValueKind.Number when !IsFinite(node!.ToJsonString()) => new LiteralModel(LiteralKind.Json, node!.ToJsonString()),
        JsonValueKind.Number => new LiteralModel(LiteralKind.Number, node!.ToJsonString()),
        JsonValueKind.True => new LiteralModel(LiteralKind.True, "true"),
        JsonValueKind.False => new LiteralModel(LiteralKind.False, "false"),
        _ => new LiteralModel(LiteralKind.Json, node!.ToJsonString()),
    };

    /// <summary>The number or the boolean that a text spells as JSON would; null for any other text.</summary>
    public static LiteralModel? TryParse(string text) => text switch
    {
        "true" => new LiteralModel(LiteralKind.True, text),
        "false" => new LiteralModel(LiteralKind.False, text),
        _ => IsWhole(text) && Fits(text, PrimitiveKind.Int64) && long.Parse(text, CultureInfo.InvariantCulture).ToString(CultureInfo.InvariantCulture) == text ? new LiteralModel(LiteralKind.Number, text) : null,
    };

    /// <summary>Whether the JSON number has neither fraction nor exponent.</summary>
    public static bool IsWhole(string number) => number.IndexOfAny(['.', 'e', 'E']) < 0;

    /// <summary>Whether the JSON number can be written as a literal of the kind.</summary>
    public static bool Fits(string number, PrimitiveKind kind)
    {
        switch (kind)
        {
            case PrimitiveKind.Single:
                return float.TryParse(number, NumberStyles.Float, CultureInfo.InvariantCulture, out float single) && !float.IsInfinity(single);
            case PrimitiveKind.Double:
                return IsFinite(number);
            case PrimitiveKind.Decimal:
                return decimal.TryParse(number, NumberStyles.Float, CultureInfo.InvariantCulture, out _);
            case PrimitiveKind.UInt64:
                return ulong.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out _);
        }

        return long.TryParse(number, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long whole) && kind switch
        {
            PrimitiveKind.SByte => whole is >= sbyte.MinValue and <= sbyte.MaxValue,
            PrimitiveKind.Byte => whole is >= byte.MinValue and <= byte.MaxValue,
            PrimitiveKind.Int16 => whole is >= short.MinValue and <= short.MaxValue,
            PrimitiveKind.UInt16 => whole is >= ushort.MinValue and <= ushort.MaxValue,
            PrimitiveKind.Int32 => whole is >= int.MinValue and <= int.MaxValue,
            PrimitiveKind.UInt32 => whole is >= uint.MinValue and <= uint.MaxValue,
            _ => kind == PrimitiveKind.Int64,
        };
    }

    private static bool IsFinite(string number) =>
        double.TryParse(number, NumberStyles.Float, CultureInfo.InvariantCulture, out double value) && !double.IsInfinity(value);
}
