using System;
using System.Collections.Generic;
using System.Text.Json.Nodes;

namespace FlowIq.Generator.Reading.References;

/// <summary>Where one file defines <c>$anchor</c>, <c>$dynamicAnchor</c> and <c>$id</c>.</summary>
internal sealed class AnchorIndex
{
    /// <summary>What names a schema.</summary>
    public static readonly string[] Keywords = ["$anchor", "$dynamicAnchor", "$id"];

    private readonly Dictionary<string, Pointer> _places = new(StringComparer.Ordinal);

    public AnchorIndex(JsonNode? root) => Add(root, Pointer.Root);

    /// <summary>The schema that carries the anchor or id, or null.</summary>
    public Pointer? Find(string name) => _places.TryGetValue(name, out Pointer? place) ? place : null;

    private void Add(JsonNode? node, Pointer at)
    {
        if (node is JsonObject value)
        {
            foreach (KeyValuePair<string, JsonNode?> entry in value)
            {
                if (Array.IndexOf(Keywords, entry.Key) >= 0 && entry.Value is JsonValue text && text.TryGetValue(out string? name) && !_places.ContainsKey(name))
                {
                    _places.Add(name, at);
                }
                else if (entry.Value is JsonObject or JsonArray)
                {
                    Add(entry.Value, at[entry.Key]);
                }
            }
        }
        else if (node is JsonArray list)
        {
            for (int i = 0; i < list.Count; i++)
            {
                Add(list[i], at[i]);
            }
        }
    }
}
