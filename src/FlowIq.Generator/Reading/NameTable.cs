using System;
using System.Runtime.CompilerServices;
using System.Text;
using FlowIq.Generator.Model;

namespace FlowIq.Generator.Reading;

/// <summary>
/// One string for each text that a document says again and again: a few dozen names are nine tenths of those of its
/// members, and a string for each member would be most of what reading leaves to the garbage collector.
/// </summary>
internal sealed class NameTable
{
    /// <summary>Longer texts are seldom said twice.</summary>
    public const int MaxLength = 48;

    private Entry?[] _buckets = new Entry?[256];
    private char[] _characters = new char[MaxLength];
    private int _count;

    /// <summary>The string for some UTF-8 bytes; of those that are not all ASCII, a new one.</summary>
    [MethodImpl(Jit.Optimised)]
    public string Get(ReadOnlySpan<byte> utf8)
    {
        if (Hash(utf8) is not { } hash)
        {
            return Encoding.UTF8.GetString(utf8.ToArray());
        }

        for (Entry? entry = _buckets[hash & (_buckets.Length - 1)]; entry is not null; entry = entry.Next)
        {
            if (entry.Hash == hash && IsSame(entry.Text, utf8))
            {
                return entry.Text;
            }
        }

        if (_count++ == _buckets.Length)
        {
            Grow();
        }

        ref Entry? bucket = ref _buckets[hash & (_buckets.Length - 1)];
        bucket = new Entry(hash, Text(utf8), bucket);
        return bucket.Text;
    }

    /// <summary>ASCII as a string, without an array of its bytes in between.</summary>
    [MethodImpl(Jit.Optimised)]
    private string Text(ReadOnlySpan<byte> ascii)
    {
        if (ascii.Length > _characters.Length)
        {
            _characters = new char[ascii.Length * 2];
        }

        for (int i = 0; i < ascii.Length; i++)
        {
            _characters[i] = (char)ascii[i];
        }

        return new string(_characters, 0, ascii.Length);
    }

    private void Grow()
    {
        var larger = new Entry?[_buckets.Length * 2];
        foreach (Entry? chain in _buckets)
        {
            for (Entry? entry = chain; entry is not null;)
            {
                Entry? next = entry.Next;
                ref Entry? bucket = ref larger[entry.Hash & (larger.Length - 1)];
                entry.Next = bucket;
                bucket = entry;
                entry = next;
            }
        }

        _buckets = larger;
    }

    /// <summary>FNV-1a with its bits mixed, so that the low ones are as good as the high; null where a byte is not ASCII.</summary>
    [MethodImpl(Jit.Optimised)]
    private static uint? Hash(ReadOnlySpan<byte> utf8)
    {
        uint hash = 2166136261;
        byte all = 0;
        foreach (byte b in utf8)
        {
            all |= b;
            hash = unchecked((hash ^ b) * 16777619);
        }

        return all < 0x80 ? hash ^ (hash >> 15) : null;
    }

    [MethodImpl(Jit.Optimised)]
    private static bool IsSame(string text, ReadOnlySpan<byte> ascii)
    {
        if (text.Length != ascii.Length)
        {
            return false;
        }

        for (int i = 0; i < ascii.Length; i++)
        {
            if (text[i] != ascii[i])
            {
                return false;
            }
        }

        return true;
    }

    private sealed class Entry(uint hash, string text, Entry? next)
    {
        public uint Hash => hash;

        public string Text => text;

        public Entry? Next { get; set; } = next;
    }
}
