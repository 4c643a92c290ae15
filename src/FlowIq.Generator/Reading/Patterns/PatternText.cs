using System;
using System.Globalization;

namespace FlowIq.Generator.Reading.Patterns;

/// <summary>A pattern and how far it has been read.</summary>
internal sealed class PatternText(string text)
{
    private int _at;

    public bool IsAtEnd => _at >= text.Length;

    public char Current => IsAtEnd ? throw new PatternProblemException("it ends in the middle of something") : text[_at];

    public void Next() => _at++;

    public bool Starts(string expected) => string.CompareOrdinal(text, _at, expected, 0, expected.Length) == 0;

    public bool Take(char expected)
    {
        bool found = !IsAtEnd && text[_at] == expected;
        _at += found ? 1 : 0;
        return found;
    }

    public bool Take(string expected)
    {
        bool found = Starts(expected);
        _at += found ? expected.Length : 0;
        return found;
    }

    /// <summary>What stands before the next such character, which is taken too.</summary>
    public string Until(char end)
    {
        int found = text.IndexOf(end, _at);
        if (found < 0)
        {
            throw new PatternProblemException($"a '{end}' is missing");
        }

        string result = text.Substring(_at, found - _at);
        _at = found + 1;
        return result;
    }

    /// <summary>The character here, a surrogate pair as one.</summary>
    public int CodePoint()
    {
        char c = Current;
        _at++;
        return char.IsHighSurrogate(c) && !IsAtEnd && char.IsLowSurrogate(text[_at]) ? char.ConvertToUtf32(c, text[_at++]) : c;
    }

    /// <summary>The number of so many hexadecimal digits; null without advancing where they are not there.</summary>
    public int? Hex(int digits)
    {
        if (_at + digits > text.Length || !int.TryParse(text.Substring(_at, digits), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out int value))
        {
            return null;
        }

        _at += digits;
        return value;
    }

    /// <summary>The quantifier that stands here, or null.</summary>
    public string? Quantifier()
    {
        int end = QuantifierEnd();
        if (end == _at)
        {
            return null;
        }

        end += end < text.Length && text[end] == '?' ? 1 : 0;
        string result = text.Substring(_at, end - _at);
        _at = end;
        return result;
    }

    public bool IsQuantifier() => QuantifierEnd() > _at;

    private int QuantifierEnd()
    {
        if (IsAtEnd)
        {
            return _at;
        }

        if (text[_at] is '*' or '+' or '?')
        {
            return _at + 1;
        }

        int at = _at + 1;
        if (text[_at] != '{' || SkipDigits(ref at) is 0 or > 9)
        {
            return _at;
        }

        if (at < text.Length && text[at] == ',')
        {
            at++;
            if (SkipDigits(ref at) > 9)
            {
                return _at;
            }
        }

        return at < text.Length && text[at] == '}' ? at + 1 : _at;
    }

    private int SkipDigits(ref int at)
    {
        int start = at;
        while (at < text.Length && text[at] is >= '0' and <= '9')
        {
            at++;
        }

        return at - start;
    }
}
