using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using System.Text.Json.Nodes;
using FlowIq.Generator.RobustnessTests.Harness;

namespace FlowIq.Generator.RobustnessTests.Fuzzing;

/// <summary>Breaks documents the way hands, tools and enemies do: nodes lost, doubled, swapped, retyped, moved; texts cut.</summary>
internal sealed class DocumentMutator(int seed)
{
    private const string TextEdits = "{}[]:,\"'\n\t#&*!|>%@-\\?~ ";

    private static readonly string[] Texts =
    [
        .. HostileTexts.ByStyle.Values, "", " ", "System", "object", "Equals", "ToString", "__arglist", "@", "#/components/schemas/", "#", "#/paths", "http://127.0.0.1:1/x", "../..", "null",
        "\uD83D\uDE00", new string('a', 3000), "{id", "/{a}/{a}", "9", "1e999", "application/json", "multipart/form-data", "2XX", "default", "$ref", "x-client-parameter", "Client", "ApiRuntime",
    ];

    private static readonly JsonSerializerOptions Compact = new() { MaxDepth = 1000 };
    private static readonly JsonSerializerOptions Indented = new() { MaxDepth = 1000, WriteIndented = true };
    private readonly Random _random = new(seed);

    /// <summary>A mutated form of the document, in JSON.</summary>
    /// <param name="donor">Another document that parts are taken from.</param>
    public string Mutate(JsonNode document, JsonNode donor)
    {
        JsonNode root = document.DeepClone();
        var schemas = new SchemaMutator(_random, root);
        for (int edits = 1 + _random.Next(5); edits > 0; edits--)
        {
            if (_random.Next(2) == 0)
            {
                schemas.Edit(root);
            }
            else
            {
                Edit(root, donor);
            }
        }

        return root.ToJsonString(_random.Next(2) == 0 ? Indented : Compact);
    }

    /// <summary>A mutated form of the text, whichever notation it is in.</summary>
    public string Mutate(string text)
    {
        string mutated = text;
        for (int edits = 1 + _random.Next(3); edits > 0 && mutated.Length > 0; edits--)
        {
            mutated = MutateOnce(mutated);
        }

        return mutated;
    }

    private string MutateOnce(string text)
    {
        int at = _random.Next(text.Length);
        int length = Math.Min(_random.Next(60), text.Length - at);
        return _random.Next(7) switch
        {
            0 => text[..at],
            1 => text.Remove(at, length),
            2 => text.Insert(at, text.Substring(at, length)),
            3 => text.Insert(at, TextEdits[_random.Next(TextEdits.Length)].ToString()),
            4 => text.Remove(at, 1).Insert(at, ((char)_random.Next(0x10000)).ToString()),
            5 => text.Insert(text.LastIndexOf('\n', at) + 1, new string(' ', _random.Next(9))),
            _ => text.Insert(at, Pick(Texts)),
        };
    }

    private void Edit(JsonNode root, JsonNode donor)
    {
        List<JsonNode> containers = [.. Nodes.Containers(root).Where(static node => Nodes.Count(node) > 0)];
        if (containers.Count == 0)
        {
            return;
        }

        JsonNode owner = Pick(containers);
        int index = _random.Next(Nodes.Count(owner));
        switch (_random.Next(7))
        {
            case 0:
                Nodes.Remove(owner, index);
                break;
            case 1:
                Nodes.Set(owner, index, Any());
                break;
            case 2:
                Nodes.Set(owner, index, JsonValue.Create(Pick(Texts)));
                break;
            case 3:
                Nodes.Set(owner, index, Pick([.. Nodes.Containers(donor)]).DeepClone());
                break;
            case 4:
                Nodes.Set(owner, index, Pick([.. Nodes.Containers(root)]).DeepClone());
                break;
            case 5:
                Nodes.Rename(owner, index, Pick(Texts));
                break;
            default:
                Nodes.Rename(owner, index, owner is JsonObject map ? Similar(map.ElementAt(index).Key) : "");
                break;
        }
    }

    /// <summary>A name that comes out like another one in C#.</summary>
    private string Similar(string name) => _random.Next(5) switch
    {
        0 => name.ToUpperInvariant(),
        1 => name + "_",
        2 => "-" + name,
        3 => name.Length > 0 ? char.ToUpperInvariant(name[0]) + name[1..] : "_",
        _ => name + "Client",
    };

    private JsonNode? Any() => _random.Next(9) switch
    {
        0 => null,
        1 => JsonValue.Create(true),
        2 => JsonValue.Create(-1),
        3 => JsonNode.Parse("1e400"),
        4 => new JsonArray(),
        5 => new JsonObject(),
        6 => new JsonArray(null, 1, "a"),
        7 => JsonNode.Parse("123456789012345678901234567890"),
        _ => JsonValue.Create("string"),
    };

    private T Pick<T>(IReadOnlyList<T> from) => from[_random.Next(from.Count)];
}
