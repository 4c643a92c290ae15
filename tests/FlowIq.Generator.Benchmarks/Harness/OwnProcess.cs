using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;

namespace FlowIq.Generator.Benchmarks.Harness;

/// <summary>This program, run once more for one measurement.</summary>
internal static class OwnProcess
{
    /// <summary>The numbers that it says, each the median of several runs.</summary>
    public static IReadOnlyDictionary<string, double> Measure(int runs, params string[] arguments)
    {
        var values = new Dictionary<string, List<double>>();
        for (int i = 0; i < runs; i++)
        {
            ProcessRun run = ProcessRun.Demand(Path.GetTempPath(), Toolchain.Dotnet, [typeof(OwnProcess).Assembly.Location, .. arguments]);
            foreach (string[] pair in run.Output.Split('\n').Select(static line => line.Trim().Split('=')).Where(static pair => pair.Length == 2))
            {
                if (!values.TryGetValue(pair[0], out List<double>? list))
                {
                    values[pair[0]] = list = [];
                }

                list.Add(double.Parse(pair[1], CultureInfo.InvariantCulture));
            }
        }

        return values.ToDictionary(static pair => pair.Key, static pair => Median(pair.Value));
    }

    public static double Median(IEnumerable<double> values)
    {
        double[] sorted = [.. values.Order()];
        return sorted.Length % 2 == 1 ? sorted[sorted.Length / 2] : (sorted[(sorted.Length / 2) - 1] + sorted[sorted.Length / 2]) / 2;
    }
}
