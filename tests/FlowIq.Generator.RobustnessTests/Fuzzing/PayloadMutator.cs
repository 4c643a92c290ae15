using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using System.Text.Json.Nodes;

namespace FlowIq.Generator.RobustnessTests.Fuzzing;

/// <summary>Breaks payloads the way services, proxies and enemies do: values retyped, lost, doubled and nested; bytes cut and spoilt.</summary>
internal sealed class PayloadMutator(int seed)
{
    /// <summary>Deeper than any reader goes.</summary>
    private const int TooDeep = 3_000;

    private static readonly string[] Scalars =
    [
        "null", "true", "false", "0", "-0", "1", "-1", "1.0", "1.5", "1e2", "1E-2", "127", "128", "-129", "256", "32768", "65536", "2147483647", "2147483648", "-2147483649", "4294967296", "9007199254740993",
        "9223372036854775807", "9223372036854775808", "-9223372036854775809", "18446744073709551615", "18446744073709551616", "79228162514264337593543950336", "1e28", "1e29", "1e38", "1e39", "1e308", "1e309", "-1e400",
        "1e-400", "0.1e1", "123456789012345678901234567890.123456789", "1e2147483648", "1e-99999999999", "[]", "{}", "[null]", "[[]]", "{\"a\":null}", "[1,\"a\",{}]", "{\"\":1}", "{\"a\":{\"a\":{\"a\":[]}}}",
        "\"\"", "\" \"", "\"text\"", "\"0\"", "\"1\"", "\"-1.5\"", "\"1e400\"", "\"true\"", "\"null\"", "\"NaN\"", "\"Infinity\"", "\"\\u0000\"", "\"\\ud83d\\ude00\"", "\"\\ud800\"", "\"a\\udc00b\"", "\"\\u2028\"", "\"#\"",
        "\"2026-02-30\"", "\"2026-03-07\"", "\"0000-00-00\"", "\"2026-03-07T25:00:00Z\"", "\"2026-03-07T12:30:15\"", "\"2026-03-07t12:30:15.123456789012z\"", "\"9999-12-31T23:59:59-14:00\"", "\"0001-01-01T00:00:00+14:00\"", "\"23:59:60\"", "\"12:30\"",
        "\"P\"", "\"PT\"", "\"P1Y2M\"", "\"P99999999999999999999Y\"", "\"-PT0.000000000000001S\"", "\"0f8fad5b-d9cb-469f-a165-70867728950e\"", "\"0f8fad5b\"", "\"://\"", "\"http://[::1\"", "\"\\\\\\\\server\\\\x\"", "\"AAA\"", "\"AAAA\"", "\"A=A=\"", "\"_-_-\"",
    ];

    private readonly Random _random = new(seed);

    /// <summary>A mutated form of a payload.</summary>
    /// <param name="others">Payloads of other types, of which parts are taken.</param>
    public byte[] Mutate(byte[] json, IReadOnlyList<byte[]> others)
    {
        string text = Encoding.UTF8.GetString(json);
        if (_random.Next(4) != 0)
        {
            JsonNode? root = JsonNode.Parse(text);
            for (int edits = 1 + _random.Next(3); edits > 0; edits--)
            {
                root = Edit(root, others);
            }

            text = Render(root);
        }

        byte[] bytes = Encoding.UTF8.GetBytes(text);
        return _random.Next(4) == 0 ? Spoil(bytes) : bytes;
    }

    private JsonNode? Edit(JsonNode? root, IReadOnlyList<byte[]> others)
    {
        List<JsonNode> owners = root is null ? [] : [.. Nodes.Containers(root is JsonValue ? new JsonArray() : root).Where(static node => Nodes.Count(node) > 0)];
        if (owners.Count == 0 || _random.Next(12) == 0)
        {
            return Any(others);
        }

        JsonNode owner = owners[_random.Next(owners.Count)];
        int index = _random.Next(Nodes.Count(owner));
        switch (_random.Next(6))
        {
            case 0:
                Nodes.Remove(owner, index);
                break;
            case 1:
                Nodes.Rename(owner, index, _random.Next(3) switch { 0 => "", 1 => "~stranger", _ => owner is JsonObject map ? map.ElementAt(index).Key.ToUpperInvariant() : "" });
                break;
            case 2 when owner is JsonObject map:
                map["\u0001" + map.ElementAt(index).Key] = Any(others);
                break;
            case 3:
                Nodes.Set(owner, index, owners[_random.Next(owners.Count)].DeepClone());
                break;
            default:
                Nodes.Set(owner, index, Any(others));
                break;
        }

        return root;
    }

    private JsonNode? Any(IReadOnlyList<byte[]> others) => _random.Next(30) switch
    {
        0 => Raw(string.Concat(Enumerable.Repeat("[", 60)) + string.Concat(Enumerable.Repeat("]", 60))),
        1 => Raw(string.Concat(Enumerable.Repeat("{\"a\":", 62)) + "1" + string.Concat(Enumerable.Repeat("}", 62))),
        2 => JsonValue.Create(new string('x', 20_000)),
        < 6 => JsonNode.Parse(others[_random.Next(others.Count)]),
        _ => Raw(Scalars[_random.Next(Scalars.Length)]),
    };

    /// <summary>As it is spelt: it goes into the text only when that is written.</summary>
    private static JsonNode Raw(string json) => JsonValue.Create("\u0002" + json);

    /// <summary>The text, with the names that begin with a mark doubled and the values that begin with one as they are spelt.</summary>
    private static string Render(JsonNode? root)
    {
        var text = new StringBuilder();
        Render(root, text);
        return text.ToString();
    }

    private static void Render(JsonNode? node, StringBuilder text)
    {
        switch (node)
        {
            case null:
                text.Append("null");
                break;
            case JsonObject map:
                string separator = "{";
                foreach ((string name, JsonNode? value) in map)
                {
                    text.Append(separator).Append(JsonValue.Create(name.TrimStart('\u0001')).ToJsonString()).Append(':');
                    Render(value, text);
                    separator = ",";
                }

                text.Append(separator == "{" ? "{}" : "}");
                break;
            case JsonArray list:
                text.Append('[');
                for (int i = 0; i < list.Count; i++)
                {
                    text.Append(i == 0 ? "" : ",");
                    Render(list[i], text);
                }

                text.Append(']');
                break;
            default:
                bool isRaw = node.AsValue().TryGetValue(out string? raw) && raw.StartsWith('\u0002');
                text.Append(isRaw ? raw![1..] : node.ToJsonString());
                break;
        }
    }

    private byte[] Spoil(byte[] bytes)
    {
        int at = bytes.Length == 0 ? 0 : _random.Next(bytes.Length);
        switch (_random.Next(9))
        {
            case 0:
                return bytes[..at];
            case 1:
                return [.. bytes[..at], 0xFF, .. bytes[at..]];
            case 2:
                return [.. bytes[..at], .. "\\ud800"u8, .. bytes[at..]];
            case 3:
                return [.. bytes, .. " {}"u8];
            case 4:
                return [0xEF, 0xBB, 0xBF, .. bytes];
            case 5:
                return [.. bytes[..at], (byte)_random.Next(256), .. bytes[Math.Min(at + 1, bytes.Length)..]];
            case 6:
                return [.. bytes[..at], .. bytes[Math.Min(at + 1 + _random.Next(9), bytes.Length)..]];
            case 7:
                return [.. bytes[..at], 0xC3, 0x28, .. bytes[at..]];
            default:
                return [.. bytes[..at], .. Enumerable.Repeat((byte)(_random.Next(2) == 0 ? '[' : '{'), TooDeep), .. bytes[at..]];
        }
    }
}
