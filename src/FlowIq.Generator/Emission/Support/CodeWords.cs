using System.Collections.Generic;

namespace FlowIq.Generator.Emission.Support;

/// <summary>
/// The words of C# code, keywords among them; those of comments, texts and directives are none. Reads what the
/// support files are written in, which is all but raw strings. The compiler's own parser would do the same, but a
/// compiler that starts anew for each build would pay for it each time.
/// </summary>
internal sealed class CodeWords
{
    private readonly string _code;
    private readonly HashSet<string> _words;
    private int _at;

    private CodeWords(string code, HashSet<string> words) => (_code, _words) = (code, words);

    /// <summary>Every word once, whichever branch of an <c>#if</c> it stands in.</summary>
    public static HashSet<string> Of(string code)
    {
        var words = new HashSet<string>(System.StringComparer.Ordinal);
        new CodeWords(code, words).ReadCode(isHole: false);
        return words;
    }

    /// <summary>Up to the end, or to the brace that closes the hole of an interpolated text.</summary>
    private void ReadCode(bool isHole)
    {
        int depth = 0;
        while (_at < _code.Length)
        {
            char c = _code[_at];
            if (IsWordStart(c))
            {
                int start = _at;
                SkipWord();
                _words.Add(_code.Substring(start, _at - start));
            }
            else if (IsDigit(c))
            {
                // With its prefix and its suffix.
                SkipWord();
            }
            else if (c == '#' || (c == '/' && Next == '/'))
            {
                SkipLine();
            }
            else if (c == '/' && Next == '*')
            {
                _at = _code.IndexOf("*/", _at + 2, System.StringComparison.Ordinal) + 2;
            }
            else if (c == '\'')
            {
                SkipCharacter();
            }
            else if (c is '"' or '$' or '@')
            {
                ReadText();
            }
            else
            {
                depth += c == '{' ? 1 : c == '}' ? -1 : 0;
                if (isHole && depth < 0)
                {
                    return;
                }

                _at++;
            }
        }
    }

    private char Next => _at + 1 < _code.Length ? _code[_at + 1] : '\0';

    private void SkipWord()
    {
        while (_at < _code.Length && (IsWordStart(_code[_at]) || IsDigit(_code[_at])))
        {
            _at++;
        }
    }

    private void SkipLine()
    {
        int end = _code.IndexOf('\n', _at);
        _at = end < 0 ? _code.Length : end;
    }

    private void SkipCharacter()
    {
        _at += Next == '\\' ? 3 : 2;
        _at = _code.IndexOf('\'', _at) + 1;
    }

    /// <summary>A text of any kind but a raw one, from its first mark on; of an interpolated one the holes are code.</summary>
    private void ReadText()
    {
        bool isVerbatim = false;
        bool isInterpolated = false;
        for (; _code[_at] != '"'; _at++)
        {
            isVerbatim |= _code[_at] == '@';
            isInterpolated |= _code[_at] == '$';
            if (IsWordStart(Next))
            {
                // An escaped identifier.
                _at++;
                return;
            }
        }

        for (_at++; _at < _code.Length && (_code[_at] != '"' || (isVerbatim && Next == '"')); _at++)
        {
            char c = _code[_at];
            if ((c == '\\' && !isVerbatim) || (c == '"' && isVerbatim) || (isInterpolated && c is '{' or '}' && Next == c))
            {
                _at++;
            }
            else if (isInterpolated && c == '{')
            {
                _at++;
                ReadCode(isHole: true);
            }
        }

        _at++;
    }

    private static bool IsDigit(char c) => c is >= '0' and <= '9';

    private static bool IsWordStart(char c) => c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or '_';
}
