using System;
using System.Globalization;

namespace FlowIq.Generator.Reading;

/// <summary>A limit of <see cref="Limits"/> that the whole document fails at: there is nothing sensible to go on with.</summary>
internal sealed class LimitExceededException(string what, int limit, string advice, Pointer at) : Exception(what)
{
    public Pointer At { get; } = at;

    /// <summary>The arguments of the diagnostic.</summary>
    public string[] Arguments { get; } = [what, limit.ToString("N0", CultureInfo.InvariantCulture), advice];

    /// <summary>Lists, maps and choices within each other that no stack would hold.</summary>
    public static LimitExceededException OfNesting(Pointer at) =>
        new("The nesting of lists, maps and choices", Limits.TypeNesting, "let what is within be an object with properties", at);
}
