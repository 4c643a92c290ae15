using System;
using System.Collections.Generic;
using System.Linq;
using FlowIq.Generator.Model;

namespace FlowIq.Generator.Emission.Client;

/// <summary>What must be known of a type to write it as text or read it from text: the kind of its JSON.</summary>
internal sealed class TypeShapes(ClientModel model)
{
    private static readonly string[] EventFields = ["data", "event", "id", "retry", "comment"];
    private readonly Dictionary<string, TypeModel> _types = model.Types.ToDictionary(static type => type.Name, StringComparer.Ordinal);

    public TypeShape Of(TypeRef type) => type switch
    {
        PrimitiveRef primitive => Primitive(primitive.Kind),
        NamedRef { Kind: NamedKind.Enum } named => _types.TryGetValue(named.Name, out TypeModel? found) && found is EnumModel { Underlying: { } kind }
            ? Primitive(kind)
            : TypeShape.Any,
        NamedRef { Kind: NamedKind.Record } or MapRef => TypeShape.Object,
        ListRef list => Of(list.Item) switch
        {
            TypeShape.Text => TypeShape.TextList,
            TypeShape.Raw => TypeShape.RawList,
            _ => TypeShape.Any,
        },
        _ => TypeShape.Any,
    };

    /// <summary>Whether the type is an enum of strings, whose <c>Value</c> is its text.</summary>
    public bool IsTextEnum(TypeRef type) =>
        type is NamedRef { Kind: NamedKind.Enum } named && _types.TryGetValue(named.Name, out TypeModel? found) && found is EnumModel { Underlying: PrimitiveKind.String };

    /// <summary>Whether the type describes a whole server-sent event (3.2), not its data alone.</summary>
    public bool IsEvent(TypeRef type) => type is NamedRef named && _types.TryGetValue(named.Name, out TypeModel? found) && found switch
    {
        RecordModel record => record.Properties.Any(static property => property.JsonName == "data")
            && record.Properties.All(static property => Array.IndexOf(EventFields, property.JsonName) >= 0),
        UnionModel union => union.Cases.Count > 0 && union.Cases.All(unionCase => IsEvent(unionCase.Type)),
        _ => false,
    };

    /// <summary>Whether the data of such an event is JSON itself, not text.</summary>
    public bool HasJsonData(TypeRef type) => type is NamedRef named && _types.TryGetValue(named.Name, out TypeModel? found) && found switch
    {
        RecordModel record => record.Properties.Any(property => property.JsonName == "data" && Of(property.Type) != TypeShape.Text),
        UnionModel union => union.Cases.Any(unionCase => HasJsonData(unionCase.Type)),
        _ => false,
    };

    private static TypeShape Primitive(PrimitiveKind kind) => kind switch
    {
        PrimitiveKind.Boolean
            or PrimitiveKind.SByte or PrimitiveKind.Byte or PrimitiveKind.Int16 or PrimitiveKind.UInt16
            or PrimitiveKind.Int32 or PrimitiveKind.UInt32 or PrimitiveKind.Int64 or PrimitiveKind.UInt64
            or PrimitiveKind.Single or PrimitiveKind.Double or PrimitiveKind.Decimal or PrimitiveKind.UnixTime => TypeShape.Raw,
        _ => TypeShape.Text,
    };
}

/// <summary>The kind of JSON that a type is written as.</summary>
internal enum TypeShape
{
    /// <summary>A JSON string.</summary>
    Text,

    /// <summary>A number or boolean, spelled in JSON as in text.</summary>
    Raw,
    TextList,
    RawList,
    Object,
    Any,
}
