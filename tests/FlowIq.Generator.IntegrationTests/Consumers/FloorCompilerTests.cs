using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Runtime.Loader;
using System.Threading;
using FlowIq.Generator.IntegrationTests.Harness;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace FlowIq.Generator.IntegrationTests.Consumers;

/// <summary>The packed DLLs in the oldest compiler they are made for, Roslyn 4.8, with the framework of its time.</summary>
public sealed class FloorCompilerTests
{
    private static readonly string Analyzers = Path.Combine(Packed.Folder, "analyzers", "dotnet", "cs");

    [Theory]
    [InlineData(LanguageVersion.CSharp11)]
    [InlineData(LanguageVersion.CSharp12)]
    public void Loads_generates_and_compiles_without_a_warning(LanguageVersion language)
    {
        Assert.Equal(new Version(4, 8, 0, 0), typeof(CSharpCompilation).Assembly.GetName().Version);
        var reference = new AnalyzerFileReference(Path.Combine(Analyzers, "FlowIq.Generator.dll"), new Loader());
        var failures = new List<string>();
        reference.AnalyzerLoadFailed += (_, failure) => failures.Add(failure.Message);
        ImmutableArray<ISourceGenerator> generators = reference.GetGenerators(LanguageNames.CSharp);
        Assert.Equal([], failures);
        Assert.Single(generators);

        var parse = new CSharpParseOptions(language, DocumentationMode.Diagnose);
        CSharpCompilation compilation = CSharpCompilation.Create(
            "Floor",
            [],
            Framework(),
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable, generalDiagnosticOption: ReportDiagnostic.Error));
        GeneratorDriver driver = CSharpGeneratorDriver.Create(generators, [new Document()], parse, new Settings());
        driver.RunGeneratorsAndUpdateCompilation(compilation, out Compilation output, out ImmutableArray<Diagnostic> reported);

        Assert.Empty(reported);
        Assert.NotNull(output.GetTypeByMetadataName("Floor.AudioMessage"));
        Assert.Empty(output.GetDiagnostics().Where(static diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning));
        Assert.True(output.Emit(Stream.Null).Success);
    }

    private static IEnumerable<MetadataReference> Framework()
    {
        string folder = Path.Combine(Packed.GlobalPackages, "microsoft.netcore.app.ref", "8.0.0", "ref", "net8.0");
        return Directory.EnumerateFiles(folder, "*.dll").Select(static dll => MetadataReference.CreateFromFile(dll));
    }

    /// <summary>As the compiler does it on .NET: what lies beside the generator, but the framework's own where it has it.</summary>
    private sealed class Loader : AssemblyLoadContext, IAnalyzerAssemblyLoader
    {
        public void AddDependencyLocation(string fullPath)
        {
            // All of them lie in one folder.
        }

        public Assembly LoadFromPath(string fullPath) => LoadFromAssemblyPath(fullPath);

        protected override Assembly? Load(AssemblyName assemblyName) =>
            Path.Combine(Analyzers, assemblyName.Name + ".dll") is var path && File.Exists(path) && !assemblyName.Name!.StartsWith("System.", StringComparison.Ordinal)
                ? LoadFromAssemblyPath(path)
                : null;
    }

    private sealed class Document : AdditionalText
    {
        public override string Path => "/specs/flowiq.openapi.yaml";

        public override SourceText GetText(CancellationToken cancellationToken = default) =>
            SourceText.From(File.ReadAllText(System.IO.Path.Combine(Packed.Folder, "documents", "flowiq.openapi.yaml")), System.Text.Encoding.UTF8);
    }

    private sealed class Settings : AnalyzerConfigOptionsProvider
    {
        public override AnalyzerConfigOptions GlobalOptions { get; } = new Values(("build_property.RootNamespace", "Floor"));

        public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => new Values();

        public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => new Values();
    }

    private sealed class Values(params (string Key, string Value)[] values) : AnalyzerConfigOptions
    {
        public override bool TryGetValue(string key, out string value)
        {
            value = values.FirstOrDefault(pair => pair.Key == key).Value;
            return value is not null;
        }
    }
}
