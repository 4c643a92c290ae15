using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Globalization;
using System.Linq;
using System.Text.Json.Nodes;
using FlowIq.Generator.RobustnessTests.Harness;
using FlowIq.Generator.Tests.Harness;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Xunit.Abstractions;

namespace FlowIq.Generator.RobustnessTests.Typing;

/// <summary>
/// A document that is being typed: whatever stands there at a keystroke, nothing is thrown, and the types of
/// what is whole stay. <c>FLOWIQ_LONG=1</c> types every character.
/// </summary>
public class HalfTypedTests(ITestOutputHelper output)
{
    private static readonly string Yaml = RepositoryPaths.Spec("flowiq.openapi.yaml").Replace("\r", "", StringComparison.Ordinal);
    private static readonly string Json = YamlToJson.Convert(Yaml);

    /// <summary>A line that is deleted, or half of one: what stood in it is lost, and little else.</summary>
    [Theory]
    [InlineData("yaml", "a line is missing", 0.90)]
    [InlineData("yaml", "a line ends in its middle", 0.94)]
    [InlineData("yaml", "a quote opens", 0.94)]
    [InlineData("json", "a line is missing", 0.85)]
    [InlineData("json", "a line ends in its middle", 0.94)]
    [InlineData("json", "a quote opens", 0.94)]
    public void The_rest_keeps_its_types(string notation, string edit, double atLeast)
    {
        string text = notation == "yaml" ? Yaml : Json;
        int all = PublicTypes(HostileRun.Of(text)).Count;
        string[] lines = text.Split('\n');
        int step = Switches.IsLong ? 1 : Math.Max(1, lines.Length / 20);
        var shares = new List<double>();
        string worst = "";
        for (int line = 0; line < lines.Length; line += step)
        {
            string[] edited = [.. lines];
            edited[line] = Edit(edit, lines[line]);
            HostileRun run = HostileRun.Of(string.Join("\n", edited));
            Assert.True(run.Exception is null && !run.Faults.Any(), $"line {line + 1}: {run.Exception} {run.Faults.FirstOrDefault()}");
            double share = (double)PublicTypes(run).Count / all;
            worst = shares.Count == 0 || share < shares.Min() ? $"{share:0.00} at line {line + 1}: {lines[line]}" : worst;
            shares.Add(share);
        }

        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{notation}, {edit}: {shares.Count} texts, {shares.Average():P1} of {all} types kept; worst {worst}"));
        Assert.True(shares.Average() >= atLeast, $"Only {shares.Average():P1} of the types are kept; worst {worst}");
    }

    /// <summary>From the first character on: never an exception, and what was typed has its types.</summary>
    [Theory]
    [InlineData("yaml")]
    [InlineData("json")]
    public void Typing_it_from_the_first_character_on(string notation)
    {
        string text = notation == "yaml" ? Yaml : Json;
        TestProject project = TestProject.With("", HostileRun.DocumentPath);
        GeneratorDriver driver = Microsoft.CodeAnalysis.CSharp.CSharpGeneratorDriver.Create([new OpenApiClientGenerator().AsSourceGenerator()], project.AdditionalTexts, project.ParseOptions, project.Options);
        Compilation compilation = project.Compilation();
        AdditionalText at = project.AdditionalTexts.Single();
        var times = new List<double>();
        for (int length = 0; length <= text.Length; length += Switches.IsLong ? 1 : text.Length / 40)
        {
            AdditionalText next = new InMemoryText(HostileRun.DocumentPath, text[..length]);
            driver = driver.ReplaceAdditionalText(at, next);
            at = next;
            long start = Stopwatch.GetTimestamp();
            driver = driver.RunGenerators(compilation);
            times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
            GeneratorRunResult result = driver.GetRunResult().Results.Single();
            Assert.Null(result.Exception);
            Assert.DoesNotContain(result.Diagnostics, static diagnostic => diagnostic.Id == "FIQ0901");
        }

        times.Sort();
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{notation}: {times.Count} texts, median {times[times.Count / 2]:0.0} ms, longest {times[^1]:0.0} ms"));
    }

    [Fact]
    public void Json_without_its_first_brace_keeps_its_types()
    {
        HostileRun whole = HostileRun.Of(Json);
        foreach (string text in new[] { Json[1..], JsonNode.Parse(Json)!.ToJsonString()[1..] })
        {
            HostileRun run = HostileRun.Of(text);
            Assert.Contains(run.Diagnostics, static diagnostic => diagnostic.Id == "FIQ0001");
            Assert.Superset(PublicTypes(whole), PublicTypes(run));
        }
    }

    /// <summary>The first half of a document has the types of its first half.</summary>
    [Fact]
    public void What_was_typed_has_its_types()
    {
        foreach (string text in new[] { Yaml, Json })
        {
            int all = PublicTypes(HostileRun.Of(text)).Count;
            int half = PublicTypes(HostileRun.Of(text[..(text.Length * 3 / 4)])).Count;
            Assert.True(half > all / 3, $"{half} of {all}");
        }
    }

    /// <summary>Wherever a document is cut off, even where something has just ended, it is said to be cut off, and what stands before has its types.</summary>
    [Theory]
    [InlineData("{\n  \"type\": \"object\"\n}")]
    [InlineData("{\n  \"type\": \"object\",")]
    [InlineData("{\n  \"type\":")]
    [InlineData("{\n  \"ty")]
    [InlineData("[ 1 ]")]
    [InlineData("")]
    public void Json_that_is_cut_off_keeps_its_types(string last)
    {
        HostileRun run = HostileRun.Of("""
            {
              "openapi": "3.1.0", "info": { "title": "Cut", "version": "1" }, "paths": {},
              "components": { "schemas": {
                "First": { "type": "object", "properties": { "a": { "type": "string" } } },
                "Second": 
            """ + last);
        Diagnostic cut = Assert.Single(run.Diagnostics, static diagnostic => diagnostic.Id == "FIQ0001");
        Assert.Contains("the text ends", cut.GetMessage(CultureInfo.InvariantCulture), StringComparison.Ordinal);
        Assert.DoesNotContain(run.Diagnostics, static diagnostic => diagnostic.Id == "FIQ0004");
        Assert.Contains("First", PublicTypes(run));
    }

    private static string Edit(string edit, string line) => edit switch
    {
        "a line is missing" => "",
        "a quote opens" => line + "\"",
        _ => line[..(line.Length - (line.TrimStart().Length / 2))],
    };

    private static HashSet<string> PublicTypes(HostileRun run) =>
    [
        .. run.Sources.SelectMany(static source => source.SyntaxTree.GetRoot().DescendantNodes(static node => node is not TypeDeclarationSyntax).OfType<BaseTypeDeclarationSyntax>())
            .Where(static type => type.Modifiers.Any(static modifier => modifier.ValueText == "public"))
            .Select(static type => type.Identifier.ValueText),
    ];
}
