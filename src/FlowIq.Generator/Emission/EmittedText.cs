using System;
using System.Text;

namespace FlowIq.Generator.Emission;

/// <summary>
/// Text that was emitted: one byte for a character where all are ASCII, as in nearly all files. An editor keeps every file of
/// a document for as long as the project is open, and a build holds them all.
/// </summary>
internal sealed class EmittedText : IEquatable<EmittedText>
{
    private EmittedText(byte[]? ascii, string? wide)
    {
        Ascii = ascii;
        Wide = wide;
    }

    /// <summary>The characters, where all are ASCII; else null.</summary>
    public byte[]? Ascii { get; }

    /// <summary>The text, where it is not <see cref="Ascii"/>; else null.</summary>
    public string? Wide { get; }

    public static EmittedText Of(string text) => Of(text.ToCharArray(), text.Length);

    /// <summary>The first so many characters.</summary>
    public static EmittedText Of(char[] text, int length)
    {
        // Whatever is no ASCII takes more than one byte in UTF-8.
        if (Encoding.UTF8.GetByteCount(text, 0, length) != length)
        {
            return new EmittedText(null, new string(text, 0, length));
        }

        var ascii = new byte[length];
        Encoding.ASCII.GetBytes(text, 0, length, ascii, 0);
        return new EmittedText(ascii, null);
    }

    public bool Equals(EmittedText? other) =>
        other is not null && (Ascii is null ? Wide == other.Wide : other.Ascii is not null && Ascii.AsSpan().SequenceEqual(other.Ascii));

    public override bool Equals(object? obj) => Equals(obj as EmittedText);

    /// <summary>The length alone: texts are compared with what was emitted for the same part before, not looked up.</summary>
    public override int GetHashCode() => Ascii?.Length ?? Wide!.Length;

    public override string ToString() => Ascii is null ? Wide! : Encoding.ASCII.GetString(Ascii);
}
