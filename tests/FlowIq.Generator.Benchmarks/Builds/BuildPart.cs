using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using FlowIq.Generator.Benchmarks.Harness;
using FlowIq.Generator.Benchmarks.Peers;
using FlowIq.Generator.Benchmarks.Results;

namespace FlowIq.Generator.Benchmarks.Builds;

/// <summary>What a build pays: generation and compilation in whole processes, beside the peers', whether what they make compiles or not.</summary>
internal static class BuildPart
{
    public const string Generated = "FlowIq.Generator";

    /// <summary>The same with JSON code only for what the client sends or receives.</summary>
    public const string OneWay = Generated + ", JSON one way";

    public static void Run(Effort effort, ResultFile results)
    {
        Documents.SayWhatIsMissing();
        using var folder = new TemporaryFolder();
        string[] packages = [];
        if (effort != Effort.Smoke)
        {
            Peer.RestoreTools(folder.Path);
            packages = KiotaPackages(folder);
        }

        foreach (string document in effort == Effort.Smoke ? ["FlowIQ"] : Documents.Present)
        {
            string path = Documents.PathOf(document);
            int runs = effort == Effort.Full ? 5 : effort == Effort.Smoke || document == "GitHub" ? 1 : 3;
            foreach (string own in (string[])[Generated, OneWay])
            {
                Record(effort, results, $"builds/{document}/{own}", Repeat(runs, () => [CompilerRun.WithGenerator(folder.Sub("own"), path, own == OneWay)]));
            }

            if (effort != Effort.Smoke)
            {
                Measure(effort, results, Peer.NSwag, document, runs, folder, []);
                Measure(effort, results, Peer.Kiota, document, runs, folder, packages);
            }
        }
    }

    private static void Measure(Effort effort, ResultFile results, Peer peer, string document, int runs, TemporaryFolder folder, string[] references)
    {
        int number = 0;
        List<ProcessRun[]> all = Repeat(runs, () =>
        {
            string own = folder.Sub($"{peer.Name}-{document}-{number++}");
            ProcessRun generation = peer.Generate(Documents.PathOf(document), own)!;
            return [generation, CompilerRun.OfFiles(own, references)];
        });
        string name = $"builds/{document}/{peer.Name}";

        // One that gives up at times is measured where it does not.
        List<ProcessRun[]> whole = all.FindAll(static run => run[0].Succeeded);
        results.Set(name + "/generationSucceeded", whole.Count);
        results.Set(name + "/generationFailed", all.Count - whole.Count);
        whole = whole.Count > 0 ? whole : all;
        Record(effort, results, name, whole);
        results.Set(name + "/generationCpu", OwnProcess.Median(whole.Select(static run => run[0].Cpu)));
    }

    private static List<ProcessRun[]> Repeat(int runs, Func<ProcessRun[]> run)
    {
        var all = new List<ProcessRun[]>();
        for (int i = 0; i < runs; i++)
        {
            all.Add(run());
        }

        return all;
    }

    private static void Record(Effort effort, ResultFile results, string name, List<ProcessRun[]> all)
    {
        ProcessRun compilation = all[0][^1];
        Console.WriteLine($"{name}: {string.Join(", ", all.Select(static runs => runs.Sum(static run => run.Cpu).ToString("0.0")))} s of processor time");
        if (effort == Effort.Smoke)
        {
            _ = compilation.Succeeded ? compilation : throw new InvalidOperationException(compilation.Output);
            return;
        }

        if (GenerationIn(compilation.Output) is { } generation)
        {
            results.Set(name + "/generationSeconds", generation);
        }

        results.Set(name + "/cpu", OwnProcess.Median(all.Select(static runs => runs.Sum(static run => run.Cpu))));
        results.Set(name + "/seconds", OwnProcess.Median(all.Select(static runs => runs.Sum(static run => run.Seconds))));
        results.Set(name + "/peakMB", OwnProcess.Median(all.Select(static runs => runs.Max(static run => run.PeakMegabytes))));
        results.Set(name + "/errors", compilation.Output.Split('\n').Count(static line => line.Contains("error CS", StringComparison.Ordinal)));
        results.Set(name + "/runs", all.Count);
    }

    /// <summary>The generator's share, as the compiler reports it (<c>/reportanalyzer</c>).</summary>
    private static double? GenerationIn(string output) =>
        Regex.Match(output, @"Total generator execution time: ([\d.]+) seconds") is { Success: true } match ? double.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture) : null;

    /// <summary>What code from Kiota is compiled against.</summary>
    private static string[] KiotaPackages(TemporaryFolder folder)
    {
        string own = folder.Sub("packages");
        string output = Path.GetDirectoryName(Peer.Kiota.BuildEmpty(own))!;
        return [.. Directory.EnumerateFiles(output, "*.dll").Where(static file => !Path.GetFileName(file).EndsWith("Peer.dll", StringComparison.Ordinal))];
    }
}
