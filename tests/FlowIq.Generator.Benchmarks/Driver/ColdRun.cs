using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Runtime;
using System.Runtime.CompilerServices;
using FlowIq.Generator.Benchmarks.Harness;
using FlowIq.Generator.Pipeline;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace FlowIq.Generator.Benchmarks.Driver;

/// <summary>One measurement in a process of its own, written to standard output as <c>name=number</c>.</summary>
internal static class ColdRun
{
    /// <summary>The generator's first run in a process. The compiler has started: it has run another generator and knows its references.</summary>
    public static void Generator(string path)
    {
        Project project = Project.Of(path);
        project.Driver(new NothingGenerator()).RunGenerators(project.Compilation);
        GeneratorDriver driver = project.Driver(tracksSteps: true);
        TimeSpan compiling = JitInfo.GetCompilationTime(currentThread: true);
        long methods = JitInfo.GetCompiledMethodCount(currentThread: true);
        var watch = Stopwatch.StartNew();
        TimeSpan before = Process.GetCurrentProcess().TotalProcessorTime;
        driver = driver.RunGenerators(project.Compilation);
        Say("cold", watch.Elapsed.TotalMilliseconds);
        Say("coldCpu", (Process.GetCurrentProcess().TotalProcessorTime - before).TotalMilliseconds);
        Say("coldJit", (JitInfo.GetCompilationTime(currentThread: true) - compiling).TotalMilliseconds);
        Say("coldMethods", JitInfo.GetCompiledMethodCount(currentThread: true) - methods);
        Say("peakMB", Process.GetCurrentProcess().PeakWorkingSet64 / 1048576.0);
        GeneratorRunResult result = driver.GetRunResult().Results.Single();
        Say("coldSteps", Steps(result).Values.Sum());
        Say("emittedKB", result.GeneratedSources.Sum(static source => (double)source.SourceText.Length) / 1024);
        Say("files", result.GeneratedSources.Length);
        Say("types", ((LoweredDocument)result.TrackedSteps[TrackingNames.Lowered].Single().Outputs.Single().Value).Model!.Types.Count);
    }

    /// <summary>
    /// The generator's own steps, as the compiler times them, and the reader alone, in turn, in a process that has run both for
    /// a while. The rest of a run is the compiler's: it parses what was emitted.
    /// </summary>
    public static void Warm(string path, string seconds)
    {
        string text = File.ReadAllText(path);
        Project project = Project.Of(path);
        var steps = new List<Dictionary<string, double>>();
        var reader = new List<double>();
        var limit = TimeSpan.FromSeconds(double.Parse(seconds, CultureInfo.InvariantCulture));
        for (var clock = Stopwatch.StartNew(); clock.Elapsed < limit || steps.Count < 4;)
        {
            steps.Add(Steps(project.Driver(tracksSteps: true).RunGenerators(project.Compilation).GetRunResult().Results.Single()));
            var watch = Stopwatch.StartNew();
            ReaderAlone.Read(text);
            reader.Add(watch.Elapsed.TotalMilliseconds);
        }

        List<Dictionary<string, double>> last = steps[(steps.Count / 2)..];
        Say("warmSteps", OwnProcess.Median(last.Select(static step => step.Values.Sum())));
        foreach (string name in (string[])[TrackingNames.Lowered, .. TrackingNames.Emission])
        {
            Say("step" + name, OwnProcess.Median(last.Select(step => step[name])));
        }

        Say("readerWarm", OwnProcess.Median(reader.Skip(reader.Count / 2)));
    }

    /// <summary>Milliseconds by name of the step.</summary>
    private static Dictionary<string, double> Steps(GeneratorRunResult result) =>
        result.TrackedSteps.ToDictionary(static step => step.Key, static step => step.Value.Sum(static run => run.ElapsedTime.TotalMilliseconds));

    public static void Reader(string path)
    {
        string text = File.ReadAllText(path);
        var watch = Stopwatch.StartNew();
        ReaderAlone.Read(text);
        Say("readerCold", watch.Elapsed.TotalMilliseconds);
        Say("readerPeakMB", Process.GetCurrentProcess().PeakWorkingSet64 / 1048576.0);
    }

    /// <summary>What an editor keeps for as long as the solution is open: the model, beside the driver's own state and texts.</summary>
    public static void Retained(string path)
    {
        // In a holder that a frame of its own fills: what a frame has once held, unoptimised code keeps alive.
        object?[] kept = [null];
        KeepModel(kept, path);
        double with = Settled();
        kept[0] = null;
        Say("modelMB", (with - Settled()) / 1048576);
        GC.KeepAlive(kept);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void KeepModel(object?[] kept, string path)
    {
        Project project = Project.Of(path);
        GeneratorRunResult run = project.Driver(tracksSteps: true).RunGenerators(project.Compilation).GetRunResult().Results.Single();
        kept[0] = ((LoweredDocument)run.TrackedSteps[TrackingNames.Lowered].Single().Outputs.Single().Value).Model!;
    }

    /// <summary>How many files differ after a line of the document was edited.</summary>
    public static void Edited(string path)
    {
        Project project = Project.Of(path);
        GeneratorDriver driver = project.Driver().RunGenerators(project.Compilation);
        Dictionary<string, SourceText> before = driver.GetRunResult().Results.Single().GeneratedSources.ToDictionary(static source => source.HintName, static source => source.SourceText);
        driver = driver.ReplaceAdditionalText(project.Document, project.Edited(Edits.OneLine(project.Document.GetText()!.ToString(), 1))).RunGenerators(project.Compilation);
        Say("editedFiles", driver.GetRunResult().Results.Single().GeneratedSources.Count(source => !before.TryGetValue(source.HintName, out SourceText? known) || !ReferenceEquals(known, source.SourceText)));
    }

    public static void Synthetic(int schemas)
    {
        // The same code has been compiled and the same pools filled, whatever the size.
        var small = new Project(SyntheticDocument.Of(100), "small.openapi.json");
        small.Driver().RunGenerators(small.Compilation);
        var project = new Project(SyntheticDocument.Of(schemas), "synthetic.openapi.json");
        double best = double.MaxValue;
        for (int i = 0; i < 3; i++)
        {
            var watch = Stopwatch.StartNew();
            project.Driver().RunGenerators(project.Compilation);
            best = Math.Min(best, watch.Elapsed.TotalMilliseconds);
        }

        long before = GC.GetTotalAllocatedBytes(precise: true);
        project.Driver().RunGenerators(project.Compilation);
        Say("ms", best);
        Say("allocatedMB", (GC.GetTotalAllocatedBytes(precise: true) - before) / 1048576.0);
    }

    private static double Settled()
    {
        for (int i = 0; i < 3; i++)
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
        }

        return GC.GetTotalMemory(forceFullCollection: true);
    }

    private static void Say(string name, double value) => Console.WriteLine(name + "=" + value.ToString("R", CultureInfo.InvariantCulture));
}
