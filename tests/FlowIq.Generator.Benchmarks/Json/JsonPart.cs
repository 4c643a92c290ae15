using FlowIq.Generator.Benchmarks.Harness;
using FlowIq.Generator.Benchmarks.Results;

namespace FlowIq.Generator.Benchmarks.Json;

/// <summary>Reading and writing JSON.</summary>
internal static class JsonPart
{
    public static void Run(Effort effort, ResultFile results) =>
        BenchmarkRun.Of<JsonBenchmarks>(effort, isLong: false, results, static benchmark => "json/" + benchmark.Descriptor.WorkloadMethod.Name);
}
