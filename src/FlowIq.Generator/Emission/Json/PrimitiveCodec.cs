using FlowIq.Generator.Model;

namespace FlowIq.Generator.Emission.Json;

/// <summary>
/// Which support class reads and writes a scalar. The rarer kinds stand in classes of their own, so that
/// a document gets only the support code of the kinds that it uses. Methods are named as the kind.
/// </summary>
internal static class PrimitiveCodec
{
    /// <summary>The class with the static read methods: <c>JsonRead</c>.</summary>
    public static string ReadClass(PrimitiveKind kind) => "JsonRead" + Family(kind);

    /// <summary>The class with the static write methods: <c>JsonWrite</c>.</summary>
    public static string WriteClass(PrimitiveKind kind) => "JsonWrite" + Family(kind);

    /// <summary>Whether <c>JsonWrite</c> has a method that writes name and value in one call.</summary>
    public static bool HasPropertyWriter(PrimitiveKind kind) =>
        kind is PrimitiveKind.String or PrimitiveKind.Boolean or PrimitiveKind.Int32 or PrimitiveKind.Int64 or PrimitiveKind.Double;

    private static string Family(PrimitiveKind kind)
    {
        switch (kind)
        {
            case PrimitiveKind.SByte:
            case PrimitiveKind.Byte:
            case PrimitiveKind.Int16:
            case PrimitiveKind.UInt16:
            case PrimitiveKind.UInt32:
            case PrimitiveKind.UInt64:
            case PrimitiveKind.Single:
            case PrimitiveKind.Decimal:
                return "Numbers";
            case PrimitiveKind.Date:
            case PrimitiveKind.DateTime:
            case PrimitiveKind.UnixTime:
                return "Dates";
            case PrimitiveKind.Time:
            case PrimitiveKind.Duration:
                return "Iso";
            case PrimitiveKind.Uuid:
            case PrimitiveKind.Uri:
                return "Text";
            case PrimitiveKind.Base64:
            case PrimitiveKind.Base64Url:
            case PrimitiveKind.Binary:
                return "Bytes";
            default:
                return "";
        }
    }
}
