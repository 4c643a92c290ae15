using System.Globalization;
using System.Text.Json.Nodes;

namespace FlowIq.Generator.Reading.References;

/// <summary>One segment of a JSON pointer, followed.</summary>
internal static class JsonStep
{
    /// <summary>What stands under a name or at an index; null where there is nothing.</summary>
    public static JsonNode? Into(JsonNode? node, string segment) => node switch
    {
        JsonObject value => value.TryGetPropertyValue(segment, out JsonNode? child) ? child : null,
        JsonArray list when int.TryParse(segment, NumberStyles.None, CultureInfo.InvariantCulture, out int index) && index < list.Count => list[index],
        _ => null,
    };
}
