using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace FlowIq.Generator.Tests.Harness;

/// <summary>A project that uses the generator: its files, its settings, its code.</summary>
internal sealed record TestProject
{
    /// <summary>Preprocessor symbols of a current target.</summary>
    public static readonly ImmutableArray<string> ModernSymbols = ["NET", "NET6_0_OR_GREATER", "NET7_0_OR_GREATER", "NET8_0_OR_GREATER", "NET9_0_OR_GREATER", "NET10_0_OR_GREATER"];

    public string RootNamespace { get; init; } = "Sample";

    public string Code { get; init; } = "";

    public LanguageVersion Language { get; init; } = LanguageVersion.Latest;

    public ImmutableArray<MetadataReference> References { get; init; } = [.. Basic.Reference.Assemblies.Net100.References.All];

    public ImmutableArray<string> Symbols { get; init; } = ModernSymbols;

    private ImmutableArray<InMemoryText> Files { get; init; } = [];

    private ImmutableDictionary<string, IReadOnlyDictionary<string, string>> Metadata { get; init; } = ImmutableDictionary<string, IReadOnlyDictionary<string, string>>.Empty;

    /// <summary>A project with one document that its name makes one.</summary>
    public static TestProject With(string text, string path = "test.openapi.yaml", params (string Name, string Value)[] metadata) => new TestProject().Add(path, text, metadata);

    /// <summary>The same project with one more AdditionalFile.</summary>
    public TestProject Add(string path, string text, params (string Name, string Value)[] metadata) => Add(path, SourceText.From(text, Encoding.UTF8), metadata);

    /// <summary>The same with a text that has an encoding of its own.</summary>
    public TestProject Add(string path, SourceText text, params (string Name, string Value)[] metadata) => this with
    {
        Files = Files.Add(new InMemoryText(path, text)),
        Metadata = metadata.Length == 0 ? Metadata : Metadata.SetItem(path, metadata.ToDictionary(static pair => pair.Name, static pair => pair.Value)),
    };

    /// <summary>The same project after an edit of a file.</summary>
    public TestProject Replace(string path, string text) => this with { Files = [.. Files.Select(file => file.Path == path ? new InMemoryText(path, text) : file)] };

    public ImmutableArray<AdditionalText> AdditionalTexts => ImmutableArray<AdditionalText>.CastUp(Files);

    public ProjectOptions Options => new(RootNamespace, Metadata);

    public CSharpParseOptions ParseOptions => new(Language, DocumentationMode.Diagnose, preprocessorSymbols: Symbols);

    /// <summary>The compilation before the generator ran: warnings are errors, null is checked, docs are demanded.</summary>
    public CSharpCompilation Compilation() => CSharpCompilation.Create(
        "Sample",
        [CSharpSyntaxTree.ParseText(Code, ParseOptions, "Code.cs")],
        References,
        new CSharpCompilationOptions(
            OutputKind.DynamicallyLinkedLibrary,
            nullableContextOptions: NullableContextOptions.Enable,
            generalDiagnosticOption: ReportDiagnostic.Error,
            specificDiagnosticOptions: [new("CS1701", ReportDiagnostic.Suppress), new("CS1702", ReportDiagnostic.Suppress)]));
}
