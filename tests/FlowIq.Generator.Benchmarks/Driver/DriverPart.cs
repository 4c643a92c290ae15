using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using FlowIq.Generator.Benchmarks.Harness;
using FlowIq.Generator.Benchmarks.Results;

namespace FlowIq.Generator.Benchmarks.Driver;

/// <summary>The generator itself: cold in processes of its own, warm and after edits in this one, memory, growth.</summary>
internal static class DriverPart
{
    private static readonly int[] Sizes = [1000, 2000, 4000];

    public static void Run(Effort effort, ResultFile results)
    {
        Documents.SayWhatIsMissing();
        DriverBenchmarks.Chosen = effort == Effort.Smoke ? ["FlowIQ"] : [.. Documents.Present];
        int runs = effort == Effort.Smoke ? 1 : effort == Effort.Quick ? 3 : 7;
        foreach (string document in DriverBenchmarks.Chosen)
        {
            string path = Documents.PathOf(document);
            Record(effort, results, "driver/" + document, OwnProcess.Measure(runs, "cold-generator", path));
            Record(effort, results, "driver/" + document, OwnProcess.Measure(runs, "cold-reader", path));
            Record(effort, results, "driver/" + document, OwnProcess.Measure(1, "warm-generator", path, effort == Effort.Smoke ? "0" : effort == Effort.Quick ? "10" : "20"));
            Record(effort, results, "driver/" + document, OwnProcess.Measure(1, "retained", path));
            Record(effort, results, "driver/" + document, OwnProcess.Measure(1, "edited", path));
        }

        foreach (int size in effort == Effort.Smoke ? [100] : Sizes)
        {
            Record(effort, results, "driver/synthetic" + size.ToString(CultureInfo.InvariantCulture), OwnProcess.Measure(runs, "synthetic", size.ToString(CultureInfo.InvariantCulture)));
        }

        BenchmarkRun.Of<DriverBenchmarks>(effort, isLong: true, results, static benchmark =>
            $"driver/{benchmark.Parameters.Items.Single().Value}/{benchmark.Descriptor.WorkloadMethod.Name}");
    }

    private static void Record(Effort effort, ResultFile results, string prefix, IReadOnlyDictionary<string, double> values)
    {
        if (effort != Effort.Smoke)
        {
            results.SetAll(prefix, values);
        }
    }
}
