using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using FlowIq.Generator.Model;

namespace FlowIq.Generator.Emission;

/// <summary>
/// The one writer of C# literals from text of the document. Everything outside printable ASCII is
/// escaped, so that no line separator, bidirectional control or lone surrogate can reach the source.
/// </summary>
internal static class CSharpLiteral
{
    /// <summary>A regular string literal with quotes.</summary>
    public static string String(string value)
    {
        if (IsPlain(value))
        {
            return "\"" + value + "\"";
        }

        var text = new StringBuilder(value.Length + 2).Append('"');
        foreach (char c in value)
        {
            AppendEscaped(text, c);
        }

        return text.Append('"').ToString();
    }

    /// <summary>A string literal, or <c>null</c>.</summary>
    public static string StringOrNull(string? value) => value is null ? "null" : String(value);

    /// <summary>
    /// A UTF-8 literal (<c>"..."u8</c>). Lone surrogates have no UTF-8 form and would not compile;
    /// they become U+FFFD, which is what an encoder sends for them.
    /// </summary>
    public static string Utf8(string value)
    {
        if (IsPlain(value))
        {
            return "\"" + value + "\"u8";
        }

        return AppendUtf8(new StringBuilder(value.Length + 4).Append('"'), value).Append("\"u8").ToString();
    }

    /// <summary>Adds what stands between the quotes of a UTF-8 literal.</summary>
    public static StringBuilder AppendUtf8(StringBuilder text, string value)
    {
        if (IsPlain(value))
        {
            return text.Append(value);
        }

        for (int i = 0; i < value.Length; i++)
        {
            char c = value[i];
            if (char.IsHighSurrogate(c) && i + 1 < value.Length && char.IsLowSurrogate(value[i + 1]))
            {
                AppendEscaped(text, c);
                AppendEscaped(text, value[++i]);
            }
            else
            {
                AppendEscaped(text, char.IsSurrogate(c) ? '\uFFFD' : c);
            }
        }

        return text;
    }

    /// <summary>A character literal with quotes.</summary>
    public static string Char(char value) =>
        value == '\'' ? "'\\''" : "'" + AppendEscaped(new StringBuilder(), value) + "'";

    /// <summary>Whether nothing of it is to be escaped: true of nearly all names.</summary>
    [MethodImpl(Jit.Optimised)]
    private static bool IsPlain(string value)
    {
        foreach (char c in value)
        {
            if (c is < ' ' or > '~' or '"' or '\\')
            {
                return false;
            }
        }

        return true;
    }

    private static StringBuilder AppendEscaped(StringBuilder text, char c) => c switch
    {
        '"' => text.Append("\\\""),
        '\\' => text.Append("\\\\"),
        '\n' => text.Append("\\n"),
        '\r' => text.Append("\\r"),
        '\t' => text.Append("\\t"),
        >= ' ' and <= '~' => text.Append(c),
        _ => text.Append("\\u").Append(((int)c).ToString("X4", CultureInfo.InvariantCulture)),
    };
}
