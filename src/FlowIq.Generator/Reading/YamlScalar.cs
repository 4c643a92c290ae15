using System;
using System.Globalization;
using System.Text.Json.Nodes;
using SharpYaml;
using SharpYaml.Events;

namespace FlowIq.Generator.Reading;

/// <summary>
/// YAML 1.2 core schema: what a plain scalar means. <c>yes</c>, <c>no</c>, <c>on</c> and dates stay
/// strings; quoted scalars always are.
/// </summary>
internal static class YamlScalar
{
    public static JsonNode? ToNode(Scalar scalar)
    {
        string text = scalar.Value;
        if (scalar.Style != ScalarStyle.Plain)
        {
            return JsonValue.Create(text);
        }

        switch (text)
        {
            case "" or "~" or "null" or "Null" or "NULL":
                return null;
            case "true" or "True" or "TRUE":
                return JsonValue.Create(true);
            case "false" or "False" or "FALSE":
                return JsonValue.Create(false);
        }

        return Number(text) is { } number ? JsonNodeReader.Number(number) : JsonValue.Create(text);
    }

    /// <summary>The number in JSON notation, or null where the text is none.</summary>
    private static string? Number(string text)
    {
        if (text.StartsWith("0x", StringComparison.Ordinal))
        {
            return ulong.TryParse(text.Substring(2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out ulong hex)
                ? hex.ToString(CultureInfo.InvariantCulture)
                : null;
        }

        int at = 0;
        string sign = "";
        if (text[0] is '-' or '+')
        {
            sign = text[0] == '-' ? "-" : "";
            at++;
        }

        int wholeStart = at;
        at = SkipDigits(text, at);
        string whole = text.Substring(wholeStart, at - wholeStart).TrimStart('0');
        int digits = at - wholeStart;
        string fraction = "";
        if (at < text.Length && text[at] == '.')
        {
            int start = ++at;
            at = SkipDigits(text, at);
            fraction = text.Substring(start, at - start);
            digits += fraction.Length;
        }

        if (digits == 0)
        {
            return null;
        }

        string exponent = "";
        if (at < text.Length && text[at] is 'e' or 'E')
        {
            int start = at++;
            if (at < text.Length && text[at] is '+' or '-')
            {
                at++;
            }

            int end = SkipDigits(text, at);
            if (end == at)
            {
                return null;
            }

            at = end;
            exponent = text.Substring(start, at - start);
        }

        if (at != text.Length)
        {
            return null;
        }

        return sign + (whole.Length == 0 ? "0" : whole) + (fraction.Length == 0 ? "" : "." + fraction) + exponent;
    }

    private static int SkipDigits(string text, int at)
    {
        while (at < text.Length && text[at] is >= '0' and <= '9')
        {
            at++;
        }

        return at;
    }
}
