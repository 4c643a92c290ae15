using System;
using System.Buffers;

namespace FlowIq.Generator.Support.ApiRuntime;

/// <summary>Pooled text that grows at its end and escapes what is put into it. A mutable struct: never copy it.</summary>
internal struct TextBuffer
{
    private char[]? _chars;
    private int _length;

    public readonly int Length => _length;

    public readonly ReadOnlySpan<char> Span => _chars.AsSpan(0, _length);

    public void Append(char c)
    {
        Reserve(1);
        _chars![_length++] = c;
    }

    public void Append(string text)
    {
        Reserve(text.Length);
        text.CopyTo(0, _chars!, _length, text.Length);
        _length += text.Length;
    }

    /// <summary>Appends text, escaped as its place demands.</summary>
    public void Append(string text, TextEscape escape) => Append(text.AsSpan(), escape);

    /// <summary>Appends text, escaped as its place demands.</summary>
    public void Append(ReadOnlySpan<char> text, TextEscape escape)
    {
        Reserve(text.Length);
        for (int i = 0; i < text.Length; i++)
        {
            char c = text[i];
            if (escape == TextEscape.None || CharacterSets.IsLiteral(text, i, escape))
            {
                Append(c);
            }
            else if (c < 0x80)
            {
                AppendByte(c, escape);
            }
            else if (char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                AppendScalar(char.ConvertToUtf32(c, text[++i]));
            }
            else
            {
                AppendScalar(char.IsSurrogate(c) ? 0xFFFD : c);
            }
        }
    }

    /// <summary>Forgets what follows the first <paramref name="length"/> characters.</summary>
    public void Truncate(int length) => _length = length;

    public override readonly string ToString() => Span.ToString();

    /// <summary>Gives the memory back; the buffer is empty afterwards.</summary>
    public void Release()
    {
        if (_chars is { } chars)
        {
            _chars = null;
            _length = 0;

            // It may hold a credential (an API key in the query).
            ArrayPool<char>.Shared.Return(chars, clearArray: true);
        }
    }

    private void AppendScalar(int scalar)
    {
        if (scalar < 0x800)
        {
            AppendHex(0xC0 | (scalar >> 6));
        }
        else
        {
            if (scalar < 0x10000)
            {
                AppendHex(0xE0 | (scalar >> 12));
            }
            else
            {
                AppendHex(0xF0 | (scalar >> 18));
                AppendHex(0x80 | ((scalar >> 12) & 0x3F));
            }

            AppendHex(0x80 | ((scalar >> 6) & 0x3F));
        }

        AppendHex(0x80 | (scalar & 0x3F));
    }

    private void AppendByte(int value, TextEscape escape)
    {
        if (value == ' ' && escape == TextEscape.Form)
        {
            Append('+');
        }
        else
        {
            AppendHex(value);
        }
    }

    private void AppendHex(int value)
    {
        const string Digits = "0123456789ABCDEF";
        Reserve(3);
        _chars![_length++] = '%';
        _chars[_length++] = Digits[value >> 4];
        _chars[_length++] = Digits[value & 15];
    }

    private void Reserve(int count)
    {
        if (_chars is null)
        {
            _chars = ArrayPool<char>.Shared.Rent(Math.Max(256, count));
        }
        else if (_length + count > _chars.Length)
        {
            char[] larger = ArrayPool<char>.Shared.Rent(Math.Max(_chars.Length * 2, _length + count));
            Span.CopyTo(larger);
            ArrayPool<char>.Shared.Return(_chars, clearArray: true);
            _chars = larger;
        }
    }
}
