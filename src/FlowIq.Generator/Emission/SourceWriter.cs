using System;
using System.Buffers;
using System.Runtime.CompilerServices;

namespace FlowIq.Generator.Emission;

/// <summary>
/// Writes C# text with indentation and LF line ends. It knows nothing of C# but blocks, which neither begin nor end with an
/// empty line; text of the document must have gone through <see cref="CSharpLiteral"/> or <see cref="XmlDocWriter"/> before.
/// </summary>
internal sealed class SourceWriter
{
    private const int IndentSize = 4;

    private static readonly string Blanks = new(' ', 16 * IndentSize);

    /// <summary>From a pool: what is emitted for a large document is tens of megabytes, file after file.</summary>
    private char[] _text = ArrayPool<char>.Shared.Rent(16 * 1024);

    // Not a property: this is called more than anything else, and most of it before the runtime has made calls of properties disappear.
    private int _length;
    private int _depth;
    private bool _atLineStart = true;
    private bool _owesEmptyLine;
    private bool _isBlockOpened;

    /// <summary>Number of characters written so far.</summary>
    public int Length => _length;

    /// <summary>Writes text without a line end; indents when it stands first on its line.</summary>
    public SourceWriter Write(string text)
    {
        int length = text.Length;
        if (length == 0)
        {
            return this;
        }

        if (_atLineStart)
        {
            Indent();
        }

        if (_text.Length - _length < length)
        {
            Grow(length);
        }

        text.CopyTo(0, _text, _length, length);
        _length += length;
        return this;
    }

    /// <summary>Writes the pieces of an interpolated string, which are not put together before.</summary>
    public SourceWriter Write([InterpolatedStringHandlerArgument("")] Pieces text) => this;

    /// <summary>Writes one line.</summary>
    public SourceWriter Line(string text)
    {
        Write(text);
        return Line();
    }

    /// <summary>Writes the pieces of an interpolated string as one line.</summary>
    public SourceWriter Line([InterpolatedStringHandlerArgument("")] Pieces text) => Line();

    /// <summary>Ends the line, or leaves one empty before whatever comes next in the block.</summary>
    public SourceWriter Line()
    {
        if (_atLineStart)
        {
            _owesEmptyLine = true;
            return this;
        }

        EndLine();
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
            Write(text.Substring(start, length)).Line();
            if (end < 0)
            {
                break;
            }

            start = end + 1;
        }

        return this;
    }

    /// <summary>Opens a block: the header, <c>{</c>, one level deeper.</summary>
    public SourceWriter Open(string header) => Line(header).OpenBrace();

    /// <summary>Opens a block whose header is the pieces of an interpolated string.</summary>
    public SourceWriter Open([InterpolatedStringHandlerArgument("")] Pieces header) => Line().OpenBrace();

    /// <summary>Closes a block: <c>}</c> and what follows it.</summary>
    public SourceWriter Close(string suffix = "")
    {
        _depth--;
        _owesEmptyLine = false;
        return Write("}").Line(suffix);
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

    /// <summary>All that was written. The writer is of no use afterwards.</summary>
    public EmittedText Finish()
    {
        if (_depth != 0)
        {
            throw new InvalidOperationException($"{_depth} block(s) are still open.");
        }

        EmittedText text = EmittedText.Of(_text, _length);
        ArrayPool<char>.Shared.Return(_text);
        _text = [];
        _length = 0;
        return text;
    }

    /// <summary>What was written so far.</summary>
    public override string ToString() => new(_text, 0, _length);

    private SourceWriter OpenBrace()
    {
        Line("{");
        _depth++;
        _isBlockOpened = true;
        return this;
    }

    private void Indent()
    {
        if (_owesEmptyLine && !_isBlockOpened)
        {
            EndLine();
        }

        _atLineStart = _owesEmptyLine = _isBlockOpened = false;
        int count = _depth * IndentSize;
        if (_text.Length - _length < count)
        {
            Grow(count);
        }

        string blanks = count <= Blanks.Length ? Blanks : new string(' ', count);
        blanks.CopyTo(0, _text, _length, count);
        _length += count;
    }

    private void EndLine()
    {
        if (_text.Length == _length)
        {
            Grow(1);
        }

        _text[_length++] = '\n';
    }

    private void Grow(int by)
    {
        char[] larger = ArrayPool<char>.Shared.Rent(Math.Max(_text.Length * 2, _length + by));
        Array.Copy(_text, larger, _length);
        ArrayPool<char>.Shared.Return(_text);
        _text = larger;
    }

    /// <summary>An interpolated string whose pieces go to the writer one by one, each when it has been made.</summary>
    [InterpolatedStringHandler]
    public readonly ref struct Pieces
    {
        private readonly SourceWriter _writer;

        public Pieces(int literalLength, int formattedCount, SourceWriter writer) => _writer = writer;

        public void AppendLiteral(string text) => _writer.Write(text);

        public void AppendFormatted(string? text) => _writer.Write(text ?? "");

        public void AppendFormatted<T>(T name)
            where T : Enum => _writer.Write(name.ToString());

        public void AppendFormatted(int number) => _writer.Write(number.ToString(System.Globalization.CultureInfo.InvariantCulture));
    }
}
