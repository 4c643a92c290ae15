using System.Collections.Generic;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using FlowIq.Generator.Model;
using FlowIq.Generator.Pipeline;
using FlowIq.Generator.Tests.Harness;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace FlowIq.Generator.CorpusTests.Harness;

/// <summary>What the generator made of a project, and what the compiler says of it.</summary>
/// <param name="Reported">The generator's diagnostics.</param>
/// <param name="Problems">The compiler's errors and warnings.</param>
/// <param name="Image">The compiled assembly; empty where it was not asked for or has errors.</param>
internal sealed record CompiledClient(
    ClientModel? Model,
    ImmutableArray<Diagnostic> Reported,
    int Files,
    long Bytes,
    IReadOnlyList<string> Problems,
    byte[] Image)
{
    /// <summary>Runs the generator and the compiler, warnings being errors.</summary>
    /// <param name="emit">Whether the assembly is wanted; without it the compiler only looks for problems, which is faster.</param>
    /// <param name="followsNull">Whether the compiler follows nulls through the emitted bodies, which it does not for users.</param>
    public static CompiledClient Of(TestProject project, bool emit = false, bool followsNull = false)
    {
        GeneratorDriver driver = CSharpGeneratorDriver.Create(
            [new OpenApiClientGenerator().AsSourceGenerator()],
            project.AdditionalTexts,
            project.ParseOptions,
            project.Options,
            new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: true));
        driver = driver.RunGeneratorsAndUpdateCompilation(project.Compilation(), out Compilation compilation, out ImmutableArray<Diagnostic> reported);
        GeneratorRunResult result = driver.GetRunResult().Results.Single();
        Assert.Null(result.Exception);
        compilation = followsNull ? compilation.WithNullFlow() : compilation;
        using var image = new MemoryStream();
        ImmutableArray<Diagnostic> found = emit ? compilation.Emit(image).Diagnostics : compilation.GetDiagnostics();
        IEnumerable<Diagnostic> problems = found.Where(static diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning);
        return new CompiledClient(
            result.TrackedSteps.TryGetValue(TrackingNames.Lowered, out var steps) ? ((LoweredDocument)steps.Single().Outputs.Single().Value).Model : null,
            reported,
            result.GeneratedSources.Length,
            result.GeneratedSources.Sum(static source => (long)source.SourceText.Encoding!.GetByteCount(source.SourceText.ToString())),
            [.. problems.Take(20).Select(Show)],
            image.ToArray());
    }

    private static string Show(Diagnostic problem) =>
        problem + "\n    " + problem.Location.SourceTree?.GetText().Lines[problem.Location.GetLineSpan().StartLinePosition.Line].ToString().Trim();
}
