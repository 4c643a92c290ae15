using System.Collections.Generic;
using System.Globalization;
using FlowIq.Generator.Model;
using Microsoft.OpenApi;

namespace FlowIq.Generator.Lowering.Schemas;

/// <summary>The constraints of a shape: the narrowest of all its parts.</summary>
internal static class ConstraintsReader
{
    private static readonly ConstraintsModel None = new();

    /// <summary>The constraints, or null without any.</summary>
    public static ConstraintsModel? Read(SchemaShape shape, ConstraintsModel? items)
    {
        ConstraintsModel result = None with { Items = items };
        foreach (IOpenApiSchema part in shape.Parts)
        {
            result = Narrow(result, part);
        }

        return result == None ? null : result;
    }

    private static ConstraintsModel Narrow(ConstraintsModel known, IOpenApiSchema part)
    {
        known = known with
        {
            MinLength = Larger(known.MinLength, part.MinLength),
            MaxLength = Smaller(known.MaxLength, part.MaxLength),
            Pattern = part.Pattern ?? known.Pattern,
            MultipleOf = part.MultipleOf is { } step and > 0 ? step.ToString(CultureInfo.InvariantCulture) : known.MultipleOf,
            MinItems = Larger(known.MinItems, part.MinItems),
            MaxItems = Smaller(known.MaxItems, part.MaxItems),
            UniqueItems = known.UniqueItems || part.UniqueItems == true,
            MinProperties = Larger(known.MinProperties, part.MinProperties),
            MaxProperties = Smaller(known.MaxProperties, part.MaxProperties),
        };
        known = Minimum(known, part.Minimum, isExclusive: false);
        known = Minimum(known, part.ExclusiveMinimum, isExclusive: true);
        known = Maximum(known, part.Maximum, isExclusive: false);
        return Maximum(known, part.ExclusiveMaximum, isExclusive: true);
    }

    private static ConstraintsModel Minimum(ConstraintsModel known, string? bound, bool isExclusive) =>
        Parse(bound) is { } value && (Parse(known.Minimum) is not { } before || value > before || (value == before && isExclusive))
            ? known with { Minimum = bound, ExclusiveMinimum = isExclusive }
            : known;

    private static ConstraintsModel Maximum(ConstraintsModel known, string? bound, bool isExclusive) =>
        Parse(bound) is { } value && (Parse(known.Maximum) is not { } before || value < before || (value == before && isExclusive))
            ? known with { Maximum = bound, ExclusiveMaximum = isExclusive }
            : known;

    private static int? Larger(int? a, int? b) => a is null || b > a ? b : a;

    private static int? Smaller(int? a, int? b) => a is null || b < a ? b : a;

    private static decimal? Parse(string? number) =>
        decimal.TryParse(number, NumberStyles.Float, CultureInfo.InvariantCulture, out decimal value) ? value : null;
}
