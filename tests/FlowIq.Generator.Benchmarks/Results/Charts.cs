using System.Collections.Generic;
using System.IO;
using System.Linq;
using FlowIq.Generator.Benchmarks.Harness;
using ScottPlot;

namespace FlowIq.Generator.Benchmarks.Results;

/// <summary>The two charts of the README, from the recorded figures.</summary>
internal static class Charts
{
    private static readonly (string Name, string Color)[] Contenders =
    [
        ("FlowIq.Generator", "#0b7a75"),
        ("by hand", "#9aa5b1"),
        ("NSwag", "#d1495b"),
        ("Refit", "#edae49"),
        ("Kiota", "#66547d"),
    ];

    public static void Write(ResultFile results)
    {
        Builds(results);
        Sends(results);
    }

    private static void Builds(ResultFile results)
    {
        string[] documents = [.. Documents.All.Where(document => results[$"builds/{document}/FlowIq.Generator/cpu"] is not null)];
        var plot = new Plot();
        Grouped(plot, documents, static (results, document, contender) => results[$"builds/{document}/{contender}/cpu"], results, "0.0");
        plot.Title("Generation and compilation, seconds of processor time");
        plot.SaveSvg(Path.Combine(ResultFile.Folder, "builds.svg"), 820, 420);
    }

    private static void Sends(ResultFile results)
    {
        var plot = new Plot();
        Grouped(
            plot,
            ["time", "bytes allocated"],
            static (results, unit, contender) => results.Ratio(
                $"requests/send/{contender}/{(unit == "time" ? "ns" : "bytes")}", $"requests/send/by hand/{(unit == "time" ? "ns" : "bytes")}"),
            results,
            "0.0'x'");
        plot.Title("One send, against the limit by hand");
        plot.SaveSvg(Path.Combine(ResultFile.Folder, "sends.svg"), 820, 420);
    }

    private static void Grouped(Plot plot, string[] groups, System.Func<ResultFile, string, string, double?> valueOf, ResultFile results, string format)
    {
        var ticks = new List<Tick>();
        double at = 0;
        double highest = 0;
        foreach (string group in groups)
        {
            double start = at;
            foreach ((string name, string color) in Contenders)
            {
                if (valueOf(results, group, name) is { } value)
                {
                    Bar bar = new() { Position = at++, Value = value, FillColor = Color.FromHex(color), Label = value.ToString(format, System.Globalization.CultureInfo.InvariantCulture), LineWidth = 0 };
                    plot.Add.Bar(bar);
                    highest = System.Math.Max(highest, value);
                }
            }

            ticks.Add(new Tick((start + at - 1) / 2, groups.Length == 1 ? "" : group));
            at++;
        }

        plot.Axes.Bottom.TickGenerator = new ScottPlot.TickGenerators.NumericManual([.. ticks]);
        plot.Axes.Bottom.MajorTickStyle.Length = 0;
        plot.Axes.SetLimits(-1, at - 1, 0, highest * 1.3);
        plot.HideGrid();
        plot.Legend.ManualItems.AddRange(Contenders.Where(contender => groups.Any(group => valueOf(results, group, contender.Name) is not null))
            .Select(static contender => new LegendItem { LabelText = contender.Name, FillColor = Color.FromHex(contender.Color) }));
        plot.ShowLegend(Alignment.UpperLeft);
    }
}
