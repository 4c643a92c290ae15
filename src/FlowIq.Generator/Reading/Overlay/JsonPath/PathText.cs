using System;
using System.Globalization;
using System.Text;

namespace FlowIq.Generator.Reading.Overlay.JsonPath;

/// <summary>The text of a query and how far it has been read: names, numbers and strings.</summary>
internal sealed class PathText(string text)
{
    private const long Largest = (1L << 53) - 1;
    private int _at;

    public bool IsAtEnd => _at >= text.Length;

    /// <summary>The next character; NUL at the end.</summary>
    public char Current => IsAtEnd ? '\0' : text[_at];

    public bool Starts(string expected) => string.CompareOrdinal(text, _at, expected, 0, expected.Length) == 0;

    public bool Take(string expected)
    {
        bool found = Starts(expected);
        _at += found ? expected.Length : 0;
        return found;
    }

    public void Expect(string expected)
    {
        if (!Take(expected))
        {
            throw Error($"'{expected}' was expected");
        }
    }

    public void SkipSpace()
    {
        while (Current is ' ' or '\t' or '\n' or '\r')
        {
            _at++;
        }
    }

    public int Mark() => _at;

    public void Back(int mark) => _at = mark;

    public PathSyntaxException Error(string message) => new(message, _at);

    public bool IsDigit => Current is >= '0' and <= '9';

    public bool IsNameStart => Current is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or '_' or >= '\u0080';

    /// <summary>A member name without quotes.</summary>
    public string Name()
    {
        if (!IsNameStart)
        {
            throw Error("a name, '*' or '[' was expected");
        }

        int start = _at;
        while (!IsAtEnd && (IsNameStart || IsDigit))
        {
            _at++;
        }

        return text.Substring(start, _at - start);
    }

    /// <summary>The name of a function: lower case.</summary>
    public string Word()
    {
        int start = _at;
        while (Current is (>= 'a' and <= 'z') or '_' || (IsDigit && _at > start))
        {
            _at++;
        }

        return text.Substring(start, _at - start);
    }

    /// <summary>An index: no leading zeros, no minus zero, exact in every JSON library.</summary>
    public long Integer()
    {
        int start = _at;
        Take("-");
        int digits = _at;
        while (IsDigit)
        {
            _at++;
        }

        string read = text.Substring(start, _at - start);
        bool isPlain = _at > digits && (text[digits] != '0' || read == "0");
        if (!isPlain || !long.TryParse(read, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long value) || Math.Abs(value) > Largest)
        {
            _at = start;
            throw Error("an integer was expected");
        }

        return value;
    }

    /// <summary>A number in JSON's notation.</summary>
    public string Number()
    {
        int start = _at;
        Take("-");
        int whole = Digits();
        if (whole == 0 || (whole > 1 && text[_at - whole] == '0'))
        {
            throw Error("a number was expected");
        }

        if (Take(".") && Digits() == 0)
        {
            throw Error("a digit was expected");
        }

        if (Current is 'e' or 'E')
        {
            _at++;
            _at += Current is '+' or '-' ? 1 : 0;
            if (Digits() == 0)
            {
                throw Error("a digit was expected");
            }
        }

        return text.Substring(start, _at - start);
    }

    /// <summary>A string with its quotes, single or double.</summary>
    public string String()
    {
        char quote = Current;
        _at++;
        var result = new StringBuilder();
        while (Current != quote)
        {
            if (IsAtEnd)
            {
                throw Error("the string is never closed");
            }

            if (Current < ' ')
            {
                throw Error("a control character must be escaped");
            }

            char c = text[_at++];
            result.Append(c == '\\' ? Escape(quote) : c);
        }

        _at++;
        return result.ToString();
    }

    private char Escape(char quote)
    {
        char c = Current;
        _at++;
        switch (c)
        {
            case 'b':
                return '\b';
            case 'f':
                return '\f';
            case 'n':
                return '\n';
            case 'r':
                return '\r';
            case 't':
                return '\t';
            case '/' or '\\':
                return c;
            case 'u' when _at + 4 <= text.Length && int.TryParse(text.Substring(_at, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out int unit):
                _at += 4;
                return (char)unit;
            default:
                return c == quote ? c : throw new PathSyntaxException("this is no escape", _at - 1);
        }
    }

    private int Digits()
    {
        int start = _at;
        while (IsDigit)
        {
            _at++;
        }

        return _at - start;
    }
}
