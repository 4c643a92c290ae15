using FlowIq.Generator.Tests.Harness;

namespace FlowIq.Generator.Tests.Emission.Client;

/// <summary>A response whose body is a scalar, null or not.</summary>
public class ScalarResponseTests
{
    [Theory]
    [InlineData("{ type: number }", "Double")]
    [InlineData("{ type: [number, 'null'] }", "Nullable`1")]
    [InlineData("{ type: [string, 'null'], format: date-time }", "Nullable`1")]
    [InlineData("{ type: [string, 'null'], enum: [a, b, null] }", "Nullable`1")]
    [InlineData("{ type: [string, 'null'] }", "String")]
    public void Compiles_to_its_type(string schema, string expected)
    {
        GeneratorRun run = GeneratorRun.Of(TestProject.With($$"""
            openapi: 3.1.0
            info: { title: Scalars, version: '1' }
            paths:
              /value: { get: { operationId: value, responses: { '200': { description: ok, content: { application/json: { schema: {{schema}} } } } } } }
            """));
        Assert.Equal(expected, run.Compile().GetType("Sample.ScalarsClient")!.GetMethod("ValueAsync")!.ReturnType.GenericTypeArguments[0].Name);
    }
}
