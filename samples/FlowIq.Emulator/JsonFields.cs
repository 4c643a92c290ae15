using System.Text.Json;
using System.Text.Json.Nodes;

namespace FlowIq.Emulator;

/// <summary>Fields of a JSON object, as far as they are there and of the right kind.</summary>
internal static class JsonFields
{
    /// <summary>A text that is not empty; else null.</summary>
    public static string? Text(this JsonObject json, string name) =>
        json[name] is JsonValue value && value.GetValueKind() == JsonValueKind.String && value.GetValue<string>() is { Length: > 0 } text ? text : null;

    public static bool HasNumber(this JsonObject json, string name) => json[name]?.GetValueKind() == JsonValueKind.Number;

    public static JsonObject? Object(this JsonObject json, string name) => json[name] as JsonObject;

    /// <summary>A list that is not empty; else null.</summary>
    public static JsonArray? List(this JsonObject json, string name) => json[name] is JsonArray { Count: > 0 } list ? list : null;
}
