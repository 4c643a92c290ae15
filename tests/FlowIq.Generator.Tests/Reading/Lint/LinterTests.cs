using System;
using System.Linq;
using FlowIq.Generator.Tests.Harness;
using Microsoft.CodeAnalysis;

namespace FlowIq.Generator.Tests.Reading.Lint;

/// <summary>Hints: what each finds, and that it finds nothing else.</summary>
public class LinterTests
{
    private const string Document = """
        openapi: 3.1.0
        info: { title: Hints API, version: '1' }
        servers:
          - { url: http://api.example.com }
          - { url: http://localhost:8080 }
          - { url: https://api.example.com }
        paths:
          /a/{id}:
            parameters: [{ name: id, in: path, required: true, schema: { type: string } }]
            get: { responses: { '200': { description: ok, content: { application/json: { schema: { $ref: '#/components/schemas/Base' } } } } } }
            put: { operationId: put, security: [{ query: [] }], responses: { '204': { description: ok } } }
          /a/{name}:
            parameters: [{ $ref: '#/components/parameters/Name' }]
            get: { operationId: other, responses: { '204': { description: ok } } }
        components:
          parameters:
            Name: { name: name, in: path, required: true, schema: { type: integer, enum: [1, 2] } }
          securitySchemes:
            query: { type: apiKey, in: query, name: key }
            unused: { type: http, scheme: bearer }
          schemas:
            Base: { type: object, discriminator: { propertyName: kind }, required: [kind], properties: { kind: { type: string }, level: { type: integer, enum: [1, 2], x-enum-varnames: [Low, High] } } }
            Heir: { allOf: [{ $ref: '#/components/schemas/Base' }, { type: object, properties: { part: { $ref: '#/components/schemas/a~1b' } } }] }
            a/b: { type: object, properties: { x: { type: string, example: { enum: [1, 2] } } } }
            Lonely: { type: object, properties: { self: { $ref: '#/components/schemas/Lonely' } } }
        """;

    [Fact]
    public void Says_what_could_be_better_at_its_line()
    {
        GeneratorRun run = GeneratorRun.Of(TestProject.With(Document, "t.openapi.yaml", ("Lint", "true")));
        string[] found = [.. run.Diagnostics
            .Select(static diagnostic => $"{diagnostic.Location.GetLineSpan().StartLinePosition.Line + 1} {diagnostic.Severity} {diagnostic.Id}")
            .OrderBy(static text => int.Parse(text.Split(' ')[0], System.Globalization.CultureInfo.InvariantCulture))];
        Assert.Equal(
            ["4 Info FIQ0705", "10 Info FIQ0701", "12 Info FIQ0702", "17 Info FIQ0706", "19 Info FIQ0704", "20 Info FIQ0703", "24 Info FIQ0204", "25 Info FIQ0703"],
            found);
    }

    [Fact]
    public void Many_hints_hide_no_warning()
    {
        string paths = string.Concat(Enumerable.Range(0, 150).Select(static i => $"  /p{i}: {{ get: {{ responses: {{ '204': {{ description: ok }} }} }} }}\n"));
        string document = "openapi: 3.1.0\ninfo: { title: T, version: '1' }\npaths:\n" + paths + "  /last/{id}: { get: { responses: {} } }\n";
        GeneratorRun run = GeneratorRun.Of(TestProject.With(document, "t.openapi.yaml", ("Lint", "true")));
        Assert.Contains("FIQ0404", run.Diagnostics.Select(static diagnostic => diagnostic.Id));
        Assert.Equal("52 more diagnostics of this document are not shown", Assert.Single(run.Diagnostics, static diagnostic => diagnostic.Id == "FIQ0505").GetMessage());
    }

    [Fact]
    public void Says_nothing_unasked() => Assert.DoesNotContain(GeneratorRun.Of(TestProject.With(Document)).Diagnostics, static diagnostic => diagnostic.Id.StartsWith("FIQ07", StringComparison.Ordinal));

    [Fact]
    public void Changes_nothing_that_is_emitted() =>
        Assert.Equal(GeneratorRun.Of(TestProject.With(Document)).Files, GeneratorRun.Of(TestProject.With(Document, "test.openapi.yaml", ("Lint", "true"))).Files);

    [Fact]
    public void FlowIqs_own_document_needs_no_hint() =>
        Assert.Empty(GeneratorRun.Of(TestProject.With(RepositoryPaths.Spec("flowiq.openapi.yaml"), "flowiq.openapi.yaml", ("Lint", "true"))).Diagnostics);
}
