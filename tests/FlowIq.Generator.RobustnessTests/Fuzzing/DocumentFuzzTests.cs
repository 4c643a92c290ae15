using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text.Json.Nodes;
using System.Threading.Tasks;
using FlowIq.Generator.RobustnessTests.Harness;
using FlowIq.Generator.Tests.Harness;
using Xunit.Abstractions;

namespace FlowIq.Generator.RobustnessTests.Fuzzing;

/// <summary>
/// Mutated documents: no exception, no fault, no hang, code that compiles. Seeds are fixed; <c>FLOWIQ_LONG=1</c> runs
/// 10,000 of them, <c>FLOWIQ_SEED</c> starts at another one: at that of a failure, to see it again.
/// </summary>
public class DocumentFuzzTests(ITestOutputHelper output)
{
    private const int LargestCorpusDocument = 60_000;

    /// <summary>All that is emitted is bound this often; else what no document changes is left out.</summary>
    private const int WholeOneIn = 100;

    /// <summary>Seconds; documents of this size take a thousandth, on an idle machine.</summary>
    private const int SlowAfter = 20;

    private static readonly TimeSpan HangAfter = TimeSpan.FromSeconds(60);

    [Fact]
    public async Task Mutated_documents_end_in_code_that_compiles()
    {
        List<Document> documents = Documents();
        int count = Switches.IsLong ? 10_000 : 300;
        TimeSpan bound = Switches.IsLong ? TimeSpan.FromHours(3) : TimeSpan.FromMinutes(3);
        var failures = new List<string>();
        var clock = Stopwatch.StartNew();
        TimeSpan longest = default;
        HostileRun? last = null;
        int done = 0;
        int emitted = 0;
        for (; done < count && clock.Elapsed < bound; done++)
        {
            int seed = Switches.Seed + done;
            string text = Mutated(documents, seed);
            HostileRun? before = last;
            Task<HostileRun> running = Task.Run(() => before?.Then(text) ?? HostileRun.Of(text));
            if (await Task.WhenAny(running, Task.Delay(HangAfter)) != running)
            {
                failures.Add($"seed {seed}: hangs");
                Keep(seed, text);
                break;
            }

            HostileRun run = last = await running;
            longest = run.Elapsed > longest ? run.Elapsed : longest;
            emitted += run.Sources.IsEmpty ? 0 : 1;
            string? failure = run.Exception?.ToString() ?? run.Faults.FirstOrDefault()?.ToString() ?? (seed % WholeOneIn == 0 ? run.Problems() : run.ProblemsOfTheDocument()).FirstOrDefault();
            if (run.Elapsed > TimeSpan.FromSeconds(SlowAfter))
            {
                failure ??= $"takes {run.Elapsed}";
            }

            if (failure is not null)
            {
                failures.Add($"seed {seed}: {failure}");
                Keep(seed, text);
            }
        }

        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{done} mutated documents of {documents.Count}, {emitted} with code, all of it compiled, {failures.Count} failures, {clock.Elapsed.TotalSeconds:0} s, longest run {longest.TotalMilliseconds:0} ms"));
        Assert.True(failures.Count == 0, $"{failures.Count} failures, the first:\n" + string.Join("\n", failures.Take(12)));
    }

    /// <summary>A document that failed is put beside the tests' assembly, to be looked at.</summary>
    private static void Keep(int seed, string text)
    {
        string folder = Path.Combine(AppContext.BaseDirectory, "failures");
        Directory.CreateDirectory(folder);
        File.WriteAllText(Path.Combine(folder, seed.ToString(CultureInfo.InvariantCulture) + ".txt"), text);
    }

    private static string Mutated(List<Document> documents, int seed)
    {
        Document document = documents[seed % documents.Count];
        Document donor = documents[seed / documents.Count % documents.Count];
        var mutator = new DocumentMutator(seed);
        return seed % 5 == 0 ? mutator.Mutate(document.Text) : mutator.Mutate(document.Node, donor.Node);
    }

    /// <summary>The documents of each feature, and the small ones of the corpus where it is at hand and time is no concern.</summary>
    private static List<Document> Documents()
    {
        IEnumerable<string> files = Directory.GetFiles(Path.Combine(RepositoryPaths.Specs, "features")).Append(Path.Combine(RepositoryPaths.Specs, "flowiq.openapi.yaml"));
        if (Switches.IsLong && Directory.Exists(Corpus.Valid))
        {
            files = files.Concat(Directory.GetFiles(Corpus.Valid, "*", SearchOption.AllDirectories).Where(static path => path.EndsWith(".json", StringComparison.Ordinal) || path.EndsWith(".yaml", StringComparison.Ordinal)))
                .Where(static path => new FileInfo(path).Length < LargestCorpusDocument);
        }

        return [.. files.Order(StringComparer.Ordinal).Select(static path => Corpus.Read(path)).Select(static text => new Document(text, YamlToJson.Parse(text))).Where(static document => document.Node is JsonObject)];
    }

    private sealed record Document(string Text, JsonNode Node);
}
