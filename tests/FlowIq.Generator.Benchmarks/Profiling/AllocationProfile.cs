using System;
using System.Collections.Concurrent;
using System.Diagnostics.Tracing;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;

namespace FlowIq.Generator.Benchmarks.Profiling;

/// <summary>Which types a call allocates: the runtime names the type of every hundred-thousandth byte or so.</summary>
internal sealed class AllocationProfile : EventListener
{
    private const int Collections = 1;
    private readonly ConcurrentDictionary<string, int> _samples = new(StringComparer.Ordinal);

    public static async Task PrintAsync(string name, Func<Task> call)
    {
        const int Calls = 200_000;
        for (int i = 0; i < 1000; i++)
        {
            await call();
        }

        using var profile = new AllocationProfile();
        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int i = 0; i < Calls; i++)
        {
            await call();
        }

        double bytes = (GC.GetAllocatedBytesForCurrentThread() - before) / (double)Calls;
        Thread.Sleep(200);
        double samples = profile._samples.Values.Sum();
        Console.WriteLine($"{name}: {bytes:0} bytes a call");
        foreach ((string type, int count) in profile._samples.OrderByDescending(static pair => pair.Value).Take(30))
        {
            Console.WriteLine($"  {bytes * count / samples,8:0}  {type}");
        }
    }

    protected override void OnEventSourceCreated(EventSource eventSource)
    {
        if (eventSource.Name == "Microsoft-Windows-DotNETRuntime")
        {
            EnableEvents(eventSource, EventLevel.Verbose, (EventKeywords)Collections);
        }
    }

    protected override void OnEventWritten(EventWrittenEventArgs eventData)
    {
        if (eventData.EventName?.StartsWith("GCAllocationTick", StringComparison.Ordinal) == true && eventData.PayloadNames?.IndexOf("TypeName") is { } at and >= 0)
        {
            _samples.AddOrUpdate((string)eventData.Payload![at]!, 1, static (_, count) => count + 1);
        }
    }
}
