using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using FlowIq.Generator.Benchmarks.Harness;

namespace FlowIq.Generator.Benchmarks.Builds;

/// <summary>The C# compiler in a process of its own, without a build system around it.</summary>
internal static class CompilerRun
{
    /// <summary>A library of one document: the generator runs within the compiler.</summary>
    /// <param name="isOneWay">Without converters: JSON code only the way that the client goes.</param>
    public static ProcessRun WithGenerator(string folder, string document, bool isOneWay)
    {
        string config = Path.Combine(folder, "measured.globalconfig");
        File.WriteAllText(config, $"is_global = true\nbuild_property.RootNamespace = Measured\n[{document}]\nbuild_metadata.AdditionalFiles.FlowIqDocument = true\nbuild_metadata.AdditionalFiles.FlowIqJsonConverters = {(isOneWay ? "false" : "true")}\n");
        string code = Path.Combine(folder, "Code.cs");
        File.WriteAllText(code, "class Code;");
        string[] analyzers = [.. ((string[])["FlowIq.Generator", "Microsoft.OpenApi", "SharpYaml"]).Select(static name => "/analyzer:" + Path.Combine(AppContext.BaseDirectory, name + ".dll"))];
        ProcessRun run = Compile(folder, [], [.. analyzers, "/additionalfile:" + document, "/reportanalyzer", "/analyzerconfig:" + config, code]);
        return run.Succeeded && !HoldsClient(Path.Combine(folder, "measured.dll"))
            ? throw new InvalidOperationException($"Nothing was generated of '{document}', so nothing was measured. {run.Output}")
            : run;
    }

    private static bool HoldsClient(string assembly)
    {
        using var file = new PEReader(File.OpenRead(assembly));
        MetadataReader metadata = file.GetMetadataReader();
        return metadata.TypeDefinitions.Any(type => metadata.GetString(metadata.GetTypeDefinition(type).Name).EndsWith("Client", StringComparison.Ordinal));
    }

    /// <summary>A library of all C# files of a folder.</summary>
    public static ProcessRun OfFiles(string folder, IEnumerable<string> references)
    {
        string list = Path.Combine(folder, "sources.rsp");
        File.WriteAllLines(list, Directory.EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Select(static file => '"' + file + '"'));
        return Compile(folder, references, ["@" + list]);
    }

    private static ProcessRun Compile(string folder, IEnumerable<string> references, string[] arguments)
    {
        string list = Path.Combine(folder, "references.rsp");
        File.WriteAllLines(list, Directory.EnumerateFiles(Toolchain.References, "*.dll").Concat(references).Select(static file => $"/reference:\"{file}\""));
        return ProcessRun.Of(
            folder,
            Toolchain.Dotnet,
            ["exec", Toolchain.Compiler, "/noconfig", "/nostdlib+", "/target:library", "/optimize+", "/deterministic+", "/nullable:enable", "/langversion:latest", "/nowarn:1701,1702",
             "/define:NET;NET6_0_OR_GREATER;NET7_0_OR_GREATER;NET8_0_OR_GREATER;NET9_0_OR_GREATER;NET10_0_OR_GREATER;NETSTANDARD2_1_OR_GREATER;NETCOREAPP3_1_OR_GREATER",
             "/out:" + Path.Combine(folder, "measured.dll"), "@" + list, .. arguments]);
    }
}
