using System;
using System.Text;
using System.Text.Json;

namespace FlowIq.Generator.Support.ApiRuntime;

/// <summary>
/// Walks the properties of an object and finds each name's index in a table such as <c>"\nid\nname\n"u8</c>:
/// every name between two delimiters, the delimiter first of all. It is a control character that no name of the
/// table has; on the wire a control character is always escaped, so an unescaped name cannot contain it.
/// The search begins after the last hit, since objects mostly come in the document's order: one comparison per property.
/// </summary>
internal ref struct JsonNames
{
    private readonly ReadOnlySpan<byte> _table;
    private int _expectedAt;
    private int _expectedIndex;
    private ulong _seen;
    private ulong[]? _seenBeyond;
    private bool _inside;

    public JsonNames(ReadOnlySpan<byte> table)
    {
        _table = table;
        _expectedAt = 1;
        _expectedIndex = 0;
        _seen = 0;
        _seenBeyond = null;
        _inside = false;
        Index = -1;
        Extra = "";
    }

    /// <summary>The index in the table of the property the reader stands on the value of; -1: not in the table.</summary>
    public int Index { get; private set; }

    /// <summary>The name of a property that is not in the table.</summary>
    public string Extra { get; private set; }

    /// <summary>Whether the table has the name.</summary>
    public static bool Contains(ReadOnlySpan<byte> table, string name) =>
        new JsonNames(table).Find(Encoding.UTF8.GetBytes(name), 1, 0, table.Length);

    /// <summary>Goes to the value of the next property of the table; others are skipped. False at the object's end.</summary>
    public bool Next(ref Utf8JsonReader reader)
    {
        while (NextName(ref reader))
        {
            if (Find(ref reader))
            {
                reader.Read();
                return true;
            }

            SkipProperty(ref reader);
        }

        return false;
    }

    /// <summary>Goes to the value of the next property, one that is not in the table too. False at the object's end.</summary>
    public bool NextOrExtra(ref Utf8JsonReader reader)
    {
        if (!NextName(ref reader))
        {
            return false;
        }

        if (!Find(ref reader))
        {
            Index = -1;
            Extra = reader.GetString()!;
        }

        reader.Read();
        return true;
    }

    /// <summary>Fails unless all of the properties were there.</summary>
    /// <param name="reader">On the object's end.</param>
    /// <param name="required">A bit per index below 64.</param>
    public readonly void Require(ref Utf8JsonReader reader, ulong required)
    {
        if ((_seen & required) != required)
        {
            throw Missing(ref reader, required & ~_seen);
        }
    }

    /// <summary>Fails unless the property was there; for indexes from 64.</summary>
    public readonly void RequireBeyond(ref Utf8JsonReader reader, int index)
    {
        int word = (index >> 6) - 1;
        if (_seenBeyond is null || _seenBeyond.Length <= word || (_seenBeyond[word] >> (index & 63) & 1) == 0)
        {
            throw Missing(ref reader, index);
        }
    }

    private bool NextName(ref Utf8JsonReader reader)
    {
        if (!_inside)
        {
            if (reader.TokenType != JsonTokenType.StartObject)
            {
                throw JsonErrors.Unexpected(ref reader, "an object");
            }

            _inside = true;
        }

        reader.Read();
        return reader.TokenType != JsonTokenType.EndObject;
    }

    private static void SkipProperty(ref Utf8JsonReader reader)
    {
        // Not Skip: a converter may be given a reader that is not on its last block.
        if (!reader.TrySkip())
        {
            throw new JsonException("The JSON text ends too early.");
        }
    }

    private bool Find(ref Utf8JsonReader reader)
    {
        if (reader.HasValueSequence || reader.ValueIsEscaped)
        {
            byte[] unescaped = Encoding.UTF8.GetBytes(reader.GetString()!);
            return Find(unescaped, _expectedAt, _expectedIndex, _table.Length) || Find(unescaped, 1, 0, _expectedAt);
        }

        ReadOnlySpan<byte> name = reader.ValueSpan;
        int end = _expectedAt + name.Length;
        if (end < _table.Length && _table[end] == _table[0] && name.SequenceEqual(_table.Slice(_expectedAt, name.Length)))
        {
            Hit(_expectedIndex, end + 1);
            return true;
        }

        return Find(name, _expectedAt, _expectedIndex, _table.Length) || Find(name, 1, 0, _expectedAt);
    }

    private bool Find(scoped ReadOnlySpan<byte> name, int at, int index, int end)
    {
        while (at < end)
        {
            int length = _table.Slice(at).IndexOf(_table[0]);
            if (length == name.Length && _table.Slice(at, length).SequenceEqual(name))
            {
                Hit(index, at + length + 1);
                return true;
            }

            at += length + 1;
            index++;
        }

        return false;
    }

    private void Hit(int index, int nextAt)
    {
        Index = index;
        _expectedIndex = index + 1;
        _expectedAt = nextAt;
        if (index < 64)
        {
            _seen |= 1UL << index;
            return;
        }

        int word = (index >> 6) - 1;
        if (_seenBeyond is null || _seenBeyond.Length <= word)
        {
            Array.Resize(ref _seenBeyond, word + 1);
        }

        _seenBeyond[word] |= 1UL << (index & 63);
    }

    private readonly JsonReadException Missing(ref Utf8JsonReader reader, ulong indexes)
    {
        int index = 0;
        while ((indexes >> index & 1) == 0)
        {
            index++;
        }

        return Missing(ref reader, index);
    }

    private readonly JsonReadException Missing(ref Utf8JsonReader reader, int index)
    {
        int at = 1;
        for (; index > 0; index--)
        {
            at += _table.Slice(at).IndexOf(_table[0]) + 1;
        }

        byte[] name = _table.Slice(at, _table.Slice(at).IndexOf(_table[0])).ToArray();
        return new JsonReadException("required, but not there", reader.TokenStartIndex, Encoding.UTF8.GetString(name));
    }
}
