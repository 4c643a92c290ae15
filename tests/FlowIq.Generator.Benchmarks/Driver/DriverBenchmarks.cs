using System.Collections.Generic;
using BenchmarkDotNet.Attributes;
using FlowIq.Generator.Benchmarks.Harness;
using Microsoft.CodeAnalysis;

namespace FlowIq.Generator.Benchmarks.Driver;

/// <summary>The generator in a process that has run it before: a compiler server, an editor.</summary>
public class DriverBenchmarks
{
    private Project _project = null!;
    private GeneratorDriver _driver = null!;
    private AdditionalText _document = null!;
    private string _text = "";
    private int _number;

    /// <summary>The documents to measure.</summary>
    public static IReadOnlyList<string> Chosen { get; set; } = [];

    [ParamsSource(nameof(Chosen))]
    public string Document { get; set; } = "";

    [GlobalSetup]
    public void Prepare()
    {
        _project = Project.Of(Documents.PathOf(Document));
        _document = _project.Document;
        _text = _project.Document.GetText()!.ToString();
        _driver = _project.Driver().RunGenerators(_project.Compilation);
    }

    /// <summary>The whole generator.</summary>
    [Benchmark]
    public object Warm() => _project.Driver().RunGenerators(_project.Compilation);

    /// <summary>A keystroke in C#.</summary>
    [Benchmark]
    public object CSharpEdit() => _driver.RunGenerators(_project.Typed(_number++));

    /// <summary>A line of the document.</summary>
    [Benchmark]
    public object DocumentEdit()
    {
        AdditionalText edited = _project.Edited(Edits.OneLine(_text, _number++));
        _driver = _driver.ReplaceAdditionalText(_document, edited).RunGenerators(_project.Compilation);
        _document = edited;
        return _driver;
    }

    /// <summary>Microsoft.OpenApi alone.</summary>
    [Benchmark]
    public object? Reader() => ReaderAlone.Read(_text);
}
