using System.Linq;
using System.Text.Json.Nodes;

namespace FlowIq.Generator.Reading.Structure;

/// <summary>The tags of an operation: one without a name groups nothing, and the reader gives up at it.</summary>
internal static class TagNames
{
    public static void Normalise(JsonObject operation)
    {
        if (operation["tags"] is JsonArray tags)
        {
            foreach (JsonNode? tag in tags.Where(static tag => tag is JsonValue text && text.TryGetValue(out string? name) && string.IsNullOrWhiteSpace(name)).ToArray())
            {
                tags.Remove(tag);
            }
        }
    }
}
