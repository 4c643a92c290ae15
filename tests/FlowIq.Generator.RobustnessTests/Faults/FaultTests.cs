using System;
using System.Linq;
using System.Reflection;
using System.Threading;
using FlowIq.Generator.Diagnostics;
using FlowIq.Generator.Emission.Types;
using FlowIq.Generator.Lowering;
using FlowIq.Generator.Model;
using FlowIq.Generator.Pipeline;
using FlowIq.Generator.Reading;
using FlowIq.Generator.Reading.Schemas;
using FlowIq.Generator.RobustnessTests.Harness;
using FlowIq.Generator.Sources;
using FlowIq.Generator.Tests.Harness;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;
using Microsoft.OpenApi;

namespace FlowIq.Generator.RobustnessTests.Faults;

/// <summary>A bug of the generator shows as one diagnostic with the place of the element, and everything else is generated.</summary>
public class FaultTests
{
    private const string Document = """
        openapi: 3.1.0
        info: { title: Faults, version: "1" }
        paths:
          /a: { get: { operationId: getA, parameters: [ { name: p, in: query, schema: { type: string } } ], responses: { "200": { description: ok, content: { application/json: { schema: { $ref: "#/components/schemas/A" } } } } } } }
          /b: { get: { operationId: getB, responses: { "200": { description: ok, content: { application/json: { schema: { $ref: "#/components/schemas/B" } } } } } } }
        components:
          schemas:
            A: { type: object, properties: { a: { type: string } } }
            B: { type: object, properties: { b: { type: string }, c: { $ref: "#/components/schemas/A" } } }
        """;

    [Fact]
    public void In_the_lowering_of_an_operation()
    {
        (ClientModel model, DiagnosticInfo[] diagnostics) = Lower(static document => document.Api.Paths["/a"].Operations![System.Net.Http.HttpMethod.Get].Parameters![0] = Faulty.Make<IOpenApiParameter>());
        DiagnosticInfo fault = Assert.Single(diagnostics);
        Assert.Equal("FIQ0901", fault.Descriptor.Id);
        Assert.Equal("#/paths/~1a/get", fault.Arguments[0]);
        Assert.Equal(3, fault.Lines.Start.Line);
        Assert.Equal(["GetB"], model.Service.Operations.Select(static operation => operation.Id));
        Assert.Contains(model.Types, static type => type.Name == "B");
    }

    [Fact]
    public void In_the_lowering_of_a_schema()
    {
        (ClientModel model, DiagnosticInfo[] diagnostics) = Lower(static document => document.Schemas.Components.Single(static component => component.Name == "A").Schema.Properties = [new NamedSchema("a", new Schema { AllOf = [null!] })]);
        DiagnosticInfo fault = Assert.Single(diagnostics);
        Assert.Equal("FIQ0901", fault.Descriptor.Id);
        Assert.Equal("#/components/schemas/A", fault.Arguments[0]);
        Assert.Equal(7, fault.Lines.Start.Line);
        Assert.Equal(2, model.Service.Operations.Count);
        Assert.Equal(["A", "B"], model.Types.Select(static type => type.Name));
    }

    [Fact]
    public void In_an_emitter()
    {
        (ClientModel model, DiagnosticInfo[] _) = Lower(static _ => { });
        var broken = (RecordModel)model.Types[0] with { Properties = EquatableArray.Of([null!, .. ((RecordModel)model.Types[0]).Properties]) };
        EmissionUnit unit = EmissionUnit.Of(model with { Types = EquatableArray.Of<TypeModel>(broken, model.Types[1]) }, new TargetFacts(1400, true, true, true, true, true, true));
        BucketUnit bucket = BucketUnit.Split(unit).Single();
        foreach (EmittedFiles files in new[] { DocumentEmission.Models(bucket), DocumentEmission.Json(bucket) })
        {
            Assert.Equal("FIQ0901", files.Failure!.Descriptor.Id);
            Assert.Equal("#/components/schemas/A", files.Failure.Arguments[0]);
            Assert.Contains("NullReferenceException", files.Failure.Arguments[1], StringComparison.Ordinal);
            string text = Assert.Single(files.Files).Text.ToString();
            Assert.Contains(" B", text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void In_the_host_that_cannot_read_a_file()
    {
        GeneratorDriver driver = CSharpGeneratorDriver.Create([new OpenApiClientGenerator().AsSourceGenerator()], [new Unreadable(), new InMemoryText("good.openapi.yaml", Document)], new TestProject().ParseOptions, new TestProject().Options);
        GeneratorRunResult result = driver.RunGenerators(new TestProject().Compilation()).GetRunResult().Results.Single();
        Assert.Null(result.Exception);
        Assert.Equal(["FIQ0504"], result.Diagnostics.Select(static diagnostic => diagnostic.Id));
        Assert.Contains(result.GeneratedSources, static source => source.HintName == "Good.Client.g.cs");
    }

    private static (ClientModel Model, DiagnosticInfo[] Diagnostics) Lower(Action<ApiDocument> sabotage)
    {
        var bag = new DiagnosticBag();
        var file = new DocumentFile("faults.openapi.yaml", Document);
        ReadResult read = DocumentReader.Read(file, [file], bag, default);
        sabotage(read.Document!);
        var options = new LoweringOptions("Faults", "Sample", null, true, null, default, default, default, default, default, default, new EmissionOptions());
        ClientModel model = ClientLowering.Lower(read.Document!, options, bag, default);
        return (model, [.. bag.Resolve(read.Map)]);
    }

    /// <summary>Throws at whatever it is asked.</summary>
    public class Faulty : DispatchProxy
    {
        public static T Make<T>()
            where T : class => Create<T, Faulty>();

        protected override object? Invoke(MethodInfo? targetMethod, object?[]? args) => throw new NotSupportedException("injected");
    }

    private sealed class Unreadable : AdditionalText
    {
        public override string Path => "bad.openapi.yaml";

        public override SourceText GetText(CancellationToken cancellationToken = default) => throw new System.IO.IOException("injected");
    }
}
