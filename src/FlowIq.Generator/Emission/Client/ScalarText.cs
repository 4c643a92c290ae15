using FlowIq.Generator.Model;

namespace FlowIq.Generator.Emission.Client;

/// <summary>The fast path of scalars: text without JSON.</summary>
internal static class ScalarText
{
    /// <summary>An expression of type <c>string?</c>; null for types that are written through their JSON.</summary>
    public static string? Expression(TypeRef type, string value) => type is not PrimitiveRef primitive ? null : primitive.Kind switch
    {
        PrimitiveKind.String => value,
        PrimitiveKind.SByte or PrimitiveKind.Byte or PrimitiveKind.Int16 or PrimitiveKind.UInt16 or PrimitiveKind.Int32 => $"ApiRuntime.ScalarText.Int32({value})",
        PrimitiveKind.UInt32 or PrimitiveKind.Int64 => $"ApiRuntime.ScalarText.Int64({value})",
        PrimitiveKind.Time or PrimitiveKind.Duration => $"ApiRuntime.ScalarText.Of<{(primitive.Kind == PrimitiveKind.Time ? "IsoTime" : "IsoDuration")}>({value})",
        PrimitiveKind.Binary => null,
        _ => $"ApiRuntime.ScalarText.{primitive.Kind}({value})",
    };
}
