using System;
using System.Collections.Generic;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using FlowIq.Generator.Model;

namespace FlowIq.Generator.Lowering.Naming;

/// <summary>Turns any text of a document into a C# identifier; always the same one for the same text.</summary>
internal static class Identifiers
{
    private const int MaxLength = 120;

    private static readonly HashSet<string> Keywords = new(StringComparer.Ordinal)
    {
        "abstract", "as", "base", "bool", "break", "byte", "case", "catch", "char", "checked", "class", "const", "continue", "decimal", "default",
        "delegate", "do", "double", "else", "enum", "event", "explicit", "extern", "false", "finally", "fixed", "float", "for", "foreach", "goto", "if",
        "implicit", "in", "int", "interface", "internal", "is", "lock", "long", "namespace", "new", "null", "object", "operator", "out", "override",
        "params", "private", "protected", "public", "readonly", "ref", "return", "sbyte", "sealed", "short", "sizeof", "stackalloc", "static", "string",
        "struct", "switch", "this", "throw", "true", "try", "typeof", "uint", "ulong", "unchecked", "unsafe", "ushort", "using", "virtual", "void",
        "volatile", "while", "await", "field", "value", "var", "record", "required", "scoped", "file", "nameof", "dynamic", "yield", "async", "when", "with", "not", "and", "or", "init",
    };

    /// <summary>A type, member or method name: <c>message_type</c> becomes <c>MessageType</c>, <c>userID</c> becomes <c>UserId</c>.</summary>
    public static string ToPascalCase(string text, string fallback = "Value")
    {
        if (IsPascal(text))
        {
            return text;
        }

        var result = new StringBuilder(text.Length + 8);
        AppendWords(result, text);
        if (result.Length == 0)
        {
            return fallback;
        }

        if (!char.IsLetter(result[0]))
        {
            result.Insert(0, '_');
        }

        return Shorten(result.ToString());
    }

    /// <summary>Whether it is as it shall be: words of a capital and small letters or digits, with no doubt where one begins.</summary>
    [MethodImpl(Jit.Optimised)]
    private static bool IsPascal(string text)
    {
        for (int i = 0; i < text.Length; i++)
        {
            bool isRight = text[i] switch
            {
                >= 'A' and <= 'Z' => i == 0 || text[i - 1] is >= 'a' and <= 'z',
                >= 'a' and <= 'z' or >= '0' and <= '9' => i > 0,
                _ => false,
            };
            if (!isRight)
            {
                return false;
            }
        }

        return text.Length is > 0 and <= MaxLength;
    }

    /// <summary>A parameter name, escaped where it is a keyword.</summary>
    public static string ToCamelCase(string text, string fallback = "value")
    {
        string pascal = ToPascalCase(text, fallback);
        string camel = char.ToLowerInvariant(pascal[0]) + pascal.Substring(1);
        return Keywords.Contains(camel) ? "@" + camel : camel;
    }

    /// <summary>Whether a text is an identifier as it stands (and no keyword).</summary>
    public static bool IsValid(string text)
    {
        if (text.Length == 0 || Keywords.Contains(text) || !(char.IsLetter(text[0]) || text[0] == '_'))
        {
            return false;
        }

        foreach (char c in text)
        {
            if (!char.IsLetterOrDigit(c) && c != '_')
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The singular of an English plural, for the items of an array: good enough, and stable.</summary>
    public static string Singular(string name)
    {
        if (name.EndsWith("ies", StringComparison.Ordinal) && name.Length > 4)
        {
            return name.Substring(0, name.Length - 3) + "y";
        }

        foreach (string ending in new[] { "sses", "shes", "ches", "xes" })
        {
            if (name.EndsWith(ending, StringComparison.Ordinal))
            {
                return name.Substring(0, name.Length - 2);
            }
        }

        bool isPlural = name.EndsWith("s", StringComparison.Ordinal) && !name.EndsWith("ss", StringComparison.Ordinal) && !name.EndsWith("us", StringComparison.Ordinal) && name.Length > 3;
        return isPlural ? name.Substring(0, name.Length - 1) : name + "Item";
    }

    /// <summary>Splits at everything that is no letter or digit, and where case shows a new word.</summary>
    private static void AppendWords(StringBuilder result, string text)
    {
        bool anyLetterOrDigit = false;
        foreach (char c in text)
        {
            anyLetterOrDigit |= char.IsLetterOrDigit(c);
        }

        // The word that is open begins at start; its last letter is the one before i.
        int start = 0;
        for (int i = 0; i < text.Length; i++)
        {
            char c = text[i];
            if (!char.IsLetterOrDigit(c))
            {
                AppendWord(result, text, start, i);
                start = i + 1;
                if ((!anyLetterOrDigit || (i == 0 && c is '+' or '-' or '<' or '>' or '=' or '!' or '~' or '^' or '*')) && Symbol(c) is { } name)
                {
                    AppendWord(result, name, 0, name.Length);
                }
            }
            else if (i > start)
            {
                char before = text[i - 1];
                bool lowerToUpper = char.IsUpper(c) && !char.IsUpper(before);
                bool endOfCaps = char.IsLower(c) && char.IsUpper(before) && i - start > 1 && AllUpper(text, start, i);
                if (lowerToUpper && !(char.IsDigit(before) && i - start > 1 && AllUpper(text, start, i)))
                {
                    AppendWord(result, text, start, i);
                    start = i;
                }
                else if (endOfCaps)
                {
                    AppendWord(result, text, start, i - 1);
                    start = i - 1;
                }
            }
        }

        AppendWord(result, text, start, text.Length);
    }

    private static void AppendWord(StringBuilder result, string text, int start, int end)
    {
        if (end <= start)
        {
            return;
        }

        if (result.Length > 0 && char.IsDigit(result[result.Length - 1]) && char.IsDigit(text[start]))
        {
            result.Append('_');
        }

        bool isAllCaps = IsAllCaps(text, start, end);
        result.Append(char.ToUpperInvariant(text[start]));
        for (int i = start + 1; i < end; i++)
        {
            result.Append(isAllCaps ? char.ToLowerInvariant(text[i]) : text[i]);
        }
    }

    private static bool AllUpper(string text, int start, int end)
    {
        for (int i = start; i < end; i++)
        {
            if (!char.IsUpper(text[i]) && !char.IsDigit(text[i]))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsAllCaps(string text, int start, int end)
    {
        for (int i = start; i < end; i++)
        {
            if (char.IsLower(text[i]))
            {
                return false;
            }
        }

        return end - start > 1;
    }

    private static string Shorten(string name)
    {
        if (name.Length <= MaxLength)
        {
            return name;
        }

        uint hash = StableHash.Of(name);
        string head = char.IsHighSurrogate(name[MaxLength - 10]) ? name.Substring(0, MaxLength - 10) : name.Substring(0, MaxLength - 9);
        return head + "_" + hash.ToString("x8", CultureInfo.InvariantCulture);
    }

    private static string? Symbol(char c) => c switch
    {
        '+' => "Plus",
        '-' => "Minus",
        '*' => "Star",
        '/' => "Slash",
        '\\' => "Backslash",
        '<' => "LessThan",
        '>' => "GreaterThan",
        '=' => "Equal",
        '!' => "Not",
        '@' => "At",
        '#' => "Hash",
        '$' => "Dollar",
        '%' => "Percent",
        '&' => "And",
        '|' => "Or",
        '~' => "Tilde",
        '^' => "Caret",
        '?' => "Question",
        '.' => "Dot",
        ',' => "Comma",
        ':' => "Colon",
        ';' => "Semicolon",
        '(' => "OpenParenthesis",
        ')' => "CloseParenthesis",
        '[' => "OpenBracket",
        ']' => "CloseBracket",
        '{' => "OpenBrace",
        '}' => "CloseBrace",
        '\'' => "Apostrophe",
        '"' => "Quote",
        '_' => "Underscore",
        ' ' => "Space",
        _ => null,
    };
}
