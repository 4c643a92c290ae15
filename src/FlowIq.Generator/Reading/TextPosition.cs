using Microsoft.CodeAnalysis.Text;

namespace FlowIq.Generator.Reading;

/// <summary>A place in a text; all numbers count from zero, columns in UTF-16 units.</summary>
internal readonly record struct TextPosition(int Offset, int Length, int Line, int Column)
{
    public TextSpan Span => new(Offset, Length);

    public LinePositionSpan Lines => new(new LinePosition(Line, Column), new LinePosition(Line, Column + Length));

    /// <summary>Finds line and column of an offset.</summary>
    public static TextPosition At(string text, int offset, int length)
    {
        offset = offset < 0 ? 0 : offset > text.Length ? text.Length : offset;
        int line = 0;
        int lineStart = 0;
        for (int i = 0; i < offset; i++)
        {
            if (text[i] == '\n' || (text[i] == '\r' && (i + 1 >= text.Length || text[i + 1] != '\n')))
            {
                line++;
                lineStart = i + 1;
            }
        }

        return new TextPosition(offset, System.Math.Min(length, text.Length - offset), line, offset - lineStart);
    }

    /// <summary>The place of a line and column, for parsers that count so.</summary>
    public static TextPosition AtLine(string text, int line, int column)
    {
        int offset = 0;
        for (int current = 0; current < line && offset < text.Length; offset++)
        {
            if (text[offset] == '\n')
            {
                current++;
            }
        }

        return At(text, System.Math.Min(offset + column, text.Length), 1);
    }
}
