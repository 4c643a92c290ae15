using System.Linq;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace FlowIq.Generator.IntegrationTests.Documents;

/// <summary>Every body that FlowIQ's document shows is read by the packed client and written back as it was.</summary>
public sealed class ExampleTests
{
    private static readonly JsonSerializerOptions Options = new() { TypeInfoResolver = FlowIqJsonResolver.Default };

    public static TheoryData<string> Names => [.. DocumentExample.All.Select(static example => example.Name)];

    [Fact]
    public void The_document_shows_every_shape_and_every_error() => Assert.InRange(DocumentExample.All.Count, 60, 200);

    [Theory]
    [MemberData(nameof(Names))]
    public void Is_read_and_written_back_as_it_was(string name)
    {
        DocumentExample example = DocumentExample.All.Single(example => example.Name == name);

        object value = JsonSerializer.Deserialize(example.Json.ToJsonString(), example.Type, Options)!;
        JsonNode? written = JsonNode.Parse(JsonSerializer.Serialize(value, example.Type, Options));

        Assert.Null(SameJson.Difference(example.Json, written));
        // None of them falls through to what is kept for the unknown.
        Assert.NotEqual("Unknown", value.GetType().Name);
        Assert.Null(value.GetType().GetProperty("Unknown")?.GetValue(value));
        // Values that say the same are equal, lists and maps within them too.
        object again = JsonSerializer.Deserialize(example.Json.ToJsonString(), example.Type, Options)!;
        Assert.Equal(value, again);
        Assert.Equal(value.GetHashCode(), again.GetHashCode());
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Its_members_may_come_in_any_order_and_with_unknown_ones_between(string name)
    {
        DocumentExample example = DocumentExample.All.Single(example => example.Name == name);
        object value = JsonSerializer.Deserialize(example.Json.ToJsonString(), example.Type, Options)!;

        JsonNode shuffled = Shuffled(example.Json, isRoot: true);

        object again = JsonSerializer.Deserialize(shuffled.ToJsonString(), example.Type, Options)!;
        Assert.Equal(value, again);
    }

    /// <summary>Members the other way round; the outermost object gets one that the document does not know.</summary>
    private static JsonNode Shuffled(JsonNode node, bool isRoot)
    {
        switch (node)
        {
            case JsonObject map:
                var members = map.Reverse().Select(static member => new { member.Key, Value = member.Value is null ? null : Shuffled(member.Value, false) });
                var result = new JsonObject();
                if (isRoot)
                {
                    result["x_unknown"] = new JsonObject { ["deep"] = new JsonArray(1, "two", null) };
                }

                foreach (var member in members)
                {
                    result[member.Key] = member.Value;
                }

                return result;
            case JsonArray list:
                return new JsonArray([.. list.Select(static item => item is null ? null : Shuffled(item, false))]);
            default:
                return node.DeepClone();
        }
    }
}
