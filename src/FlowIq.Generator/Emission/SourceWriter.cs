using System;
using System.Text;

namespace FlowIq.Generator.Emission;

/// <summary>
/// Writes C# text with indentation and LF line ends. It knows nothing of C# but blocks, which neither begin nor end with an
/// empty line; text of the document must have gone through <see cref="CSharpLiteral"/> or <see cref="XmlDocWriter"/> before.
/// </summary>
internal sealed class SourceWriter
{
    private const int IndentSize = 4;
    private readonly StringBuilder _text = new(4096);
    private int _depth;
    private bool _atLineStart = true;
    private bool _owesEmptyLine;
    private bool _isBlockOpened;

    /// <summary>Number of characters written so far.</summary>
    public int Length => _text.Length;

    /// <summary>Writes text without a line end; indents when it stands first on its line.</summary>
    public SourceWriter Write(string text)
    {
        if (text.Length > 0)
        {
            Indent();
            _text.Append(text);
        }

        return this;
    }

    /// <summary>Writes one line.</summary>
    public SourceWriter Line(string text)
    {
        Write(text);
        return Line();
    }

    /// <summary>Ends the line, or leaves one empty before whatever comes next in the block.</summary>
    public SourceWriter Line()
    {
        if (_atLineStart)
        {
            _owesEmptyLine = true;
            return this;
        }

        _text.Append('\n');
        _atLineStart = true;
        return this;
    }

    /// <summary>Writes each line of a (raw) literal at the current indentation.</summary>
    public SourceWriter Lines(string text)
    {
        int start = 0;
        while (start <= text.Length)
        {
            int end = text.IndexOf('\n', start);
            int stop = end < 0 ? text.Length : end;
            int length = stop > start && text[stop - 1] == '\r' ? stop - start - 1 : stop - start;
            Line(text.Substring(start, length));
            if (end < 0)
            {
                break;
            }

            start = end + 1;
        }

        return this;
    }

    /// <summary>Opens a block: the header, <c>{</c>, one level deeper.</summary>
    public SourceWriter Open(string header)
    {
        Line(header);
        Line("{");
        _depth++;
        _isBlockOpened = true;
        return this;
    }

    /// <summary>Closes a block: <c>}</c> and what follows it.</summary>
    public SourceWriter Close(string suffix = "")
    {
        _depth--;
        _owesEmptyLine = false;
        return Line("}" + suffix);
    }

    /// <summary>One level deeper, without a brace: continued expressions.</summary>
    public SourceWriter Deeper()
    {
        _depth++;
        return this;
    }

    /// <summary>One level back.</summary>
    public SourceWriter Shallower()
    {
        _depth--;
        return this;
    }

    public override string ToString()
    {
        if (_depth != 0)
        {
            throw new InvalidOperationException($"{_depth} block(s) are still open.");
        }

        return _text.ToString();
    }

    private void Indent()
    {
        if (!_atLineStart)
        {
            return;
        }

        if (_owesEmptyLine && !_isBlockOpened)
        {
            _text.Append('\n');
        }

        _text.Append(' ', _depth * IndentSize);
        _atLineStart = _owesEmptyLine = _isBlockOpened = false;
    }
}
