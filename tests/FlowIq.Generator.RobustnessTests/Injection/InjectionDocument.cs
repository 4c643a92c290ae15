using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace FlowIq.Generator.RobustnessTests.Injection;

/// <summary>A document that uses every construct, with named slots (<c>&lt;title&gt;</c>) wherever a text of its author stands.</summary>
internal sealed partial class InjectionDocument
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true };
    private readonly JsonNode _template;

    public InjectionDocument(string template)
    {
        _template = JsonNode.Parse(template)!;
        Slots = [.. Slot().Matches(template).Select(static match => match.Groups[1].Value).Distinct(StringComparer.Ordinal)];
    }

    /// <summary>The slots, in document order.</summary>
    public IReadOnlyList<string> Slots { get; }

    /// <summary>The document with every slot filled.</summary>
    public string Fill(Func<string, string> textOf) => Filled(_template, textOf)!.ToJsonString(Indented);

    private static JsonNode? Filled(JsonNode? node, Func<string, string> textOf) => node switch
    {
        JsonObject map => new JsonObject(map.Select(entry => KeyValuePair.Create(Filled(entry.Key, textOf), Filled(entry.Value, textOf)))),
        JsonArray list => new JsonArray([.. list.Select(item => Filled(item, textOf))]),
        JsonValue value when value.TryGetValue(out string? text) => JsonValue.Create(text.StartsWith("#/", StringComparison.Ordinal) ? FilledReference(text, textOf) : Filled(text, textOf)),
        _ => node?.DeepClone(),
    };

    private static string Filled(string text, Func<string, string> textOf) => Slot().Replace(text, match => textOf(match.Groups[1].Value));

    private static string FilledReference(string text, Func<string, string> textOf) =>
        Slot().Replace(text, match => textOf(match.Groups[1].Value).Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal).Replace("%", "%25", StringComparison.Ordinal));

    [GeneratedRegex("<([a-zA-Z]+)>")]
    private static partial Regex Slot();
}
