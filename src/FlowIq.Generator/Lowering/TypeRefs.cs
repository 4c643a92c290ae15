using FlowIq.Generator.Model;

namespace FlowIq.Generator.Lowering;

/// <summary>Small changes to type references.</summary>
internal static class TypeRefs
{
    public static TypeRef Any { get; } = new AnyRef();

    public static TypeRef Text { get; } = new PrimitiveRef(PrimitiveKind.String);

    /// <summary>The same type, with null legal or not. Any JSON value holds null already.</summary>
    public static TypeRef WithNull(this TypeRef type, bool isNullable) =>
        type is AnyRef || type.IsNullable == isNullable ? type : type with { IsNullable = isNullable };

    /// <summary>The same type where null is legal if it was before or is now.</summary>
    public static TypeRef OrNull(this TypeRef type, bool isNullable) => isNullable ? type.WithNull(true) : type;
}
