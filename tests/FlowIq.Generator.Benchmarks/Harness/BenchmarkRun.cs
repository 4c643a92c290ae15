using System;
using System.Linq;
using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Diagnosers;
using BenchmarkDotNet.Engines;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Loggers;
using BenchmarkDotNet.Reports;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using FlowIq.Generator.Benchmarks.Results;

namespace FlowIq.Generator.Benchmarks.Harness;

/// <summary>Runs a class of benchmarks in this process, where the peers' clients are loaded, and records what comes out.</summary>
internal static class BenchmarkRun
{
    /// <param name="isLong">Each operation takes long: it is run some times, not many thousand.</param>
    /// <param name="nameOf">The name to record a case under, from its parameters and its method.</param>
    public static void Of<T>(Effort effort, bool isLong, ResultFile results, Func<BenchmarkCase, string> nameOf)
    {
        IConfig config = ManualConfig.CreateEmpty()
            .AddJob(JobFor(effort, isLong).WithToolchain(InProcessEmitToolchain.Instance))
            .AddDiagnoser(MemoryDiagnoser.Default)
            .AddColumnProvider(DefaultColumnProviders.Instance)
            .AddLogger(ConsoleLogger.Default)
            .WithArtifactsPath(System.IO.Path.Combine(System.IO.Path.GetTempPath(), "flowiq-benchmark-artifacts"))
            .WithOptions(ConfigOptions.DisableOptimizationsValidator);
        Summary summary = BenchmarkRunner.Run<T>(config);
        foreach (BenchmarkReport report in effort == Effort.Smoke ? [] : summary.Reports.Where(static report => report.Success))
        {
            string name = nameOf(report.BenchmarkCase);
            results.Set(name + "/ns", report.ResultStatistics!.Median);
            results.Set(name + "/bytes", report.GcStats.GetBytesAllocatedPerOperation(report.BenchmarkCase) ?? 0);
        }

        string[] failed = [.. summary.Reports.Where(static report => !report.Success).Select(report => nameOf(report.BenchmarkCase))];
        if (failed.Length > 0 || summary.HasCriticalValidationErrors)
        {
            throw new InvalidOperationException("Benchmarks failed: " + string.Join(", ", failed));
        }
    }

    private static Job JobFor(Effort effort, bool isLong) => effort switch
    {
        Effort.Smoke => Job.Dry,
        _ when isLong => Job.Default.WithStrategy(RunStrategy.Monitoring).WithLaunchCount(1).WithWarmupCount(2).WithIterationCount(effort == Effort.Quick ? 5 : 15).WithInvocationCount(1).WithUnrollFactor(1),
        Effort.Quick => Job.Default.WithLaunchCount(1).WithWarmupCount(4).WithIterationCount(10).WithIterationTime(Perfolizer.Horology.TimeInterval.FromMilliseconds(150)),
        _ => Job.Default,
    };
}
