using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using FlowIq.Generator.Tests.Harness;

namespace FlowIq.Generator.CorpusTests.Harness;

/// <summary>The vendors' documents that the tests run over. They are found outside of the repository.</summary>
internal static class Corpus
{
    private static readonly string Folder = Path.Combine(
        Environment.GetEnvironmentVariable("FLOWIQ_CORPUS") ?? Path.Combine(RepositoryPaths.Root, "..", "shared", "corpus"),
        "valid");

    private static readonly string Manifest = Path.Combine(Folder, "MANIFEST.tsv");

    /// <summary>Why the tests are skipped; null where the corpus is there.</summary>
    public static string? Missing { get; } = File.Exists(Manifest) ? null : $"There is no corpus of documents at '{Folder}': set FLOWIQ_CORPUS to its folder.";

    /// <summary>All documents, those that are cheap to compile first.</summary>
    public static IReadOnlyList<CorpusDocument> Documents { get; } = Missing is null ? [.. ReadManifest().OrderBy(static document => document.Size)] : [];

    /// <summary>For <c>[MemberData]</c>.</summary>
    public static TheoryData<string> Names => [.. Documents.Select(static document => document.Name)];

    public static CorpusDocument Find(string name) => Documents.Single(document => document.Name == name);

    private static IEnumerable<CorpusDocument> ReadManifest()
    {
        string[] lines = File.ReadAllLines(Manifest);
        List<string> columns = [.. lines[0].Split('\t')];
        int schemas = columns.IndexOf("schemas");
        int operations = columns.IndexOf("operations");
        foreach (string[] cells in lines.Skip(1).Where(static line => line.Length > 0).Select(static line => line.Split('\t')))
        {
            yield return new CorpusDocument(cells[0], Path.Combine(Folder, cells[0]), int.Parse(cells[schemas]), int.Parse(cells[operations]));
        }
    }
}
