using System;
using System.Linq;
using System.Text.Json;

namespace FlowIq.Generator.Tests.Behaviour.Rows;

/// <summary>Records are values: equal by what they hold, never changed from outside, read to any depth that JSON allows.</summary>
public class RecordRowTests
{
    private static readonly RowSchemas Schemas = new("""
        Item: { type: object, properties: { n: { type: integer }, tags: { type: array, items: { type: string } } } }
        Box:
          type: object
          properties:
            list: { type: array, items: { $ref: '#/components/schemas/Item' } }
            grid: { type: array, items: { type: array, items: { type: integer } } }
            map: { type: object, additionalProperties: { type: array, items: { type: string } } }
            bytes: { type: string, format: byte }
            any: true
          additionalProperties: { type: array, items: { type: integer } }
        Choice: { oneOf: [ { type: array, items: { type: string } }, { type: integer } ] }
        Node: { type: object, properties: { next: { $ref: '#/components/schemas/Node' } } }
        """);

    [Theory]
    [InlineData("records in lists", """{"list":[{"n":1,"tags":["a"]}]}""", """{"list":[{"tags":["a"],"n":1}]}""", """{"list":[{"n":1,"tags":["b"]}]}""")]
    [InlineData("order of a list", """{"list":[{"n":1},{"n":2}]}""", """{"list":[{"n":1},{"n":2}]}""", """{"list":[{"n":2},{"n":1}]}""")]
    [InlineData("lists of lists", """{"grid":[[1],[2]]}""", """{"grid":[[1],[2]]}""", """{"grid":[[1,2]]}""")]
    [InlineData("dictionaries of lists, in any order", """{"map":{"a":["x"],"b":[]}}""", """{"map":{"b":[],"a":["x"]}}""", """{"map":{"a":["x"],"b":["x"]}}""")]
    [InlineData("extra properties", """{"x":[1],"y":[2]}""", """{"y":[2],"x":[1]}""", """{"x":[1],"y":[3]}""")]
    [InlineData("bytes", """{"bytes":"AAEC"}""", """{"bytes":"AAEC"}""", """{"bytes":"AAED"}""")]
    [InlineData("any JSON", """{"any":{"a":1,"b":[2]}}""", """{"any":{"b":[2],"a":1}}""", """{"any":{"a":1,"b":[3]}}""")]
    public void Are_equal_by_what_they_hold(string row, string json, string same, string other)
    {
        object value = Schemas.Read("Box", json);
        Assert.Equal((row, true), (row, value.Equals(Schemas.Read("Box", same))));
        Assert.Equal((row, value.GetHashCode()), (row, Schemas.Read("Box", same).GetHashCode()));
        Assert.Equal((row, false), (row, value.Equals(Schemas.Read("Box", other))));
    }

    [Theory]
    [InlineData("list", "var given = new List<Item> { new() { N = 1 } }; var box = new Box { List = given }; given.Clear(); return box.List!.Count.ToString();", "1")]
    [InlineData("inner list", "var inner = new List<long> { 1 }; var box = new Box { Grid = new[] { inner } }; inner.Add(2); return box.Grid![0].Count.ToString();", "1")]
    [InlineData("dictionary", "var given = new Dictionary<string, IReadOnlyList<string>> { [\"a\"] = new[] { \"x\" } }; var box = new Box { Map = given }; given.Clear(); return box.Map!.Count.ToString();", "1")]
    [InlineData("list in a dictionary", "var inner = new List<string> { \"x\" }; var box = new Box { Map = new Dictionary<string, IReadOnlyList<string>> { [\"a\"] = inner } }; inner.Clear(); return box.Map![\"a\"].Count.ToString();", "1")]
    [InlineData("extra properties", "var given = new Dictionary<string, IReadOnlyList<long>> { [\"a\"] = new long[] { 1 } }; var box = new Box { AdditionalProperties = given }; given.Clear(); return box.AdditionalProperties.Count.ToString();", "1")]
    [InlineData("case of a union", "var given = new List<string> { \"a\" }; var choice = Choice.FromStringList(given); given.Add(\"b\"); return choice.Match(list => list.Count, number => -1, json => -2).ToString();", "1")]
    [InlineData("a list handed out is no list to write to", "var box = new Box { List = new List<Item> { new() } }; return (box.List is List<Item> or Item[]) + \" \" + ((object)box.List! is ICollection<Item> { IsReadOnly: false });", "False False")]
    [InlineData("with", "var one = new Box { Grid = new[] { new long[] { 1 } } }; var two = one with { Bytes = new byte[] { 1 } }; return (one == two) + \" \" + (two.Grid == one.Grid) + \" \" + (one == two with { Bytes = null });", "False True True")]
    public void Are_not_changed_from_outside(string row, string statements, string expected) => Assert.Equal((row, expected), (row, Schemas.Run(statements)));

    [Theory]
    [InlineData(1_000, 1_000)]
    [InlineData(5_000, 10_000)]
    public void Are_read_and_written_as_deep_as_JSON_may_be(int depth, int limit)
    {
        string json = string.Concat(Enumerable.Repeat("{\"next\":", depth - 1)) + "{}" + new string('}', depth - 1);
        Type type = Schemas.Find("Node");
        var options = new JsonSerializerOptions { MaxDepth = limit };
        Assert.Equal(json, JsonSerializer.Serialize(JsonSerializer.Deserialize(json, type, options), type, options));
    }

    [Fact]
    public void Deeper_than_the_limit_is_an_error() =>
        Assert.ThrowsAny<JsonException>(() => Schemas.Read("Node", string.Concat(Enumerable.Repeat("{\"next\":", 100_000))));
}
