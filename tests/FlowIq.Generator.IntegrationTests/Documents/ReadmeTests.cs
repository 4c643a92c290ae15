using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using FlowIq.Generator.IntegrationTests.Harness;
using FlowIq.Generator.Tests.Harness;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace FlowIq.Generator.IntegrationTests.Documents;

/// <summary>What the README shows is true of the packed package.</summary>
public sealed partial class ReadmeTests
{
    private static readonly string Readme = File.ReadAllText(Path.Combine(RepositoryPaths.Root, "README.md")).ReplaceLineEndings("\n");

    public static TheoryData<int> Snippets => [.. Enumerable.Range(0, Blocks("csharp").Count)];

    [Fact]
    public void Shows_code() => Assert.InRange(Blocks("csharp").Count, 5, 30);

    [Theory]
    [MemberData(nameof(Snippets))]
    public void Each_snippet_compiles_against_the_client(int index)
    {
        string[] lines = Blocks("csharp")[index].Split('\n');
        string usings = string.Concat(lines.Where(IsUsing));
        string statements = string.Join('\n', lines.Where(static line => !IsUsing(line)));
        // A snippet goes on from the one before; those that make a client of their own hide the parameter.
        string parameter = statements.Contains("flowiq =", StringComparison.Ordinal) ? "given" : "flowiq";
        string code = $$"""
            using System; using System.Collections.Generic; using System.Linq; using System.Threading; using System.Threading.Tasks; using FlowIq;
            {{(usings == "using FlowIq;" ? "" : usings)}}
            internal static class Snippet
            {
                public static async Task RunAsync(IFlowIqClient {{parameter}}, SendWhatsAppRequest message, string json, CancellationToken cancellationToken)
                {
                    await Task.Yield();
                    {{statements}}
                }
            }
            """;
        CSharpCompilation compilation = CSharpCompilation.Create(
            "Readme",
            [CSharpSyntaxTree.ParseText(code, new CSharpParseOptions(LanguageVersion.CSharp12))],
            [.. Framework().Append(Packed.Client).Select(static dll => MetadataReference.CreateFromFile(dll))],
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));

        Assert.Equal([], compilation.GetDiagnostics().Where(static diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning).Select(static diagnostic => diagnostic.ToString()));
    }

    [Fact]
    public void Lists_every_option_and_no_other()
    {
        string targets = File.ReadAllText(Path.Combine(Packed.Folder, "build", "FlowIq.Generator.targets"));
        IEnumerable<string> options = Metadata().Matches(targets).Select(static match => match.Groups[1].Value);
        IEnumerable<string> listed = Readme.Split('\n').Where(static line => line.StartsWith("| `", StringComparison.Ordinal))
            .SelectMany(static line => Code().Matches(line.Split('|')[1]).Select(static match => match.Groups[1].Value));

        Assert.Equal(options.Order(StringComparer.Ordinal), listed.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Its_links_lead_somewhere() => Assert.All(
        Link().Matches(Readme).Select(static match => match.Groups[1].Value).Where(static target => !target.StartsWith("https:", StringComparison.Ordinal) && target[0] != '#'),
        static target => Assert.True(File.Exists(Path.Combine(RepositoryPaths.Root, target)), target));

    private static bool IsUsing(string line) => line.StartsWith("using ", StringComparison.Ordinal) && !line.Contains('=', StringComparison.Ordinal);

    private static IReadOnlyList<string> Blocks(string language) =>
        [.. Block().Matches(Readme).Where(match => match.Groups[1].Value == language).Select(static match => match.Groups[2].Value)];

    private static IEnumerable<string> Framework() =>
        ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(static path => Path.GetFileName(path) is var name && (name.StartsWith("System.", StringComparison.Ordinal) || name == "netstandard.dll"));

    [GeneratedRegex("^```([a-z]*)\n(.*?)^```", RegexOptions.Singleline | RegexOptions.Multiline)]
    private static partial Regex Block();

    [GeneratedRegex(@"`%\((\w+)\)`")]
    private static partial Regex Metadata();

    [GeneratedRegex("`([A-Za-z]+)`")]
    private static partial Regex Code();

    [GeneratedRegex(@"\]\(([^)]+)\)")]
    private static partial Regex Link();
}
