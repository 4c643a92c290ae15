using System;
using System.Text.RegularExpressions;
using SharpYaml;

namespace FlowIq.Generator.Reading;

/// <summary>
/// Quotes what YAML 1.2 allows but SharpYaml's scanner refuses: a colon inside a plain scalar of a flow
/// mapping, as in <c>{ url: http://localhost:3104 }</c>. Only the line that failed is touched.
/// </summary>
internal static class YamlRepair
{
    private const int MaxRepairs = 500;

    private static readonly Regex PlainWithColon = new(
        """(?<=[:,\[{]\s*)(?![\s"'&*!|>%@`#{}\[\],])(?:(?!:\s)[^{}\[\],\n'"])+?(?=\s*[,}\]])""",
        RegexOptions.CultureInvariant,
        TimeSpan.FromSeconds(1));

    /// <summary>Runs a parse, repairing and repeating while the scanner fails for that reason.</summary>
    public static T Parse<T>(string text, Func<string, T> parse)
    {
        for (int i = 0; ; i++)
        {
            try
            {
                return parse(text);
            }
            catch (YamlException e) when (i < MaxRepairs && TryRepair(text, e.Start.Line) is { } repaired)
            {
                text = repaired;
            }
        }
    }

    private static string? TryRepair(string text, int line)
    {
        int start = TextPosition.AtLine(text, line, 0).Offset;
        int end = text.IndexOf('\n', start) is var newline && newline < 0 ? text.Length : newline;
        string before = text.Substring(start, end - start);
        try
        {
            string after = PlainWithColon.Replace(before, match => match.Value.IndexOf(':') > 0 ? "'" + match.Value + "'" : match.Value);
            return after == before ? null : text.Substring(0, start) + after + text.Substring(end);
        }
        catch (RegexMatchTimeoutException)
        {
            return null;
        }
    }
}
