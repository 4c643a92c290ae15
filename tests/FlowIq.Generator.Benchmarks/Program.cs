using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Threading.Tasks;
using FlowIq.Generator.Benchmarks.Ahead;
using FlowIq.Generator.Benchmarks.Builds;
using FlowIq.Generator.Benchmarks.Driver;
using FlowIq.Generator.Benchmarks.Harness;
using FlowIq.Generator.Benchmarks.Json;
using FlowIq.Generator.Benchmarks.Network;
using FlowIq.Generator.Benchmarks.Profiling;
using FlowIq.Generator.Benchmarks.Requests;
using FlowIq.Generator.Benchmarks.Results;

namespace FlowIq.Generator.Benchmarks;

/// <summary>The one command of the benchmarks.</summary>
internal static class Program
{
    private const string Usage = """
        all [--quick]        every part, then the report
        PART [--quick]       one part, then the report; parts: {0}
        report               RESULTS.md and the charts from results.json
        smoke                every part once, shortest form; nothing is recorded
        profile send|list    which types one call allocates
        """;

    private static readonly (string Name, Action<Effort, ResultFile> Run)[] Parts =
    [
        ("requests", RequestPart.Run),
        ("json", JsonPart.Run),
        ("driver", DriverPart.Run),
        ("builds", BuildPart.Run),
        ("network", NetworkPart.Run),
        ("ahead", AheadPart.Run),
    ];

    public static async Task<int> Main(string[] arguments)
    {
        switch (arguments)
        {
            case ["cold-generator", string path]:
                ColdRun.Generator(path);
                return 0;
            case ["warm-generator", string path, string seconds]:
                ColdRun.Warm(path, seconds);
                return 0;
            case ["cold-reader", string path]:
                ColdRun.Reader(path);
                return 0;
            case ["retained", string path]:
                ColdRun.Retained(path);
                return 0;
            case ["edited", string path]:
                ColdRun.Edited(path);
                return 0;
            case ["synthetic", string size]:
                ColdRun.Synthetic(int.Parse(size, CultureInfo.InvariantCulture));
                return 0;
            case ["call", string scenario, string contender, string peer]:
                OwnTime.Say(Contender.Call(contender, scenario, peer));
                return 0;
            case ["json-alone", string name]:
                OwnTime.Say(JsonPart.Call(name));
                return 0;
            case ["serve"]:
                await Server.ServeAsync();
                return 0;
            case ["sends", string caller, string version, string address, string count]:
                await NetworkRun.SendsAsync(caller, version, address, int.Parse(count, CultureInfo.InvariantCulture));
                return 0;
            case ["waves", string address]:
                await NetworkRun.WavesAsync(address);
                return 0;
            case ["stream", string what, string address]:
                await NetworkRun.StreamAsync(what, address);
                return 0;
            case ["profile", string scenario]:
                await AllocationProfile.PrintAsync(Contender.Generated, Contender.Call(Contender.Generated, scenario));
                await AllocationProfile.PrintAsync(Contender.Limit, Contender.Call(Contender.Limit, scenario));
                return 0;
            case ["report"]:
                WriteReport();
                return 0;
            case ["smoke"]:
                return Run([.. Parts.Select(static part => part.Name)], Effort.Smoke);
            case ["all", .. string[] rest]:
                return Run([.. Parts.Select(static part => part.Name)], EffortOf(rest));
            case [string part, .. string[] rest] when Parts.Any(known => known.Name == part):
                return Run([part], EffortOf(rest));
            default:
                Console.WriteLine(Usage, string.Join(", ", Parts.Select(static part => part.Name)));
                return 2;
        }
    }

    private static Effort EffortOf(string[] rest) => rest is ["--quick"] ? Effort.Quick : Effort.Full;

    private static int Run(IReadOnlyList<string> names, Effort effort)
    {
        int failures = 0;
        foreach ((string name, Action<Effort, ResultFile> run) in Parts.Where(part => names.Contains(part.Name)))
        {
            ResultFile results = ResultFile.Load();
            try
            {
                if (effort != Effort.Smoke)
                {
                    results.Begin(name);
                }

                run(effort, results);
            }
            catch (Exception e)
            {
                // What the other parts measure is still wanted.
                Console.Error.WriteLine($"{name} failed: {e}");
                failures++;
            }
        }

        if (effort != Effort.Smoke)
        {
            WriteReport();
        }

        return failures == 0 ? 0 : 1;
    }

    private static void WriteReport()
    {
        ResultFile results = ResultFile.Load();
        Report.Write(results);
        Charts.Write(results);
    }
}
