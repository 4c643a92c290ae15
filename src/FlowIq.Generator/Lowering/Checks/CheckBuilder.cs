using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using FlowIq.Generator.Model;

namespace FlowIq.Generator.Lowering.Checks;

/// <summary>Constraints to checks: what is said of a value, as far as its C# type can break it.</summary>
/// <param name="checkedTypes">Names of the records and unions that have something to check.</param>
internal sealed class CheckBuilder(ISet<string> checkedTypes)
{
    /// <summary>The check, or null where there is nothing to do.</summary>
    public CheckModel? Of(TypeRef type, ConstraintsModel? constraints)
    {
        switch (type)
        {
            case NamedRef named:
                return checkedTypes.Contains(named.Name) ? new NestedCheck() : null;
            case ListRef list:
                CheckModel? item = Of(list.Item, constraints?.Items);
                var forList = new ListCheck(constraints?.MinItems ?? 0, constraints?.MaxItems, constraints?.UniqueItems ?? false, item);
                return forList is { MinItems: <= 0, MaxItems: null, IsUnique: false, Item: null } ? null : forList;
            case MapRef map:
                CheckModel? value = Of(map.Value, constraints?.Items);
                var forMap = new MapCheck(constraints?.MinProperties ?? 0, constraints?.MaxProperties, value);
                return forMap is { MinProperties: <= 0, MaxProperties: null, Value: null } ? null : forMap;
            case PrimitiveRef primitive when constraints is not null:
                return Scalar(primitive.Kind, constraints);
            default:
                return null;
        }
    }

    private static CheckModel? Scalar(PrimitiveKind kind, ConstraintsModel constraints)
    {
        if (kind is PrimitiveKind.String or PrimitiveKind.Uri)
        {
            var text = new TextCheck(constraints.MinLength ?? 0, constraints.MaxLength, constraints.Patterns.Where(static pattern => pattern.Regex is not null).ToEquatableArray());
            return text is { MinLength: <= 0, MaxLength: null, Patterns.IsEmpty: true } ? null : text;
        }

        if (kind is < PrimitiveKind.SByte or > PrimitiveKind.Decimal)
        {
            return null;
        }

        var number = new NumberCheck(
            constraints.ExclusiveMinimum ? null : Decimal(constraints.Minimum),
            constraints.ExclusiveMinimum ? Decimal(constraints.Minimum) : null,
            constraints.ExclusiveMaximum ? null : Decimal(constraints.Maximum),
            constraints.ExclusiveMaximum ? Decimal(constraints.Maximum) : null,
            Decimal(constraints.MultipleOf));
        return number == new NumberCheck(null, null, null, null, null) ? null : number;
    }

    private static string? Decimal(string? number) =>
        decimal.TryParse(number, NumberStyles.Float, CultureInfo.InvariantCulture, out decimal value) ? value.ToString(CultureInfo.InvariantCulture) : null;
}
