using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Runtime.CompilerServices;
using FlowIq.Generator.Pipeline;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace FlowIq.Generator.Benchmarks.Driver;

/// <summary>One measurement in a process of its own, written to standard output as <c>name=number</c>.</summary>
internal static class ColdRun
{
    /// <summary>The generator's first run in a process, the compiler's own start not counted.</summary>
    public static void Generator(string path)
    {
        Project project = Project.Of(path);
        GeneratorDriver driver = project.Driver(tracksSteps: true);
        var watch = Stopwatch.StartNew();
        TimeSpan before = Process.GetCurrentProcess().TotalProcessorTime;
        driver = driver.RunGenerators(project.Compilation);
        Say("cold", watch.Elapsed.TotalMilliseconds);
        Say("coldCpu", (Process.GetCurrentProcess().TotalProcessorTime - before).TotalMilliseconds);
        Say("peakMB", Process.GetCurrentProcess().PeakWorkingSet64 / 1048576.0);
        GeneratorRunResult result = driver.GetRunResult().Results.Single();
        Say("emittedKB", result.GeneratedSources.Sum(static source => (double)source.SourceText.Length) / 1024);
        Say("files", result.GeneratedSources.Length);
        Say("types", ((LoweredDocument)result.TrackedSteps[TrackingNames.Lowered].Single().Outputs.Single().Value).Model!.Types.Count);
        watch.Restart();
        project.Driver().RunGenerators(project.Compilation);
        Say("second", watch.Elapsed.TotalMilliseconds);
    }

    public static void Reader(string path)
    {
        string text = File.ReadAllText(path);
        var watch = Stopwatch.StartNew();
        ReaderAlone.Read(text);
        Say("readerCold", watch.Elapsed.TotalMilliseconds);
        Say("readerPeakMB", Process.GetCurrentProcess().PeakWorkingSet64 / 1048576.0);
        watch.Restart();
        ReaderAlone.Read(text);
        Say("readerSecond", watch.Elapsed.TotalMilliseconds);
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
