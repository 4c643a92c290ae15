using FlowIq.Generator.Model;

namespace FlowIq.Generator.Emission.Types;

/// <summary>
/// How a property keeps its value. Collections are frozen, and types without equality by value are wrapped,
/// so that the equality the compiler makes for the record is by value.
/// </summary>
internal enum Storage
{
    /// <summary>An auto property.</summary>
    Plain,

    /// <summary><c>ApiRuntime.FrozenList</c>.</summary>
    List,

    /// <summary><c>ApiRuntime.FrozenMap</c>.</summary>
    Map,

    /// <summary><c>Optional&lt;...&gt;</c> of a collection.</summary>
    OptionalCollection,

    /// <summary><c>ApiRuntime.ValueOf</c>: JSON elements and bytes.</summary>
    Wrapped,
}

/// <summary>What a property's type and presence mean for its declaration.</summary>
internal static class Storages
{
    public static Storage Of(PropertyModel property)
    {
        bool isOptionalNullable = property.Presence == Presence.OptionalNullable;
        return property.Type switch
        {
            ListRef or MapRef when isOptionalNullable => Storage.OptionalCollection,
            ListRef => Storage.List,
            MapRef => Storage.Map,
            AnyRef when !isOptionalNullable => Storage.Wrapped,
            PrimitiveRef { Kind: PrimitiveKind.Base64 or PrimitiveKind.Base64Url } when !isOptionalNullable => Storage.Wrapped,
            _ => Storage.Plain,
        };
    }

    /// <summary>The C# type of the property itself.</summary>
    public static string TypeOf(PropertyModel property, TargetFacts target) => property.Presence switch
    {
        Presence.Required => CSharpTypes.Of(property.Type, target),
        Presence.OptionalNullable => $"Optional<{CSharpTypes.Optional(property.Type, target)}>",
        _ => CSharpTypes.Optional(property.Type, target),
    };

    /// <summary>The expression that freezes a foreign collection of that type.</summary>
    public static string Freeze(TypeRef type, string value, TargetFacts target) => type switch
    {
        ListRef list => $"ApiRuntime.FrozenList<{CSharpTypes.Of(list.Item, target)}>.From({value}{FreezeItem(list.Item, target)})",
        MapRef map => $"ApiRuntime.FrozenMap<{CSharpTypes.Of(map.Value, target)}>.From({value}{FreezeItem(map.Value, target)})",
        _ => value,
    };

    /// <summary>The frozen type of a collection.</summary>
    public static string FrozenType(TypeRef type, TargetFacts target) => type switch
    {
        ListRef list => $"ApiRuntime.FrozenList<{CSharpTypes.Of(list.Item, target)}>",
        MapRef map => $"ApiRuntime.FrozenMap<{CSharpTypes.Of(map.Value, target)}>",
        _ => CSharpTypes.NonNull(type, target),
    };

    private static string FreezeItem(TypeRef item, TargetFacts target) =>
        item is ListRef or MapRef ? $", static item => {Freeze(item, "item", target)}" : "";
}
