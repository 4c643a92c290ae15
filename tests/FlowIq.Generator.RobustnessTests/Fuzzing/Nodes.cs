using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;

namespace FlowIq.Generator.RobustnessTests.Fuzzing;

/// <summary>Objects and lists of a document alike, by index.</summary>
internal static class Nodes
{
    public static int Count(JsonNode owner) => owner is JsonObject map ? map.Count : ((JsonArray)owner).Count;

    public static void Remove(JsonNode owner, int index)
    {
        if (owner is JsonObject map)
        {
            map.Remove(map.ElementAt(index).Key);
        }
        else
        {
            ((JsonArray)owner).RemoveAt(index);
        }
    }

    public static void Set(JsonNode owner, int index, JsonNode? value)
    {
        if (owner is JsonObject map)
        {
            map[map.ElementAt(index).Key] = value;
        }
        else
        {
            ((JsonArray)owner)[index] = value;
        }
    }

    /// <summary>Gives an entry another name; an item of a list is doubled, since it has none. Half of the time the first entry stays too.</summary>
    public static void Rename(JsonNode owner, int index, string name)
    {
        if (owner is JsonObject map)
        {
            (string key, JsonNode? value) = map.ElementAt(index);
            if (name.Length % 2 == 0)
            {
                map.Remove(key);
            }

            map[name] = value?.DeepClone();
        }
        else
        {
            ((JsonArray)owner).Add(((JsonArray)owner)[index]?.DeepClone());
        }
    }

    /// <summary>The node and all objects and lists below it.</summary>
    public static IEnumerable<JsonNode> Containers(JsonNode root)
    {
        var open = new Stack<JsonNode>([root]);
        while (open.Count > 0)
        {
            JsonNode node = open.Pop();
            yield return node;
            IEnumerable<JsonNode?> children = node is JsonObject map ? map.Select(static entry => entry.Value) : node is JsonArray list ? list : [];
            foreach (JsonNode? child in children)
            {
                if (child is JsonObject or JsonArray)
                {
                    open.Push(child);
                }
            }
        }
    }
}
