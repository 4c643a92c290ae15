using System;
using System.Linq;
using FlowIq.Generator.Benchmarks.Harness;
using FlowIq.Generator.Benchmarks.Peers;
using FlowIq.Generator.Benchmarks.Results;

namespace FlowIq.Generator.Benchmarks.Requests;

/// <summary>What a call costs, beside the limit, the peers and <c>HttpClient</c> alone.</summary>
internal static class RequestPart
{
    public static void Run(Effort effort, ResultFile results)
    {
        RequestBenchmarks.IsSmoke = effort == Effort.Smoke;
        using var folder = new TemporaryFolder();
        if (effort == Effort.Smoke)
        {
            Console.WriteLine("Peers are left out: generating their clients takes longer than seeing that all runs.");
        }
        else
        {
            PeerCalls.Prepare(folder);
        }

        BenchmarkRun.Of<RequestBenchmarks>(effort, isLong: false, results, static benchmark => "requests/" + benchmark.Parameters.Items.Single().Value);
    }
}
