using System;
using System.Collections.Generic;
using System.Text;
using System.Text.Json;
using FlowIq.Generator.Sources;
using SharpYaml;
using SharpYaml.Events;

namespace FlowIq.Generator.Reading;

/// <summary>Positions of keys and items of one file, made by one scan once it is known which are asked for.</summary>
internal sealed class PositionIndex
{
    private readonly Node _root;

    private PositionIndex(WantedPlaces? wanted) => _root = new Node(wanted);

    /// <summary>Scans a file; of a text that does not parse it knows what its repaired form has, line by line.</summary>
    /// <param name="wanted">The places that will be asked for; null for all there are.</param>
    public static PositionIndex Of(DocumentFile file, WantedPlaces? wanted)
    {
        string text = file.Text ?? "";
        bool isJson = DocumentText.IsJson(text);
        if (TryScan(text, isJson, wanted, out PositionIndex index))
        {
            return index;
        }

        string? repaired = isJson ? JsonRepair.Repair(text) : YamlRecovery.Recover(text);
        return repaired is not null && TryScan(repaired, isJson, wanted, out PositionIndex whole) ? whole : index;
    }

    private static bool TryScan(string text, bool isJson, WantedPlaces? wanted, out PositionIndex index)
    {
        index = new PositionIndex(wanted);
        try
        {
            if (isJson)
            {
                index.ScanJson(text);
            }
            else
            {
                YamlRepair.Parse(text, index.ScanYaml);
            }

            return true;
        }
        catch (Exception e) when (e is JsonException or YamlException or ArgumentException or InvalidOperationException)
        {
            return false;
        }
    }

    /// <summary>The position of the key or item at a path, or of its nearest known ancestor.</summary>
    public TextPosition Find(List<string> segments)
    {
        Node at = _root;
        foreach (string segment in segments)
        {
            if (at.Children is null || !at.Children.TryGetValue(segment, out Node? next))
            {
                break;
            }

            at = next;
        }

        return at.Position;
    }

    private void ScanJson(string text)
    {
        byte[] utf8 = Encoding.UTF8.GetBytes(text);
        var lines = new Utf8Positions(text, utf8);
        var reader = new Utf8JsonReader(utf8, new JsonReaderOptions { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip, MaxDepth = Limits.Depth });
        var stack = new Stack<(Node Node, bool IsArray)>();
        Node? pending = null;
        while (reader.Read())
        {
            switch (reader.TokenType)
            {
                case JsonTokenType.PropertyName:
                    pending = stack.Peek().Node.Member(reader.GetString()!);
                    if (pending is null)
                    {
                        reader.Skip();
                    }
                    else
                    {
                        pending.Position = lines.At((int)reader.TokenStartIndex, reader.ValueSpan.Length + 2);
                    }

                    break;
                case JsonTokenType.EndObject or JsonTokenType.EndArray:
                    stack.Pop();
                    break;
                default:
                    Node? node = pending ?? (stack.Count == 0 ? _root : stack.Peek().Node.Item());
                    if (node is null)
                    {
                        reader.Skip();
                        break;
                    }

                    if (pending is null && stack.Count > 0)
                    {
                        node.Position = lines.At((int)reader.TokenStartIndex, Math.Max(1, reader.ValueSpan.Length));
                    }

                    pending = null;
                    if (reader.TokenType is JsonTokenType.StartObject or JsonTokenType.StartArray)
                    {
                        stack.Push((node, reader.TokenType == JsonTokenType.StartArray));
                    }

                    break;
            }
        }
    }

    private bool ScanYaml(string text)
    {
        IParser parser = Parser.CreateParser(new System.IO.StringReader(text), Limits.Depth);
        var stack = new Stack<(Node? Node, bool IsSequence)>();
        Node? pending = null;
        bool isValue = false;
        while (parser.MoveNext())
        {
            ParsingEvent current = parser.Current!;
            switch (current)
            {
                case Scalar key when !isValue && stack.Count > 0 && !stack.Peek().IsSequence:
                    pending = stack.Peek().Node?.Member(key.Value);
                    pending?.Position = Position(text, key.Start, key.End);
                    isValue = true;
                    break;
                case MappingEnd or SequenceEnd:
                    stack.Pop();
                    break;
                case MappingStart or SequenceStart or Scalar or AnchorAlias:
                    Node? node = isValue ? pending : stack.Count == 0 ? _root : stack.Peek().Node?.Item();
                    if (!isValue && stack.Count > 0)
                    {
                        node?.Position = Position(text, current.Start, current.End);
                    }

                    isValue = false;
                    if (current is MappingStart or SequenceStart)
                    {
                        stack.Push((node, current is SequenceStart));
                    }

                    break;
                case DocumentEnd:
                    return true;
            }
        }

        return true;
    }

    private static TextPosition Position(string text, Mark start, Mark end)
    {
        int length = end.Line == start.Line ? Math.Max(1, end.Index - start.Index) : 1;
        int offset = Math.Min(start.Index, text.Length);
        return new TextPosition(offset, Math.Min(length, text.Length - offset), start.Line, start.Column);
    }

    private sealed class Node(WantedPlaces? wanted)
    {
        private int _items;

        public TextPosition Position { get; set; }

        public Dictionary<string, Node>? Children { get; private set; }

        /// <summary>The member of that name, or null where nobody asks for it or for anything in it.</summary>
        public Node? Member(string name)
        {
            WantedPlaces? inside = null;
            return wanted is null || wanted.TryGet(name, out inside) ? (Children ??= new Dictionary<string, Node>(StringComparer.Ordinal))[name] = new Node(inside) : null;
        }

        /// <summary>The next item, likewise.</summary>
        public Node? Item() => Member((_items++).ToString(System.Globalization.CultureInfo.InvariantCulture));
    }

    /// <summary>Turns ascending UTF-8 offsets into positions of the UTF-16 text in one pass.</summary>
    private sealed class Utf8Positions(string text, byte[] utf8)
    {
        private int _byte;
        private int _char;
        private int _line;
        private int _lineStart;

        public TextPosition At(int byteOffset, int length)
        {
            while (_byte < byteOffset && _byte < utf8.Length)
            {
                byte lead = utf8[_byte];
                int bytes = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
                _byte += bytes;
                _char += bytes == 4 ? 2 : 1;
                if (lead == '\n')
                {
                    _line++;
                    _lineStart = _char;
                }
            }

            return new TextPosition(_char, Math.Min(length, Math.Max(0, text.Length - _char)), _line, _char - _lineStart);
        }
    }
}
