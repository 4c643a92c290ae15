using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using FlowIq.Generator.Benchmarks.Harness;
using FlowIq.Generator.Benchmarks.Peers;
using FlowIq.Generator.Benchmarks.Results;

namespace FlowIq.Generator.Benchmarks.Requests;

/// <summary>One warm call over a service that answers at once: what a client adds to the network. Beside the limit, the peers and <c>HttpClient</c> alone.</summary>
internal static class RequestPart
{
    private static readonly string[] Scenarios = ["send", "ten", "list", "fault"];

    public static void Run(Effort effort, ResultFile results)
    {
        if (effort == Effort.Smoke)
        {
            Console.WriteLine("Peers are left out: generating their clients takes longer than seeing that all runs.");
            foreach (Func<Task> call in Cases([Contender.Generated, Contender.Limit, Contender.Floor]).Select(static one => Contender.Call(one.Contender, one.Scenario)!))
            {
                call().GetAwaiter().GetResult();
            }

            return;
        }

        using var folder = new TemporaryFolder();
        IReadOnlyDictionary<string, string> peers = PeerCalls.Build(folder);
        Rounds.Of(effort, results, [
            .. Cases([Contender.Generated, Contender.Limit, Contender.Floor, .. peers.Keys])
                .Select(one => ($"requests/{one.Scenario}/{one.Contender}", (string[])["call", one.Scenario, one.Contender, peers.GetValueOrDefault(one.Contender, "")])),
        ]);
    }

    private static IEnumerable<(string Scenario, string Contender)> Cases(IReadOnlyList<string> contenders) =>
        from scenario in Scenarios
        from contender in contenders
        where Contender.Has(contender, scenario)
        select (scenario, contender);
}
