using System;
using System.Collections.Generic;
using System.Linq;

namespace FlowIq.Generator.Benchmarks.Results;

/// <summary>Every budget, worked out from what was measured.</summary>
internal static class Budgets
{
    public const string Wire = "On the wire";
    public const string Build = "Build";
    public const string Editor = "Generator and editor";

    private const string Own = "FlowIq.Generator";

    private static readonly (string Name, string Words)[] Scenarios =
    [
        ("send", "send an audio message"),
        ("ten", "send ten shapes in turn"),
        ("list", "list 100 conversation messages"),
        ("fault", "a typed 400"),
    ];

    public static IEnumerable<Budget> Of(ResultFile results) => [.. OnTheWire(results), .. Builds(results), .. Generator(results)];

    private static IEnumerable<Budget> OnTheWire(ResultFile results)
    {
        foreach ((string name, string words) in Scenarios)
        {
            yield return new Budget(Wire, $"Time against the limit by hand: {words}", 1.1, results.Ratio($"requests/{name}/{Own}/ns", $"requests/{name}/by hand/ns"), "x");
            yield return new Budget(Wire, $"Bytes against the limit by hand: {words}", 1.1, results.Ratio($"requests/{name}/{Own}/bytes", $"requests/{name}/by hand/bytes"), "x");
        }

        foreach ((string name, string words) in Scenarios.Where(static scenario => scenario.Name != "ten"))
        {
            yield return new Budget(Wire, $"Faster than the best peer: {words}", 1.5, Best(results, name, "ns") / results[$"requests/{name}/{Own}/ns"], "x", IsLeast: true);
            yield return new Budget(Wire, $"Bytes against the best peer: {words}", 1, results[$"requests/{name}/{Own}/bytes"] / Best(results, name, "bytes"), "x");
        }

        foreach (string version in (string[])["HTTP/1.1", "HTTP/2"])
        {
            yield return new Budget(Wire, $"Processor time per request over Kestrel against the limit, {version}", 1.1, results.Ratio($"network/{version}/{Own}/cpuUs", $"network/{version}/by hand/cpuUs"), "x");
            yield return new Budget(Wire, $"p99 over Kestrel against the limit, {version}", 1.25, results.Ratio($"network/{version}/{Own}/p99Us", $"network/{version}/by hand/p99Us"), "x");
        }

        yield return new Budget(Wire, "Growth of memory from the second to the last of 10,000 sends in parallel waves", 4, results["network/waves/growthMB"], " MB");
        yield return new Budget(Wire, "Growth of memory over 1 GB down", 8, results["network/download/growthMB"], " MB");
        yield return new Budget(Wire, "Growth of memory over 1 GB up", 8, results["network/upload/growthMB"], " MB");
        yield return new Budget(Wire, "Native binary of the quick start against the same calls with System.Text.Json's source generation", 1, results.Ratio("ahead/generated/MB", "ahead/sourceGeneration/MB"), "x");
        yield return new Budget(Wire, "Start-up of the native quick start against the same calls with System.Text.Json's source generation", 1.1, results.Ratio("ahead/generated/startMs", "ahead/sourceGeneration/startMs"), "x");
    }

    private static IEnumerable<Budget> Builds(ResultFile results)
    {
        foreach (string document in (string[])["GitHub", "OpenAI", "Discord"])
        {
            yield return new Budget(Build, $"Generation and csc against NSwag's, processor time: {document}", 1, results.Ratio($"builds/{document}/{Own}/cpu", $"builds/{document}/NSwag/cpu"), "x");
            yield return new Budget(Build, $"Generation and csc against Kiota's, processor time: {document}", 0.5, results.Ratio($"builds/{document}/{Own}/cpu", $"builds/{document}/Kiota/cpu"), "x");
        }
    }

    private static IEnumerable<Budget> Generator(ResultFile results)
    {
        yield return new Budget(Editor, "FlowIQ: the generator's steps, cold process", 150, results["driver/FlowIQ/coldSteps"], " ms");
        yield return new Budget(Editor, "FlowIQ: the generator's steps, warm", 5, results["driver/FlowIQ/warmSteps"], " ms");
        yield return new Budget(Editor, "GitHub: keystroke in C#", 1, results["driver/GitHub/CSharpEdit/ns"] / 1e6, " ms");
        yield return new Budget(Editor, "GitHub: one line of the document, against the reader alone", 1.2, results.Ratio("driver/GitHub/DocumentEdit/ns", "driver/GitHub/Reader/ns"), "x");
        yield return new Budget(Editor, "GitHub: the generator's steps against the reader alone, cold", 2, results.Ratio("driver/GitHub/coldSteps", "driver/GitHub/readerCold"), "x");
        yield return new Budget(Editor, "GitHub: the generator's steps against the reader alone, warm", 2, results.Ratio("driver/GitHub/warmSteps", "driver/GitHub/readerWarm"), "x");
        yield return new Budget(Editor, "GitHub: peak memory", 500, results["driver/GitHub/peakMB"], " MB");
        yield return new Budget(Editor, "GitHub: model kept by the editor", 60, results["driver/GitHub/modelMB"], " MB");
        yield return new Budget(Editor, "GitHub: files that a one-line edit emits anew", 1, results["driver/GitHub/editedFiles"], "");
        foreach (string unit in (string[])["ms", "allocatedMB"])
        {
            string words = unit == "ms" ? "Time" : "Memory";
            yield return new Budget(Editor, $"{words} of 2,000 schemas against 1,000", 2.2, results.Ratio("driver/synthetic2000/" + unit, "driver/synthetic1000/" + unit), "x");
            yield return new Budget(Editor, $"{words} of 4,000 schemas against 1,000", 4.4, results.Ratio("driver/synthetic4000/" + unit, "driver/synthetic1000/" + unit), "x");
        }
    }

    /// <summary>The best peer's figure.</summary>
    private static double? Best(ResultFile results, string scenario, string unit)
    {
        double[] known = [.. ((string[])["NSwag", "Refit", "Kiota"]).Select(peer => results[$"requests/{scenario}/{peer}/{unit}"]).OfType<double>()];
        return known.Length == 0 ? null : known.Min();
    }
}
