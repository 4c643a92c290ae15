using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Text.Json.Nodes;
using System.Threading;
using FlowIq.Generator.Diagnostics;
using SharpYaml;
using SharpYaml.Events;

namespace FlowIq.Generator.Reading;

/// <summary>
/// YAML text to JSON nodes: anchors, aliases and merge keys expanded within bounds, scalars by the
/// YAML 1.2 core schema, keys always strings.
/// </summary>
internal sealed class YamlText
{
    private static readonly string[] JsonTags =
        ["!", "tag:yaml.org,2002:str", "tag:yaml.org,2002:int", "tag:yaml.org,2002:float", "tag:yaml.org,2002:bool", "tag:yaml.org,2002:null", "tag:yaml.org,2002:map", "tag:yaml.org,2002:seq", "tag:yaml.org,2002:merge", "tag:yaml.org,2002:timestamp"];

    private readonly string _path;
    private readonly string _text;
    private readonly DiagnosticBag _diagnostics;
    private readonly CancellationToken _cancellationToken;
    private readonly IParser _parser;
    private readonly Dictionary<string, Anchored> _anchors = new(StringComparer.Ordinal);
    private int _nodes;
    private int _aliasNodes;

    private YamlText(string path, string text, DiagnosticBag diagnostics, CancellationToken cancellationToken)
    {
        _path = path;
        _text = text;
        _diagnostics = diagnostics;
        _cancellationToken = cancellationToken;
        _parser = Parser.CreateParser(new StringReader(text), Limits.Depth);
    }

    public static JsonNode? Parse(string path, string text, DiagnosticBag diagnostics, CancellationToken cancellationToken)
    {
        text = WithoutDirectives(text.TrimStart('\uFEFF'));
        JsonNode? root = TryParse(path, text, diagnostics, cancellationToken, out bool isBroken);

        // While a document is being typed, what is whole in it keeps its types.
        return isBroken && YamlRecovery.Recover(text) is { } recovered ? TryParse(path, recovered, diagnostics, cancellationToken, out _) : root;
    }

    /// <summary>
    /// The lines before a document that say its YAML version, as comments: whatever they say, it is read as YAML 1.2 is, and
    /// SharpYaml refuses that very version. Those that define tags stay.
    /// </summary>
    private static string WithoutDirectives(string text)
    {
        int at = 0;
        while (at < text.Length && text[at] is '%' or '#' or '\r' or '\n')
        {
            if (text[at] == '%' && string.CompareOrdinal(text, at, "%TAG", 0, 4) != 0)
            {
                text = text.Substring(0, at) + "#" + text.Substring(at + 1);
            }

            at = text.IndexOf('\n', at) is var end && end < 0 ? text.Length : end + 1;
        }

        return text;
    }

    private static JsonNode? TryParse(string path, string text, DiagnosticBag diagnostics, CancellationToken cancellationToken, out bool isBroken)
    {
        isBroken = false;
        try
        {
            return YamlRepair.Parse(text, repaired => new YamlText(path, repaired, diagnostics, cancellationToken).ParseDocument());
        }
        catch (YamlException e) when (e.Message.IndexOf("nesting depth", StringComparison.OrdinalIgnoreCase) >= 0)
        {
            diagnostics.ReportAt(Descriptors.LimitExceeded, path, Position(e.Start, e.Start, text), "Nesting", Limits.Depth.ToString(CultureInfo.InvariantCulture) + " levels", "the document is nested too deeply here");
        }
        catch (YamlException e)
        {
            diagnostics.ReportAt(Descriptors.SyntaxError, path, Position(e.Start, e.Start, text), "YAML", YamlMessage.Of(e, text));
            isBroken = true;
        }
        catch (BoundExceededException e)
        {
            diagnostics.ReportAt(Descriptors.LimitExceeded, path, Position(e.Mark, e.Mark, text), e.What, e.Limit, "write the document with less of it");
        }
        catch (Exception e) when (e is ArgumentException or InvalidOperationException or IndexOutOfRangeException or FormatException)
        {
            // SharpYaml's scanner throws these on some malformed input instead of a YamlException.
            diagnostics.ReportAt(Descriptors.SyntaxError, path, default, "YAML", e.Message);
        }

        return null;
    }

    private JsonNode? ParseDocument()
    {
        while (_parser.MoveNext() && _parser.Current is StreamStart or DocumentStart)
        {
        }

        if (_parser.Current is null or StreamEnd or DocumentEnd)
        {
            if (!_diagnostics.HasErrors)
            {
                _diagnostics.ReportAt(Descriptors.NotOpenApi, _path, default, "the file is empty");
            }

            return null;
        }

        JsonNode? root = ReadNode(0).Node;
        while (_parser.MoveNext())
        {
            if (_parser.Current is DocumentStart next)
            {
                Report(Descriptors.YamlFeature, next, "The file holds more than one YAML document; only the first is read.");
                break;
            }
        }

        return root;
    }

    /// <summary>Reads the node at the parser's current event; leaves the parser on the node's last event.</summary>
    private Anchored ReadNode(int depth)
    {
        _cancellationToken.ThrowIfCancellationRequested();
        ParsingEvent start = Current;
        if (depth >= Limits.Depth)
        {
            throw new BoundExceededException(start.Start, "Nesting", Limits.Depth.ToString(CultureInfo.InvariantCulture) + " levels");
        }

        if (++_nodes > Limits.Nodes)
        {
            throw new BoundExceededException(start.Start, "The number of values", Limits.Nodes.ToString(CultureInfo.InvariantCulture));
        }

        if (start is AnchorAlias alias)
        {
            return Expand(alias, depth);
        }

        ReportTag(start);
        int before = _nodes;
        (JsonNode? node, int height) = start switch
        {
            Scalar scalar => (ReadScalar(scalar), 0),
            MappingStart => ReadMapping(depth),
            SequenceStart => ReadSequence(depth),
            _ => (null, 0),
        };
        var read = new Anchored(node, _nodes - before + 1, height);
        if (start is NodeEvent { Anchor: { Length: > 0 } anchor })
        {
            _anchors[anchor] = read;
        }

        return read;
    }

    /// <summary>Tags ask for types of a language; those of JSON's own types ask for nothing.</summary>
    private void ReportTag(ParsingEvent start)
    {
        if (start is NodeEvent { Tag: { Length: > 0 } tag } && Array.IndexOf(JsonTags, tag) < 0)
        {
            Report(Descriptors.YamlFeature, start, $"The YAML tag '{tag}' is ignored.");
        }
    }

    private static JsonNode? ReadScalar(Scalar scalar) =>
        scalar.Tag == "tag:yaml.org,2002:str" ? JsonValue.Create(scalar.Value) : YamlScalar.ToNode(scalar);

    private (JsonNode Node, int Height) ReadMapping(int depth)
    {
        var result = new JsonObject();
        List<JsonObject>? merged = null;
        int height = 0;
        while (Next() is not MappingEnd)
        {
            ParsingEvent keyEvent = Current;
            string? key = keyEvent is Scalar scalar ? scalar.Value : null;
            if (keyEvent is AnchorAlias alias && Expand(alias, depth).Node is JsonValue value)
            {
                key = value.ToString();
            }
            else if (key is null && keyEvent is not AnchorAlias)
            {
                ReadNode(depth + 1);
            }

            Next();
            Anchored child = ReadNode(depth + 1);
            height = Math.Max(height, child.Height + 1);
            if (key is null)
            {
                Report(Descriptors.YamlFeature, keyEvent, "A mapping or sequence as a key has no JSON form; the entry is left out.");
            }
            else if (key == "<<" && keyEvent is Scalar { Style: ScalarStyle.Plain })
            {
                CollectMerged(child.Node, merged ??= [], keyEvent);
            }
            else
            {
                if (result.ContainsKey(key))
                {
                    Report(Descriptors.DuplicateKey, keyEvent, key);
                    result.Remove(key);
                }

                result.Add(key, child.Node);
            }
        }

        if (merged is not null)
        {
            Merge(result, merged);
        }

        return (result, height);
    }

    private void CollectMerged(JsonNode? node, List<JsonObject> merged, ParsingEvent at)
    {
        if (node is JsonObject one)
        {
            merged.Add(one);
        }
        else if (node is JsonArray many)
        {
            foreach (JsonNode? item in many)
            {
                CollectMerged(item, merged, at);
            }
        }
        else
        {
            Report(Descriptors.YamlFeature, at, "A merge key '<<' takes a mapping or a sequence of mappings; this one is ignored.");
        }
    }

    /// <summary>Own keys win over merged ones, earlier merged mappings over later ones.</summary>
    private static void Merge(JsonObject target, List<JsonObject> sources)
    {
        foreach (JsonObject source in sources)
        {
            foreach (KeyValuePair<string, JsonNode?> entry in source)
            {
                if (!target.ContainsKey(entry.Key))
                {
                    target.Add(entry.Key, entry.Value?.DeepClone());
                }
            }
        }
    }

    private (JsonNode Node, int Height) ReadSequence(int depth)
    {
        var result = new JsonArray();
        int height = 0;
        while (Next() is not SequenceEnd)
        {
            Anchored child = ReadNode(depth + 1);
            height = Math.Max(height, child.Height + 1);
            result.Add(child.Node);
        }

        return (result, height);
    }

    private Anchored Expand(AnchorAlias alias, int depth)
    {
        if (!_anchors.TryGetValue(alias.Value, out Anchored? anchored))
        {
            _diagnostics.ReportAt(Descriptors.SyntaxError, _path, Position(alias.Start, alias.End, _text), "YAML", $"the alias '*{alias.Value}' has no anchor '&{alias.Value}' before it (an alias inside its own anchor has none either)");
            return new Anchored(null, 1, 0);
        }

        _aliasNodes += anchored.Size;
        _nodes += anchored.Size;
        if (_aliasNodes > Limits.AliasNodes)
        {
            throw new BoundExceededException(alias.Start, "The number of values that aliases add", Limits.AliasNodes.ToString(CultureInfo.InvariantCulture));
        }

        if (depth + anchored.Height >= Limits.Depth)
        {
            throw new BoundExceededException(alias.Start, "Nesting", Limits.Depth.ToString(CultureInfo.InvariantCulture) + " levels");
        }

        return anchored with { Node = anchored.Node?.DeepClone() };
    }

    private ParsingEvent Current => _parser.Current ?? throw new YamlException("The document ends in the middle of a value.");

    private ParsingEvent Next()
    {
        _parser.MoveNext();
        return Current;
    }

    private void Report(Microsoft.CodeAnalysis.DiagnosticDescriptor descriptor, ParsingEvent at, string argument) =>
        _diagnostics.ReportAt(descriptor, _path, Position(at.Start, at.End, _text), argument);

    private static TextPosition Position(Mark start, Mark end, string text)
    {
        int offset = Math.Min(start.Index, text.Length);
        int length = end.Line == start.Line ? Math.Max(1, end.Index - start.Index) : 1;
        return new TextPosition(offset, Math.Min(length, text.Length - offset), start.Line, start.Column);
    }

    /// <summary>A node with its number of values and its depth, so that expanding an alias is bounded before it is done.</summary>
    private sealed record Anchored(JsonNode? Node, int Size, int Height);

    private sealed class BoundExceededException(Mark mark, string what, string limit) : Exception
    {
        public Mark Mark => mark;

        public string What => what;

        public string Limit => limit;
    }
}
