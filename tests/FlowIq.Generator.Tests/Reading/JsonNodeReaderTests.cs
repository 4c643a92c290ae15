using System.Linq;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using FlowIq.Generator.Diagnostics;
using FlowIq.Generator.Reading;

namespace FlowIq.Generator.Tests.Reading;

public class JsonNodeReaderTests
{
    [Theory]
    [InlineData("""{ "a": [1, -0, 1.50, 1e400, true, false, null, "t\n\u00e9"], "b": {}, "": { "a": "ä" } }""")]
    [InlineData("[]")]
    [InlineData("\"text\"")]
    public void Reads_what_the_library_reads(string json) =>
        Assert.Equal(JsonNode.Parse(json)!.ToJsonString().Replace("-0", "0"), Read(json, out _)!.ToJsonString());

    [Fact]
    public void The_last_of_two_members_counts_and_stands_last()
    {
        string many = string.Concat(Enumerable.Range(0, 40).Select(static i => $"\"m{i}\": {i}, "));
        JsonNode? root = Read("{ \"a\": 1, \"b\": 2, " + many + "\"a\": { \"c\": 1, \"c\": 2 }, \"m7\": 0 }", out DiagnosticBag diagnostics);
        string json = root!.ToJsonString();
        Assert.StartsWith("{\"b\":2,\"m0\":0,", json, System.StringComparison.Ordinal);
        Assert.EndsWith("\"m39\":39,\"a\":{\"c\":2},\"m7\":0}", json, System.StringComparison.Ordinal);
        Assert.Equal(3, diagnostics.Resolve(new SourceMap(new Sources.DocumentFile("test.json", ""))).Count);
    }

    [Fact]
    public void A_name_is_one_string()
    {
        JsonObject[] items = [.. Read("""[{ "name": "x" }, { "name": "x" }]""", out _)!.AsArray().Select(static item => item!.AsObject())];
        Assert.Same(items[0].Single().Key, items[1].Single().Key);
    }

    [Theory]
    [InlineData("{} {}")]
    [InlineData("{ \"a\": ")]
    [InlineData("")]
    public void What_is_no_JSON_fails(string json) => Assert.ThrowsAny<JsonException>(() => Read(json, out _));

    private static JsonNode? Read(string json, out DiagnosticBag diagnostics)
    {
        diagnostics = new DiagnosticBag();
        var reader = new JsonNodeReader(default);
        reader.Read(Encoding.UTF8.GetBytes(json), default);
        return reader.Root(diagnostics);
    }
}
