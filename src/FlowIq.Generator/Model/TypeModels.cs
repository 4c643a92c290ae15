namespace FlowIq.Generator.Model;

/// <summary>A named type that is emitted.</summary>
/// <param name="Name">The C# identifier, unique in the document's namespace.</param>
/// <param name="IsRead">Whether some response or event can carry it (directly or nested).</param>
/// <param name="IsWritten">Whether some request can carry it.</param>
internal abstract record TypeModel(string Name, DocModel Doc, bool IsObsolete, bool IsRead, bool IsWritten)
{
    /// <summary>Whether it has <c>Validate()</c>: something in it, or in what it holds, is to be checked.</summary>
    public bool IsChecked { get; init; }
}

/// <summary>An object schema: a sealed partial record.</summary>
/// <param name="Properties">In document order, inherited ones (flattened <c>allOf</c>) first.</param>
/// <param name="AdditionalProperties">Value type of the extra properties kept in <c>AdditionalProperties</c>; null where they are ignored.</param>
/// <param name="BaseUnion">The closed union this record is a case of, or null.</param>
/// <param name="MinProperties">Constraint, or null.</param>
internal sealed record RecordModel(
    string Name,
    DocModel Doc,
    bool IsObsolete,
    bool IsRead,
    bool IsWritten,
    EquatableArray<PropertyModel> Properties,
    TypeRef? AdditionalProperties,
    string? BaseUnion,
    int? MinProperties = null,
    int? MaxProperties = null) : TypeModel(Name, Doc, IsObsolete, IsRead, IsWritten)
{
    /// <summary>The constraints of each extra property.</summary>
    public ConstraintsModel? AdditionalConstraints { get; init; }

    /// <summary>What is checked of the map of extra properties.</summary>
    public CheckModel? AdditionalCheck { get; init; }
}

/// <summary>One property of a record.</summary>
/// <param name="JsonName">The name on the wire.</param>
/// <param name="Name">The C# identifier (already escaped where it is a keyword).</param>
/// <param name="Fixed">The only value the document allows (a required <c>const</c>, or the tag of this case): the caller need not set it, it is always written. On a union's base a tag has that of the first case.</param>
/// <param name="IsTag">The property names the case in its unions: it cannot be set at all.</param>
/// <param name="Default">The documented default, for the docs; never sent unasked.</param>
/// <param name="IsReadOnly"><c>readOnly</c>: not demanded of, nor written by, a sender.</param>
/// <param name="IsWriteOnly"><c>writeOnly</c>: not expected of a receiver.</param>
/// <param name="IsSecret">Never printed by <c>ToString</c> (<c>format: password</c>, <c>writeOnly</c>).</param>
/// <param name="IsOverride">Declared on the closed union's base; the record inherits it (a tag: overrides it).</param>
internal sealed record PropertyModel(
    string JsonName,
    string Name,
    TypeRef Type,
    Presence Presence,
    DocModel Doc,
    bool IsObsolete = false,
    LiteralModel? Fixed = null,
    LiteralModel? Default = null,
    bool IsReadOnly = false,
    bool IsWriteOnly = false,
    bool IsSecret = false,
    bool IsOverride = false,
    bool IsTag = false,
    ConstraintsModel? Constraints = null)
{
    /// <summary>The only value it can have where it is there (a <c>const</c> that is not required), for the docs; else null.</summary>
    public LiteralModel? Only { get; init; }

    public CheckModel? Check { get; init; }
}

/// <summary>How absence shows in the type of a property; see the presence table in the README.</summary>
internal enum Presence
{
    /// <summary><c>required</c> in C#; an error when absent on the wire; always written.</summary>
    Required,

    /// <summary><c>T?</c>, null when absent or null on the wire; left out when null.</summary>
    Optional,

    /// <summary><c>Optional&lt;T?&gt;</c>: absent and null are told apart.</summary>
    OptionalNullable,
}

/// <summary>A JSON constant.</summary>
/// <param name="Kind">What it is in JSON.</param>
/// <param name="Text">The string itself for a string; the JSON text for anything else.</param>
internal sealed record LiteralModel(LiteralKind Kind, string Text)
{
    public static LiteralModel Null { get; } = new(LiteralKind.Null, "null");
}

/// <summary>The JSON kind of a <see cref="LiteralModel"/>.</summary>
internal enum LiteralKind
{
    String,
    Number,
    True,
    False,
    Null,

    /// <summary>An object or array, as JSON text.</summary>
    Json,
}

/// <summary>The constraints of a schema that <c>Validate()</c> checks and the docs tell. Numbers are JSON texts, exact.</summary>
/// <param name="Items">Of the items of a list, of the values of a map.</param>
/// <param name="Patterns">All that hold: one of each part of an <c>allOf</c>.</param>
internal sealed record ConstraintsModel(
    int? MinLength = null,
    int? MaxLength = null,
    EquatableArray<PatternModel> Patterns = default,
    string? Minimum = null,
    string? Maximum = null,
    bool ExclusiveMinimum = false,
    bool ExclusiveMaximum = false,
    string? MultipleOf = null,
    int? MinItems = null,
    int? MaxItems = null,
    bool UniqueItems = false,
    int? MinProperties = null,
    int? MaxProperties = null,
    ConstraintsModel? Items = null);

/// <summary>A regular expression that a text has to match.</summary>
/// <param name="Text">As in the document.</param>
/// <param name="Regex">The same for .NET; null where it is not to be checked.</param>
internal sealed record PatternModel(string Text, string? Regex);

/// <summary>An open enum: a readonly record struct with a static member per known value.</summary>
/// <param name="Underlying">String, Int32, Int64, Double (any number), Boolean; null for mixed kinds (kept as JSON).</param>
internal sealed record EnumModel(
    string Name,
    DocModel Doc,
    bool IsObsolete,
    bool IsRead,
    bool IsWritten,
    PrimitiveKind? Underlying,
    EquatableArray<EnumMemberModel> Members) : TypeModel(Name, Doc, IsObsolete, IsRead, IsWritten)
{
    /// <summary>The field in which an enum of many values looks them up.</summary>
    public const string TableOfKnown = "_known";
}

/// <summary>One known value of an open enum.</summary>
internal sealed record EnumMemberModel(string Name, LiteralModel Value, DocModel Doc, bool IsObsolete = false);

/// <summary>A union of cases.</summary>
/// <param name="IsClosedHierarchy">
/// True: an abstract record, the cases are sealed records that derive from it (<see cref="RecordModel.BaseUnion"/>).
/// False: a sealed wrapper with a conversion from each case.
/// </param>
/// <param name="SharedProperties">Closed hierarchy only: properties that all cases have, with equal type and presence; declared on the base, <see cref="PropertyModel.IsOverride"/> on the cases.</param>
/// <param name="Dispatch">How a received value finds its case.</param>
/// <param name="TagProperty">The discriminator's property on the wire, or null.</param>
/// <param name="Tags">By case, the discriminator value that it is written with; null where it has none or several. Empty without a discriminator.</param>
/// <param name="HasUnknown">Whether a value that fits no case is kept as raw JSON in an <c>Unknown</c> case; else it is an error.</param>
internal sealed record UnionModel(
    string Name,
    DocModel Doc,
    bool IsObsolete,
    bool IsRead,
    bool IsWritten,
    bool IsClosedHierarchy,
    EquatableArray<UnionCaseModel> Cases,
    EquatableArray<PropertyModel> SharedProperties,
    DispatchNode Dispatch,
    bool HasUnknown = true,
    string? TagProperty = null,
    EquatableArray<LiteralModel> Tags = default) : TypeModel(Name, Doc, IsObsolete, IsRead, IsWritten);

/// <summary>One case of a union.</summary>
/// <param name="Name">The C# identifier of the case inside the union (<c>Match</c> parameter, <c>As...</c> member), PascalCase, unique in the union.</param>
/// <param name="Type">Never nullable; for a closed hierarchy a <see cref="NamedRef"/> to the record.</param>
internal sealed record UnionCaseModel(string Name, TypeRef Type, DocModel Doc)
{
    /// <summary>The constraints of a case that has no type of its own.</summary>
    public ConstraintsModel? Constraints { get; init; }

    public CheckModel? Check { get; init; }
}
