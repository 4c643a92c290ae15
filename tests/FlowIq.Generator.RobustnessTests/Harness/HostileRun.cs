using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Diagnostics;
using System.IO;
using System.Linq;
using FlowIq.Generator.Tests.Harness;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace FlowIq.Generator.RobustnessTests.Harness;

/// <summary>One run of the generator that holds whatever comes of it, an escaped exception too, for the test to judge.</summary>
internal sealed class HostileRun
{
    /// <summary>The name of a document wherever a test gives it none of its own.</summary>
    public const string DocumentPath = "hostile.openapi.json";

    private readonly Compilation _compilation;

    private HostileRun(TestProject project)
    {
        GeneratorDriver driver = CSharpGeneratorDriver.Create([new OpenApiClientGenerator().AsSourceGenerator()], project.AdditionalTexts, project.ParseOptions, project.Options);
        CSharpCompilation compilation = project.Compilation();
        long start = Stopwatch.GetTimestamp();
        driver = driver.RunGenerators(compilation);
        Elapsed = Stopwatch.GetElapsedTime(start);
        GeneratorRunResult result = driver.GetRunResult().Results.Single();
        Exception = result.Exception;
        Diagnostics = result.Diagnostics;
        Sources = result.GeneratedSources.IsDefault ? [] : result.GeneratedSources;
        _compilation = compilation.AddSyntaxTrees(Sources.Select(static source => source.SyntaxTree));
    }

    /// <summary>What left the generator; null is the only good answer.</summary>
    public Exception? Exception { get; }

    public TimeSpan Elapsed { get; }

    public ImmutableArray<Diagnostic> Diagnostics { get; }

    public ImmutableArray<GeneratedSourceResult> Sources { get; }

    /// <summary>Size of what was emitted.</summary>
    public int Characters => Sources.Sum(static source => source.SourceText.Length);

    /// <summary>What the generator itself calls a fault of its own.</summary>
    public IEnumerable<Diagnostic> Faults => Diagnostics.Where(static diagnostic => diagnostic.Id == "FIQ0901");

    public static HostileRun Of(TestProject project) => new(project);

    /// <summary>Runs over one document, whatever its name says.</summary>
    public static HostileRun Of(string text, string path = DocumentPath) => new(TestProject.With(text, path, ("Document", "true")));

    /// <summary>Runs over a file with the other JSON and YAML files of its folder beside it.</summary>
    public static HostileRun OfFile(string path, bool withNeighbours)
    {
        TestProject project = TestProject.With(Corpus.Read(path), path, ("Document", "true"));
        foreach (string other in withNeighbours ? Directory.GetFiles(Path.GetDirectoryName(path)!).Where(file => file != path) : [])
        {
            project = project.Add(other, Corpus.Read(other));
        }

        return new HostileRun(project);
    }

    /// <summary>The compiler's errors and warnings over what was emitted; parsing alone where <paramref name="bind"/> is off.</summary>
    public IReadOnlyList<string> Problems(bool bind = true)
    {
        IEnumerable<Diagnostic> all = bind ? _compilation.GetDiagnostics() : _compilation.SyntaxTrees.SelectMany(static tree => tree.GetDiagnostics());
        return [.. all.Where(static diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning).Select(Describe)];
    }

    /// <summary>The emitted code as an assembly.</summary>
    public byte[] Emit()
    {
        using var image = new MemoryStream();
        Microsoft.CodeAnalysis.Emit.EmitResult result = _compilation.Emit(image);
        Assert.True(result.Success, string.Join("\n", result.Diagnostics.Where(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).Take(8).Select(Describe)));
        return image.ToArray();
    }

    private static string Describe(Diagnostic diagnostic)
    {
        FileLinePositionSpan span = diagnostic.Location.GetLineSpan();
        string line = diagnostic.Location.SourceTree?.GetText().Lines[span.StartLinePosition.Line].ToString().Trim() ?? "";
        return $"{diagnostic.Id} {Path.GetFileName(span.Path)}({span.StartLinePosition.Line + 1}): {diagnostic.GetMessage(System.Globalization.CultureInfo.InvariantCulture)}\n    {(line.Length > 300 ? line[..300] : line)}";
    }
}
