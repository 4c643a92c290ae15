using System.Text.Json;
using System.Text.Json.Nodes;

namespace FlowIq.Generator.Reading.Structure;

/// <summary>What stands somewhere, as a message names it.</summary>
internal static class FoundValue
{
    private const int Shown = 60;

    /// <summary>The kind of value, and the value itself where it is short.</summary>
    public static string Describe(JsonNode? node) => node switch
    {
        null => "null",
        JsonObject => "an object",
        JsonArray => "a list",
        _ => node.GetValueKind() switch
        {
            JsonValueKind.String => "a text",
            JsonValueKind.Number => "the number " + Short(node.ToJsonString()),
            _ => node.ToJsonString(),
        },
    };

    /// <summary>The value; of a long text its beginning.</summary>
    public static string Quote(JsonNode? node) => node is JsonValue value && value.TryGetValue(out string? text) ? "'" + Short(text) + "'" : Describe(node);

    private static string Short(string text) => text.Length > Shown ? text.Substring(0, Shown) + "..." : text;
}
