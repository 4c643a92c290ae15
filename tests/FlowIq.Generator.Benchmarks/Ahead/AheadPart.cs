using System;
using System.Diagnostics;
using System.IO;
using FlowIq.Generator.Benchmarks.Harness;
using FlowIq.Generator.Benchmarks.Results;
using FlowIq.Generator.Tests.Harness;

namespace FlowIq.Generator.Benchmarks.Ahead;

/// <summary>Native programs: how large they are, and how long one takes from its start through one call to its end.</summary>
internal static class AheadPart
{
    private static string Programs { get; } = Path.Combine(ResultFile.Folder, "Ahead", "Programs");

    public static void Run(Effort effort, ResultFile results)
    {
        if (effort == Effort.Smoke)
        {
            Console.WriteLine("Native programs are left out: compiling them takes longer than seeing that all runs.");
            return;
        }

        using var folder = new TemporaryFolder();
        string generator = Path.Combine(RepositoryPaths.Generator, "build", "FlowIq.Generator");
        string analyzers = string.Concat(Array.ConvertAll(["FlowIq.Generator", "Microsoft.OpenApi", "SharpYaml"], static name => $"<Analyzer Include=\"{Path.Combine(AppContext.BaseDirectory, name + ".dll")}\" />"));
        Measure(effort, results, folder, "hello", "", "");
        Measure(
            effort, results, folder, "generated",
            $"<Import Project=\"{generator}.props\" /><PropertyGroup><FlowIqBundledDocumentPath>{Documents.PathOf("FlowIQ")}</FlowIqBundledDocumentPath></PropertyGroup><ItemGroup>{analyzers}</ItemGroup>",
            $"<Import Project=\"{generator}.targets\" />");
        Measure(effort, results, folder, "sourceGeneration", "", "");
    }

    private static void Measure(Effort effort, ResultFile results, TemporaryFolder folder, string name, string before, string after)
    {
        string own = folder.Sub(name);
        File.Copy(Path.Combine(Programs, name + ".cs"), Path.Combine(own, "Program.cs"));
        File.WriteAllText(Path.Combine(own, "Directory.Build.props"), "<Project />");
        File.WriteAllText(Path.Combine(own, name + ".csproj"), $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <OutputType>Exe</OutputType>
                <TargetFramework>net10.0</TargetFramework>
                <Nullable>enable</Nullable>
                <ImplicitUsings>enable</ImplicitUsings>
                <PublishAot>true</PublishAot>
                <InvariantGlobalization>true</InvariantGlobalization>
                <OptimizationPreference>Size</OptimizationPreference>
              </PropertyGroup>
              {before}
              {after}
            </Project>
            """);
        ProcessRun.Demand(own, Toolchain.Dotnet, "publish", "-c", "Release", "-o", Path.Combine(own, "out"), "-v", "quiet", "-clp:NoSummary");
        string program = Path.Combine(own, "out", name);
        results.Set($"ahead/{name}/MB", new FileInfo(program).Length / 1048576.0);
        double[] times = new double[effort == Effort.Quick ? 20 : 50];
        for (int i = 0; i < times.Length; i++)
        {
            var watch = Stopwatch.StartNew();
            using Process process = Process.Start(new ProcessStartInfo(program) { RedirectStandardOutput = true })!;
            process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            times[i] = watch.Elapsed.TotalMilliseconds;
        }

        results.Set($"ahead/{name}/startMs", OwnProcess.Median(times));
    }
}
