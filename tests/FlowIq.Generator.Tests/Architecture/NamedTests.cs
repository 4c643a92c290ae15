using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using FlowIq.Generator.Tests.Harness;

namespace FlowIq.Generator.Tests.Architecture;

/// <summary>A page that maps rows of features to tests, as <c>| row | `Tests/Wire/BodyTests.Method`, ... |</c>: the file under <c>tests</c>, and its method.</summary>
internal sealed class NamedTests(string page)
{
    private static readonly Regex Test = new(@"`(?<project>\w+)/(?<file>[\w/]+)\.(?<method>\w+)`", RegexOptions.CultureInvariant);

    /// <summary>Each row and what stands beside it.</summary>
    public IReadOnlyList<(string Row, string Tests)> Rows { get; } =
    [
        .. page.ReplaceLineEndings("\n").Split('\n')
            .Where(static line => line.StartsWith("| ", System.StringComparison.Ordinal) && !line.StartsWith("| row", System.StringComparison.Ordinal) && !line.StartsWith("| ---", System.StringComparison.Ordinal))
            .Select(static line => line.Split('|', System.StringSplitOptions.TrimEntries))
            .Select(static cells => (cells[1], cells[2])),
    ];

    /// <summary>What is wrong with each row: no test named, or one that is not there.</summary>
    public IEnumerable<string> Problems() => Rows.SelectMany(static row =>
    {
        Match[] tests = [.. Test.Matches(row.Tests).Cast<Match>()];
        return tests.Length == 0 ? [$"{row.Row}: no test"] : tests.Where(static test => !IsThere(test)).Select(test => $"{row.Row}: there is no {test.Value}");
    });

    private static bool IsThere(Match test)
    {
        string file = Path.Combine(RepositoryPaths.Root, "tests", "FlowIq.Generator." + test.Groups["project"].Value, test.Groups["file"].Value + ".cs");
        return File.Exists(file) && Regex.IsMatch(
            File.ReadAllText(file), $@"(Fact|Theory)(\([^\n]*\))?\](\s*\[[^\n]*\])*\s+public (async )?(void|Task) {test.Groups["method"].Value}\(", RegexOptions.CultureInvariant);
    }
}
