using System;
using System.Threading.Tasks;

namespace FlowIq.Generator.IntegrationTests.Allocations;

/// <summary>What one call allocates on the thread that makes it.</summary>
internal static class Allocated
{
    private const int WarmUp = 200;
    private const int Rounds = 200;

    /// <summary>
    /// The least of many calls: what the runtime adds now and then (tiered code, a pool that grows, a timer's segment) is not
    /// the call's own, and nothing can make a call allocate less than it does.
    /// </summary>
    public static long ByOne(Func<Task> call)
    {
        for (int i = 0; i < WarmUp; i++)
        {
            Complete(call());
        }

        long least = long.MaxValue;
        for (int i = 0; i < Rounds; i++)
        {
            long before = GC.GetAllocatedBytesForCurrentThread();
            Task task = call();
            long after = GC.GetAllocatedBytesForCurrentThread();
            Complete(task);
            least = Math.Min(least, after - before);
        }

        return least;
    }

    private static void Complete(Task task)
    {
        Assert.True(task.IsCompleted, "The call did not complete on the thread that made it.");
        task.GetAwaiter().GetResult();
    }
}
