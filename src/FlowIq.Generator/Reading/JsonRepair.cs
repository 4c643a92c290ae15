using System.Text;

namespace FlowIq.Generator.Reading;

/// <summary>
/// Makes JSON of a text that is nearly JSON: half-typed, cut off, a brace too many or too few. Lines stay
/// where they are. What was meant is read from the indentation where the text has any, for a lost brace
/// shows there and nowhere else; what cannot be read is left out, and the rest stays as complete as can be.
/// </summary>
internal sealed class JsonRepair
{
    private readonly string _text;
    private readonly RepairedJson _json = new();
    private readonly bool _isIndented;
    private int _at;
    private int _indent;
    private bool _startsLine = true;

    private JsonRepair(string text)
    {
        _text = text;
        _isIndented = IsIndented(text);
    }

    /// <summary>The text as JSON; null where there is no beginning of it, or it is nested beyond the limit.</summary>
    public static string? Repair(string text)
    {
        var repair = new JsonRepair(text);
        return repair.Run() ? repair._json.Complete() : null;
    }

    private bool Run()
    {
        if (_text.TrimStart('\uFEFF', ' ', '\t', '\r', '\n').StartsWith("\"", System.StringComparison.Ordinal))
        {
            // Members without the brace that they stand in.
            _json.Open('{', 0);
        }

        while (_at < _text.Length && !_json.IsClosed)
        {
            char c = _text[_at];
            if (c == '\n')
            {
                _json.Break();
                _at++;
                _indent = Indent();
                _startsLine = true;
                continue;
            }

            if (char.IsWhiteSpace(c) || c == '\uFEFF')
            {
                _at++;
                continue;
            }

            Token(c);
            _startsLine = false;
            if (_json.Depth > Limits.Depth - 2)
            {
                return false;
            }
        }

        return _json.HasRoot;
    }

    private void Token(char c)
    {
        switch (c)
        {
            case '{' or '[':
                _json.Open(c, _indent);
                _at++;
                break;
            case '}' or ']':
                Close(c);
                _at++;
                break;
            case '"':
                Text();
                break;
            case '/' when SkipComment():
                break;
            case ',':
                _json.Comma();
                _at++;
                break;
            case ':':
                _at++;
                break;
            default:
                Word();
                break;
        }
    }

    private void Close(char c)
    {
        if (_isIndented && _startsLine)
        {
            _json.CloseAt(_indent);
        }
        else
        {
            _json.CloseLast(c);
        }
    }

    /// <summary>A text ends at the end of its line at the latest: JSON has none that go on.</summary>
    private void Text()
    {
        bool startsLine = _startsLine;
        var text = new StringBuilder("\"");
        int at = _at + 1;
        for (; at < _text.Length && _text[at] is not ('"' or '\n' or '\r'); at++)
        {
            char c = _text[at];
            if (c == '\\' && IsEscape(at))
            {
                text.Append(c).Append(_text[++at]);
            }
            else if (c == '\\')
            {
                text.Append("\\\\");
            }
            else if (c < ' ')
            {
                text.Append("\\u").Append(((int)c).ToString("x4", System.Globalization.CultureInfo.InvariantCulture));
            }
            else
            {
                text.Append(c);
            }
        }

        bool isWhole = at < _text.Length && _text[at] == '"';
        _at = isWhole ? at + 1 : at;
        if (isWhole && IsBeforeColon())
        {
            if (_isIndented && startsLine)
            {
                _json.CloseDeeperThan(_indent);
            }

            _json.Key(text.Append('"').ToString(), startsLine, _indent);
        }
        else
        {
            _json.Value((isWhole ? text : WithoutComma(text)).Append('"').ToString());
        }
    }

    /// <summary>Where the closing quote is missing, the comma after it was not meant to be text.</summary>
    private static StringBuilder WithoutComma(StringBuilder text)
    {
        if (text.Length > 1 && text[text.Length - 1] == ',')
        {
            text.Length--;
        }

        return text;
    }

    private bool IsEscape(int at)
    {
        if (at + 1 >= _text.Length || "\"\\/bfnrtu".IndexOf(_text[at + 1]) < 0)
        {
            return false;
        }

        for (int i = at + 2; _text[at + 1] == 'u' && i < at + 6; i++)
        {
            if (i >= _text.Length || _text[i] is not (>= '0' and <= '9' or >= 'a' and <= 'f' or >= 'A' and <= 'F'))
            {
                return false;
            }
        }

        return true;
    }

    private bool IsBeforeColon()
    {
        int at = _at;
        while (at < _text.Length && _text[at] is ' ' or '\t')
        {
            at++;
        }

        return at < _text.Length && _text[at] == ':';
    }

    private bool SkipComment()
    {
        char kind = _at + 1 < _text.Length ? _text[_at + 1] : ' ';
        int end = kind == '/' ? _text.IndexOf('\n', _at) : kind == '*' ? _text.IndexOf("*/", _at + 2, System.StringComparison.Ordinal) : _at;
        if (end == _at)
        {
            return false;
        }

        int next = end < 0 ? _text.Length : kind == '/' ? end : end + 2;
        for (; _at < next; _at++)
        {
            if (_text[_at] == '\n')
            {
                _json.Break();
            }
        }

        return true;
    }

    private void Word()
    {
        int start = _at;
        while (_at < _text.Length && !char.IsWhiteSpace(_text[_at]) && "{}[]\",:".IndexOf(_text[_at]) < 0)
        {
            _at++;
        }

        string word = _text.Substring(start, _at - start);
        if (word is "true" or "false" or "null" || IsNumber(word))
        {
            _json.Value(word);
        }
    }

    private static bool IsNumber(string word)
    {
        if (word[0] is not ('-' or >= '0' and <= '9'))
        {
            return false;
        }

        try
        {
            using var parsed = System.Text.Json.JsonDocument.Parse(word);
            return parsed.RootElement.ValueKind == System.Text.Json.JsonValueKind.Number;
        }
        catch (System.Exception e) when (e is System.Text.Json.JsonException or System.ArgumentException)
        {
            return false;
        }
    }

    private int Indent()
    {
        int at = _at;
        while (at < _text.Length && _text[at] is ' ' or '\t')
        {
            at++;
        }

        return at - _at;
    }

    /// <summary>Whether the first line after the root's is indented, as every tool that indents does it.</summary>
    private static bool IsIndented(string text)
    {
        int open = text.IndexOf('{');
        int line = open < 0 ? -1 : text.IndexOf('\n', open);
        return line >= 0 && line + 1 < text.Length && text[line + 1] is ' ' or '\t';
    }
}
