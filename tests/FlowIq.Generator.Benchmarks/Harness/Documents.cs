using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using FlowIq.Generator.Tests.Harness;

namespace FlowIq.Generator.Benchmarks.Harness;

/// <summary>The documents that are measured: FlowIQ's own and three vendors', which are found outside of the repository.</summary>
internal static class Documents
{
    /// <summary>Without <c>..</c>: the compiler compares paths as texts when it looks for a file's options.</summary>
    private static readonly string Corpus = Path.GetFullPath(Path.Combine(
        Environment.GetEnvironmentVariable("FLOWIQ_CORPUS") ?? Path.Combine(RepositoryPaths.Root, "..", "shared", "corpus"),
        "valid"));

    /// <summary>In order of size.</summary>
    public static IReadOnlyList<string> All { get; } = ["FlowIQ", "Discord", "OpenAI", "GitHub"];

    /// <summary>Those that are there.</summary>
    public static IEnumerable<string> Present => All.Where(static name => File.Exists(PathOf(name)));

    public static string PathOf(string name) => name switch
    {
        "FlowIQ" => Path.GetFullPath(Path.Combine(RepositoryPaths.Specs, "flowiq.openapi.yaml")),
        "Discord" => Path.Combine(Corpus, "discord.json"),
        "OpenAI" => Path.Combine(Corpus, "openai.yaml"),
        "GitHub" => Path.Combine(Corpus, "github-api-full.json"),
        _ => throw new ArgumentOutOfRangeException(nameof(name)),
    };

    public static void SayWhatIsMissing()
    {
        foreach (string name in All.Except(Present))
        {
            Console.WriteLine($"{name}: skipped, there is no '{PathOf(name)}'. Set FLOWIQ_CORPUS to the corpus' folder.");
        }
    }
}
