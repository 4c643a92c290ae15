namespace FlowIq.Generator.Model;

/// <summary>What a value is in C#: the type of a property, an item, a parameter, a body.</summary>
/// <param name="IsNullable">Whether JSON <c>null</c> is a legal value (not whether it may be absent; see <see cref="Presence"/>).</param>
internal abstract record TypeRef(bool IsNullable);

/// <summary>A value that the BCL (or a support struct) has a type for.</summary>
internal sealed record PrimitiveRef(PrimitiveKind Kind, bool IsNullable = false) : TypeRef(IsNullable);

/// <summary>A type that is emitted for this document.</summary>
/// <param name="Name">The C# identifier, without namespace.</param>
/// <param name="Kind">What it is, so that emitters need no look-up.</param>
internal sealed record NamedRef(string Name, NamedKind Kind, bool IsNullable = false) : TypeRef(IsNullable);

/// <summary>A JSON array: <c>IReadOnlyList&lt;T&gt;</c>.</summary>
internal sealed record ListRef(TypeRef Item, bool IsNullable = false) : TypeRef(IsNullable);

/// <summary>A JSON object used as a map: <c>IReadOnlyDictionary&lt;string, T&gt;</c>.</summary>
internal sealed record MapRef(TypeRef Value, bool IsNullable = false) : TypeRef(IsNullable);

/// <summary>Any JSON value: <c>JsonElement</c>. A JSON null is a <c>JsonElement</c> of kind Null, so it is never <c>JsonElement?</c> for being nullable.</summary>
internal sealed record AnyRef() : TypeRef(false);

/// <summary>What kind of type a <see cref="NamedRef"/> points to.</summary>
internal enum NamedKind
{
    /// <summary><see cref="RecordModel"/>: a sealed record class.</summary>
    Record,

    /// <summary><see cref="EnumModel"/>: an open enum, a readonly record struct.</summary>
    Enum,

    /// <summary><see cref="UnionModel"/> of either style: a reference type.</summary>
    Union,
}

/// <summary>The scalar types. The C# type of each is decided by the emission and the target's facts.</summary>
internal enum PrimitiveKind
{
    String,
    Boolean,
    SByte,
    Byte,
    Int16,
    UInt16,
    Int32,
    UInt32,
    Int64,
    UInt64,
    Single,
    Double,
    Decimal,

    /// <summary><c>DateOnly</c>, or <c>DateTime</c> where the target has none; <c>2026-03-07</c> on the wire.</summary>
    Date,

    /// <summary><c>DateTimeOffset</c>; RFC 3339 on the wire.</summary>
    DateTime,

    /// <summary>Support struct <c>IsoTime</c>; RFC 3339 full-time or partial-time on the wire.</summary>
    Time,

    /// <summary>Support struct <c>IsoDuration</c>; ISO 8601 duration on the wire, months and years kept.</summary>
    Duration,

    /// <summary><c>DateTimeOffset</c>; seconds since 1970 as a number on the wire (<c>format: unixtime</c>).</summary>
    UnixTime,

    Uuid,

    /// <summary><c>Uri</c>, relative or absolute.</summary>
    Uri,

    /// <summary><c>ReadOnlyMemory&lt;byte&gt;</c>; base64 in a JSON string.</summary>
    Base64,

    /// <summary><c>ReadOnlyMemory&lt;byte&gt;</c>; base64url in a JSON string.</summary>
    Base64Url,

    /// <summary>Raw bytes outside JSON: a body or a multipart part; a stream at run time.</summary>
    Binary,
}
