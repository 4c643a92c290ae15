using System.Globalization;
using System.Text.Json.Nodes;

namespace FlowIq.Generator.Reading.Structure;

/// <summary>
/// A multipart body whose parts have places and no names (3.2: an array, <c>itemSchema</c>, <c>prefixEncoding</c>,
/// <c>itemEncoding</c>) as one whose parts have names: <c>part1</c>, <c>part2</c>, and <c>items</c> for the rest. Names of
/// parts are written in <c>multipart/form-data</c> alone, so that on the wire only their order counts.
/// </summary>
internal static class PositionalParts
{
    private const string Rest = "items";

    public static void Normalise(JsonObject media, Pointer at)
    {
        if (!at.Segment.TrimStart().StartsWith("multipart/", System.StringComparison.OrdinalIgnoreCase))
        {
            return;
        }

        var schema = media["schema"] as JsonObject;
        bool isTuple = schema?["prefixItems"] is JsonArray;
        if (media["itemSchema"] is null && !isTuple && schema?["items"] is null)
        {
            return;
        }

        var properties = new JsonObject();
        var required = new JsonArray();
        var encoding = new JsonObject();
        var prefixes = schema?["prefixItems"] as JsonArray ?? [];
        for (int i = 0; i < prefixes.Count; i++)
        {
            string name = "part" + (i + 1).ToString(CultureInfo.InvariantCulture);
            properties[name] = prefixes[i]?.DeepClone();
            required.Add(name);
            Encode(encoding, name, (media["prefixEncoding"] as JsonArray)?.Count > i ? media["prefixEncoding"]![i] : null);
        }

        // An unbounded array of anything would follow a tuple that says nothing of its rest; nobody means that.
        if ((media["itemSchema"] ?? schema?["items"]) is JsonObject items)
        {
            properties[Rest] = new JsonObject { ["type"] = "array", ["items"] = items.DeepClone() };
            Encode(encoding, Rest, media["itemEncoding"]);
            if (prefixes.Count == 0)
            {
                required.Add(Rest);
            }
        }

        media["schema"] = new JsonObject { ["type"] = "object", ["properties"] = properties, ["required"] = required };
        media["encoding"] = encoding;
        media.Remove("itemSchema");
        media.Remove("prefixEncoding");
        media.Remove("itemEncoding");
    }

    private static void Encode(JsonObject encoding, string name, JsonNode? how)
    {
        if (how is not null)
        {
            encoding[name] = how.DeepClone();
        }
    }
}
