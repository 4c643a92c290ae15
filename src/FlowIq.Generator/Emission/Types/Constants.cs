using FlowIq.Generator.Model;

namespace FlowIq.Generator.Emission.Types;

/// <summary>Constants of the document as C# expressions.</summary>
internal static class Constants
{
    /// <summary>The expression for a scalar constant of the type.</summary>
    public static string Of(LiteralModel value, TypeRef type) => value.Kind switch
    {
        LiteralKind.String => CSharpLiteral.String(value.Text),
        LiteralKind.True => "true",
        LiteralKind.False => "false",
        LiteralKind.Number => value.Text + Suffix(type),
        _ => "default",
    };

    private static string Suffix(TypeRef type) => (type as PrimitiveRef)?.Kind switch
    {
        PrimitiveKind.Single => "f",
        PrimitiveKind.Double => "d",
        PrimitiveKind.Decimal => "m",
        PrimitiveKind.Int64 => "L",
        PrimitiveKind.UInt64 => "UL",
        _ => "",
    };
}
