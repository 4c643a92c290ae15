using System;
using System.Text.Json.Nodes;
using System.Threading;
using FlowIq.Generator.Diagnostics;
using FlowIq.Generator.Sources;

namespace FlowIq.Generator.Reading;

/// <summary>Text to JSON nodes, whichever of the two notations it is written in.</summary>
internal static class DocumentText
{
    private static readonly char[] TextEnds = ['"', '\\', '\n'];

    /// <summary>Parses a file; null after an error, which has been reported then.</summary>
    public static JsonNode? Parse(DocumentFile file, DiagnosticBag diagnostics, CancellationToken cancellationToken)
    {
        string? text = file.Text;
        if (text is null)
        {
            diagnostics.ReportAt(Descriptors.FileNotReadable, file.Path, default, file.Path);
            return null;
        }

        if (text.Length > Limits.DocumentLength)
        {
            diagnostics.ReportAt(Descriptors.LimitExceeded, file.Path, default, "The length of the file", Limits.DocumentLength.ToString(System.Globalization.CultureInfo.InvariantCulture) + " characters", "split the document");
            return null;
        }

        if (file.OtherEncoding is { } encoding)
        {
            diagnostics.ReportAt(Descriptors.NotUtf8, file.Path, default, encoding, encoding.StartsWith("utf-", StringComparison.Ordinal) ? "other tools may not read it" : "characters beyond ASCII may have been read as others");
        }

        if (string.IsNullOrWhiteSpace(text))
        {
            diagnostics.ReportAt(Descriptors.NotOpenApi, file.Path, default, "the file is empty");
            return null;
        }

        return IsJson(text)
            ? JsonText.Parse(file.Path, text, diagnostics, cancellationToken)
            : YamlText.Parse(file.Path, text, diagnostics, cancellationToken);
    }

    /// <summary>By content, not by extension: vendors ship YAML in <c>.json</c> and the other way round.</summary>
    public static bool IsJson(string text)
    {
        for (int i = 0; i < text.Length; i++)
        {
            char c = text[i];
            if (!char.IsWhiteSpace(c) && c != '\uFEFF')
            {
                return c == '"' ? IsMember(text, i) : c == '{' ? !HasPlainKey(text, i + 1) : c == '[' || (c == '/' && text.IndexOf('{') >= 0);
            }
        }

        return false;
    }

    /// <summary>A key, a text and a comma are JSON whose first brace is missing: in YAML nothing may follow the text.</summary>
    private static bool IsMember(string text, int at) =>
        Past(text, Past(text, at, '"'), ':') is var value && value > 0 && value < text.Length && Past(text, Past(text, value, '"'), ',') > 0;

    /// <summary>Behind what begins here, a text in quotes or a sign, and the spaces after it; -1 where it does not.</summary>
    private static int Past(string text, int at, char expected)
    {
        if (at < 0 || at >= text.Length || text[at] != expected)
        {
            return -1;
        }

        int end = expected == '"' ? text.IndexOfAny(TextEnds, at + 1) : at;
        if (end < 0 || text[end] != expected)
        {
            return -1;
        }

        do
        {
            end++;
        }
        while (end < text.Length && text[end] is ' ' or '\t');

        return end;
    }

    /// <summary>A key without quotes, as in <c>{ type: object }</c>, is YAML's.</summary>
    private static bool HasPlainKey(string text, int at)
    {
        while (at < text.Length && char.IsWhiteSpace(text[at]))
        {
            at++;
        }

        int start = at;
        while (at < text.Length && (char.IsLetterOrDigit(text[at]) || text[at] is '$' or '_' or '-'))
        {
            at++;
        }

        return at > start && at + 1 < text.Length && text[at] == ':' && char.IsWhiteSpace(text[at + 1]);
    }
}
