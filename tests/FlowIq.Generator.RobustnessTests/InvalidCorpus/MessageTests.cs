using System;
using System.Globalization;
using System.Linq;
using FlowIq.Generator.RobustnessTests.Harness;
using Microsoft.CodeAnalysis;

namespace FlowIq.Generator.RobustnessTests.InvalidCorpus;

/// <summary>What is said of a broken document: where, what was found, what was expected, in the words of the document.</summary>
public class MessageTests
{
    private const string Yaml = "openapi: 3.1.0\ninfo: { title: T, version: '1' }\npaths: {}\ncomponents:\n  schemas:\n    A: { type: object, properties: { a: { type: string } } }\n";

    /// <summary>In YAML, and what is whole is still generated.</summary>
    [Theory]
    [InlineData("    B: { $ref: *nothing }\n", "(7,16)", "the alias '*nothing' has no anchor '&nothing' before it")]
    [InlineData("    B: &b { items: *b }\n", "(7,20)", "the alias '*b' has no anchor '&b' before it")]
    [InlineData("    B: { title: 'x }\n", "(7,17)", "the quotation that begins here has no end")]
    [InlineData("    B: { title: \"\\d\" }\n", "(7,17)", "an escape that YAML does not know")]
    [InlineData("    B: type: object\n", "(7,12)", "a ':' stands where no key can end")]
    public void Of_yaml(string line, string position, string message)
    {
        HostileRun run = HostileRun.Of(Yaml + line, "hostile.openapi.yaml");
        AssertSaid(run, "FIQ0001", position, message);
        Assert.Contains(run.Sources, static source => source.SourceText.ToString().Contains("record A", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("%YAML 1.2\n---\n")]
    [InlineData("%YAML 1.1\n---\n")]
    [InlineData("# first\n%YAML 1.2\n%TAG !e! tag:example.com,2024:\n---\n")]
    public void A_header_of_yaml_is_none_of_our_business(string header)
    {
        HostileRun run = HostileRun.Of(header + Yaml, "hostile.openapi.yaml");
        Assert.Empty(run.Diagnostics);
        Assert.NotEmpty(run.Sources);
    }

    [Theory]
    [InlineData("\"parameters\": [null]", "'parameters[0]' is null here, but a Parameter object was expected")]
    [InlineData("\"parameters\": [{ \"name\": \"a\", \"in\": \"query\", \"schema\": {} }, 7]", "'parameters[1]' is the number 7 here, but a Parameter object was expected")]
    public void Of_an_item_of_a_list(string member, string message) =>
        AssertSaid(HostileRun.Of($$"""{ "openapi": "3.1.0", "info": { "title": "t", "version": "1" }, "paths": { "/a": { {{member}}, "get": { "responses": {} } } } }"""), "FIQ0201", "", message);

    /// <summary>A document of version 2.0 has no components, and knows nothing of servers.</summary>
    [Theory]
    [InlineData("\"definitions\": null", "#/definitions/A", "FIQ0101", "'definitions' is null")]
    [InlineData("\"definitions\": { \"B\": {} }", "#/definitions/A", "FIQ0101", "there is no 'A' in 'definitions'")]
    [InlineData("\"definitions\": { \"Pet\": {} }", "#/definitions/Pat", "FIQ0101", "there is no 'Pat' in 'definitions'; did you mean 'Pet'?")]
    [InlineData("\"definitions\": { \"A\": {} }", "#/defintions/A", "FIQ0101", "there is no 'defintions'; did you mean 'definitions'?")]
    [InlineData("\"host\": []", "#", "FIQ0201", "'host' is a list here, but a text was expected")]
    [InlineData("\"consumes\": \"a/b\"", "#", "FIQ0201", "'consumes' is a text here, but a list of texts was expected")]
    public void Of_an_old_document(string member, string reference, string id, string message)
    {
        HostileRun run = HostileRun.Of($$"""{ "swagger": "2.0", "info": { "title": "t", "version": "1" }, "paths": { "/a": { "get": { "schemes": ["http"], "responses": { "200": { "description": "", "schema": { "$ref": "{{reference}}" } } } } } }, {{member}} }""");
        AssertSaid(run, id, "", message);
        Assert.DoesNotContain(run.Diagnostics, static diagnostic => diagnostic.GetMessage(CultureInfo.InvariantCulture).Contains("servers", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("components/schemas/A")]
    [InlineData("/components/schemas/A")]
    [InlineData("#components/schemas/A")]
    [InlineData("##/components/schemas/A")]
    [InlineData("A")]
    public void Of_a_reference_that_lacks_its_beginning(string reference) => AssertSaid(
        HostileRun.Of($$"""{ "openapi": "3.1.0", "info": { "title": "t", "version": "1" }, "paths": {}, "components": { "schemas": { "A": {}, "B": { "$ref": "{{reference}}" } } } }"""),
        "FIQ0101", "", "did you mean '#/components/schemas/A'?");

    /// <summary>Each member of a circle is told to be one, where it stands.</summary>
    [Theory]
    [InlineData("\"openapi\": \"3.1.0\", \"components\": {\n\"parameters\": {\n\"A\": { \"$ref\": \"#/components/parameters/B\" },\n\"B\": { \"$ref\": \"#/components/parameters/A\" } } }")]
    [InlineData("\"openapi\": \"3.1.0\", \"components\": {\n\"responses\": {\n\"A\": { \"$ref\": \"#/components/responses/B\" },\n\"B\": { \"$ref\": \"#/components/responses/A\" } } }")]
    [InlineData("\"swagger\": \"2.0\",\n\n\"responses\": {\n\"A\": { \"$ref\": \"#/responses/A\" } }")]
    public void Of_a_circle(string members)
    {
        HostileRun run = HostileRun.Of($$"""{ "info": { "title": "t", "version": "1" }, "paths": { "/a": { "get": { "responses": { "204": { "description": "" } } } } }, {{members}} }""");
        Assert.All(run.Diagnostics, static diagnostic => Assert.Equal("FIQ0103", diagnostic.Id));
        int[] lines = [.. run.Diagnostics.Select(static diagnostic => diagnostic.Location.GetLineSpan().StartLinePosition.Line + 1).Distinct()];
        Assert.NotEmpty(lines);
        Assert.All(lines, static line => Assert.True(line >= 3, $"line {line}"));
    }

    /// <summary>A message is one line of a log that can be read, whatever the document puts in it: it forges no second one and hides nothing.</summary>
    [Theory]
    [InlineData("a\\nspec.json(1,1): error FIQ0000: forged")]
    [InlineData("a\\u2028b\\u0085c\\rd")]
    [InlineData("\\u202Eabc\\u2066")]
    [InlineData("paths\\u200B")]
    [InlineData("\\u0000\\u001B[2J")]
    [InlineData("\\uD800")]
    public void Of_a_name_that_hides(string name)
    {
        HostileRun run = HostileRun.Of($$"""{ "openapi": "3.1.0", "info": { "title": "t", "version": "1", "{{name}}": 1 }, "paths": { "/a": { "$ref": "{{name}}#/a" } }, "components": { "schemas": { "{{name}}": { "type": "{{name}}" } } } }""");
        Assert.True(run.Diagnostics.Length >= 3);
        foreach (string message in run.Diagnostics.Select(static diagnostic => diagnostic.GetMessage(CultureInfo.InvariantCulture)))
        {
            Assert.DoesNotContain(message, static c => char.IsControl(c) || char.GetUnicodeCategory(c) is UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or UnicodeCategory.Surrogate);
        }
    }

    [Fact]
    public void Of_a_name_without_end()
    {
        string name = new('n', 200_000);
        HostileRun run = HostileRun.Of($$"""{ "openapi": "3.1.0", "info": { "title": "t", "version": "1", "{{name}}": 1 }, "paths": {}, "components": { "schemas": { "A": { "$ref": "#/{{name}}" } } } }""");
        Assert.True(run.Diagnostics.Length >= 2);
        Assert.All(run.Diagnostics, static diagnostic => Assert.True(diagnostic.GetMessage(CultureInfo.InvariantCulture).Length < 1500));
    }

    private static void AssertSaid(HostileRun run, string id, string position, string message)
    {
        Diagnostic said = Assert.Single(run.Diagnostics, diagnostic => diagnostic.Id == id && diagnostic.GetMessage(CultureInfo.InvariantCulture).Contains(message, StringComparison.Ordinal));
        LineInPosition(said, position);
        Assert.Empty(run.Faults);
    }

    private static void LineInPosition(Diagnostic diagnostic, string position)
    {
        Microsoft.CodeAnalysis.Text.LinePosition start = diagnostic.Location.GetLineSpan().StartLinePosition;
        Assert.StartsWith(position, $"({start.Line + 1},{start.Character + 1})", StringComparison.Ordinal);
    }
}
