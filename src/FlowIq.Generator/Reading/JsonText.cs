using System;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Threading;
using FlowIq.Generator.Diagnostics;

namespace FlowIq.Generator.Reading;

/// <summary>
/// JSON text to nodes: strict first, then lenient with a warning, then repaired with an error; duplicate keys
/// are reported, the last one counts.
/// </summary>
internal static class JsonText
{
    private static readonly JsonDocumentOptions Strict = new() { MaxDepth = Limits.Depth };

    private static readonly JsonDocumentOptions Lenient = new() { MaxDepth = Limits.Depth, AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip };

    public static JsonNode? Parse(string path, string text, DiagnosticBag diagnostics, CancellationToken cancellationToken)
    {
        text = text.TrimStart('\uFEFF');
        try
        {
            using JsonDocument document = JsonDocument.Parse(text, Strict);
            return ToNode(document.RootElement, Pointer.Root, diagnostics, cancellationToken);
        }
        catch (JsonException strict)
        {
            return ParseLenient(path, text, strict, diagnostics, cancellationToken);
        }
        catch (ArgumentException)
        {
            // A lone surrogate: the text has no UTF-8 form.
            diagnostics.ReportAt(Descriptors.SyntaxError, path, default, "JSON", "it contains half of a surrogate pair, which is no Unicode text");
            return Parse(path, Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text)), diagnostics, cancellationToken);
        }
    }

    private static JsonNode? ParseLenient(string path, string text, JsonException strict, DiagnosticBag diagnostics, CancellationToken cancellationToken)
    {
        TextPosition position = PositionOf(text, strict);
        try
        {
            using JsonDocument document = JsonDocument.Parse(text, Lenient);
            diagnostics.ReportAt(Descriptors.LenientSyntax, path, position, "a comment or a trailing comma");
            return ToNode(document.RootElement, Pointer.Root, diagnostics, cancellationToken);
        }
        catch (JsonException e)
        {
            position = PositionOf(text, e);
            if (e.Message.IndexOf("maximum configured depth", StringComparison.OrdinalIgnoreCase) >= 0)
            {
                diagnostics.ReportAt(Descriptors.LimitExceeded, path, position, "Nesting", Limits.Depth.ToString(System.Globalization.CultureInfo.InvariantCulture) + " levels", "the document is nested too deeply here");
            }
            else
            {
                diagnostics.ReportAt(Descriptors.SyntaxError, path, position, "JSON", JsonMessage.Of(e));
                return ParseRepaired(text, diagnostics, cancellationToken);
            }

            return null;
        }
    }

    /// <summary>While a document is being typed, what is whole in it keeps its types.</summary>
    private static JsonNode? ParseRepaired(string text, DiagnosticBag diagnostics, CancellationToken cancellationToken)
    {
        if (JsonRepair.Repair(text) is not { } repaired)
        {
            return null;
        }

        using JsonDocument document = JsonDocument.Parse(repaired, Strict);
        return ToNode(document.RootElement, Pointer.Root, diagnostics, cancellationToken);
    }

    /// <summary>Elements to nodes; depth is bounded by the parser, so recursion is safe.</summary>
    private static JsonNode? ToNode(JsonElement element, Pointer at, DiagnosticBag diagnostics, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        switch (element.ValueKind)
        {
            case JsonValueKind.Object:
                var node = new JsonObject();
                foreach (JsonProperty property in element.EnumerateObject())
                {
                    string name = NameOf(property);
                    Pointer place = at[name];
                    JsonNode? value = ToNode(property.Value, place, diagnostics, cancellationToken);
                    if (node.ContainsKey(name))
                    {
                        diagnostics.Report(Descriptors.DuplicateKey, place, name);
                        node.Remove(name);
                    }

                    node.Add(name, value);
                }

                return node;
            case JsonValueKind.Array:
                var array = new JsonArray();
                int index = 0;
                foreach (JsonElement item in element.EnumerateArray())
                {
                    array.Add(ToNode(item, at[index++], diagnostics, cancellationToken));
                }

                return array;
            case JsonValueKind.String:
                return JsonValue.Create(TextOf(element, at, diagnostics));
            case JsonValueKind.True:
                return JsonValue.Create(true);
            case JsonValueKind.False:
                return JsonValue.Create(false);
            case JsonValueKind.Number:
                return Number(element.GetRawText());
            default:
                return null;
        }
    }

    /// <summary>A number node that keeps the digits as they were written.</summary>
    internal static JsonNode Number(string text) =>
        long.TryParse(text, System.Globalization.NumberStyles.AllowLeadingSign, System.Globalization.CultureInfo.InvariantCulture, out long whole)
            ? JsonValue.Create(whole)
            : JsonNode.Parse(text)!;

    private static string NameOf(JsonProperty property)
    {
        try
        {
            return property.Name;
        }
        catch (InvalidOperationException)
        {
            return Repair(property.ToString());
        }
    }

    private static string TextOf(JsonElement element, Pointer at, DiagnosticBag diagnostics)
    {
        try
        {
            return element.GetString()!;
        }
        catch (InvalidOperationException)
        {
            diagnostics.Report(Descriptors.InvalidValue, at, at.Parent is null ? "The document" : at.Segment, "half of a surrogate pair, which is no character", "it is read as U+FFFD");
            return Repair(element.GetRawText());
        }
    }

    /// <summary>An escaped lone surrogate (<c>"\ud800"</c>) has no UTF-8 form; it becomes U+FFFD.</summary>
    private static string Repair(string raw)
    {
        var text = new StringBuilder(raw.Length);
        for (int i = raw.StartsWith("\"", StringComparison.Ordinal) ? 1 : 0; i < raw.Length && raw[i] != '"'; i++)
        {
            if (raw[i] == '\\' && i + 5 < raw.Length && raw[i + 1] == 'u')
            {
                text.Append('\uFFFD');
                i += 5;
            }
            else
            {
                text.Append(raw[i]);
            }
        }

        return text.ToString();
    }

    private static TextPosition PositionOf(string text, JsonException e)
    {
        int line = (int)(e.LineNumber ?? 0);
        int start = TextPosition.AtLine(text, line, 0).Offset;
        int end = text.IndexOf('\n', start) is var newline && newline < 0 ? text.Length : newline;
        long bytes = e.BytePositionInLine ?? 0;
        int offset = start;
        while (offset < end && bytes > 0)
        {
            bytes -= text[offset] < 0x80 ? 1 : text[offset] < 0x800 || char.IsSurrogate(text[offset]) ? 2 : 3;
            offset++;
        }

        return TextPosition.At(text, offset, 1);
    }
}
