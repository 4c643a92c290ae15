using System;
using System.Collections.Generic;

namespace FlowIq.Generator.Reading.Patterns;

/// <summary>
/// What ECMA's <c>\d</c>, <c>\w</c>, <c>\s</c> and <c>\p{..}</c> hold, which is not what they hold in .NET, written for the inside of a set.
/// </summary>
internal static class Shorthands
{
    private const string Digit = "0-9";
    private const string NotDigit = @"\u0000-/:-\uFFFF";
    private const string Word = "0-9A-Z_a-z";
    private const string NotWord = @"\u0000-/:-@\[-\^`{-\uFFFF";
    private const string Space = @"\t-\r \u00A0\u1680\u2000-\u200A\u2028\u2029\u202F\u205F\u3000\uFEFF";
    private const string NotSpace = @"\u0000-\u0008\u000E-\u001F!-\u009F\u00A1-\u167F\u1681-\u1FFF\u200B-\u2027\u202A-\u202E\u2030-\u205E\u2060-\u2FFF\u3001-\uFEFE\uFF00-\uFFFF";

    /// <summary>An end of a word: between a word character and none.</summary>
    public const string Boundary = $"(?:(?<=[{Word}])(?![{Word}])|(?<![{Word}])(?=[{Word}]))";

    public const string NoBoundary = $"(?:(?<=[{Word}])(?=[{Word}])|(?<![{Word}])(?![{Word}]))";

    private static readonly Dictionary<string, string> LongNames = new(StringComparer.Ordinal)
    {
        ["Letter"] = "L", ["Cased_Letter"] = "LC", ["Uppercase_Letter"] = "Lu", ["Lowercase_Letter"] = "Ll", ["Titlecase_Letter"] = "Lt",
        ["Modifier_Letter"] = "Lm", ["Other_Letter"] = "Lo", ["Mark"] = "M", ["Number"] = "N", ["Decimal_Number"] = "Nd", ["digit"] = "Nd",
        ["Letter_Number"] = "Nl", ["Other_Number"] = "No", ["Punctuation"] = "P", ["punct"] = "P", ["Symbol"] = "S", ["Separator"] = "Z",
        ["Space_Separator"] = "Zs", ["Other"] = "C", ["Control"] = "Cc",
    };

    private static readonly HashSet<string> ShortNames = new(StringComparer.Ordinal)
    {
        "L", "Lu", "Ll", "Lt", "Lm", "Lo", "M", "Mn", "Mc", "Me", "N", "Nd", "Nl", "No", "P", "Pc", "Pd", "Ps", "Pe", "Pi", "Pf", "Po",
        "S", "Sm", "Sc", "Sk", "So", "Z", "Zs", "Zl", "Zp", "C", "Cc", "Cf", "Cs", "Co", "Cn",
    };

    /// <summary>Adds the set of the letter behind a backslash; false where it is none of these.</summary>
    public static bool TryAdd(char letter, CharacterSet set)
    {
        (string? units, bool hasEveryPair) = letter switch
        {
            'd' => (Digit, false),
            'D' => (NotDigit, true),
            'w' => (Word, false),
            'W' => (NotWord, true),
            's' => (Space, false),
            'S' => (NotSpace, true),
            _ => ((string?)null, false),
        };
        if (units is null)
        {
            return false;
        }

        set.AddUnits(units, hasEveryPair);
        return true;
    }

    /// <summary>
    /// Adds a general category. .NET knows the category of no character beyond U+FFFF; all of them pass, since
    /// refusing a legal value is worse than letting an illegal one be refused by the service.
    /// </summary>
    public static void AddCategory(string name, bool isNegated, CharacterSet set)
    {
        int equals = name.IndexOf('=');
        string value = equals > 0 && name.Substring(0, equals) is "General_Category" or "gc" ? name.Substring(equals + 1) : name;
        value = LongNames.TryGetValue(value, out string? shortName) ? shortName : value;
        if (!ShortNames.Contains(value))
        {
            throw new PatternProblemException($"\\p{{{name}}} has no counterpart in .NET");
        }

        set.AddUnits((isNegated ? @"\P{" : @"\p{") + value + "}", hasEveryPair: true);
    }
}
