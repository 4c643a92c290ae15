using System.Text.Json;
using System.Text.Json.Nodes;
using FlowIq.Generator.Diagnostics;
using FlowIq.Generator.Reading;

namespace FlowIq.Generator.RobustnessTests.Harness;

/// <summary>The same document in the other notation.</summary>
internal static class YamlToJson
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, MaxDepth = Limits.Depth };

    public static string Convert(string yaml) => Parse(yaml).ToJsonString(Indented).Replace("\r", "", System.StringComparison.Ordinal);

    /// <summary>A document that is known to be good, as nodes.</summary>
    public static JsonNode Parse(string text) => TryParse(text)!;

    /// <summary>A document of any kind as nodes; null where nothing of it can be read.</summary>
    public static JsonNode? TryParse(string text) => DocumentText.Parse(new Sources.DocumentFile("document", text), new DiagnosticBag(), default);
}
