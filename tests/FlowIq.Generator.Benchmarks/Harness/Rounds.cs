using System;
using System.Collections.Generic;
using System.Linq;
using FlowIq.Generator.Benchmarks.Results;

namespace FlowIq.Generator.Benchmarks.Harness;

/// <summary>
/// Cases that are compared, each in processes of its own and all of them in turn, round after round: what disturbs one round
/// disturbs all contenders, and what the runtime decides anew in each process (its profile, its memory's layout) evens out.
/// </summary>
internal static class Rounds
{
    /// <param name="cases">The name to record a case under, and the arguments of the process that measures it.</param>
    public static void Of(Effort effort, ResultFile results, IReadOnlyList<(string Name, string[] Arguments)> cases)
    {
        int rounds = effort == Effort.Quick ? 3 : 8;
        var measured = cases.ToDictionary(static one => one.Name, static _ => new List<IReadOnlyDictionary<string, double>>());
        for (int round = 0; round < rounds; round++)
        {
            foreach ((string name, string[] arguments) in cases)
            {
                measured[name].Add(OwnProcess.Measure(1, arguments));
            }
        }

        foreach ((string name, List<IReadOnlyDictionary<string, double>> values) in measured)
        {
            double[] times = [.. values.Select(static one => one["ns"]).Order()];
            Console.WriteLine($"{name}: {OwnProcess.Median(times):0} ns ({times[0]:0} to {times[^1]:0})");
            results.SetAll(name, values[0].Keys.ToDictionary(static unit => unit, unit => OwnProcess.Median(values.Select(one => one[unit]))));
        }
    }
}
