using System.Collections.Generic;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace FlowIq.Generator.Tests.Harness;

/// <summary>One run of the generator over a project, and what came of it. The driver keeps its state for the next one.</summary>
internal sealed class GeneratorRun
{
    private readonly GeneratorDriver _driver;
    private readonly Compilation _compilation;

    private GeneratorRun(CSharpCompilation compilation, GeneratorDriver driver)
    {
        _driver = driver.RunGeneratorsAndUpdateCompilation(compilation, out Compilation withEmitted, out ImmutableArray<Diagnostic> diagnostics);
        _compilation = withEmitted.WithNullFlow();
        Diagnostics = diagnostics;
        Result = _driver.GetRunResult().Results.Single();
        Assert.Null(Result.Exception);
    }

    /// <summary>What the generator reported.</summary>
    public ImmutableArray<Diagnostic> Diagnostics { get; }

    /// <summary>Emitted files, tracked steps.</summary>
    public GeneratorRunResult Result { get; }

    /// <summary>The emitted files by hint name.</summary>
    public IReadOnlyDictionary<string, string> Files => Result.GeneratedSources.ToDictionary(static file => file.HintName, static file => file.SourceText.ToString());

    /// <summary>Runs the generator from nothing.</summary>
    public static GeneratorRun Of(TestProject project)
    {
        GeneratorDriver driver = CSharpGeneratorDriver.Create(
            [new OpenApiClientGenerator().AsSourceGenerator()],
            project.AdditionalTexts,
            project.ParseOptions,
            project.Options,
            new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: true));
        return new GeneratorRun(project.Compilation(), driver);
    }

    /// <summary>Runs it again after an edit of the project's files.</summary>
    public GeneratorRun Then(TestProject edited) =>
        new(edited.Compilation(), _driver.ReplaceAdditionalTexts(edited.AdditionalTexts).WithUpdatedAnalyzerConfigOptions(edited.Options));

    /// <summary>Fails unless the emitted code compiles without errors and warnings, and hands over the assembly.</summary>
    public Assembly Compile()
    {
        using var image = new MemoryStream();
        Microsoft.CodeAnalysis.Emit.EmitResult result = _compilation.Emit(image);
        Assert.True(result.Success && !result.Diagnostics.Any(IsProblem), Describe(result.Diagnostics));
        image.Position = 0;
        return new AssemblyLoadContext("emitted", isCollectible: true).LoadFromStream(image);
    }

    /// <summary>The errors and warnings of the emitted code together with the project's own.</summary>
    public IReadOnlyList<string> CompilerErrors() => [.. _compilation.GetDiagnostics().Where(IsProblem).Select(static diagnostic => diagnostic.Id).Distinct()];

    /// <summary>How each output of a tracked step came about in this run.</summary>
    public IReadOnlyList<IncrementalStepRunReason> Reasons(string step) =>
        Result.TrackedSteps.TryGetValue(step, out ImmutableArray<IncrementalGeneratorRunStep> steps)
            ? [.. steps.SelectMany(static run => run.Outputs).Select(static output => output.Reason)]
            : [];

    private static bool IsProblem(Diagnostic diagnostic) => diagnostic.Severity >= DiagnosticSeverity.Warning;

    private static string Describe(IEnumerable<Diagnostic> diagnostics) => string.Join("\n", diagnostics.Where(IsProblem).Take(20).Select(static diagnostic =>
        diagnostic + "\n    " + diagnostic.Location.SourceTree?.GetText().Lines[diagnostic.Location.GetLineSpan().StartLinePosition.Line]));
}
