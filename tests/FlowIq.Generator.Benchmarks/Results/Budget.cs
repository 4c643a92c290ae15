using System;

namespace FlowIq.Generator.Benchmarks.Results;

/// <summary>What was promised of a figure.</summary>
/// <param name="Goal">In words.</param>
/// <param name="Limit">The most (or the least) that meets it.</param>
/// <param name="Value">What was measured; null where it was not.</param>
/// <param name="Unit">Behind the numbers: <c>x</c>, <c> ms</c>.</param>
internal sealed record Budget(string Group, string Goal, double Limit, double? Value, string Unit, bool IsLeast = false)
{
    public bool? IsMet => Value is not { } value ? null : IsLeast ? value >= Limit : value <= Limit;

    public override string ToString() =>
        $"| {Goal} | {(IsLeast ? "≥" : "≤")} {Text(Limit)} | {(Value is { } value ? Text(value) : "missing")} | {(IsMet switch { true => "met", false => "**not met**", null => "not measured" })} |";

    private string Text(double value) =>
        value.ToString(Math.Abs(value) >= 100 ? "0" : Math.Abs(value) >= 10 ? "0.0" : "0.00", System.Globalization.CultureInfo.InvariantCulture) + Unit;
}
