namespace FlowIq.Generator.Model;

/// <summary>
/// The decision tree, worked out while lowering, that finds a union's case from a received JSON value
/// without trying cases one after the other. Evaluated on a copy of the reader.
/// </summary>
internal abstract record DispatchNode;

/// <summary>The value is case <paramref name="Case"/> (index into <see cref="UnionModel.Cases"/>).</summary>
internal sealed record UseCase(int Case) : DispatchNode;

/// <summary>The value fits no case.</summary>
internal sealed record UseUnknown : DispatchNode;

/// <summary>By the kind of JSON value. Kinds not listed fit no case.</summary>
internal sealed record ByJsonKind(EquatableArray<JsonKindBranch> Branches) : DispatchNode;

internal sealed record JsonKindBranch(JsonKind Kind, DispatchNode Then);

/// <summary>The JSON kinds that are told apart; <see cref="Integer"/> is a number without fraction or exponent.</summary>
internal enum JsonKind
{
    Object,
    Array,
    String,
    Integer,
    Number,
    Boolean,
    Null,
}

/// <summary>By the value of an object's property: an explicit or implicit discriminator, constants, enum values.</summary>
/// <param name="Values">Literal value -> next. Strings mostly; numbers and booleans too.</param>
/// <param name="Otherwise">Another value (3.2 <c>defaultMapping</c>, else unknown).</param>
/// <param name="Absent">The property is not there.</param>
internal sealed record ByPropertyValue(string JsonName, EquatableArray<LiteralBranch> Values, DispatchNode Otherwise, DispatchNode Absent) : DispatchNode;

internal sealed record LiteralBranch(LiteralModel Value, DispatchNode Then);

/// <summary>By which property an object has; tested in order, first hit wins.</summary>
internal sealed record ByPropertyPresence(EquatableArray<PresenceBranch> Branches, DispatchNode Otherwise) : DispatchNode;

internal sealed record PresenceBranch(string JsonName, DispatchNode Then);

/// <summary>By the JSON kind of a property that the branches share.</summary>
internal sealed record ByPropertyKind(string JsonName, EquatableArray<JsonKindBranch> Branches, DispatchNode Otherwise) : DispatchNode;

/// <summary>By the value itself, for scalars: enum values and constants against open types.</summary>
internal sealed record ByValue(EquatableArray<LiteralBranch> Values, DispatchNode Otherwise) : DispatchNode;

/// <summary>By the form of a string: the first branch whose format the text has.</summary>
internal sealed record ByStringFormat(EquatableArray<FormatBranch> Branches, DispatchNode Otherwise) : DispatchNode;

internal sealed record FormatBranch(PrimitiveKind Format, DispatchNode Then);

/// <summary>By what is in an object's property that every case must have.</summary>
internal sealed record ByPropertyContent(string JsonName, DispatchNode Content) : DispatchNode;

/// <summary>By the first item of an array.</summary>
internal sealed record ByFirstItem(DispatchNode Item, DispatchNode Empty) : DispatchNode;
