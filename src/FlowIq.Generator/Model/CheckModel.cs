namespace FlowIq.Generator.Model;

/// <summary>
/// What <c>Validate()</c> checks of a value: those constraints of its schema that mean something for its C# type.
/// The tree follows the type's own. There is none of them where the user did not ask for validation.
/// </summary>
internal abstract record CheckModel;

/// <summary>A string or a <c>Uri</c>; lengths count code points.</summary>
/// <param name="Patterns">Those that can be checked; each has to match.</param>
internal sealed record TextCheck(int MinLength, int? MaxLength, EquatableArray<PatternModel> Patterns) : CheckModel;

/// <summary>A number; the limits are JSON texts that fit a <c>decimal</c>.</summary>
internal sealed record NumberCheck(string? AtLeast, string? MoreThan, string? AtMost, string? LessThan, string? MultipleOf) : CheckModel;

/// <summary>A list.</summary>
/// <param name="Item">For each item, or null.</param>
internal sealed record ListCheck(int MinItems, int? MaxItems, bool IsUnique, CheckModel? Item) : CheckModel;

/// <summary>A map.</summary>
/// <param name="Value">For each value, or null.</param>
internal sealed record MapCheck(int MinProperties, int? MaxProperties, CheckModel? Value) : CheckModel;

/// <summary>A record or a union that checks itself.</summary>
internal sealed record NestedCheck : CheckModel;
