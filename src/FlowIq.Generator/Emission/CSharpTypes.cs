using FlowIq.Generator.Model;

namespace FlowIq.Generator.Emission;

/// <summary>The C# spelling of a <see cref="TypeRef"/>, as it stands in the document's own namespace.</summary>
internal static class CSharpTypes
{
    /// <summary>The type with <c>?</c> where JSON null is legal.</summary>
    public static string Of(TypeRef type, TargetFacts target) => type.IsNullable ? NonNull(type, target) + "?" : NonNull(type, target);

    /// <summary>The type with <c>?</c>, whether null is legal or not: an optional value.</summary>
    public static string Optional(TypeRef type, TargetFacts target) => NonNull(type, target) + "?";

    /// <summary>The type without <c>?</c>.</summary>
    public static string NonNull(TypeRef type, TargetFacts target) => type switch
    {
        PrimitiveRef primitive => Primitive(primitive.Kind, target),
        NamedRef named => named.Name,
        ListRef list => $"global::System.Collections.Generic.IReadOnlyList<{Of(list.Item, target)}>",
        MapRef map => $"global::System.Collections.Generic.IReadOnlyDictionary<string, {Of(map.Value, target)}>",
        _ => "global::System.Text.Json.JsonElement",
    };

    /// <summary>Whether the C# type is a value type, so that <c>?</c> makes another type of it.</summary>
    public static bool IsValueType(TypeRef type) => type switch
    {
        PrimitiveRef primitive => primitive.Kind is not (PrimitiveKind.String or PrimitiveKind.Uri or PrimitiveKind.Binary),
        NamedRef named => named.Kind == NamedKind.Enum,
        AnyRef => true,
        _ => false,
    };

    private static string Primitive(PrimitiveKind kind, TargetFacts target) => kind switch
    {
        PrimitiveKind.String => "string",
        PrimitiveKind.Boolean => "bool",
        PrimitiveKind.SByte => "sbyte",
        PrimitiveKind.Byte => "byte",
        PrimitiveKind.Int16 => "short",
        PrimitiveKind.UInt16 => "ushort",
        PrimitiveKind.Int32 => "int",
        PrimitiveKind.UInt32 => "uint",
        PrimitiveKind.Int64 => "long",
        PrimitiveKind.UInt64 => "ulong",
        PrimitiveKind.Single => "float",
        PrimitiveKind.Double => "double",
        PrimitiveKind.Decimal => "decimal",
        PrimitiveKind.Date => target.HasDateOnly ? "global::System.DateOnly" : "global::System.DateTime",
        PrimitiveKind.DateTime or PrimitiveKind.UnixTime => "global::System.DateTimeOffset",
        PrimitiveKind.Time => "IsoTime",
        PrimitiveKind.Duration => "IsoDuration",
        PrimitiveKind.Uuid => "global::System.Guid",
        PrimitiveKind.Uri => "global::System.Uri",
        PrimitiveKind.Binary => "global::System.IO.Stream",
        _ => "global::System.ReadOnlyMemory<byte>",
    };
}
