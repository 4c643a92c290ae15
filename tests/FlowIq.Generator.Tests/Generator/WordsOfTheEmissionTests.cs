using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json;
using FlowIq.Generator.Emission.Support;
using FlowIq.Generator.Tests.Harness;

namespace FlowIq.Generator.Tests.Generator;

/// <summary>
/// A document may name what it has like anything that the emitted code mentions: the framework's types (<c>Task</c>,
/// <c>Stream</c>, <c>HttpMethod</c>), helpers, other members. Every capitalised word of the code that is emitted for
/// the feature documents is tried in every place that a name can stand in.
/// </summary>
public sealed class WordsOfTheEmissionTests
{
    private static readonly Lazy<string[]> AllWords = new(static () => [.. Documents().SelectMany(WordsFor).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)]);

    public static TheoryData<string> FeatureDocuments => [.. Documents()];

    [Theory]
    [MemberData(nameof(FeatureDocuments))]
    public void Records(string document)
    {
        object record = new { type = "object", properties = new Dictionary<string, object> { ["a"] = new { type = "string" } } };
        Dictionary<string, object> schemas = WordsFor(document).ToDictionary(static word => word, _ => record);

        GeneratorRun.Of(With(document, document.Contains("swagger2", StringComparison.Ordinal) ? new { definitions = schemas } : new { components = new { schemas } })).Compile();
    }

    [Theory]
    [InlineData("""{ "type": "string", "enum": ["a"] }""")]
    [InlineData("""{ "enum": ["a", 1] }""")]
    [InlineData("""{ "oneOf": [{ "type": "string" }, { "type": "integer" }] }""")]
    [InlineData("""{ "oneOf": [{ "type": "object", "required": ["a"], "properties": { "a": { "const": "1" }, "b": {} } }, { "type": "object", "required": ["a"], "properties": { "a": { "const": "2" } } }] }""")]
    [InlineData("""{ "discriminator": { "propertyName": "a" }, "oneOf": [{ "type": "object", "required": ["a"], "properties": { "a": { "const": "1" }, "b": {} } }, { "type": "object", "required": ["a"], "properties": { "a": { "const": "2" } } }] }""")]
    public void Other_types(string schema)
    {
        object type = JsonSerializer.Deserialize<JsonElement>(schema);
        Dictionary<string, object> schemas = WordsFor("features/unions.openapi.yaml").Union(WordsFor("features/enums.openapi.yaml")).ToDictionary(static word => word, _ => type);

        GeneratorRun.Of(With("features/unions.openapi.yaml", new { components = new { schemas } })).Compile();
    }

    [Fact]
    public void Members()
    {
        object[] kinds =
        [
            new { type = "array", items = new { type = "string" } },
            new { type = "string", format = "duration" },
            new { type = "object", additionalProperties = new { type = "string", format = "byte" } },
            new { },
        ];
        object schemas = kinds.Select((kind, at) => (kind, at)).ToDictionary(
            static shape => "Shape" + shape.at,
            shape => new { type = "object", required = AllWords.Value.Where((_, at) => at % 2 == 0), properties = AllWords.Value.ToDictionary(static word => word, _ => shape.kind) });

        GeneratorRun.Of(With("features/unions.openapi.yaml", new { components = new { schemas } })).Compile();
    }

    [Fact]
    public void Cases_and_values()
    {
        object schemas = new Dictionary<string, object>
        {
            ["Texts"] = new { type = "string", @enum = AllWords.Value },
            ["Mixed"] = new { @enum = AllWords.Value.Append<object>(1) },
            ["Tagged"] = new { oneOf = AllWords.Value.Take(200).Select(static word => new { title = word, type = "object", required = new[] { word }, properties = new Dictionary<string, object> { [word] = new { type = "string" } } }) },
        };

        GeneratorRun.Of(With("features/unions.openapi.yaml", new { components = new { schemas } })).Compile();
    }

    [Theory]
    [InlineData("operationId")]
    [InlineData("tag")]
    [InlineData("parameter")]
    public void Operations(string place)
    {
        Dictionary<string, object> paths = AllWords.Value.ToDictionary(static word => "/words/" + word, word => (object)new
        {
            post = new
            {
                operationId = place == "operationId" ? word : "do" + word,
                tags = new[] { place == "tag" ? word : "words" },
                parameters = new[] { new { name = place == "parameter" ? word : "p", @in = "query", schema = new { type = "array", items = new { type = "string" } } } },
                requestBody = new { content = new Dictionary<string, object> { ["application/json"] = new { schema = new { type = "object", properties = new { a = new { type = "string" } } } } } },
                responses = new Dictionary<string, object> { ["200"] = new { description = "Done.", content = new Dictionary<string, object> { ["application/json"] = new { schema = new { type = "array", items = new { type = "string" } } } } } },
            },
        });

        GeneratorRun.Of(With("features/security.openapi.yaml", new { paths })).Compile();
    }

    private static IEnumerable<string> Documents() =>
        Directory.EnumerateFiles(Path.Combine(RepositoryPaths.Specs, "features")).Select(static file => "features/" + Path.GetFileName(file)).Order(StringComparer.Ordinal);

    private static IEnumerable<string> WordsFor(string document) => GeneratorRun.Of(With(document, new { })).Files.Values
        .SelectMany(CodeWords.Of)
        .Where(static word => char.IsUpper(word[0]))
        .Distinct(StringComparer.Ordinal)
        .Order(StringComparer.Ordinal);

    private static TestProject Project(string document) =>
        TestProject.With(RepositoryPaths.Spec(document), Path.GetFileName(document), ("Document", "true"), ("Overlay", "words.overlay.json"), ("Validation", "true"));

    private static TestProject With(string document, object update) => Project(document).Add(
        "words.overlay.json",
        JsonSerializer.Serialize(new { overlay = "1.0.0", info = new { title = "Words", version = "1" }, actions = new[] { new { target = "$", update } } }));
}
