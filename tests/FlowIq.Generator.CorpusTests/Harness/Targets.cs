using System;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using FlowIq.Generator.Tests.Harness;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace FlowIq.Generator.CorpusTests.Harness;

/// <summary>The kinds of project that emitted code must compile in.</summary>
internal static class Targets
{
    private static readonly Lazy<ImmutableArray<MetadataReference>> NetStandardReferences = new(static () =>
    [
        .. Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "netstandard2.0"), "*.dll").Select(static file => MetadataReference.CreateFromFile(file)),
    ]);

    /// <summary>The lowest language version that the emitted code is written in.</summary>
    public static TestProject AtTheFloor(this TestProject project) => project with { Language = LanguageVersion.CSharp11 };

    /// <summary>The oldest target: netstandard2.0 with the System.Text.Json package.</summary>
    public static TestProject OnNetStandard(this TestProject project) => project with
    {
        Language = LanguageVersion.CSharp11,
        References = NetStandardReferences.Value,
        Symbols = ["NETSTANDARD", "NETSTANDARD2_0"],
    };
}
