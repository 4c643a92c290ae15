using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text;
using FlowIq.Generator.RobustnessTests.Harness;
using FlowIq.Generator.Tests.Harness;
using Microsoft.CodeAnalysis;
using Xunit.Abstractions;

namespace FlowIq.Generator.RobustnessTests.Injection;

/// <summary>
/// No text of a document becomes C#: with a hostile text in every place where a document holds one, the output is built of
/// the same nodes as with a harmless one, compiles without warnings, and the text stands in literals and doc comments alone.
/// </summary>
public class InjectionTests(ITestOutputHelper output)
{
    /// <summary>Texts with a syntax of their own: one that breaks it changes what is emitted, and is reported where it does.</summary>
    private static readonly HashSet<string> WithSyntax = new(StringComparer.Ordinal) { "path", "pathParameter", "header", "responseHeader", "partHeader", "keyName", "mediaType", "partType", "serverUrl", "serverVariable", "uriDefault", "bytesDefault", "pattern", "csharpName", "clientParameter", "tokenUrl" };

    /// <summary>By default every slot has a turn with every so manieth style, each style with as many slots; with <c>FLOWIQ_LONG=1</c> all with all.</summary>
    private const int StylesPerSlot = 7;

    private static readonly InjectionDocument Document = new(File.ReadAllText(Path.Combine(RepositoryPaths.Root, "tests", "FlowIq.Generator.RobustnessTests", "Injection", "injection.openapi.json")));

    public static IEnumerable<object[]> Styles => HostileTexts.ByStyle.Keys.Select(static style => new object[] { style });

    [Theory]
    [MemberData(nameof(Styles))]
    public void A_hostile_text_in_every_slot_compiles_and_changes_no_node(string style)
    {
        string hostile = HostileTexts.ByStyle[style];
        HostileRun all = Run(slot => hostile);
        Assert.Empty(Faults(all));
        Assert.Empty(OutputShape.Breaches(all));
        Assert.Empty(all.Problems());

        HostileRun texts = Run(slot => WithSyntax.Contains(slot) ? "harmless" : hostile);
        HostileRun harmless = Run(slot => WithSyntax.Contains(slot) ? "harmless" : Harmless(hostile));
        Assert.Empty(OutputShape.Breaches(texts));
        AssertSame(OutputShape.Of(harmless), OutputShape.Of(texts), style);
        Assert.Empty(texts.Problems());
    }

    [Fact]
    public void A_hostile_text_in_one_slot_changes_no_node()
    {
        var failures = new List<string>();
        int runs = 0;
        int turn = 0;
        HostileRun? last = null;
        foreach ((string style, string hostile) in HostileTexts.ByStyle)
        {
            last = Run(_ => Harmless(hostile), last);
            IReadOnlyList<string> expected = OutputShape.Of(last);
            foreach (string slot in Document.Slots)
            {
                if (!Switches.IsLong && turn++ % StylesPerSlot != 0)
                {
                    continue;
                }

                last = Run(each => each == slot ? hostile : Harmless(hostile), last);
                runs++;
                failures.AddRange(Faults(last).Concat(OutputShape.Breaches(last)).Take(2).Select(problem => $"{slot}, {style}: {problem}"));
                if (!WithSyntax.Contains(slot) && !expected.SequenceEqual(OutputShape.Of(last)))
                {
                    failures.Add($"{slot}, {style}: other nodes than with a harmless text");
                }
            }
        }

        output.WriteLine($"{Document.Slots.Count} slots, {HostileTexts.ByStyle.Count} styles, {runs} documents");
        Assert.True(failures.Count == 0, $"{failures.Count} failures:\n" + string.Join("\n", failures.Take(40)));
    }

    /// <summary>The test itself: code that a text has broken out into is seen.</summary>
    [Theory]
    [InlineData("class C { string s = \"a\"; void M() { } }")]
    [InlineData("class C { string s = \"a\"; }\n#pragma warning disable Pwned\n")]
    [InlineData("class C { string s = \"a\" /* Pwned */; }")]
    [InlineData("class C { string s = \"a\u202E\"; }")]
    [InlineData("/// <summary>a</summary><include file='Pwned'/>\nclass C { string s = \"a\"; }")]
    public void Broken_out_code_is_seen(string broken)
    {
        HostileRun whole = HostileRun.OfSource("class C { string s = \"a\"; }");
        HostileRun run = HostileRun.OfSource(broken);
        Assert.Empty(OutputShape.Breaches(whole));
        Assert.True(OutputShape.Breaches(run).Any() || !OutputShape.Of(whole).SequenceEqual(OutputShape.Of(run)));
    }

    /// <summary>Names of files become names of emitted files: of letters and digits, and the code is the same.</summary>
    [Fact]
    public void A_hostile_file_name_reaches_no_code()
    {
        string document = Document.Fill(static _ => "harmless");
        string[] expected = Texts(HostileRun.Of(document));
        foreach ((string style, string hostile) in HostileTexts.ByStyle)
        {
            HostileRun run = HostileRun.Of(document, "specs/" + hostile + ".openapi.json");
            Assert.Empty(Faults(run).Concat(OutputShape.Breaches(run)));
            Assert.True(expected.SequenceEqual(Texts(run)), style);
        }
    }

    [SkippableFact]
    public void The_corpus_document_with_code_in_every_name_is_contained()
    {
        Corpus.Require();
        HostileRun run = HostileRun.OfFile(Path.Combine(Corpus.Invalid, "synthetic-code-injection.json"), withNeighbours: false);
        Assert.Empty(Faults(run));
        Assert.NotEmpty(run.Sources);
        Assert.Empty(OutputShape.Breaches(run));
        Assert.Empty(run.Problems());
    }

    private static HostileRun Run(Func<string, string> textOf, HostileRun? last = null)
    {
        string text = Document.Fill(textOf);
        return last?.Then(text) ?? HostileRun.Of(TestProject.With(text, HostileRun.DocumentPath, ("Document", "true"), ("Validation", "true"), ("Lint", "true")));
    }

    private static string[] Texts(HostileRun run) => [.. run.Sources.Select(static source => source.SourceText.ToString()).Order(StringComparer.Ordinal)];

    private static IEnumerable<string> Faults(HostileRun run) => run.Exception is { } exception ? [exception.ToString()] : run.Faults.Select(static fault => fault.ToString());

    /// <summary>As long as the other where it counts, in UTF-8: names are told apart by their length first.</summary>
    private static string Harmless(string hostile) => hostile == "class" ? "klass" : string.Create(CultureInfo.InvariantCulture, $"H{new string('a', Math.Max(0, Encoding.UTF8.GetByteCount(hostile) - 1))}");

    private static void AssertSame(IReadOnlyList<string> expected, IReadOnlyList<string> actual, string style)
    {
        var missing = expected.ToList();
        List<string> added = [.. actual.Where(line => !missing.Remove(line))];
        Assert.True(missing.Count == 0 && added.Count == 0, $"{style}: {missing.Count} declarations are gone, {added.Count} are new:\n{string.Join("\n", missing.Take(2).Concat(added.Take(2)))}");
    }
}
