using System;
using System.Linq;
using FlowIq.Generator.RobustnessTests.Harness;
using Microsoft.CodeAnalysis;

namespace FlowIq.Generator.RobustnessTests.Fuzzing;

/// <summary>What mutated documents brought to light, each in the smallest document that shows it.</summary>
public class FoundTests
{
    [Theory]
    [InlineData("""{ "properties": { "a": { "type": "integer" } }, "oneOf": [ { "oneOf": [ { "type": "string" }, { "$ref": "#/components/schemas/Other" } ] }, { "type": "boolean" } ] }""")]
    [InlineData("""{ "allOf": [ { "oneOf": [ { "type": "string" }, { "oneOf": [ { "$ref": "#/components/schemas/Other" }, { "type": "boolean" } ] } ] }, { "anyOf": [ { "type": "integer" }, { "$ref": "#/components/schemas/Other" } ] } ] }""")]
    public void A_choice_within_a_choice_is_made_once(string schema) =>
        AssertEndsSoon(OfSchema(schema));

    /// <summary>Two choices of one another, each with something beside the choice: every step made a type for the next one to begin at.</summary>
    [Theory]
    [InlineData("""{ "oneOf": [{ "$ref": "#/components/schemas/Other" }] }""", """{"oneOf": [{"$ref": "#/components/schemas/Subject"}], "allOf": [{"type": "number"}, {"type": "object", "properties": {"kind": {"const": 1.5}, "next": {"type": "array", "items": {"$ref": "#/components/schemas/Other"}, "exclusiveMinimum": 0}}}, {"type": "object", "properties": {"kind": {"const": [1, "a"]}, "next": {"$ref": "#/components/schemas/Other"}}}]}""")]
    [InlineData("""{ "oneOf": [{ "$ref": "#/components/schemas/Other" }], "properties": { "a": {} } }""", """{ "anyOf": [{ "$ref": "#/components/schemas/Subject" }], "properties": { "b": {} } }""")]
    public void Choices_of_one_another_come_to_an_end(string subject, string other) =>
        AssertEndsSoon(OfSchema(subject, other));

    /// <summary>An alternative or a merged part that leads back to what stands around it, by itself, through another choice, or through a member.</summary>
    [Theory]
    [InlineData("""{ "type": "object", "required": ["a"], "properties": { "a": { "type": "string" } }, "oneOf": [{ "$ref": "#/components/schemas/Subject" }, { "type": "integer" }, { "type": "array", "items": { "type": "string" } }] }""")]
    [InlineData("""{ "oneOf": [{ "type": "object", "required": ["f"], "properties": { "f": { "const": "c" } }, "oneOf": [{ "type": "boolean" }, { "$ref": "#/components/schemas/Other" }, { "$ref": "#/components/schemas/Subject" }] }, { "type": "object", "properties": { "f": { "const": "s" } } }] }""")]
    [InlineData("""{ "type": "object", "properties": { "n": { "oneOf": [{ "$ref": "#/components/schemas/Other" }, { "$ref": "#/components/schemas/Subject" }, { "type": "boolean" }], "properties": { "a": { "$ref": "#/components/schemas/Other" } } } } }""")]
    [InlineData("""{ "type": "object", "properties": { "a": { "allOf": [{ "type": "object", "properties": { "k": { "type": "string" } } }, { "$ref": "#/components/schemas/Subject" }] }, "b": { "type": "array", "items": { "allOf": [{ "$ref": "#/components/schemas/Subject" }, { "properties": { "l": { "type": "string" } } }] } } } }""")]
    [InlineData("""{ "type": "object", "additionalProperties": { "anyOf": [{ "allOf": [{ "$ref": "#/components/schemas/Other" }, { "$ref": "#/components/schemas/Subject" }] }, {}] } }""")]
    [InlineData("""{ "anyOf": [{ "$ref": "#/components/schemas/Subject" }, { "$ref": "#/components/schemas/Subject" }, { "$ref": "#/components/schemas/Other" }, { "$ref": "#/components/schemas/Other" }], "properties": { "a": { "type": "string" } } }""")]
    public void A_schema_that_leads_back_to_its_surroundings_comes_to_an_end(string subject) =>
        AssertEndsSoon(OfSchema(subject));

    [Theory]
    [InlineData("""{ "post": { "operationId": "send", "requestBody": { "content": { "multipart/form-data": { "schema": {} } } }, "responses": { "204": { "description": "" } } } }""")]
    [InlineData("""{ "get": { "operationId": "find", "parameters": [{ "name": "id", "in": "path", "required": true, "schema": { "type": ["object", "null"], "properties": { "a": { "type": "string" } } } }], "responses": { "204": { "description": "" } } } }""")]
    [InlineData("""{ "post": { "operationId": "send", "requestBody": { "content": { "multipart/form-data": { "schema": { "type": "object", "properties": { "f": { "type": "array", "items": { "type": "string", "format": "binary" }, "anyOf": [{ "type": "object", "properties": { "k": { "const": true } } }, { "type": "string" }] } } }, "encoding": { "f": { "style": "form" } } } } }, "responses": { "204": { "description": "" } } } }""")]
    [InlineData("""{ "get": { "operationId": "tagged", "tags": [" ", ""], "security": [{ "": [] }, { " ": [] }], "responses": { "204": { "description": "" } } } }""")]
    [InlineData("""{ "post": { "operationId": "called", "callbacks": { "c": { "": { "post": {} }, " ": {} } }, "responses": { "204": { "description": "" } } } }""")]
    [InlineData("""{ "additionalOperations": { "te   st": { "operationId": "odd", "responses": { "204": { "description": "" } } }, "COPY": { "operationId": "copy", "responses": { "204": { "description": "" } } } } }""")]
    public void An_operation_compiles(string pathItem)
    {
        HostileRun run = HostileRun.Of($$"""{ "openapi": "3.2.0", "info": { "title": "Found", "version": "1" }, "paths": { "/a/{id}": {{pathItem}} } }""");
        Assert.Empty(run.Faults);
        Assert.Contains(run.Sources, static source => source.SourceText.ToString().Contains("Async(", StringComparison.Ordinal));
        Assert.Empty(run.Problems());
    }

    [Fact]
    public void An_extension_among_the_values_of_a_discriminator_is_none()
    {
        HostileRun run = OfSchema("""{ "oneOf": [{ "$ref": "#/components/schemas/Other" }], "discriminator": { "propertyName": "n", "mapping": { "x-note": { "a": 1 }, "o": "Other" } } }""");
        Assert.Empty(run.Faults);
        Assert.Empty(run.ProblemsOfTheDocument());
    }

    /// <summary>Templates that bind each other, and templates within themselves.</summary>
    [Theory]
    [InlineData("""{ "$dynamicAnchor": "x", "allOf": [{ "$dynamicRef": "#x" }], "properties": { "a": { "$dynamicRef": "#x" } } }""", """{ "type": "string" }""")]
    [InlineData("""{ "$dynamicAnchor": "x", "$ref": "#/components/schemas/Other" }""", """{ "$dynamicAnchor": "x", "$ref": "#/components/schemas/Subject", "$defs": { "q": { "$dynamicAnchor": "x", "$ref": "#/components/schemas/Other" } } }""")]
    [InlineData("""{ "$ref": "#/components/schemas/Other", "$defs": { "q": { "$dynamicAnchor": "x", "$ref": "#/components/schemas/Subject" } } }""", """{ "type": "object", "properties": { "n": { "$dynamicRef": "#x" } }, "$defs": { "d": { "$dynamicAnchor": "x" } } }""")]
    public void Templates_come_to_an_end(string subject, string other) =>
        AssertEndsSoon(OfSchema(subject, other));

    /// <summary>Among members a name that begins as extensions do is a member where a schema stands under it, and else nothing.</summary>
    [Fact]
    public void An_extension_among_members_costs_nothing()
    {
        HostileRun run = OfSchema("""{ "type": "object", "properties": { "x-flag": true, "x-note": "no schema", "x-none": null, "x-list": [1], "x-real": { "type": "string" } } }""");
        Assert.Empty(run.Faults);
        Assert.Empty(run.ProblemsOfTheDocument());
        string code = string.Concat(run.Sources.Select(static source => source.SourceText.ToString()));
        Assert.Contains("XReal", code, StringComparison.Ordinal);
        Assert.Contains("XFlag", code, StringComparison.Ordinal);
        Assert.DoesNotContain("XNote", code, StringComparison.Ordinal);
    }

    /// <summary>A pointer that steps through a reference steps through what that leads to, which may be itself.</summary>
    [Theory]
    [InlineData("""{ "properties": { "a": { "$ref": "#/components/schemas/Subject/properties/a/items" } } }""", """{ "type": "object" }""")]
    [InlineData("""{ "properties": { "a": { "$ref": "#/components/schemas/Other/properties/b/items" } } }""", """{ "properties": { "b": { "$ref": "#/components/schemas/Subject/properties/a/items" } } }""")]
    [InlineData("""{ "properties": { "a": { "$ref": "#/components/schemas/Other/properties/b/x/y" }, "c": { "$ref": "#/components/schemas/Subject/properties/a/z" } } }""", """{ "properties": { "b": { "$ref": "#/components/schemas/Other/properties/b/x" } } }""")]
    public void A_reference_through_itself_leads_nowhere(string subject, string other)
    {
        HostileRun run = OfSchema(subject, other);
        AssertEndsSoon(run);
        Assert.All(run.Diagnostics, static diagnostic => Assert.True(diagnostic.Location.GetLineSpan().StartLinePosition.Line > 0, diagnostic.ToString()));
        Assert.Contains(run.Diagnostics, static diagnostic => diagnostic.Id == "FIQ0101" && diagnostic.GetMessage(null).Contains("on the way there leads nowhere", StringComparison.Ordinal));
    }

    /// <summary>What is emitted beside the document's types refers to nothing that is not there.</summary>
    [Fact]
    public void A_union_without_records_compiles() =>
        Assert.Empty(OfSchema("""{ "oneOf": [{ "type": "string" }, { "type": "integer" }] }""").Problems());

    [Theory]
    [InlineData("Ot/her", "Ot~1her")]
    [InlineData("Ot~her", "Ot~0her")]
    [InlineData("Ot%her", "Ot%25her")]
    [InlineData(" Ot her ", " Ot her ")]
    public void A_component_whose_name_needs_escaping_is_found(string name, string escaped)
    {
        HostileRun run = HostileRun.Of(Document("""{ "type": "object", "properties": { "p": { "$ref": "#/components/schemas/REF" } } }""".Replace("REF", escaped, StringComparison.Ordinal), name));
        Assert.Contains(run.Sources, static source => source.SourceText.ToString().Contains("public OtHer? P { get; init; }", StringComparison.Ordinal));
        Assert.Empty(run.ProblemsOfTheDocument());
    }

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    public void A_component_without_a_name_is_found(string name)
    {
        HostileRun run = HostileRun.Of(Document("""{ "type": "object", "properties": { "p": { "$ref": "#/components/schemas/REF" } } }""".Replace("REF", name, StringComparison.Ordinal), name));
        Assert.Empty(run.Faults);
        Assert.Empty(run.ProblemsOfTheDocument());
    }

    [Fact]
    public void Characters_that_nobody_sees_are_spelt_out_in_comments()
    {
        HostileRun run = OfSchema("""{ "type": "object", "description": "a\uFDD0b\uDB40\uDC41c\u202Ed", "properties": { "p": { "type": "string" } } }""");
        Assert.Contains(run.Sources, static source => source.SourceText.ToString().Contains("aU+FDD0bU+E0041cU+202Ed", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("""{ "type": "object", "required": ["n"], "properties": { "n": { "const": 1e400 } } }""")]
    [InlineData("""{ "type": "object", "required": ["n"], "properties": { "n": { "type": "number", "enum": [1e400] } } }""")]
    [InlineData("""{ "type": "object", "required": ["n"], "properties": { "n": { "type": "number", "enum": [1, -1e400] } } }""")]
    [InlineData("""{ "type": "object", "required": ["n"], "properties": { "n": { "const": 123456789012345678901234567890 } } }""")]
    [InlineData("""{ "type": "object", "properties": { "n": { "type": "number", "default": 1e400, "minimum": -1e400, "maximum": 1e400, "multipleOf": 1e30 } } }""")]
    [InlineData("""{ "type": "number", "enum": [1e400, 123456789012345678901234567890] }""")]
    public void A_number_beyond_every_type_compiles(string schema)
    {
        HostileRun run = OfSchema(schema);
        Assert.Empty(run.Faults);
        Assert.Empty(run.ProblemsOfTheDocument());
    }

    /// <summary>The reader took what was left for a file that it should look for.</summary>
    [Theory]
    [InlineData("\"./nowhere.json\"")]
    [InlineData("\"#/components/nowhere\"")]
    [InlineData("5")]
    [InlineData("{}")]
    public void A_path_that_refers_to_what_refers_to_nothing_is_told(string reference)
    {
        HostileRun run = HostileRun.Of($$"""
            {
              "openapi": "3.1.0",
              "info": { "title": "Found", "version": "1" },
              "paths": { "/a": { "$ref": "#/components/schemas/Foo" }, "/b": { "$ref": "#/components/pathItems/Bar" } },
              "components": { "schemas": { "Foo": { "$ref": {{reference}} } }, "pathItems": { "Bar": { "$ref": {{reference}} } } }
            }
            """);
        Assert.Empty(run.Faults);
        Assert.Contains(run.Diagnostics, static diagnostic => diagnostic.Id is "FIQ0101" or "FIQ0201");
        Assert.Empty(run.ProblemsOfTheDocument());
    }

    /// <summary>The reader makes a URL of each and throws where it cannot.</summary>
    [Theory]
    [InlineData("oauth2", "\"flows\": { \"authorizationCode\": { \"authorizationUrl\": \"https://a b.example.com/\", \"tokenUrl\": \"https://a.example.com/\", \"scopes\": {} } }")]
    [InlineData("oauth2", "\"flows\": { \"clientCredentials\": { \"tokenUrl\": \"https://a b.example.com/\", \"scopes\": {} } }")]
    [InlineData("oauth2", "\"flows\": { \"password\": { \"tokenUrl\": \"https://a.example.com/\", \"refreshUrl\": \"http://a:99999999/\", \"scopes\": {} } }")]
    [InlineData("oauth2", "\"flows\": { \"deviceAuthorization\": { \"deviceAuthorizationUrl\": \"http://[a/\", \"tokenUrl\": \"https://a.example.com/\", \"scopes\": {} } }")]
    [InlineData("openIdConnect", "\"openIdConnectUrl\": \"https://a b.example.com/\"")]
    public void A_url_that_is_none_is_told(string type, string rest)
    {
        HostileRun run = HostileRun.Of($$"""
            {
              "openapi": "3.2.0",
              "info": { "title": "Found", "version": "1" },
              "security": [{ "login": [] }],
              "paths": { "/a": { "get": { "operationId": "get", "responses": { "204": { "description": "ok" } } } } },
              "components": { "securitySchemes": { "login": { "type": "{{type}}", {{rest}} } } }
            }
            """);
        Assert.Empty(run.Faults);
        Diagnostic told = Assert.Single(run.Diagnostics);
        Assert.Equal("FIQ0201", told.Id);
        Assert.Contains("but a URL was expected", told.GetMessage(System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal);
        Assert.Equal(5, told.Location.GetLineSpan().StartLinePosition.Line);
        Assert.Empty(run.ProblemsOfTheDocument());
    }

    private const string OtherSchema = """{ "type": "object", "required": ["n"], "properties": { "n": { "type": "string" } } }""";

    private static HostileRun OfSchema(string schema, string other = OtherSchema) =>
        HostileRun.Of(Document(schema, "Other").Replace(OtherSchema, other, StringComparison.Ordinal));

    private static void AssertEndsSoon(HostileRun run)
    {
        Assert.Empty(run.Faults);
        Assert.True(run.Characters < 1_000_000, $"{run.Characters} characters");
        Assert.Empty(run.ProblemsOfTheDocument());
    }

    private static string Document(string schema, string other) => $$"""
        {
          "openapi": "3.1.0",
          "info": { "title": "Found", "version": "1" },
          "paths": { "/a": { "get": { "operationId": "get", "responses": { "200": { "description": "ok", "content": { "application/json": { "schema": { "$ref": "#/components/schemas/Subject" } } } } } } } },
          "components": { "schemas": { "Subject": {{schema}}, "{{other}}": {{OtherSchema}} } }
        }
        """;
}
