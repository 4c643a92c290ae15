using System;
using System.Diagnostics;
using System.Threading;
using System.Threading.Tasks;

namespace FlowIq.Generator.Benchmarks.Harness;

/// <summary>
/// Calls until the runtime has compiled for good what is called: short runs would else compare one contender's first code with
/// another's last, and code in many small methods takes longer to get there.
/// </summary>
internal static class WarmUp
{
    public static void Of(Func<Task> call)
    {
        for (int round = 0; round < 5; round++)
        {
            var watch = Stopwatch.StartNew();
            while (watch.ElapsedMilliseconds < 200)
            {
                call().GetAwaiter().GetResult();
            }

            // The compiler's own thread waits for a moment without new code.
            Thread.Sleep(150);
        }
    }
}
