using System;
using System.Collections.Generic;
using System.Diagnostics.CodeAnalysis;
using System.IO;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace FlowIq.Generator.Benchmarks.Driver;

/// <summary>A project with one document, as the compiler or an editor hands it to the generator.</summary>
internal sealed class Project
{
    private static readonly CSharpParseOptions Parse = new(LanguageVersion.Latest, preprocessorSymbols: ["NET", "NET6_0_OR_GREATER", "NET7_0_OR_GREATER", "NET8_0_OR_GREATER", "NET9_0_OR_GREATER", "NET10_0_OR_GREATER"]);
    private readonly CSharpCompilation _compilation;

    public Project(string text, string path)
    {
        Document = new Text(path, text);
        _compilation = CSharpCompilation.Create(
            "Measured",
            [CSharpSyntaxTree.ParseText("class Code;", Parse, "Code.cs")],
            Basic.Reference.Assemblies.Net100.References.All,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));
    }

    public AdditionalText Document { get; }

    public CSharpCompilation Compilation => _compilation;

    public static Project Of(string path) => new(File.ReadAllText(path), path);

    /// <summary>A driver that has not run yet.</summary>
    public GeneratorDriver Driver(bool tracksSteps = false) => Driver(new OpenApiClientGenerator(), tracksSteps);

    /// <summary>A driver of another generator.</summary>
    public GeneratorDriver Driver(IIncrementalGenerator generator, bool tracksSteps = false) => CSharpGeneratorDriver.Create(
        [generator.AsSourceGenerator()],
        [Document],
        Parse,
        new Options(),
        new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, tracksSteps));

    /// <summary>The compilation after a keystroke in C#.</summary>
    public CSharpCompilation Typed(int number) => _compilation.AddSyntaxTrees(CSharpSyntaxTree.ParseText($"class Typed{number};", Parse, "Typed.cs"));

    /// <summary>The same file with another text.</summary>
    public AdditionalText Edited(string text) => new Text(Document.Path, text);

    private sealed class Text(string path, string text) : AdditionalText
    {
        private readonly SourceText _text = SourceText.From(text, System.Text.Encoding.UTF8);

        public override string Path => path;

        public override SourceText GetText(CancellationToken cancellationToken = default) => _text;
    }

    private sealed class Options : AnalyzerConfigOptionsProvider
    {
        public override AnalyzerConfigOptions GlobalOptions { get; } = new Values(new() { ["build_property.RootNamespace"] = "Measured" });

        public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => GlobalOptions;

        public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => new Values(new() { ["build_metadata.AdditionalFiles.FlowIqDocument"] = "true" });
    }

    private sealed class Values(Dictionary<string, string> values) : AnalyzerConfigOptions
    {
        public override bool TryGetValue(string key, [NotNullWhen(true)] out string? value) => values.TryGetValue(key, out value);
    }
}
