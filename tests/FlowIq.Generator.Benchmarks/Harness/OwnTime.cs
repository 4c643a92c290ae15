using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Globalization;
using System.Threading.Tasks;

namespace FlowIq.Generator.Benchmarks.Harness;

/// <summary>
/// What one call takes once its code is settled: processor time, which stays the same when other programs want the processor too,
/// of all threads of this process, the collector's among them; and bytes allocated. The median of many short batches.
/// </summary>
internal static class OwnTime
{
    private const int Batches = 25;
    private const int BatchMilliseconds = 30;

    /// <summary>Says both, for <see cref="OwnProcess"/>.</summary>
    public static void Say(Func<Task> call)
    {
        WarmUp.Of(call);
        int count = CallsPerBatch(call);
        var times = new List<double>();
        long bytes = GC.GetTotalAllocatedBytes(precise: true);
        for (int i = 0; i < Batches; i++)
        {
            times.Add(Batch(call, count));
        }

        bytes = GC.GetTotalAllocatedBytes(precise: true) - bytes;
        Say("ns", OwnProcess.Median(times));
        Say("bytes", bytes / ((double)count * Batches));
    }

    private static int CallsPerBatch(Func<Task> call)
    {
        int count = 0;
        for (var watch = Stopwatch.StartNew(); watch.ElapsedMilliseconds < BatchMilliseconds; count++)
        {
            call().GetAwaiter().GetResult();
        }

        return count;
    }

    private static double Batch(Func<Task> call, int count)
    {
        TimeSpan before = Environment.CpuUsage.TotalTime;
        for (int i = 0; i < count; i++)
        {
            call().GetAwaiter().GetResult();
        }

        return (Environment.CpuUsage.TotalTime - before).TotalNanoseconds / count;
    }

    private static void Say(string name, double value) => Console.WriteLine(name + "=" + value.ToString("R", CultureInfo.InvariantCulture));
}
