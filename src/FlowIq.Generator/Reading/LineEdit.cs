using System;
using System.Collections.Generic;
using System.Text.RegularExpressions;

namespace FlowIq.Generator.Reading;

/// <summary>A small change of a few lines that may be what a half-typed YAML document lacks. It never adds or removes a line.</summary>
internal sealed class LineEdit
{
    private static readonly Regex BareKey = new("""^\s*(?:-\s+)*[\w$/{}.~'"-]+\s*$""", RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));

    private readonly int _first;
    private readonly string[] _lines;

    private LineEdit(int first, params string[] lines)
    {
        _first = first;
        _lines = lines;
    }

    /// <summary>The edits worth trying for an error, the one that loses least first.</summary>
    public static IEnumerable<LineEdit> For(List<string> lines, int errorLine, int startLine)
    {
        int error = Math.Min(errorLine, lines.Count - 1);
        int before = Before(lines, error);
        foreach (int line in new[] { before, error, Math.Min(startLine, lines.Count - 1) })
        {
            if (line >= 0 && BareKey.IsMatch(lines[line]))
            {
                yield return new LineEdit(line, lines[line].TrimEnd() + ":");
            }
        }

        if (OddQuote(lines, error) is { } odd and >= 0)
        {
            yield return new LineEdit(odd, Blank(lines[odd]));
        }

        yield return new LineEdit(error, Blank(lines[error]));
        if (before >= 0)
        {
            yield return new LineEdit(before, Blank(lines[before]));
            yield return new LineEdit(before, [.. Blanks(lines, before, error + 1)]);
        }

        if (startLine >= 0 && startLine < error)
        {
            yield return new LineEdit(startLine, Blank(lines[startLine]));
        }

        yield return new LineEdit(error, [.. Blanks(lines, error, EndOfBlock(lines, error))]);
        if (before >= 0)
        {
            yield return new LineEdit(before, [.. Blanks(lines, before, EndOfBlock(lines, before))]);
        }
    }

    /// <summary>Makes the change; what stood there before is handed back.</summary>
    public string[] Apply(List<string> lines)
    {
        var before = new string[_lines.Length];
        for (int i = 0; i < _lines.Length; i++)
        {
            before[i] = lines[_first + i];
            lines[_first + i] = _lines[i];
        }

        return before;
    }

    public void Undo(List<string> lines, string[] before)
    {
        for (int i = 0; i < before.Length; i++)
        {
            lines[_first + i] = before[i];
        }
    }

    private static int Before(List<string> lines, int line)
    {
        int before = line - 1;
        while (before >= 0 && IsBlank(lines[before]))
        {
            before--;
        }

        return before;
    }

    /// <summary>The nearest line up to the error that opens a quote and does not close it.</summary>
    private static int OddQuote(List<string> lines, int error)
    {
        for (int i = error; i >= 0; i--)
        {
            int quotes = lines[i].Split('"').Length - 1;
            int apostrophes = Regex.Matches(lines[i], @"(?<!\w)'|'(?!\w)").Count;
            if (quotes % 2 == 1 || (quotes == 0 && apostrophes % 2 == 1))
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>The line after the last one that is indented deeper than this.</summary>
    private static int EndOfBlock(List<string> lines, int line)
    {
        int indent = Indent(lines[line]);
        int end = line + 1;
        while (end < lines.Count && (IsBlank(lines[end]) || Indent(lines[end]) > indent))
        {
            end++;
        }

        return end;
    }

    private static IEnumerable<string> Blanks(List<string> lines, int first, int end)
    {
        for (int i = first; i < Math.Min(end, lines.Count); i++)
        {
            yield return Blank(lines[i]);
        }
    }

    private static bool IsBlank(string line) => string.IsNullOrWhiteSpace(line) || line.TrimStart()[0] == '#';

    private static int Indent(string line) => line.Length - line.TrimStart(' ').Length;

    /// <summary>As long as before, so that what follows keeps its offset.</summary>
    private static string Blank(string line) => new(' ', line.TrimEnd('\r').Length);
}
