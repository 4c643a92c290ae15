using System.Collections.Immutable;
using System.IO;
using System.Linq;
using FlowIq.Generator.Tests.Harness;

namespace FlowIq.Generator.Tests.Snapshots;

/// <summary>A document under <c>specs/features</c>, and which of the files it becomes are pinned.</summary>
/// <param name="Name">The document's name without its ending.</param>
/// <param name="Pinned">The pinned files by what stands between the client's name and <c>.g.cs</c>.</param>
internal sealed record Feature(string Name, params string[] Pinned)
{
    private static string Folder => Path.Combine(RepositoryPaths.Root, "specs", "features");

    public string FileName => Path.GetFileName(FullName);

    public string Text => File.ReadAllText(FullName).ReplaceLineEndings("\n");

    private string FullName => Directory.GetFiles(Folder, Name + ".openapi.*").Single();

    /// <summary>The names of all documents under <c>specs/features</c>.</summary>
    public static ImmutableArray<string> Documents => [.. Directory.GetFiles(Folder).Select(static file => Path.GetFileName(file).Split('.')[0]).Order(System.StringComparer.Ordinal)];

    /// <summary>The part of a hint name that says what the file holds: <c>Models.00</c> of <c>Pets.Models.00.g.cs</c>.</summary>
    public static string PartOf(string hintName) => hintName[(hintName.IndexOf('.') + 1)..^".g.cs".Length];
}
