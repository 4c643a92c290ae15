using System;
using System.Linq;
using System.Reflection;
using FlowIq.Generator.Tests.Harness;

namespace FlowIq.Generator.Tests.Behaviour.Rows;

/// <summary>Spellings in real documents at which other generators stop or emit what does not compile.</summary>
public class DocumentRowTests
{
    [Theory]
    [InlineData("an operation without responses", "{ operationId: x }", "XAsync()")]
    [InlineData("status ranges and default alone", "{ operationId: x, responses: { 4XX: { description: no }, default: { description: ok, content: { application/json: { schema: { type: string } } } } } }", "XAsync()")]
    [InlineData("keywords as parameters", "{ operationId: x, parameters: [ { name: base, in: query, schema: { type: string } }, { name: class, in: query, schema: { type: integer } } ], responses: { '204': { description: ok } } }", "XAsync(base, class)")]
    [InlineData("parameters that differ only in case", "{ operationId: x, parameters: [ { name: id, in: query, schema: { type: string } }, { name: ID, in: query, schema: { type: string } } ], responses: { '204': { description: ok } } }", "XAsync(id, id2)")]
    [InlineData("parameters called as the emission calls its own", "{ operationId: x, parameters: [ { name: cancellationToken, in: query, schema: { type: string } }, { name: options, in: query, schema: { type: string } }, { name: request, in: query, schema: { type: string } } ], responses: { '204': { description: ok } } }", null)]
    [InlineData("an operation called as a member of every class", "{ operationId: ToString, responses: { '204': { description: ok } } }", "ToStringAsync()")]
    [InlineData("an operation without a name", "{ responses: { '204': { description: ok } } }", "GetAAsync()")]
    public void An_operation_is_a_method(string row, string operation, string? expected)
    {
        Type client = Compile($"openapi: 3.1.0\ninfo: {{ title: T, version: '1' }}\npaths:\n  /a:\n    get: {operation}\n").GetType("Sample.ITClient")!;
        MethodInfo method = client.GetMethods().First(static candidate => !candidate.Name.StartsWith("Try", StringComparison.Ordinal));
        string[] own = [.. method.GetParameters().Where(static parameter => parameter.ParameterType.Namespace == "System" && parameter.ParameterType.Name != "CancellationToken").Select(static parameter => parameter.Name!)];
        Assert.Equal((row, expected ?? method.Name + "(" + string.Join(", ", own) + ")"), (row, $"{method.Name}({string.Join(", ", own)})"));
        Assert.Equal((row, "CancellationToken"), (row, method.GetParameters().Last().ParameterType.Name));
    }

    [Theory]
    [InlineData("unknown keys beside operations", "  /a:\n    fetch: { x: 1 }\n    x-more: [1]\n    get: { operationId: x, responses: { '204': { description: ok } } }\n")]
    [InlineData("a block scalar that begins with blank lines", "  /a:\n    get:\n      operationId: x\n      description: |\n\n\n        Text.\n      responses: { '204': { description: ok } }\n")]
    [InlineData("a folded scalar that ends with blank lines", "  /a:\n    get:\n      operationId: x\n      description: >+\n        Text\n        more.\n\n\n      responses: { '204': { description: ok } }\n")]
    [InlineData("status codes that are numbers", "  /a:\n    get: { operationId: x, responses: { 204: { description: ok } } }\n")]
    [InlineData("texts that would be code", "  /a:\n    get:\n      operationId: x\n      summary: \"*/ } \\\" \\\\ </summary> {0} \\u2028 \"\n      responses: { '204': { description: \"\\r\\n*/\" } }\n")]
    public void Is_read_all_the_same(string row, string paths) =>
        Assert.NotNull(Compile("openapi: 3.1.0\ninfo: { title: T, version: '1' }\npaths:\n" + paths).GetType("Sample.ITClient")!.GetMethod("XAsync") ?? throw new InvalidOperationException(row));

    [Fact]
    public void Limits_of_64_bits_are_kept_as_the_document_has_them()
    {
        var schemas = new RowSchemas("Bounds: { type: object, properties: { a: { type: integer, minimum: -9223372036854775808, maximum: 9223372036854775807 }, b: { type: number, maximum: 1e400 } } }");
        Assert.Equal("Nullable<Int64>", schemas.TypeOf("Bounds", "A"));
        Assert.Contains("9223372036854775807", schemas.Emitted(".Models."));
    }

    [Fact]
    public void Types_that_differ_only_in_case_are_two_and_files_never_do()
    {
        GeneratorRun run = GeneratorRun.Of(TestProject.With("""
            openapi: 3.1.0
            info: { title: T, version: '1' }
            paths: {}
            components: { schemas: { pet: { type: object, properties: { a: { type: string } } }, Pet: { type: object, properties: { b: { type: string } } }, PET: { type: object, properties: { c: { type: string } } } } }
            """));
        Assembly assembly = run.Compile();
        Assert.Equal(3, assembly.GetExportedTypes().Count(static type => type.Name.StartsWith("Pet", StringComparison.OrdinalIgnoreCase)));
        Assert.Equal(run.Files.Count, run.Files.Keys.Distinct(StringComparer.OrdinalIgnoreCase).Count());
    }

    [Fact]
    public void A_required_member_of_a_base_is_not_hidden_by_a_case()
    {
        var schemas = new RowSchemas("""
            Base: { type: object, required: [kind, name], properties: { kind: { type: string }, name: { type: string } }, discriminator: { propertyName: kind } }
            A: { allOf: [ { $ref: '#/components/schemas/Base' }, { required: [name], properties: { name: { type: string, maxLength: 3, description: Again. }, a: { type: string } } } ] }
            B: { allOf: [ { $ref: '#/components/schemas/Base' }, { properties: { name: { type: [string, 'null'] }, b: { type: string } } } ] }
            """);
        Assert.Equal("""{"kind":"A","name":"n","a":"x"}""", schemas.Echo("Base", """{"kind":"A","name":"n","a":"x"}"""));
        Assert.Equal("$.name: required, but not there", schemas.ErrorOf("Base", """{"kind":"B"}"""));
    }

    [Fact]
    public void Documents_with_types_of_one_name_stand_side_by_side()
    {
        const string Text = "openapi: 3.1.0\ninfo: { title: T, version: '1' }\npaths: {}\ncomponents: { schemas: { Pet: { type: object, properties: { a: { type: TYPE } } } } }\n";
        Assembly assembly = GeneratorRun.Of(TestProject.With(Text.Replace("TYPE", "string"), "one.openapi.yaml", ("Namespace", "One")).Add("two.openapi.yaml", Text.Replace("TYPE", "integer"), ("Namespace", "Two"))).Compile();
        Assert.Equal(typeof(string), assembly.GetType("One.Pet")!.GetProperty("A")!.PropertyType);
        Assert.Equal(typeof(long?), assembly.GetType("Two.Pet")!.GetProperty("A")!.PropertyType);
    }

    private static Assembly Compile(string document) => GeneratorRun.Of(TestProject.With(document)).Compile();
}
