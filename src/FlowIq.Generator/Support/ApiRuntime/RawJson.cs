using System;
using System.Text.Json;

namespace FlowIq.Generator.Support.ApiRuntime;

/// <summary>Members of a value that fits no case of its union, read from its JSON as far as they are there.</summary>
internal static class RawJson
{
    /// <summary>A text member, or nothing.</summary>
    public static string Text(JsonElement json, string property) =>
        json.ValueKind == JsonValueKind.Object && json.TryGetProperty(property, out JsonElement value)
            ? value.ValueKind == JsonValueKind.String ? value.GetString()! : value.GetRawText()
            : "";

    /// <summary>A member; the type's default where it is not there or is something else.</summary>
    public static T? Property<T>(JsonElement json, string property, ReadJson<T> read)
    {
        if (json.ValueKind != JsonValueKind.Object || !json.TryGetProperty(property, out JsonElement value))
        {
            return default;
        }

        try
        {
            return JsonRoot.Read(System.Text.Encoding.UTF8.GetBytes(value.GetRawText()), read);
        }
        catch (JsonException)
        {
            return default;
        }
    }

    /// <summary>The error of who reads a member that an unknown value does not have.</summary>
    public static InvalidOperationException Missing(string property) =>
        new($"This value fits no case that the document describes and has no '{property}'; see its Json.");
}
