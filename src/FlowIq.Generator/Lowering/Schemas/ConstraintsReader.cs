using System;
using System.Globalization;
using System.Linq;
using FlowIq.Generator.Model;
using FlowIq.Generator.Reading;
using FlowIq.Generator.Reading.Schemas;

namespace FlowIq.Generator.Lowering.Schemas;

/// <summary>The constraints of a shape: the narrowest of all its parts.</summary>
internal sealed class ConstraintsReader(SchemaLowering schemas, ShapeBuilder shapes)
{
    private static readonly ConstraintsModel None = new();

    /// <summary>The constraints, or null without any.</summary>
    /// <param name="shape">Changed: a branch beside null is merged in.</param>
    /// <param name="type">What the shape became: it says how far down constraints are of interest, which a recursive schema does not.</param>
    public ConstraintsModel? Read(SchemaShape shape, Pointer at, TypeRef type)
    {
        MergeOnlyBranch(shape, shapes);
        ConstraintsModel? items = (type, shape) switch
        {
            (ListRef list, { Items: { } item }) => schemas.Constraints(item.Schema, item.At, list.Item),
            (MapRef map, { AdditionalProperties: { } more }) => schemas.Constraints(more.Schema, more.At, map.Value),
            _ => null,
        };
        ConstraintsModel result = items is null ? None : None with { Items = items };
        foreach (Schema part in shape.Parts)
        {
            result = Narrow(result, part);
        }

        if (result == None)
        {
            return null;
        }

        return result with { Patterns = result.Patterns.Select(pattern => pattern with { Regex = schemas.Regex(pattern.Text, at) }).ToEquatableArray() };
    }

    /// <summary>How many properties an object may have.</summary>
    public static (int? Least, int? Most) Members(SchemaShape shape)
    {
        ConstraintsModel result = None;
        foreach (Schema part in shape.Parts)
        {
            result = Narrow(result, part);
        }

        return (result.MinProperties, result.MaxProperties);
    }

    /// <summary>Of a choice between one form and null, that form holds for everything but null. Of several, none holds for all.</summary>
    private static void MergeOnlyBranch(SchemaShape shape, ShapeBuilder shapes)
    {
        foreach (UnionGroup group in shape.Unions.ToArray())
        {
            (Schema Schema, Pointer At)? only = null;
            int count = 0;
            for (int i = 0; i < group.Branches.Count; i++)
            {
                if (!shapes.Build(group.Branches[i], group.At[i]).IsNullOnly)
                {
                    only = (group.Branches[i], group.At[i]);
                    count++;
                }
            }

            if (count == 1 && only is { } found)
            {
                shapes.MergeInto(shape, found.Schema, found.At);
            }
        }
    }

    private static ConstraintsModel Narrow(ConstraintsModel known, Schema part)
    {
        if (part.Limits is not { } limits)
        {
            return known;
        }

        known = known with
        {
            MinLength = Larger(known.MinLength, limits.MinLength),
            MaxLength = Smaller(known.MaxLength, limits.MaxLength),
            Patterns = limits.Pattern is { } pattern ? With(known.Patterns, pattern) : known.Patterns,
            MultipleOf = limits.MultipleOf is { } step and > 0 ? CommonMultiple(Parse(known.MultipleOf), step).ToString(CultureInfo.InvariantCulture) : known.MultipleOf,
            MinItems = Larger(known.MinItems, limits.MinItems),
            MaxItems = Smaller(known.MaxItems, limits.MaxItems),
            UniqueItems = known.UniqueItems || limits.UniqueItems,
            MinProperties = Larger(known.MinProperties, limits.MinProperties),
            MaxProperties = Smaller(known.MaxProperties, limits.MaxProperties),
        };
        known = Minimum(known, limits.Minimum, isExclusive: false);
        known = Minimum(known, limits.ExclusiveMinimum, isExclusive: true);
        known = Maximum(known, limits.Maximum, isExclusive: false);
        return Maximum(known, limits.ExclusiveMaximum, isExclusive: true);
    }

    private static EquatableArray<PatternModel> With(EquatableArray<PatternModel> known, string pattern) =>
        known.Any(other => other.Text == pattern) ? known : known.Append(new PatternModel(pattern, null)).ToEquatableArray();

    private static ConstraintsModel Minimum(ConstraintsModel known, string? bound, bool isExclusive) =>
        Parse(bound) is { } value && (Parse(known.Minimum) is not { } before || value > before || (value == before && isExclusive))
            ? known with { Minimum = bound, ExclusiveMinimum = isExclusive }
            : known;

    private static ConstraintsModel Maximum(ConstraintsModel known, string? bound, bool isExclusive) =>
        Parse(bound) is { } value && (Parse(known.Maximum) is not { } before || value < before || (value == before && isExclusive))
            ? known with { Maximum = bound, ExclusiveMaximum = isExclusive }
            : known;

    /// <summary>The least number that is a multiple of both; the second where that is too large to say.</summary>
    private static decimal CommonMultiple(decimal? known, decimal step)
    {
        if (known is not { } before)
        {
            return step;
        }

        try
        {
            decimal multiple = before;
            decimal rest = step;
            while (rest != 0)
            {
                (multiple, rest) = (rest, multiple % rest);
            }

            // The division takes the zeros from the end.
            return before / multiple * step / 1.0000000000000000000000000000m;
        }
        catch (OverflowException)
        {
            return step;
        }
    }

    private static int? Larger(int? a, int? b) => a is null || b > a ? b : a;

    private static int? Smaller(int? a, int? b) => a is null || b < a ? b : a;

    private static decimal? Parse(string? number) =>
        decimal.TryParse(number, NumberStyles.Float, CultureInfo.InvariantCulture, out decimal value) ? value : null;
}
