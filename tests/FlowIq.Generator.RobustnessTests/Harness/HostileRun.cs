using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Diagnostics;
using System.IO;
using System.Linq;
using FlowIq.Generator.Model;
using FlowIq.Generator.Pipeline;
using FlowIq.Generator.Tests.Harness;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace FlowIq.Generator.RobustnessTests.Harness;

/// <summary>One run of the generator that holds whatever comes of it, an escaped exception too, for the test to judge.</summary>
internal sealed class HostileRun
{
    /// <summary>The name of a document wherever a test gives it none of its own.</summary>
    public const string DocumentPath = "hostile.openapi.json";

    /// <summary>One for all runs: what was learned of the references is kept, which is most of the time of a small compilation.</summary>
    private static readonly CSharpCompilation Empty = new TestProject().Compilation();

    private static readonly GeneratorDriverOptions WithSteps = new(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: true);

    private readonly Compilation _compilation;

    private readonly GeneratorDriver _driver;

    private HostileRun(GeneratorDriver before)
    {
        long allocated = GC.GetAllocatedBytesForCurrentThread();
        long start = Stopwatch.GetTimestamp();
        _driver = before.RunGenerators(Empty);
        Elapsed = Stopwatch.GetElapsedTime(start);
        Allocated = GC.GetAllocatedBytesForCurrentThread() - allocated;
        GeneratorRunResult result = _driver.GetRunResult().Results.Single();
        Exception = result.Exception;
        Diagnostics = result.Diagnostics;
        Sources = result.GeneratedSources.IsDefault ? [] : result.GeneratedSources;
        _compilation = Empty.AddSyntaxTrees(Sources.Select(static source => source.SyntaxTree));
    }

    private HostileRun(Microsoft.CodeAnalysis.ISourceGenerator generator)
        : this(CSharpGeneratorDriver.Create([generator], [], new TestProject().ParseOptions, new TestProject().Options))
    {
    }

    /// <summary>What left the generator; null is the only good answer.</summary>
    public Exception? Exception { get; }

    public TimeSpan Elapsed { get; }

    /// <summary>Bytes; the generator runs on one thread.</summary>
    public long Allocated { get; }

    public ImmutableArray<Diagnostic> Diagnostics { get; }

    public ImmutableArray<GeneratedSourceResult> Sources { get; }

    /// <summary>Size of what was emitted.</summary>
    public int Characters => Sources.Sum(static source => source.SourceText.Length);

    /// <summary>The model of the one document.</summary>
    public ClientModel Model => ((LoweredDocument)_driver.GetRunResult().Results.Single().TrackedSteps[TrackingNames.Lowered].Single().Outputs.Single().Value).Model!;

    /// <summary>What the generator itself calls a fault of its own.</summary>
    public IEnumerable<Diagnostic> Faults => Diagnostics.Where(static diagnostic => diagnostic.Id == "FIQ0901");

    /// <summary>Runs from nothing over a project without code of its own.</summary>
    public static HostileRun Of(TestProject project) =>
        new(CSharpGeneratorDriver.Create([new OpenApiClientGenerator().AsSourceGenerator()], project.AdditionalTexts, project.ParseOptions, project.Options, WithSteps));

    /// <summary>Runs over one document, whatever its name says.</summary>
    public static HostileRun Of(string text, string path = DocumentPath) => Of(TestProject.With(text, path, ("Document", "true")));

    /// <summary>As if this were what the generator emits.</summary>
    public static HostileRun OfSource(string code) => new(new FixedSource(code).AsSourceGenerator());

    /// <summary>Runs over a file with the other JSON and YAML files of its folder beside it.</summary>
    public static HostileRun OfFile(string path, bool withNeighbours)
    {
        TestProject project = new TestProject().Add(path, Corpus.ReadEncoded(path), ("Document", "true"));
        foreach (string other in withNeighbours ? Directory.GetFiles(Path.GetDirectoryName(path)!).Where(file => file != path) : [])
        {
            project = project.Add(other, Corpus.ReadEncoded(other));
        }

        return Of(project);
    }

    /// <summary>Runs again after an edit of the one document, with what the driver has kept, as an editor does.</summary>
    public HostileRun Then(string text, string path = DocumentPath) => new(_driver.ReplaceAdditionalTexts([new InMemoryText(path, text)]));

    /// <summary>
    /// The compiler's errors and warnings over all that depends on the document. The bodies of support code, which
    /// are most of the work, are left out: no document changes them.
    /// </summary>
    public IReadOnlyList<string> ProblemsOfTheDocument() =>
    [
        .. _compilation.GetDeclarationDiagnostics()
            .Concat(_compilation.SyntaxTrees.Where(static tree => !tree.FilePath.Contains(".Support.", StringComparison.Ordinal)).SelectMany(tree => _compilation.GetSemanticModel(tree).GetDiagnostics()))
            .Where(static diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning)
            .Select(Describe).Distinct(),
    ];

    /// <summary>The compiler's errors and warnings over what was emitted; parsing alone where <paramref name="bind"/> is off.</summary>
    public IReadOnlyList<string> Problems(bool bind = true)
    {
        IEnumerable<Diagnostic> all = bind ? _compilation.GetDiagnostics() : _compilation.SyntaxTrees.SelectMany(static tree => tree.GetDiagnostics());
        return [.. all.Where(static diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning).Select(Describe)];
    }

    /// <summary>The emitted code as an assembly.</summary>
    /// <param name="code">Code of a project that uses it.</param>
    public byte[] Emit(string code = "")
    {
        using var image = new MemoryStream();
        Microsoft.CodeAnalysis.Emit.EmitResult result = _compilation.AddSyntaxTrees(CSharpSyntaxTree.ParseText(code, new TestProject().ParseOptions)).Emit(image);
        Assert.True(result.Success, string.Join("\n", result.Diagnostics.Where(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).Take(8).Select(Describe)));
        return image.ToArray();
    }

    private static string Describe(Diagnostic diagnostic)
    {
        FileLinePositionSpan span = diagnostic.Location.GetLineSpan();
        string line = diagnostic.Location.SourceTree?.GetText().Lines[span.StartLinePosition.Line].ToString().Trim() ?? "";
        return $"{diagnostic.Id} {Path.GetFileName(span.Path)}({span.StartLinePosition.Line + 1}): {diagnostic.GetMessage(System.Globalization.CultureInfo.InvariantCulture)}\n    {(line.Length > 300 ? line[..300] : line)}";
    }

    private sealed class FixedSource(string code) : IIncrementalGenerator
    {
        public void Initialize(IncrementalGeneratorInitializationContext context) => context.RegisterPostInitializationOutput(output => output.AddSource("Fixed.g.cs", code));
    }
}
