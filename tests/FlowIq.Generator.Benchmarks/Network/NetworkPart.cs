using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Globalization;
using FlowIq.Generator.Benchmarks.Harness;
using FlowIq.Generator.Benchmarks.Requests;
using FlowIq.Generator.Benchmarks.Results;

namespace FlowIq.Generator.Benchmarks.Network;

/// <summary>Real requests over Kestrel on loopback, client and server each in a process of its own.</summary>
internal static class NetworkPart
{
    public static void Run(Effort effort, ResultFile results)
    {
        var start = new ProcessStartInfo(Toolchain.Dotnet, [typeof(NetworkPart).Assembly.Location, "serve"]) { RedirectStandardInput = true, RedirectStandardOutput = true };
        using Process server = Process.Start(start)!;
        try
        {
            string[] addresses = server.StandardOutput.ReadLine()!.Split(' ');
            int count = effort == Effort.Smoke ? 100 : effort == Effort.Quick ? 20_000 : 100_000;
            int runs = effort == Effort.Smoke ? 1 : effort == Effort.Quick ? 3 : 5;
            foreach ((string version, string address) in ((string, string)[])[("HTTP/1.1", addresses[0]), ("HTTP/2", addresses[1])])
            {
                foreach (string caller in (string[])[Contender.Generated, Contender.Limit])
                {
                    Record(effort, results, $"network/{version}/{caller}", OwnProcess.Measure(runs, "sends", caller, version, address, count.ToString(CultureInfo.InvariantCulture)));
                }
            }

            Record(effort, results, "network/waves", OwnProcess.Measure(1, "waves", addresses[0]));
            foreach (string what in effort == Effort.Smoke ? (string[])["events"] : ["download", "upload", "events"])
            {
                Record(effort, results, "network/" + what, OwnProcess.Measure(1, "stream", what, addresses[0]));
            }
        }
        finally
        {
            server.StandardInput.Close();
            server.WaitForExit();
        }
    }

    private static void Record(Effort effort, ResultFile results, string prefix, IReadOnlyDictionary<string, double> values)
    {
        if (effort != Effort.Smoke)
        {
            results.SetAll(prefix, values);
        }
    }
}
