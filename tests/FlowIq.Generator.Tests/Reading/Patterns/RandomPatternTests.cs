using System;
using System.Linq;
using System.Text;
using System.Text.RegularExpressions;
using FlowIq.Generator.Reading.Overlay.JsonPath;
using FlowIq.Generator.Reading.Patterns;

namespace FlowIq.Generator.Tests.Reading.Patterns;

/// <summary>Texts that nobody would write, from a fixed seed: no exception, and where a second opinion exists, the same answer.</summary>
public class RandomPatternTests
{
    private static readonly string[] PatternPieces =
        ["a", "b", "1", "_", "-", ".", "^", "$", "|", "(", ")", "(?:", "(?=", "(?!", "(?<n>", "[", "]", "[^", "*", "+", "?", "{2}", "{1,2}", "{", "}", ",", @"\d", @"\D", @"\w", @"\W", @"\b", @"\.", @"\\", @"\x61", @"\u0062", "a-b", " ", "#", "/", "😀"];

    private static readonly string[] QueryPieces =
        ["$", "@", ".", "..", "[", "]", "*", "?", "'a'", "\"b\"", "a", "1", "-1", ":", ",", "(", ")", "&&", "||", "!", "==", "<", " ", "true", "null", "length(", "count(", "match(", "value(", "1e2", "\\", "'", "é"];

    [Fact]
    public void Patterns_mean_the_same_to_both_engines()
    {
        var random = new Random(20261126);
        int compared = 0;
        for (int i = 0; i < 40_000; i++)
        {
            string pattern = Text(random, PatternPieces, 8);
            if (EcmaPattern.Translate(pattern, out string problem) is not { } translated)
            {
                Assert.NotEmpty(problem);
                continue;
            }

            // What .NET calls ECMAScript is that for ASCII, but for a named group and for what stands before a line's end.
            Regex? other = pattern.Contains("😀", StringComparison.Ordinal) ? null : Parse(pattern.Replace("(?<n>", "("));
            for (int j = 0; j < 4 && other is not null; j++)
            {
                string text = Text(random, ["a", "b", "1", "_", "-", ".", "{", "}", "2", ",", " ", "#", "/", "]"], 6);
                Assert.True(other.IsMatch(text) == Regex.IsMatch(text, translated, RegexOptions.CultureInvariant), $"{pattern} as {translated} on '{text}'");
                compared++;
            }
        }

        Assert.True(compared > 10_000, $"Only {compared} answers could be compared.");
    }

    [Fact]
    public void Queries_are_read_or_refused()
    {
        var random = new Random(20261126);
        int read = 0;
        for (int i = 0; i < 40_000; i++)
        {
            try
            {
                PathParser.Parse((i % 3 == 0 ? "$" : i % 3 == 1 ? "$." : "$[?@") + Text(random, QueryPieces, i % 2 == 0 ? 4 : 10) + (i % 3 == 2 ? "]" : "")).Select(System.Text.Json.Nodes.JsonNode.Parse("""{ "a": [1, { "b": "x" }, null], "b": { "a": true } }"""), new PathBudget("look at", 10_000, default));
                read++;
            }
            catch (PathSyntaxException e)
            {
                Assert.NotEmpty(e.Message);
            }
        }

        Assert.True(read > 500, $"Only {read} texts were queries.");
    }

    private static Regex? Parse(string pattern)
    {
        try
        {
            return new Regex(pattern, RegexOptions.ECMAScript);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    private static string Text(Random random, string[] pieces, int most)
    {
        var text = new StringBuilder();
        foreach (int _ in Enumerable.Range(0, random.Next(1, most)))
        {
            text.Append(pieces[random.Next(pieces.Length)]);
        }

        return text.ToString();
    }
}
