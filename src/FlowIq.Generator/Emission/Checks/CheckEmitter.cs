using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using FlowIq.Generator.Model;

namespace FlowIq.Generator.Emission.Checks;

/// <summary>The calls that check one value.</summary>
internal static class CheckEmitter
{
    /// <summary>The calls that check one value, mostly one, without what they are called on: <c>Text("title", Title, max: 20)</c>.</summary>
    /// <param name="name">A literal, or <c>null</c> where the path leads to the value already.</param>
    /// <param name="value">The expression; it may be null.</param>
    public static IEnumerable<string> Calls(CheckModel check, TypeRef type, string name, string value) => check switch
    {
        TextCheck text => Text(text, name, type is PrimitiveRef { Kind: PrimitiveKind.Uri } ? value + "?.OriginalString" : value),
        NumberCheck number => [Number(number, type, name, value)],
        ListCheck list => [Call("List", name, value, Inner(list.Item, (type as ListRef)?.Item), Counts(list.MinItems, list.MaxItems), list.IsUnique ? "unique: true" : "")],
        MapCheck map => [Call("Map", name, value, Inner(map.Value, (type as MapRef)?.Value), Counts(map.MinProperties, map.MaxProperties))],
        _ => [Call("Nested", name, value)],
    };

    private static IEnumerable<string> Text(TextCheck text, string name, string value)
    {
        string counts = Counts(text.MinLength, text.MaxLength);
        if (text.Patterns.IsEmpty)
        {
            yield return Call("Text", name, value, counts);
        }

        for (int i = 0; i < text.Patterns.Count; i++)
        {
            PatternModel pattern = text.Patterns[i];
            yield return Call("Text", name, value, i == 0 ? counts : "", $"pattern: {CSharpLiteral.String(pattern.Text)}", $"regex: {CSharpLiteral.StringOrNull(pattern.Regex)}");
        }
    }

    private static string Number(NumberCheck number, TypeRef type, string name, string value)
    {
        string method = type is PrimitiveRef { Kind: PrimitiveKind.Single or PrimitiveKind.Double } ? "Real" : "Number";
        return Call(method, name, value, Decimal("atLeast", number.AtLeast), Decimal("moreThan", number.MoreThan), Decimal("atMost", number.AtMost), Decimal("lessThan", number.LessThan), Decimal("multipleOf", number.MultipleOf));
    }

    /// <summary>The two limits of a number of things, each where it is there.</summary>
    public static string Counts(int min, int? max)
    {
        string least = min > 0 ? "min: " + min.ToString(CultureInfo.InvariantCulture) : "";
        string most = max is { } number ? "max: " + number.ToString(CultureInfo.InvariantCulture) : "";
        return least.Length > 0 && most.Length > 0 ? least + ", " + most : least + most;
    }

    private static string Inner(CheckModel? check, TypeRef? type)
    {
        if (check is null || type is null)
        {
            return "";
        }

        string[] calls = [.. Calls(check, type, "null", "item").Select(static call => "validator." + call)];
        return $"static (validator, item) => {(calls.Length == 1 ? calls[0] : $"{{ {string.Join("; ", calls)}; }}")}";
    }

    private static string Decimal(string name, string? number) => number is null ? "" : $"{name}: {number}{(int.TryParse(number, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _) ? "" : "m")}";

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
