using System;
using System.Collections.Generic;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Threading;
using FlowIq.Generator.Diagnostics;
using FlowIq.Generator.Model;
using Microsoft.CodeAnalysis;

namespace FlowIq.Generator.Reading;

/// <summary>
/// UTF-8 to nodes in one pass. A document is alive as a whole until it has been lowered, so this is made to leave little:
/// one string for each name, and objects that are as large from the beginning as they will be.
/// </summary>
internal sealed class JsonNodeReader(CancellationToken cancellationToken)
{
    /// <summary>From so many members on a set says which names there are already; below, a look at each is faster.</summary>
    private const int Many = 16;

    /// <summary>So many members an object holds before it grows.</summary>
    private const int Few = 3;

    private readonly NameTable _names = new();
    private readonly List<(string? Name, int Index)> _place = [];
    private readonly List<(DiagnosticDescriptor Descriptor, Pointer At, string[] Arguments)> _findings = [];
    private JsonNode? _root;

    /// <summary>Members of all objects that are open, the innermost last.</summary>
    private KeyValuePair<string, JsonNode?>[] _members = new KeyValuePair<string, JsonNode?>[64];
    private int _memberCount;

    /// <summary>Reads the one value that the text is.</summary>
    /// <exception cref="JsonException">The text is no JSON.</exception>
    public void Read(ReadOnlySpan<byte> utf8, JsonReaderOptions options)
    {
        var reader = new Utf8JsonReader(utf8, options);
        reader.Read();
        _root = Value(ref reader);

        // Fails where something follows.
        reader.Read();
    }

    /// <summary>What was read, after a report of what is odd in it: of a text that cannot be read as a whole nothing is said but that.</summary>
    public JsonNode? Root(DiagnosticBag diagnostics)
    {
        foreach ((DiagnosticDescriptor descriptor, Pointer at, string[] arguments) in _findings)
        {
            diagnostics.Report(descriptor, at, arguments);
        }

        return _root;
    }

    /// <summary>A number as the narrowest kind that holds it exactly.</summary>
    public static JsonNode Number(string text) =>
        long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long whole)
            ? JsonValue.Create(whole)
            : JsonNode.Parse(text)!;

    /// <summary>The value that begins at the reader's token; depth is bounded by the reader, so recursion is safe.</summary>
    [MethodImpl(Jit.Optimised)]
    private JsonNode? Value(ref Utf8JsonReader reader)
    {
        cancellationToken.ThrowIfCancellationRequested();
        switch (reader.TokenType)
        {
            case JsonTokenType.StartObject:
                return Object(ref reader);
            case JsonTokenType.StartArray:
                return Array(ref reader);
            case JsonTokenType.String:
                return JsonValue.Create(Text(ref reader));
            case JsonTokenType.True:
                return JsonValue.Create(true);
            case JsonTokenType.False:
                return JsonValue.Create(false);
            case JsonTokenType.Number:
                return reader.TryGetInt64(out long whole) ? JsonValue.Create(whole) : Number(Encoding.UTF8.GetString(reader.ValueSpan.ToArray()));
            default:
                return null;
        }
    }

    [MethodImpl(Jit.Optimised)]
    private JsonObject Object(ref Utf8JsonReader reader)
    {
        int first = _memberCount;
        HashSet<string>? many = null;
        _place.Add(default);
        while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
        {
            string name = Name(ref reader);
            _place[_place.Count - 1] = (name, 0);
            reader.Read();
            JsonNode? value = Value(ref reader);
            if (IsKnown(name, first, ref many))
            {
                Report(Descriptors.DuplicateKey, name);
                RemoveMember(name, first);
            }

            AddMember(name, value);
        }

        _place.RemoveAt(_place.Count - 1);
        JsonObject result = Made(first);
        System.Array.Clear(_members, first, _memberCount - first);
        _memberCount = first;
        return result;
    }

    /// <summary>An object of the members from the first one on: as large as it will be, but for a few, for which there is room from the beginning.</summary>
    [MethodImpl(Jit.Optimised)]
    private JsonObject Made(int first)
    {
        if (_memberCount - first > Few)
        {
            return new JsonObject(new ArraySegment<KeyValuePair<string, JsonNode?>>(_members, first, _memberCount - first));
        }

        var result = new JsonObject();
        for (int i = first; i < _memberCount; i++)
        {
            result.Add(_members[i].Key, _members[i].Value);
        }

        return result;
    }

    private JsonArray Array(ref Utf8JsonReader reader)
    {
        var result = new JsonArray();
        _place.Add(default);
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            _place[_place.Count - 1] = (null, result.Count);
            result.Add(Value(ref reader));
        }

        _place.RemoveAt(_place.Count - 1);
        return result;
    }

    [MethodImpl(Jit.Optimised)]
    private void AddMember(string name, JsonNode? value)
    {
        if (_memberCount == _members.Length)
        {
            System.Array.Resize(ref _members, _memberCount * 2);
        }

        _members[_memberCount++] = new KeyValuePair<string, JsonNode?>(name, value);
    }

    [MethodImpl(Jit.Optimised)]
    private bool IsKnown(string name, int first, ref HashSet<string>? many)
    {
        if (_memberCount - first >= Many)
        {
            if (many is null)
            {
                many = new HashSet<string>(StringComparer.Ordinal);
                for (int i = first; i < _memberCount; i++)
                {
                    many.Add(_members[i].Key);
                }
            }

            return !many.Add(name);
        }

        for (int i = first; i < _memberCount; i++)
        {
            if (_members[i].Key == name)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The last of two members of one name counts, where it stands.</summary>
    private void RemoveMember(string name, int first)
    {
        int at = System.Array.FindIndex(_members, first, _memberCount - first, member => member.Key == name);
        _memberCount--;
        System.Array.Copy(_members, at + 1, _members, at, _memberCount - at);
    }

    [MethodImpl(Jit.Optimised)]
    private string Name(ref Utf8JsonReader reader)
    {
        if (reader.ValueIsEscaped)
        {
            return Unescaped(ref reader, out string name) ? name : Repair(name);
        }

        return _names.Get(reader.ValueSpan);
    }

    [MethodImpl(Jit.Optimised)]
    private string Text(ref Utf8JsonReader reader)
    {
        if (!reader.ValueIsEscaped)
        {
            return reader.ValueSpan.Length <= NameTable.MaxLength ? _names.Get(reader.ValueSpan) : reader.GetString()!;
        }

        if (Unescaped(ref reader, out string text))
        {
            return text;
        }

        Report(Descriptors.InvalidValue, _place.Count == 0 ? "The document" : Here().Segment, "half of a surrogate pair, which is no character", "it is read as U+FFFD");
        return Repair(text);
    }

    /// <summary>The text; as it is written, and false, where it holds half of a surrogate pair, which no string may.</summary>
    private static bool Unescaped(ref Utf8JsonReader reader, out string text)
    {
        try
        {
            text = reader.GetString()!;
            return true;
        }
        catch (InvalidOperationException)
        {
            text = Encoding.UTF8.GetString(reader.ValueSpan.ToArray());
            return false;
        }
    }

    /// <summary>An escaped lone surrogate (<c>"\ud800"</c>) has no UTF-8 form; it becomes U+FFFD.</summary>
    private static string Repair(string raw)
    {
        var text = new StringBuilder(raw.Length);
        for (int i = 0; i < raw.Length && raw[i] != '"'; i++)
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

    private void Report(DiagnosticDescriptor descriptor, params string[] arguments) => _findings.Add((descriptor, Here(), arguments));

    private Pointer Here()
    {
        Pointer at = Pointer.Root;
        foreach ((string? name, int index) in _place)
        {
            at = name is null ? at[index] : at[name];
        }

        return at;
    }
}
