using System;
using System.Buffers;
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
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private static readonly JsonReaderOptions Strict = new() { MaxDepth = Limits.Depth };

    private static readonly JsonReaderOptions Lenient = new() { MaxDepth = Limits.Depth, AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip };

    public static JsonNode? Parse(string path, string text, DiagnosticBag diagnostics, CancellationToken cancellationToken)
    {
        text = text.TrimStart('\uFEFF');
        try
        {
            return Read(text, Strict, cancellationToken).Root(diagnostics);
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
            JsonNodeReader read = Read(text, Lenient, cancellationToken);
            diagnostics.ReportAt(Descriptors.LenientSyntax, path, position, "a comment or a trailing comma");
            return read.Root(diagnostics);
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

        return Read(repaired, Strict, cancellationToken).Root(diagnostics);
    }

    /// <summary>Fails with an <see cref="ArgumentException"/> where the text has no UTF-8 form.</summary>
    private static JsonNodeReader Read(string text, JsonReaderOptions options, CancellationToken cancellationToken)
    {
        byte[] buffer = ArrayPool<byte>.Shared.Rent(Utf8.GetByteCount(text));
        try
        {
            int length = Utf8.GetBytes(text, 0, text.Length, buffer, 0);
            var reader = new JsonNodeReader(cancellationToken);
            reader.Read(buffer.AsSpan(0, length), options);
            return reader;
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
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
