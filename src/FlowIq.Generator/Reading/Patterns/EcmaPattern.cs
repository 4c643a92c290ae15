using System;
using System.Text;
using System.Text.RegularExpressions;

namespace FlowIq.Generator.Reading.Patterns;

/// <summary>
/// Translates a regular expression of JSON Schema (ECMA-262, read by code points) to one that means the same to .NET.
/// What cannot be said there, or is no ECMA-262 at all, is refused with the reason.
/// </summary>
internal sealed class EcmaPattern
{
    private const int MaxLength = 4096;
    private const int MaxDepth = 64;
    private readonly PatternText _text;
    private readonly CharacterSet _any = new();
    private readonly StringBuilder _result = new();
    private int _depth;

    private EcmaPattern(string pattern, string lineEnds)
    {
        _text = new PatternText(pattern);
        foreach (char c in lineEnds)
        {
            _any.AddRange(c, c);
        }
    }

    /// <summary>The pattern for .NET, or null and why there is none.</summary>
    public static string? Translate(string pattern, out string problem) => Translate(pattern, "\n\r\u2028\u2029", out problem);

    /// <summary>As <see cref="Translate(string, out string)"/>, with the characters that <c>.</c> does not match.</summary>
    public static string? Translate(string pattern, string lineEnds, out string problem)
    {
        problem = "";
        try
        {
            if (pattern.Length > MaxLength)
            {
                throw new PatternProblemException("it is very long");
            }

            var translation = new EcmaPattern(pattern, lineEnds);
            translation.Alternatives();
            if (!translation._text.IsAtEnd)
            {
                throw new PatternProblemException("a ')' has no '('");
            }

            string result = translation._result.ToString();
            _ = new Regex(result, RegexOptions.CultureInvariant);
            return result;
        }
        catch (Exception e) when (e is PatternProblemException or ArgumentException)
        {
            problem = e is PatternProblemException ? e.Message : "it is not a valid pattern";
            return null;
        }
    }

    private void Alternatives()
    {
        if (++_depth > MaxDepth)
        {
            throw new PatternProblemException("it is nested very deeply");
        }

        while (!_text.IsAtEnd && _text.Current != ')')
        {
            if (_text.Take('|'))
            {
                _result.Append('|');
            }
            else
            {
                Quantified(Term());
            }
        }

        _depth--;
    }

    /// <summary>One term; false for an assertion, which nothing can repeat.</summary>
    private bool Term()
    {
        char c = _text.Current;
        switch (c)
        {
            case '^':
                _text.Next();
                _result.Append(@"\A");
                return false;
            case '$':
                _text.Next();
                _result.Append(@"\z");
                return false;
            case '(':
                _text.Next();
                return Group();
            case '[':
                _text.Next();
                _result.Append(PatternSet.Read(_text));
                return true;
            case '.':
                _text.Next();
                _result.Append(_any.ToPattern(isNegated: true));
                return true;
            case '\\':
                _text.Next();
                return Escape();
            case '*' or '+' or '?':
                throw new PatternProblemException($"a '{c}' has nothing before it to repeat");
            default:
                _result.Append(CharacterSet.Literal(_text.CodePoint()));
                return true;
        }
    }

    private bool Group()
    {
        bool isTerm = true;
        if (_text.Take("?:") || !_text.Starts("?"))
        {
            _result.Append("(?:");
        }
        else if (_text.Take("?="))
        {
            _result.Append("(?=");
        }
        else if (_text.Take("?!"))
        {
            _result.Append("(?!");
        }
        else if (_text.Take("?<="))
        {
            _result.Append("(?<=");
            isTerm = false;
        }
        else if (_text.Take("?<!"))
        {
            _result.Append("(?<!");
            isTerm = false;
        }
        else if (_text.Take("?<"))
        {
            // Nothing refers to it: a pattern with references back is refused.
            _text.Until('>');
            _result.Append("(?:");
        }
        else
        {
            throw new PatternProblemException("it has a group of a kind that ECMA-262 does not know");
        }

        Alternatives();
        if (!_text.Take(')'))
        {
            throw new PatternProblemException("a '(' is never closed");
        }

        _result.Append(')');
        return isTerm;
    }

    private bool Escape()
    {
        char c = _text.Current;
        if (c is 'b' or 'B')
        {
            _text.Next();
            _result.Append(c == 'b' ? Shorthands.Boundary : Shorthands.NoBoundary);
            return false;
        }

        if (c is >= '1' and <= '9' or 'k')
        {
            throw new PatternProblemException("it refers back to a group, which .NET does differently");
        }

        var set = new CharacterSet();
        if (PatternEscape.TryShorthand(_text, set))
        {
            _result.Append(set.ToPattern(isNegated: false));
        }
        else
        {
            _result.Append(CharacterSet.Literal(PatternEscape.CodePoint(_text)));
        }

        return true;
    }

    private void Quantified(bool isTerm)
    {
        string? quantifier = _text.Quantifier();
        if (quantifier is null)
        {
            return;
        }

        if (!isTerm)
        {
            throw new PatternProblemException("an assertion cannot be repeated");
        }

        _result.Append(quantifier);
        if (!_text.IsAtEnd && (_text.Current is '*' or '+' or '?' || _text.IsQuantifier()))
        {
            throw new PatternProblemException("two quantifiers follow each other");
        }
    }
}
