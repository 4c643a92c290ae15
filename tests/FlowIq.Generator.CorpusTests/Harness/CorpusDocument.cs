using System.Collections.Generic;
using System.IO;
using System.Linq;
using FlowIq.Generator.Tests.Harness;

namespace FlowIq.Generator.CorpusTests.Harness;

/// <summary>One document of the corpus.</summary>
/// <param name="Name">Its entry point, relative to the corpus.</param>
/// <param name="Schemas">Named schemas in it, by the corpus' own count.</param>
/// <param name="Operations">Operations in it, by the corpus' own count.</param>
internal sealed record CorpusDocument(string Name, string Path, int Schemas, int Operations)
{
    public long Size => new FileInfo(Path).Length;

    /// <summary>The project of a user who adds it; a document in several files has a folder of its own.</summary>
    public TestProject Project()
    {
        string folder = System.IO.Path.GetDirectoryName(Path)!;
        IEnumerable<string> files = Name.Contains('/')
            ? Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Order(System.StringComparer.Ordinal)
            : [Path];
        return files.Aggregate(
            new TestProject { RootNamespace = "Corpus" },
            (project, file) => project.Add(file, File.ReadAllText(file), ("Document", file == Path ? "true" : "false")));
    }
}
