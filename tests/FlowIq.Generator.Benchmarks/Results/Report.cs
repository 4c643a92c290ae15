using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text;
using FlowIq.Generator.Benchmarks.Builds;
using FlowIq.Generator.Benchmarks.Harness;

namespace FlowIq.Generator.Benchmarks.Results;

/// <summary>RESULTS.md: ratios first, then the figures behind them, then what is said of them in <c>notes.md</c>.</summary>
internal static class Report
{
    private const string Own = "FlowIq.Generator";
    private static readonly string[] Callers = [Own, "by hand", "HttpClient alone", "NSwag", "Refit", "Kiota"];

    public static void Write(ResultFile results)
    {
        Budget[] budgets = [.. Budgets.Of(results)];
        var text = new StringBuilder();
        text.Append("# Results\n\n");
        text.Append(CultureInfo.InvariantCulture, $"Written by `dotnet run -c Release --project tests/FlowIq.Generator.Benchmarks -- all` from what it measured (`results.json`). Measured on {ResultFile.Machine}; SDK {Toolchain.Sdk}; ");
        text.Append("NSwag 14.7.1, Kiota 1.38.0 with its libraries 2.1.6, Refit 16.4.0 (interface written by hand with System.Text.Json's source generation, its best case), BenchmarkDotNet 0.15.8. ");
        text.Append("Contenders are measured side by side in one run; trust the ratios more than the absolute figures.\n\n");
        text.Append(CultureInfo.InvariantCulture, $"Of {budgets.Length} budgets, {budgets.Count(static budget => budget.IsMet == true)} are met, {budgets.Count(static budget => budget.IsMet == false)} are not, {budgets.Count(static budget => budget.IsMet is null)} were not measured.\n");
        foreach (IGrouping<string, Budget> group in budgets.GroupBy(static budget => budget.Group))
        {
            text.Append("\n## ").Append(group.Key).Append("\n\n| budget | goal | measured | |\n| --- | ---: | ---: | --- |\n").AppendJoin('\n', group).Append('\n');
        }

        Calls(text, results);
        Builds(text, results);
        Documents(text, results);
        Steps(text, results);
        Others(text, results);
        string notes = Path.Combine(ResultFile.Folder, "notes.md");
        if (File.Exists(notes))
        {
            text.Append('\n').Append(File.ReadAllText(notes).Trim()).Append('\n');
        }

        File.WriteAllText(Path.Combine(ResultFile.Folder, "RESULTS.md"), text.ToString());
    }

    private static void Calls(StringBuilder text, ResultFile results)
    {
        text.Append("\n## Calls, figures\n\nOne warm call over a handler that answers at once: processor time of all threads, collections among it, and bytes allocated. Each figure is the median of several processes, in each of which the runtime first compiled to its end (tiered compilation and its profile as they are by default, workstation collector); the contenders take turns.\n\n");
        text.Append("| | send | ten shapes | list of 100 | typed 400 |\n| --- | ---: | ---: | ---: | ---: |\n");
        foreach (string caller in Callers)
        {
            text.Append("| ").Append(caller);
            foreach (string scenario in (string[])["send", "ten", "list", "fault"])
            {
                text.Append(" | ").Append(results[$"requests/{scenario}/{caller}/ns"] is { } ns ? $"{Number(ns)} ns, {Number(results[$"requests/{scenario}/{caller}/bytes"])} B" : "-");
            }

            text.Append(" |\n");
        }

        text.Append("\n| JSON alone | time | bytes |\n| --- | ---: | ---: |\n");
        foreach (string name in Json.JsonPart.Names)
        {
            text.Append(CultureInfo.InvariantCulture, $"| {name} | {Number(results[$"json/{name}/ns"])} ns | {Number(results[$"json/{name}/bytes"])} |\n");
        }
    }

    private static void Builds(StringBuilder text, ResultFile results)
    {
        text.Append("\n## Builds, figures\n\nWhole processes: generation and csc, medians. Processor time counts user and system time of all processes. *Errors* are those of the compiler in the generated code.\n\n");
        text.Append("| document | generator | processor time | on the clock | of which generation | peak memory | errors | runs |\n| --- | --- | ---: | ---: | ---: | ---: | ---: | ---: |\n");
        foreach (string document in Harness.Documents.All)
        {
            foreach (string caller in (string[])[Own, BuildPart.OneWay, "NSwag", "Kiota"])
            {
                string name = $"builds/{document}/{caller}/";
                string errors = results[name + "generationSucceeded"] == 0 ? "generation fails"
                    : Number(results[name + "errors"]) + (results[name + "generationFailed"] is > 0 and var failed ? $" (and {Number(failed)} whose generation fails)" : "");
                text.Append(CultureInfo.InvariantCulture, $"| {document} | {caller} | {Seconds(results[name + "cpu"])} | {Seconds(results[name + "seconds"])} | {Seconds(results[name + "generationSeconds"] ?? results[name + "generationCpu"])} | {Number(results[name + "peakMB"])} MB | {errors} | {Number(results[name + "runs"])} |\n");
            }
        }
    }

    private static void Documents(StringBuilder text, ResultFile results)
    {
        text.Append("\n## Generator, figures\n\nMilliseconds. *Steps* are the generator's own, as the compiler times them; a *run* also has the compiler parse what was emitted. *Cold* is the first run in a process, *warm* one in a process that has run for a while; *jitted* is the part of a cold run in which the runtime compiles the generator and its reader (methods in brackets).\n\n");
        text.Append("| document | types | emitted | cold steps | cold run | jitted | warm steps | warm run | reader cold | reader warm | keystroke in C# | one line of the document | peak | model kept |\n| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |\n");
        foreach (string document in Harness.Documents.All)
        {
            string name = $"driver/{document}/";
            text.Append(CultureInfo.InvariantCulture, $"| {document} | {Number(results[name + "types"])} | {Number(results[name + "emittedKB"])} KB | {Ms(results[name + "coldSteps"])} | {Ms(results[name + "cold"])} | {Ms(results[name + "coldJit"])} ({Number(results[name + "coldMethods"])}) | {Ms(results[name + "warmSteps"])} | {Ms(results[name + "Warm/ns"] / 1e6)} | {Ms(results[name + "readerCold"])} | {Ms(results[name + "readerWarm"])} | {Ms(results[name + "CSharpEdit/ns"] / 1e6)} | {Ms(results[name + "DocumentEdit/ns"] / 1e6)} | {Number(results[name + "peakMB"])} MB | {Ms(results[name + "modelMB"])} MB |\n");
        }
    }

    private static void Steps(StringBuilder text, ResultFile results)
    {
        text.Append("\nWhere a warm run's steps spend their time, in milliseconds: reading and lowering in one, then what writes each kind of file.\n\n");
        text.Append("| document | read and lowered | types | JSON | look-up | client | support code |\n| --- | ---: | ---: | ---: | ---: | ---: | ---: |\n");
        foreach (string document in Harness.Documents.All)
        {
            string[] cells = [.. ((string[])["Lowered", "ModelFiles", "JsonFiles", "ResolverFiles", "ClientFiles", "SupportFiles"]).Select(step => Ms(results[$"driver/{document}/step{step}"]))];
            text.Append(CultureInfo.InvariantCulture, $"| {document} | {string.Join(" | ", cells)} |\n");
        }
    }

    private static void Others(StringBuilder text, ResultFile results)
    {
        text.Append("\n## Network, figures\n\nKestrel on loopback in a process of its own; requests per second of one core of the client's processor time.\n\n");
        text.Append("| | requests per second and core | p50 | p99 |\n| --- | ---: | ---: | ---: |\n");
        foreach (string version in (string[])["HTTP/1.1", "HTTP/2"])
        {
            foreach (string caller in (string[])[Own, "by hand"])
            {
                string name = $"network/{version}/{caller}/";
                text.Append(CultureInfo.InvariantCulture, $"| {version}, {caller} | {Number(1e6 / results[name + "cpuUs"])} | {Number(results[name + "p50Us"])} us | {Number(results[name + "p99Us"])} us |\n");
            }
        }

        text.Append(CultureInfo.InvariantCulture, $"\nServer-sent events: {Number(results["network/events/perSecond"])} items a second. 1 GB down in {Seconds(results["network/download/seconds"])}, up in {Seconds(results["network/upload/seconds"])}.\n");
        text.Append("\n## Ahead of time, figures\n\n| | binary | start-up and one call |\n| --- | ---: | ---: |\n");
        foreach ((string name, string words) in ((string, string)[])[("hello", "hello world"), ("generated", "quick start"), ("sourceGeneration", "the same calls, System.Text.Json's source generation")])
        {
            text.Append(CultureInfo.InvariantCulture, $"| {words} | {Ms(results[$"ahead/{name}/MB"])} MB | {Ms(results[$"ahead/{name}/startMs"])} ms |\n");
        }
    }

    private static string Number(double? value) => value?.ToString("#,0", CultureInfo.InvariantCulture) ?? "missing";

    private static string Ms(double? value) => value?.ToString(value < 10 ? "0.00" : "#,0", CultureInfo.InvariantCulture) ?? "missing";

    private static string Seconds(double? value) => value is { } known ? known.ToString("0.0", CultureInfo.InvariantCulture) + " s" : "missing";
}
