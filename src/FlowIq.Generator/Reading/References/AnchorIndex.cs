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

    private readonly List<(Pointer Place, string Id)> _resources = [];

    public AnchorIndex(JsonNode? root) => Add(root, Pointer.Root);

    /// <summary>The schema that carries the anchor or id, or null.</summary>
    public Pointer? Find(string name) => _places.TryGetValue(name, out Pointer? place) ? place : null;

    /// <summary>The innermost schema with an <c>$id</c> around a place, which is only asked for where there is any; it is what references there are relative to. Null where there is none.</summary>
    public (Pointer Place, string Id)? ResourceAround(Func<Pointer> where)
    {
        if (_resources.Count == 0)
        {
            return null;
        }

        string inner = where() + "/";
        (Pointer Place, string Id)? best = null;
        foreach ((Pointer Place, string Id) resource in _resources)
        {
            if (resource.Place.Depth >= (best?.Place.Depth ?? 0) && inner.StartsWith(resource.Place + "/", StringComparison.Ordinal))
            {
                best = resource;
            }
        }

        return best;
    }

    private void Add(JsonNode? node, Pointer at)
    {
        if (node is JsonObject value)
        {
            foreach (KeyValuePair<string, JsonNode?> entry in value)
            {
                if (Array.IndexOf(Keywords, entry.Key) >= 0 && entry.Value is JsonValue text && text.TryGetValue(out string? name) && !_places.ContainsKey(name))
                {
                    _places.Add(name, at);
                    if (entry.Key == "$id")
                    {
                        _resources.Add((at, name));
                    }
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
