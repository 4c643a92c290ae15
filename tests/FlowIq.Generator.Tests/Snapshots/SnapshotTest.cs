using System.Collections.Generic;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Testing;
using Microsoft.CodeAnalysis.Testing;
using Microsoft.CodeAnalysis.Text;
using FlowIq.Generator.Tests.Harness;

namespace FlowIq.Generator.Tests.Snapshots;

/// <summary>
/// One run of the generator over a document by Roslyn's own test framework: it must emit exactly the expected files, and
/// they must compile with warnings as errors, null checked and documentation demanded.
/// </summary>
internal sealed class SnapshotTest : CSharpSourceGeneratorTest<OpenApiClientGenerator, DefaultVerifier>
{
    private readonly LanguageVersion _language;

    public SnapshotTest(Feature feature, LanguageVersion language, IReadOnlyDictionary<string, string> expected)
    {
        _language = language;
        ReferenceAssemblies = new ReferenceAssemblies("net10.0");
        CompilerDiagnostics = CompilerDiagnostics.Warnings;
        TestState.AdditionalReferences.AddRange(Basic.Reference.Assemblies.Net100.References.All);
        TestState.Sources.Add("// The project has no code of its own.");
        TestState.AdditionalFiles.Add((feature.FileName, feature.Text));
        TestState.AnalyzerConfigFiles.Add(("/.globalconfig", "is_global = true\nbuild_property.RootNamespace = Sample\n"));
        foreach ((string hintName, string text) in expected)
        {
            TestState.GeneratedSources.Add((typeof(OpenApiClientGenerator), hintName, SourceText.From(text, Encoding.UTF8)));
        }
    }

    protected override ParseOptions CreateParseOptions() => new CSharpParseOptions(_language, DocumentationMode.Diagnose, preprocessorSymbols: TestProject.ModernSymbols);

    protected override CompilationOptions CreateCompilationOptions() => new CSharpCompilationOptions(
        OutputKind.DynamicallyLinkedLibrary,
        nullableContextOptions: NullableContextOptions.Enable,
        generalDiagnosticOption: ReportDiagnostic.Error);
}
