using System;
using System.Linq;
using FlowIq.Generator.RobustnessTests.Harness;

namespace FlowIq.Generator.RobustnessTests.Fuzzing;

/// <summary>Hostile that the language or what is emitted has itself, wherever a document may give one.</summary>
public class NameTests
{
    /// <summary>Contextual keywords, members of every object and every record, and types that the emitted code calls by their simple names.</summary>
    private static readonly string[] Words =
    [
        "record", "required", "field", "file", "scoped", "nint", "await", "var", "dynamic", "global", "value", "nameof", "unmanaged", "notnull", "with", "extension", "allows", "class", "this",
        "Equals", "GetHashCode", "ToString", "GetType", "Clone", "EqualityContract", "PrintMembers", "Deconstruct", "MemberwiseClone", "ReferenceEquals", "Finalize", "Dispose",
        "Match", "Switch", "Unknown", "Value", "Json", "Known", "AsKnown", "_known", "_value", "System", "Microsoft", "ApiRuntime", "ApiHeaders", "ApiResult", "ApiCredential", "StreamResponse",
        "HostileCodec", "HostileServer", "HostileClient", "HostileClientOptions", "GetResult", "GetRequest", "Settings", "Server", "Headers", "Body", "Request", "Options", "Result", "Error", "IsSuccess", "Ok",
    ];

    private const string OneOperation = """{ "/a": { "get": { "operationId": "get", "responses": { "204": { "description": "" } } } } }""";

    [Fact]
    public void In_headers_of_responses() => AssertCompiles(paths: Operation(
        responses: $$"""
        {
          "200": { "description": "", "headers": {{Each("""{ "schema": { "type": "string" } }""")}}, "content": { "application/json": { "schema": { "$ref": "#/components/schemas/A" } } } },
          "4XX": { "description": "", "content": { "application/octet-stream": {} } }
        }
        """));

    [Fact]
    public void In_parameters() => AssertCompiles(paths: Operation(Parameters(Words)));

    /// <summary>So few that each is an argument.</summary>
    [Fact]
    public void In_arguments()
    {
        for (int i = 0; i < Words.Length; i += 4)
        {
            AssertCompiles(paths: Operation(Parameters(Words[i..Math.Min(i + 4, Words.Length)])));
        }
    }

    [Fact]
    public void In_servers_and_their_variables()
    {
        string template = string.Concat(Words.Select(static word => "{" + word + "}"));
        string named = string.Join(",", Words.Select(static (word, i) => $$"""{ "url": "https://h{{i}}", "name": "{{word}}" }"""));
        AssertCompiles(root: $$"""
            "servers": [{ "url": "https://h/{{template}}", "variables": {{Each("""{ "default": "d" }""")}} }, {{named}}]
            """);
    }

    [Fact]
    public void In_security_schemes()
    {
        string any = string.Join(",", Words.Select(static word => $$"""{ "{{word}}": [] }"""));
        AssertCompiles(root: $"\"security\": [{any}]", components: $$"""
            "securitySchemes": {{Each("""{ "type": "apiKey", "in": "header", "name": "X-Key" }""")}}
            """);
    }

    [Fact]
    public void In_types_and_members()
    {
        string required = string.Join(",", Words.Select(static word => $"\"{word}\""));
        AssertCompiles(paths: Operation(responses: """{ "200": { "description": "", "content": { "application/json": { "schema": { "$ref": "#/components/schemas/Ok" } } } } }"""), components: $$"""
            "schemas": {{Each($$"""{ "type": "object", "required": [{{required}}], "properties": {{Each("""{ "$ref": "#/components/schemas/Value" }""")}} }""")}}
            """);
    }

    [Fact]
    public void In_values_of_an_enum()
    {
        string names = string.Join(",", Words.Select(static word => $"\"{word}\""));
        string numbers = string.Join(",", Words.Select(static (_, i) => i));
        AssertCompiles(components: $$"""
            "schemas": { "E": { "enum": [{{names}}] }, "F": { "enum": [{{numbers}}], "x-enum-varnames": [{{names}}] }, "M": { "enum": [true, {{numbers}}], "x-enum-varnames": [{{names}}] } }
            """);
    }

    private static void AssertCompiles(string root = "\"x-none\": 0", string paths = OneOperation, string components = """ "schemas": { "A": { "type": "object", "properties": { "a": { "type": "string" } } } } """)
    {
        HostileRun run = HostileRun.Of($$"""{ "openapi": "3.2.0", "info": { "title": "Hostile", "version": "1" }, {{root}}, "paths": {{paths}}, "components": { {{components}} } }""");
        Assert.Empty(run.Faults);
        Assert.NotEmpty(run.Sources);
        Assert.Empty(run.ProblemsOfTheDocument());
    }

    private static string Each(string value) => "{" + string.Join(",", Words.Select(word => $"\"{word}\": {value}")) + "}";

    private static string Parameters(string[] names) =>
        "[" + string.Join(",", names.Select(static name => $$"""{ "name": "{{name}}", "in": "query", "schema": { "type": "array", "items": { "type": "string" } }, "required": true }""")) + "]";

    private static string Operation(string parameters = "[]", string responses = """{ "204": { "description": "" } }""") =>
        $$"""{ "/a": { "get": { "operationId": "get", "parameters": {{parameters}}, "responses": {{responses}} } } }""";
}
