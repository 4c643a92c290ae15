using FlowIq.Generator.Tests.Harness;

namespace FlowIq.Generator.Tests.Wire;

/// <summary>Calls that the compiler refuses, or warns of: what the document demands and what it deprecates.</summary>
public sealed class CallRuleTests
{
    private const string Document = """
        openapi: 3.1.0
        info: { title: Ruled, version: "1" }
        paths:
          /few/{id}: { get: { operationId: few, parameters: [{ name: id, in: path, required: true, schema: { type: integer } }, { name: a, in: query, schema: { type: string } }, { name: b, in: header, schema: { type: string } }, { name: c, in: cookie, schema: { type: string } }], responses: { "204": { description: "" } } } }
          /many: { get: { operationId: many, parameters: [{ name: id, in: query, required: true, schema: { type: integer } }, { name: a, in: query, schema: { type: string } }, { name: b, in: query, schema: { type: string } }, { name: c, in: query, schema: { type: string } }, { name: d, in: query, schema: { type: string } }], responses: { "204": { description: "" } } } }
          /old: { get: { operationId: old, deprecated: true, responses: { "204": { description: "" } } } }
          /body: { post: { operationId: must, requestBody: { required: true, content: { application/json: { schema: { type: object } } } }, responses: { "204": { description: "" } } }, put: { operationId: may, requestBody: { content: { application/json: { schema: { type: object } } } }, responses: { "204": { description: "" } } } }
        """;

    [Theory]
    [InlineData("client.FewAsync(1)", "")]
    [InlineData("client.FewAsync(1, \"a\", c: \"c\")", "")]
    [InlineData("client.FewAsync()", "CS7036")]
    [InlineData("client.FewAsync(\"1\")", "CS1503")]
    [InlineData("client.ManyAsync(new ManyRequest { Id = 1 })", "")]
    [InlineData("client.ManyAsync(new ManyRequest { A = \"a\" })", "CS9035")]
    [InlineData("client.ManyAsync(1)", "CS1503")]
    [InlineData("client.OldAsync()", "CS0618")]
    [InlineData("client.MustAsync()", "CS7036")]
    [InlineData("client.MayAsync()", "")]
    public void What_is_not_as_the_document_demands_does_not_compile(string call, string error)
    {
        GeneratorRun run = GeneratorRun.Of(TestProject.With(Document) with
        {
            Code = $"using Sample; internal static class Use {{ internal static System.Threading.Tasks.Task Call(IRuledClient client) => {call}; }}",
        });
        Assert.Equal(error, string.Join(" ", run.CompilerErrors()));
    }
}
