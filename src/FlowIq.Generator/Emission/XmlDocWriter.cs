using System;
using System.Runtime.CompilerServices;
using System.Text;
using FlowIq.Generator.Model;

namespace FlowIq.Generator.Emission;

/// <summary>
/// The one writer of XML documentation comments from text of the document. Each line is prefixed and
/// escaped, whatever ends a line in C# ends it here, and characters that XML or a reviewer's eye
/// cannot stand (controls, bidirectional marks, lone surrogates) are shown as their code.
/// </summary>
internal static class XmlDocWriter
{
    private static readonly string[] LineEnds = ["\r\n", "\n", "\r", "\u2028", "\u2029", "\u0085"];
    private static readonly char[] LineEndCharacters = ['\n', '\r', '\u2028', '\u2029', '\u0085'];

    /// <summary>Writes summary, remarks and the place in the document.</summary>
    public static void Write(SourceWriter writer, DocModel doc, string fallbackSummary)
    {
        string? source = doc.Source is null ? null : "In the document: " + doc.Source;
        Write(writer, doc.Summary, string.IsNullOrWhiteSpace(doc.Remarks) ? source : source is null ? doc.Remarks : doc.Remarks + "\n" + source, fallbackSummary);
    }

    /// <summary>Writes summary and remarks.</summary>
    public static void Write(SourceWriter writer, string? summary, string? remarks, string fallbackSummary)
    {
        Element(writer, "summary", string.IsNullOrWhiteSpace(summary) ? fallbackSummary : summary!);
        if (!string.IsNullOrWhiteSpace(remarks))
        {
            Element(writer, "remarks", remarks!);
        }
    }

    /// <summary>Writes one element; on one line where the text is one line.</summary>
    /// <param name="tag">Element name, with attributes if any, written by us: <c>param name="x"</c>.</param>
    public static void Element(SourceWriter writer, string tag, string text)
    {
        string name = tag.IndexOf(' ') is var space && space < 0 ? tag : tag.Substring(0, space);
        text = text.Trim();
        if (text.IndexOfAny(LineEndCharacters) < 0)
        {
            writer.Write("/// <").Write(tag).Write(">").Write(Escape(text)).Write("</").Write(name).Line(">");
            return;
        }

        writer.Line($"/// <{tag}>");
        foreach (string line in SplitLines(text))
        {
            writer.Write(line.Length == 0 ? "///" : "/// ").Line(Escape(line));
        }

        writer.Line($"/// </{name}>");
    }

    /// <summary>Writes <c>param</c>.</summary>
    public static void Param(SourceWriter writer, string parameter, string text) =>
        Element(writer, $"param name=\"{parameter.TrimStart('@')}\"", text);

    /// <summary>Text made safe to stand inside an element on one line.</summary>
    public static string Escape(string text)
    {
        if (IsPlain(text))
        {
            return text;
        }

        var result = new StringBuilder(text.Length + 16);
        for (int i = 0; i < text.Length; i++)
        {
            char c = text[i];
            switch (c)
            {
                case '<': result.Append("&lt;"); break;
                case '>': result.Append("&gt;"); break;
                case '&': result.Append("&amp;"); break;
                case '\t': result.Append(' '); break;
                default:
                    i = VisibleText.Append(result, text, i);
                    break;
            }
        }

        return result.ToString();
    }

    /// <summary>Most texts are ASCII without a character to escape, and need no copy.</summary>
    [MethodImpl(Jit.Optimised)]
    private static bool IsPlain(string text)
    {
        foreach (char c in text)
        {
            if (c is < ' ' or > '~' or '<' or '>' or '&')
            {
                return false;
            }
        }

        return true;
    }

    private static string[] SplitLines(string text)
    {
        string[] lines = text.Split(LineEnds, StringSplitOptions.None);
        for (int i = 0; i < lines.Length; i++)
        {
            lines[i] = lines[i].TrimEnd();
        }

        return lines;
    }
}
