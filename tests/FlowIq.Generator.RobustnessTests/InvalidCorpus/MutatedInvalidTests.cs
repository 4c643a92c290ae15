using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text.Json.Nodes;
using FlowIq.Generator.RobustnessTests.Fuzzing;
using FlowIq.Generator.RobustnessTests.Harness;
using Xunit.Abstractions;

namespace FlowIq.Generator.RobustnessTests.InvalidCorpus;

/// <summary>The invalid documents broken further, each in several ways: no exception, no fault, code that compiles, little time and memory.</summary>
public class MutatedInvalidTests(ITestOutputHelper output)
{
    /// <summary>Catches what grows beyond measure; each takes a few milliseconds, on a machine that does nothing else.</summary>
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(10);

    /// <summary>All that is allocated, whether it is held or not.</summary>
    private const long MostBytes = 500L * 1024 * 1024;

    /// <summary>Larger ones are run as they are, elsewhere.</summary>
    private const int LargestDocument = 300_000;

    /// <summary>Emitted code beyond this is parsed only: binding it is the compiler's time, not ours.</summary>
    private const int BindUpTo = 2_000_000;

    [SkippableFact]
    public void Each_mutation_ends_well()
    {
        Corpus.Require();
        int each = Switches.IsLong ? 40 : 2;
        var failures = new List<string>();
        var times = new List<double>();
        long most = 0;
        int documents = 0;
        foreach ((string file, _) in Corpus.InvalidDocuments())
        {
            string text = Corpus.Read(Path.Combine(Corpus.Invalid, file));
            if (text.Length > LargestDocument)
            {
                continue;
            }

            documents++;
            JsonNode? node = YamlToJson.TryParse(text);
            for (int i = 0; i < each; i++)
            {
                int seed = Switches.Seed + (documents * 1000) + i;
                var mutator = new DocumentMutator(seed);
                string mutated = node is JsonObject && i % 3 != 0 ? mutator.Mutate(node, node) : mutator.Mutate(text);
                HostileRun run = HostileRun.Of(mutated);
                times.Add(run.Elapsed.TotalMilliseconds);
                most = Math.Max(most, run.Allocated);
                string? failure = run.Exception?.ToString() ?? run.Faults.FirstOrDefault()?.ToString()
                    ?? (run.Elapsed > Soon ? $"takes {run.Elapsed}" : run.Allocated > MostBytes ? $"takes {run.Allocated} bytes" : null)
                    ?? (run.Characters < BindUpTo ? run.ProblemsOfTheDocument() : run.Problems(bind: false)).FirstOrDefault();
                if (failure is not null)
                {
                    failures.Add($"{file}, seed {seed}: {failure}");
                }
            }
        }

        times.Sort();
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{times.Count} mutations of {documents} documents: median {times[times.Count / 2]:0.0} ms, longest {times[^1]:0} ms, most allocated {most / 1024 / 1024} MB, {failures.Count} failures"));
        Assert.True(failures.Count == 0, $"{failures.Count} failures, the first:\n" + string.Join("\n", failures.Take(12)));
    }
}
