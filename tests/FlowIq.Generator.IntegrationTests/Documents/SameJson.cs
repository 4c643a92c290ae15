using System;
using System.Globalization;
using System.Linq;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace FlowIq.Generator.IntegrationTests.Documents;

/// <summary>
/// Compares JSON by what it means to the client's types: a point in time may be spelled in several ways, and where a
/// property is optional and nullable, and only ever received, null and absence are one.
/// </summary>
internal static class SameJson
{
    /// <returns>The path of the first difference; null: none.</returns>
    public static string? Difference(JsonNode? expected, JsonNode? actual, string path = "$") => (expected, actual) switch
    {
        (null, null) => null,
        (JsonObject left, JsonObject right) => left.Select(static member => member.Key).Union(right.Select(static member => member.Key), StringComparer.Ordinal)
            .Select(name => Difference(left[name], right[name], path + "." + name))
            .FirstOrDefault(static difference => difference is not null),
        (JsonArray left, JsonArray right) => left.Count != right.Count
            ? path + " has another length"
            : left.Select((item, index) => Difference(item, right[index], $"{path}[{index}]")).FirstOrDefault(static difference => difference is not null),
        (JsonValue left, JsonValue right) when JsonNode.DeepEquals(left, right) || SameTime(left, right) => null,
        _ => $"{path}: {expected?.ToJsonString() ?? "null"} became {actual?.ToJsonString() ?? "null"}",
    };

    private static bool SameTime(JsonValue left, JsonValue right) =>
        left.GetValueKind() == JsonValueKind.String && right.GetValueKind() == JsonValueKind.String
        && DateTimeOffset.TryParse(left.GetValue<string>(), CultureInfo.InvariantCulture, DateTimeStyles.None, out DateTimeOffset first)
        && DateTimeOffset.TryParse(right.GetValue<string>(), CultureInfo.InvariantCulture, DateTimeStyles.None, out DateTimeOffset second)
        && first.EqualsExact(second);
}
