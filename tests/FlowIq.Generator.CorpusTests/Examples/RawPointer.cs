using System;
using System.Globalization;
using System.Text.Json.Nodes;

namespace FlowIq.Generator.CorpusTests.Examples;

/// <summary>JSON pointers into the document as it was parsed, before the generator changed anything.</summary>
internal static class RawPointer
{
    public static string Escape(string key) => key.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal);

    /// <summary>What stands there; null where nothing does.</summary>
    public static JsonNode? Find(JsonNode? root, string pointer)
    {
        JsonNode? at = root;
        foreach (string segment in pointer.Split('/')[1..])
        {
            string key = Uri.UnescapeDataString(segment).Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal);
            at = at switch
            {
                JsonObject owner => owner[key],
                JsonArray list when int.TryParse(key, NumberStyles.None, CultureInfo.InvariantCulture, out int index) && index < list.Count => list[index],
                _ => null,
            };
        }

        return at;
    }
}
