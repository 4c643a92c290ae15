using System;
using System.Diagnostics;
using System.Runtime;
using System.Threading;
using System.Threading.Tasks;

namespace FlowIq.Generator.Benchmarks.Harness;

/// <summary>
/// Calls until the runtime has compiled for good what is called: a run would else compare one contender's first code with
/// another's last, and code in many small methods takes longer to get there.
/// </summary>
internal static class WarmUp
{
    private const int QuietRounds = 3;
    private const int MostRounds = 40;

    /// <summary>Ends when several rounds in a row had nothing to compile; the pauses are for the compiler's own thread, which waits for a moment without new code.</summary>
    public static void Of(Func<Task> call)
    {
        int quiet = 0;
        for (int round = 0; round < MostRounds && quiet < QuietRounds; round++)
        {
            long before = JitInfo.GetCompiledMethodCount();
            var watch = Stopwatch.StartNew();
            while (watch.ElapsedMilliseconds < 100)
            {
                call().GetAwaiter().GetResult();
            }

            Thread.Sleep(150);
            quiet = JitInfo.GetCompiledMethodCount() == before ? quiet + 1 : 0;
        }
    }
}
