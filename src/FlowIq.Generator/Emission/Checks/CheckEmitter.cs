using System.Collections.Generic;
using System.Globalization;
using FlowIq.Generator.Model;

namespace FlowIq.Generator.Emission.Checks;

/// <summary>The calls that check one value.</summary>
internal static class CheckEmitter
{
    /// <summary>The call, without what it is called on and without the semicolon: <c>Text("title", Title, max: 20)</c>.</summary>
    /// <param name="name">A literal, or <c>null</c> where the path leads to the value already.</param>
    /// <param name="value">The expression; it may be null.</param>
    public static string Call(CheckModel check, TypeRef type, string name, string value)
    {
        switch (check)
        {
            case TextCheck text:
                string characters = type is PrimitiveRef { Kind: PrimitiveKind.Uri } ? value + "?.OriginalString" : value;
                return Call("Text", name, characters, Counts(text.MinLength, text.MaxLength), Argument("pattern", CSharpLiteral.StringOrNull(text.Pattern)), Argument("regex", CSharpLiteral.StringOrNull(text.Regex)));
            case NumberCheck number:
                string method = type is PrimitiveRef { Kind: PrimitiveKind.Single or PrimitiveKind.Double } ? "Real" : "Number";
                return Call(method, name, value, Decimal("atLeast", number.AtLeast), Decimal("moreThan", number.MoreThan), Decimal("atMost", number.AtMost), Decimal("lessThan", number.LessThan), Decimal("multipleOf", number.MultipleOf));
            case ListCheck list:
                return Call("List", name, value, Inner(list.Item, (type as ListRef)?.Item), Counts(list.MinItems, list.MaxItems), list.IsUnique ? "unique: true" : "");
            case MapCheck map:
                return Call("Map", name, value, Inner(map.Value, (type as MapRef)?.Value), Counts(map.MinProperties, map.MaxProperties));
            default:
                return Call("Nested", name, value);
        }
    }

    /// <summary>The two limits of a number of things, each where it is there.</summary>
    public static string Counts(int min, int? max)
    {
        string least = min > 0 ? "min: " + min.ToString(CultureInfo.InvariantCulture) : "";
        string most = max is { } number ? "max: " + number.ToString(CultureInfo.InvariantCulture) : "";
        return least.Length > 0 && most.Length > 0 ? least + ", " + most : least + most;
    }

    private static string Inner(CheckModel? check, TypeRef? type) =>
        check is null || type is null ? "" : $"static (validator, item) => validator.{Call(check, type, "null", "item")}";

    private static string Decimal(string name, string? number) => number is null ? "" : $"{name}: {number}{(int.TryParse(number, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _) ? "" : "m")}";

    private static string Argument(string name, string literal) => literal == "null" ? "" : $"{name}: {literal}";

    private static string Call(string method, string name, string value, params string[] more)
    {
        var arguments = new List<string> { name, value };
        foreach (string argument in more)
        {
            if (argument.Length > 0)
            {
                arguments.Add(argument);
            }
        }

        return $"{method}({string.Join(", ", arguments)})";
    }
}
