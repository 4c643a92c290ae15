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
        LiteralKind.Number => type is PrimitiveRef { Kind: PrimitiveKind.Double } ? value.Text + "d" : value.Text + "L",
        _ => "default",
    };
}
