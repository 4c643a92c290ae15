using System.Collections.Generic;
using System.IO;
using System.Linq;
using FlowIq.Generator.Diagnostics;
using FlowIq.Generator.Reading;
using FlowIq.Generator.Sources;
using FlowIq.Generator.Tests.Harness;

namespace FlowIq.Generator.CorpusTests.Harness;

/// <summary>One document of the corpus.</summary>
/// <param name="Name">Its entry point, relative to the corpus.</param>
/// <param name="Schemas">Named schemas in it, by the corpus' own count.</param>
/// <param name="Operations">Operations in it, by the corpus' own count.</param>
internal sealed record CorpusDocument(string Name, string Path, int Schemas, int Operations)
{
    public long Size => new FileInfo(Path).Length;

    /// <summary>Operations under <c>webhooks</c>, as the reader counts them.</summary>
    public int Webhooks()
    {
        DocumentFile[] files = [.. Files().Select(static file => new DocumentFile(file, File.ReadAllText(file)))];
        ReadResult read = DocumentReader.Read(files.Single(file => file.Path == Path), files, new DiagnosticBag(), default);
        return read.Document?.Api.Webhooks?.Values.Sum(static item => item.Operations?.Count ?? 0) ?? 0;
    }

    /// <summary>The project of a user who adds it; a document in several files has a folder of its own.</summary>
    /// <param name="settings">Options of the document.</param>
    public TestProject Project(params (string Name, string Value)[] settings) =>
        Files().Aggregate(
            new TestProject { RootNamespace = "Corpus" },
            (project, file) => project.Add(file, File.ReadAllText(file), [("Document", file == Path ? "true" : "false"), .. settings]));

    private IEnumerable<string> Files() => Name.Contains('/')
        ? Directory.EnumerateFiles(System.IO.Path.GetDirectoryName(Path)!, "*", SearchOption.AllDirectories).Order(System.StringComparer.Ordinal)
        : [Path];
}
