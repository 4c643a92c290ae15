using System;
using System.IO;
using System.Linq;
using FlowIq.Generator.CorpusTests.Harness;
using FlowIq.Generator.Tests.Harness;
using Microsoft.CodeAnalysis.CSharp;

namespace FlowIq.Generator.CorpusTests;

/// <summary>Every document under <c>specs</c>, which unlike the vendors' are always there, compiles on every target without an error or a warning.</summary>
public sealed class OwnDocumentTests
{
    /// <summary>Their paths below <c>specs</c>.</summary>
    public static TheoryData<string> Documents =>
    [
        .. Directory.EnumerateFiles(RepositoryPaths.Specs, "*.openapi.*", SearchOption.AllDirectories)
            .Select(static file => Path.GetRelativePath(RepositoryPaths.Specs, file).Replace('\\', '/'))
            .Order(StringComparer.Ordinal),
    ];

    [Theory]
    [MemberData(nameof(Documents))]
    public void Compiles_at_CSharp_11(string document) => AssertClean(Project(document).AtTheFloor());

    [Theory]
    [MemberData(nameof(Documents))]
    public void Compiles_at_the_latest_CSharp(string document) => AssertClean(Project(document) with { Language = LanguageVersion.Latest });

    [Theory]
    [MemberData(nameof(Documents))]
    public void Compiles_on_netstandard(string document) => AssertClean(Project(document).OnNetStandard());

    /// <summary>Checks and all: what is emitted only if asked for must compile as well.</summary>
    private static TestProject Project(string document) =>
        TestProject.With(RepositoryPaths.Spec(document), Path.GetFileName(document), ("Validation", "true"));

    private static void AssertClean(TestProject project)
    {
        CompiledClient client = CompiledClient.Of(project);
        Assert.NotNull(client.Model);
        Assert.True(client.Files > 0);
        Assert.True(client.Problems.Count == 0, string.Join("\n", client.Problems));
    }
}
