using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text;
using System.Threading.Tasks;
using FlowIq.Generator.RobustnessTests.Harness;
using FlowIq.Generator.Tests.Harness;
using Microsoft.CodeAnalysis;
using Xunit.Abstractions;

namespace FlowIq.Generator.RobustnessTests.InvalidCorpus;

/// <summary>Every document of the invalid set ends in diagnostics at a line, or in clean code where it is merely odd.</summary>
public class InvalidCorpusTests(ITestOutputHelper output)
{
    /// <summary>Catches a hang, not a slow machine: figures are the benchmarks' concern.</summary>
    private static readonly TimeSpan HangAfter = TimeSpan.FromMinutes(2);

    /// <summary>Emitted code beyond this is parsed only: binding it is the compiler's time, not ours.</summary>
    private const int BindUpTo = 4_000_000;

    private static readonly string TablePath = Path.Combine(RepositoryPaths.Root, "tests", "FlowIq.Generator.RobustnessTests", "InvalidCorpus", "invalid.md");

    [SkippableFact]
    public async Task Each_ends_as_the_table_says()
    {
        Corpus.Require();
        var table = new StringBuilder("""
            # What the invalid documents are answered with

            Written by `InvalidCorpusTests`; rewrite with `FLOWIQ_ACCEPT=1`. At most four lines per document; "clean" means that code was generated and there was nothing to say.

            | document | id | line | message |
            | --- | --- | --- | --- |

            """);
        var failures = new List<string>();
        foreach ((string file, string expect) in Corpus.InvalidDocuments())
        {
            string path = Path.Combine(Corpus.Invalid, file);
            Task<HostileRun> running = Task.Run(() => HostileRun.OfFile(path, withNeighbours: file.Contains('/', StringComparison.Ordinal)));
            if (await Task.WhenAny(running, Task.Delay(HangAfter)) != running)
            {
                failures.Add(file + " hangs");
                continue;
            }

            HostileRun run = await running;
            failures.AddRange(Judge(file, expect, run));
            AppendRows(table, file, run);
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{run.Elapsed.TotalMilliseconds,8:0} ms {run.Characters,10} characters  {file}"));
        }

        Assert.True(failures.Count == 0, string.Join("\n", failures));
        Compare(table.ToString());
    }

    private static IEnumerable<string> Judge(string file, string expect, HostileRun run)
    {
        if (run.Exception is not null)
        {
            yield return $"{file}: {run.Exception}";
        }

        foreach (Diagnostic fault in run.Faults)
        {
            yield return $"{file}: {fault}";
        }

        if (run.Diagnostics.Any(static diagnostic => diagnostic.Location == Location.None))
        {
            yield return $"{file}: a diagnostic has no place";
        }

        // A file in another encoding than UTF-8 is the compiler's to decode; the generator sees text.
        if (expect == "fatal" && run.Diagnostics.IsEmpty && !file.StartsWith("real-encoding", StringComparison.Ordinal))
        {
            yield return $"{file}: nothing is said of it";
        }

        foreach (string problem in run.Problems(bind: run.Characters < BindUpTo).Take(3))
        {
            yield return $"{file}: {problem}";
        }
    }

    private static void AppendRows(StringBuilder table, string file, HostileRun run)
    {
        const int Shown = 4;
        string name = file;
        foreach (Diagnostic diagnostic in run.Diagnostics.Take(Shown))
        {
            FileLinePositionSpan span = diagnostic.Location.GetLineSpan();
            string message = diagnostic.GetMessage(CultureInfo.InvariantCulture).Replace("|", "\\|", StringComparison.Ordinal);
            table.Append(CultureInfo.InvariantCulture, $"| {name} | {diagnostic.Id} | {span.StartLinePosition.Line + 1},{span.StartLinePosition.Character + 1} | {Printable(message)} |\n");
            name = "";
        }

        if (run.Diagnostics.Length > Shown)
        {
            table.Append(CultureInfo.InvariantCulture, $"| | | | {run.Diagnostics.Length - Shown} more |\n");
        }
        else if (run.Diagnostics.IsEmpty)
        {
            table.Append(CultureInfo.InvariantCulture, $"| {name} | | | clean |\n");
        }
    }

    /// <summary>One line of readable ASCII, however wild the document.</summary>
    private static string Printable(string message)
    {
        var text = new StringBuilder();
        foreach (char c in message.Length > 300 ? message[..300] + "..." : message)
        {
            text.Append(c is >= ' ' and <= '~' ? c.ToString() : $"\\u{(int)c:X4}");
        }

        return text.ToString();
    }

    private static void Compare(string table)
    {
        if (Environment.GetEnvironmentVariable("FLOWIQ_ACCEPT") == "1")
        {
            File.WriteAllText(TablePath, table);
        }

        Assert.Equal(File.ReadAllText(TablePath), table);
    }
}
