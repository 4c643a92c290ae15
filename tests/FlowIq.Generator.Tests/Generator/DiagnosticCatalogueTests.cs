using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Text.RegularExpressions;
using FlowIq.Generator.Diagnostics;
using FlowIq.Generator.Tests.Harness;
using Microsoft.CodeAnalysis;

namespace FlowIq.Generator.Tests.Generator;

/// <summary>Every id is explained, released and its own.</summary>
public class DiagnosticCatalogueTests
{
    private static readonly IReadOnlyList<DiagnosticDescriptor> All =
        [.. typeof(Descriptors).GetFields(BindingFlags.Public | BindingFlags.Static).Select(static field => field.GetValue(null)).OfType<DiagnosticDescriptor>()];

    [Fact]
    public void Ids_are_unique() => Assert.Equal(All.Count, All.Select(static descriptor => descriptor.Id).Distinct().Count());

    [Fact]
    public void Each_is_explained_with_meaning_example_and_mend()
    {
        string help = File.ReadAllText(Path.Combine(RepositoryPaths.Generator, "Diagnostics", "README.md"));
        foreach (DiagnosticDescriptor descriptor in All)
        {
            string heading = $"## {descriptor.Id} {descriptor.Title.ToString(System.Globalization.CultureInfo.InvariantCulture)}\n{descriptor.DefaultSeverity}";
            int start = help.IndexOf(heading, System.StringComparison.Ordinal);
            Assert.True(start >= 0, $"{descriptor.Id} is not explained under its title and severity.");
            int end = help.IndexOf("\n## ", start, System.StringComparison.Ordinal);
            string section = end < 0 ? help[start..] : help[start..end];
            Assert.Contains("**Mend**", section);
            Assert.True(section.Contains("```", System.StringComparison.Ordinal), descriptor.Id + " has no example.");
        }
    }

    [Fact]
    public void Nothing_else_is_explained()
    {
        string help = File.ReadAllText(Path.Combine(RepositoryPaths.Generator, "Diagnostics", "README.md"));
        string[] explained = [.. Regex.Matches(help, "^## (FIQ\\d+) ", RegexOptions.Multiline).Select(static match => match.Groups[1].Value)];
        Assert.Equal(All.Select(static descriptor => descriptor.Id).Order(System.StringComparer.Ordinal), explained);
    }

    [Fact]
    public void Each_is_in_the_release_notes()
    {
        string notes = File.ReadAllText(Path.Combine(RepositoryPaths.Generator, "Diagnostics", "AnalyzerReleases.Unshipped.md"));
        Assert.All(All, descriptor => Assert.Contains($"{descriptor.Id} | FlowIq.Generator | {descriptor.DefaultSeverity} |", notes));
    }
}
