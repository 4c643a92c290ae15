using System;
using System.Collections.Generic;
using System.Globalization;
using System.Text.Json;

namespace FlowIq.Generator.Support.ApiRuntime;

/// <summary>JSON elements kept and compared.</summary>
internal static class JsonValues
{
    /// <summary>An element that no disposed document can take away.</summary>
    public static JsonElement Detach(JsonElement element) => element.ValueKind == JsonValueKind.Undefined ? element : element.Clone();

    /// <summary>Whether both are the same JSON value: order of members, escapes and the spelling of numbers do not matter.</summary>
    public static bool AreEqual(JsonElement left, JsonElement right)
    {
        JsonValueKind kind = KindOf(left);
        if (kind != KindOf(right))
        {
            return false;
        }

        switch (kind)
        {
            case JsonValueKind.Object:
                return ObjectsAreEqual(left, right);
            case JsonValueKind.Array:
                return ArraysAreEqual(left, right);
            case JsonValueKind.String:
                return left.GetString() == right.GetString();
            case JsonValueKind.Number:
                return NumbersAreEqual(left, right);
            default:
                return true;
        }
    }

    public static int Hash(JsonElement element)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.Object:
                int members = 0;
                foreach (string name in Members(element).Keys)
                {
                    members ^= StringComparer.Ordinal.GetHashCode(name);
                }

                return members;
            case JsonValueKind.Array:
                return element.GetArrayLength();
            case JsonValueKind.String:
                return StringComparer.Ordinal.GetHashCode(element.GetString()!);
            case JsonValueKind.Number:
                return element.TryGetDouble(out double number) ? number.GetHashCode() : 0;
            default:
                return (int)KindOf(element);
        }
    }

    /// <summary>An element that holds nothing is written as null, and so is equal to it.</summary>
    private static JsonValueKind KindOf(JsonElement element) => element.ValueKind == JsonValueKind.Undefined ? JsonValueKind.Null : element.ValueKind;

    private static bool ObjectsAreEqual(JsonElement left, JsonElement right)
    {
        Dictionary<string, JsonElement> members = Members(left);
        Dictionary<string, JsonElement> others = Members(right);
        foreach (KeyValuePair<string, JsonElement> member in members)
        {
            if (!others.TryGetValue(member.Key, out JsonElement other) || !AreEqual(member.Value, other))
            {
                return false;
            }
        }

        return members.Count == others.Count;
    }

    /// <summary>By name; of a name that stands there twice the last, as in any JSON.</summary>
    private static Dictionary<string, JsonElement> Members(JsonElement element)
    {
        var members = new Dictionary<string, JsonElement>(StringComparer.Ordinal);
        foreach (JsonProperty property in element.EnumerateObject())
        {
            members[property.Name] = property.Value;
        }

        return members;
    }

    private static bool ArraysAreEqual(JsonElement left, JsonElement right)
    {
        if (left.GetArrayLength() != right.GetArrayLength())
        {
            return false;
        }

        JsonElement.ArrayEnumerator others = right.EnumerateArray();
        foreach (JsonElement item in left.EnumerateArray())
        {
            if (!others.MoveNext() || !AreEqual(item, others.Current))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Exact where both fit a decimal of the same text length or less; else as doubles, else by their spelling.</summary>
    private static bool NumbersAreEqual(JsonElement left, JsonElement right)
    {
        string leftText = left.GetRawText();
        string rightText = right.GetRawText();
        if (leftText == rightText)
        {
            return true;
        }

        const int ExactDigits = 28;
        if (leftText.Length <= ExactDigits
            && rightText.Length <= ExactDigits
            && decimal.TryParse(leftText, NumberStyles.Float, CultureInfo.InvariantCulture, out decimal leftNumber)
            && decimal.TryParse(rightText, NumberStyles.Float, CultureInfo.InvariantCulture, out decimal rightNumber)
            && leftNumber != 0
            && rightNumber != 0)
        {
            return leftNumber == rightNumber;
        }

        return left.TryGetDouble(out double leftDouble) && right.TryGetDouble(out double rightDouble) && leftDouble.Equals(rightDouble);
    }
}
