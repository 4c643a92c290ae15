using System;
using System.Linq;
using FlowIq.Generator.Model;
using FlowIq.Generator.RobustnessTests.Harness;

namespace FlowIq.Generator.RobustnessTests.Fuzzing;

/// <summary>Choices that lead back to themselves: what is on no way back is what they are. Found by mutation: the type was named, and never emitted.</summary>
public class CircleTests
{
    private const string A = """{ "$ref": "#/components/schemas/A" }""";

    private const string B = """{ "$ref": "#/components/schemas/B" }""";

    private const string C = """{ "$ref": "#/components/schemas/C" }""";

    private const string Record = """{ "type": "object", "required": ["c"], "properties": { "c": { "type": "string" } } }""";

    [Theory]
    [InlineData("""{ "A": { "$k": [$A, $A] } }""")]
    [InlineData("""{ "A": { "type": "string", "$k": [$A, $A] } }""")]
    [InlineData("""{ "A": { "type": "string", "enum": ["a", "b"], "$k": [$A, $A] } }""")]
    [InlineData("""{ "A": { "type": "array", "items": { "type": "string" }, "$k": [$A, $A] } }""")]
    [InlineData("""{ "A": { "type": "object", "additionalProperties": { "type": "string" }, "$k": [$A, $A] } }""")]
    [InlineData("""{ "A": { "type": "object", "properties": { "x": $A, "y": { "type": "array", "items": $A } }, "$k": [$A, $A] } }""")]
    [InlineData("""{ "A": { "type": "object", "required": ["t"], "properties": { "t": { "type": "string" } }, "discriminator": { "propertyName": "t" }, "$k": [$A, $A] } }""")]
    [InlineData("""{ "A": { "type": "object", "properties": { "x": { "type": "string" } }, "$k": [{ "type": "object", "allOf": [$A] }, $A] } }""")]
    [InlineData("""{ "A": { "$k": [$B, $B] }, "B": { "$k": [$A, $A] } }""")]
    [InlineData("""{ "A": { "$k": [$B, $A] }, "B": { "type": "object", "properties": { "c": $A } } }""")]
    [InlineData("""{ "A": { "type": "object", "properties": { "x": { "type": "string" } }, "$k": [$B, $B] }, "B": { "$k": [$C, $C] }, "C": { "$k": [$A, $B] } }""")]
    [InlineData("""{ "A": { "$k": [$B, { "type": "null" }] }, "B": { "$k": [{ "type": "array", "items": $A }, { "type": "string" }] } }""")]
    [InlineData("""{ "A": { "$k": [$B, $B] }, "B": { "type": "array", "items": $A } }""")]
    [InlineData("""{ "A": { "$k": [$B, $B] }, "B": { "$k": [{ "type": "object", "additionalProperties": $A }, { "type": "string" }] } }""")]
    [InlineData("""{ "A": { "type": "object", "properties": { "x": { "type": "string" } }, "allOf": [{ "$k": [$A, $A] }, { "type": "object", "properties": { "y": { "type": "string" } } }] } }""")]
    [InlineData("""{ "A": { "allOf": [$B, { "properties": { "y": { "type": "string" } } }] }, "B": { "$k": [$A, $C] }, "C": $R }""")]
    [InlineData("""{ "A": { "allOf": [$B, { "$k": [$A, $C] }] }, "B": { "type": "object", "properties": { "y": { "type": "string" } } }, "C": { "allOf": [$A, { "$k": [$B, $A] }] } }""")]
    [InlineData("""{ "B": { "type": "object", "required": ["t"], "properties": { "t": { "type": "string" } }, "discriminator": { "propertyName": "t", "mapping": { "a": "#/components/schemas/A" } } }, "A": { "allOf": [$B, { "type": "object", "properties": { "x": { "type": "string" } }, "$k": [$A, $B] }] } }""")]
    [InlineData("""{ "A": { "type": "object", "allOf": [{ "type": "string" }, { "$k": [{ "$k": [{ "type": "string", "format": "time" }, $A], "maxItems": 1.5 }, { "type": "boolean" }] }], "properties": { "x": { "type": "string" } } } }""")]
    public void A_choice_that_leads_back_to_itself_compiles(string schemas)
    {
        foreach (string keyword in new[] { "oneOf", "anyOf" })
        {
            HostileRun run = Run(schemas, keyword);
            Assert.Empty(run.Faults);
            Assert.Empty(run.ProblemsOfTheDocument());
        }
    }

    [Theory]
    [InlineData("""{ "A": { "$k": [$B, $A, { "type": "string" }] }, "B": $R }""", "A")]
    [InlineData("""{ "A": { "$k": [$B, { "type": "string" }] }, "B": { "$k": [$A, $C] }, "C": $R }""", "A")]
    [InlineData("""{ "A": { "$k": [$B, $B] }, "B": { "$k": [$A, { "type": "string" }, $C] }, "C": $R }""", "A")]
    [InlineData("""{ "A": { "$k": [$B, { "type": "string" }] }, "B": { "$k": [$C, $A] }, "C": { "$k": [$B, $A, $R] } }""", "A")]
    public void Its_cases_are_those_on_no_way_back(string schemas, string name)
    {
        foreach (string keyword in new[] { "oneOf", "anyOf" })
        {
            HostileRun run = Run(schemas, keyword);
            Assert.Empty(run.ProblemsOfTheDocument());
            Assert.Contains(run.Diagnostics, static diagnostic => diagnostic.Id == "FIQ0103");
            UnionModel union = Assert.Single(run.Model.Types.OfType<UnionModel>(), union => union.Name == name);
            Assert.Equal(["Record", "String"], union.Cases.Select(static unionCase => unionCase.Type is NamedRef { Kind: NamedKind.Record } ? "Record" : unionCase.Type is PrimitiveRef { Kind: PrimitiveKind.String } ? "String" : unionCase.Type.ToString()).Order(StringComparer.Ordinal));
        }
    }

    [Fact]
    public void What_stands_around_such_a_choice_stays()
    {
        HostileRun run = Run("""{ "A": { "type": "object", "properties": { "x": { "type": "string" } }, "$k": [$A, $A] } }""", "anyOf");
        Assert.Contains(run.Model.Types, static type => type is RecordModel { Name: "A", Properties.Count: 1 });
    }

    /// <summary>The usual way to say what a base is: its heirs name it, and it names them.</summary>
    [Fact]
    public void A_base_that_names_its_heirs_is_no_circle()
    {
        HostileRun run = Run("""{ "A": { "type": "object", "required": ["t"], "properties": { "t": { "type": "string" } }, "$k": [$B, $C] }, "B": { "allOf": [$A, { "properties": { "b": { "type": "string" } } }] }, "C": { "allOf": [$A, $R] } }""", "oneOf");
        Assert.DoesNotContain(run.Diagnostics, static diagnostic => diagnostic.Id == "FIQ0103");
        Assert.Equal(2, Assert.Single(run.Model.Types.OfType<UnionModel>()).Cases.Count);
        Assert.Empty(run.ProblemsOfTheDocument());
    }

    private static HostileRun Run(string schemas, string keyword) => HostileRun.Of($$"""
        {
          "openapi": "3.1.0",
          "info": { "title": "Found", "version": "1" },
          "paths": { "/a": { "get": { "operationId": "get", "responses": { "200": { "description": "ok", "content": { "application/json": { "schema": {{A}} } } } } } } },
          "components": { "schemas": {{schemas.Replace("$k", keyword, StringComparison.Ordinal).Replace("$A", A, StringComparison.Ordinal).Replace("$B", B, StringComparison.Ordinal).Replace("$C", C, StringComparison.Ordinal).Replace("$R", Record, StringComparison.Ordinal)}} }
        }
        """);
}
