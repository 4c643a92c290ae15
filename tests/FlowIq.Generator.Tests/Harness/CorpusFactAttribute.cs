using System;
using System.IO;

namespace FlowIq.Generator.Tests.Harness;

/// <summary>A test over a vendor's document, which is not part of the repository; skipped where there is none.</summary>
internal sealed class CorpusFactAttribute : FactAttribute
{
    public CorpusFactAttribute(string document)
    {
        if (!File.Exists(PathOf(document)))
        {
            Skip = $"The corpus has no '{document}': set FLOWIQ_CORPUS to its folder.";
        }
    }

    /// <summary>The path of a document of the corpus.</summary>
    public static string PathOf(string document) =>
        Path.Combine(Environment.GetEnvironmentVariable("FLOWIQ_CORPUS") ?? Path.Combine(RepositoryPaths.Root, "..", "shared", "corpus"), document);
}
