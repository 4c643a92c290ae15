using System.Collections.Generic;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace FlowIq.Generator.Reading.Overlay.JsonPath;

/// <summary>Comparing JSON values: numbers by their value, strings by code points, everything else for equality alone.</summary>
internal static class PathComparison
{
    public static bool AreEqual(PathValue left, PathValue right) => left.Exists == right.Exists && (!left.Exists || AreEqual(left.Node, right.Node));

    public static bool IsLess(PathValue left, PathValue right)
    {
        if (left.Text is { } text && right.Text is { } other)
        {
            return CompareCodePoints(text, other) < 0;
        }

        return left.Exists && right.Exists && IsNumber(left.Node) && IsNumber(right.Node) && CompareNumbers(left.Node!, right.Node!) < 0;
    }

    private static bool AreEqual(JsonNode? left, JsonNode? right)
    {
        switch (left, right)
        {
            case (null, null):
                return true;
            case (JsonArray items, JsonArray others):
                return AreEqual(items, others);
            case (JsonObject members, JsonObject others):
                return AreEqual(members, others);
            case (JsonValue value, JsonValue other):
                return IsNumber(value) && IsNumber(other)
                    ? CompareNumbers(value, other) == 0
                    : value.GetValueKind() == other.GetValueKind() && (value.GetValueKind() != JsonValueKind.String || value.GetValue<string>() == other.GetValue<string>());
            default:
                return false;
        }
    }

    private static bool AreEqual(JsonArray left, JsonArray right)
    {
        bool result = left.Count == right.Count;
        for (int i = 0; i < left.Count && result; i++)
        {
            result = AreEqual(left[i], right[i]);
        }

        return result;
    }

    private static bool AreEqual(JsonObject left, JsonObject right)
    {
        if (left.Count != right.Count)
        {
            return false;
        }

        foreach (KeyValuePair<string, JsonNode?> member in left)
        {
            if (!right.TryGetPropertyValue(member.Key, out JsonNode? other) || !AreEqual(member.Value, other))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsNumber(JsonNode? node) => node is JsonValue value && value.GetValueKind() == JsonValueKind.Number;

    private static int CompareNumbers(JsonNode left, JsonNode right)
    {
        string text = left.ToJsonString();
        string other = right.ToJsonString();
        return decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out decimal exact) && decimal.TryParse(other, NumberStyles.Float, CultureInfo.InvariantCulture, out decimal exactOther)
            ? exact.CompareTo(exactOther)
            : Number(text).CompareTo(Number(other));
    }

    private static double Number(string text) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double value) ? value : text[0] == '-' ? double.NegativeInfinity : double.PositiveInfinity;

    /// <summary>As UTF-16 units, but that surrogates stand for characters beyond all others.</summary>
    private static int CompareCodePoints(string left, string right)
    {
        for (int i = 0; i < left.Length && i < right.Length; i++)
        {
            if (left[i] != right[i])
            {
                bool isBeyond = char.IsSurrogate(left[i]);
                return isBeyond == char.IsSurrogate(right[i]) ? left[i].CompareTo(right[i]) : isBeyond ? 1 : -1;
            }
        }

        return left.Length.CompareTo(right.Length);
    }
}
