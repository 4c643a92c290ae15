namespace FlowIq.Generator.Reading.Patterns;

/// <summary>What a backslash stands for, inside of a set and outside.</summary>
internal static class PatternEscape
{
    /// <summary>Reads <c>d</c>, <c>w</c>, <c>s</c>, <c>p{..}</c> and their opposites behind a backslash.</summary>
    public static bool TryShorthand(PatternText text, CharacterSet set)
    {
        char c = text.Current;
        if (Shorthands.TryAdd(c, set))
        {
            text.Next();
            return true;
        }

        if (c is not ('p' or 'P'))
        {
            return false;
        }

        text.Next();
        if (!text.Take('{'))
        {
            throw new PatternProblemException("\\p has no '{'");
        }

        Shorthands.AddCategory(text.Until('}'), c == 'P', set);
        return true;
    }

    /// <summary>Reads the one character that is escaped.</summary>
    public static int CodePoint(PatternText text)
    {
        char c = text.Current;
        if (c is not ((>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9')))
        {
            return text.CodePoint();
        }

        text.Next();
        switch (c)
        {
            case 't':
                return '\t';
            case 'n':
                return '\n';
            case 'v':
                return '\v';
            case 'f':
                return '\f';
            case 'r':
                return '\r';
            case '0' when text.IsAtEnd || text.Current is not (>= '0' and <= '9'):
                return 0;
            case 'x' when text.Hex(2) is { } value:
                return value;
            case 'u' when text.Take('{'):
                string digits = text.Until('}');
                return new PatternText(digits).Hex(digits.Length) is { } point and <= 0x10FFFF ? point : throw new PatternProblemException($"\\u{{{digits}}} is no character");
            case 'u' when text.Hex(4) is { } unit:
                return Pair(text, unit);
            case 'c' when !text.IsAtEnd && text.Current is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z'):
                return text.CodePoint() % 32;
            default:
                // Other dialects give many letters a meaning; in this one they have none.
                throw new PatternProblemException($"'\\{c}' has no meaning in ECMA-262");
        }
    }

    private static int Pair(PatternText text, int high)
    {
        if (high is < 0xD800 or > 0xDBFF || !text.Take("\\u"))
        {
            return high;
        }

        return text.Hex(4) is { } low and >= 0xDC00 and <= 0xDFFF
            ? char.ConvertToUtf32((char)high, (char)low)
            : throw new PatternProblemException("half of a surrogate pair stands alone");
    }
}
