using System.Globalization;
using System.Text;

namespace FlowIq.Generator.Model;

/// <summary>Characters of a document for people to read: those that nobody sees, that end a line or that turn its direction are spelt out.</summary>
internal static class VisibleText
{
    /// <summary>What a text of any length is cut down to within a message.</summary>
    private const int MaxLength = 400;

    /// <summary>The text for a message: on one line, and of a length that can be read.</summary>
    public static string Of(string text)
    {
        if (text.Length > MaxLength)
        {
            text = text.Substring(0, MaxLength / 2) + "\u2026" + text.Substring(text.Length - (MaxLength / 2));
        }

        var result = new StringBuilder(text.Length);
        for (int i = 0; i < text.Length; i++)
        {
            i = Append(result, text, i);
        }

        return result.ToString();
    }

    /// <summary>Appends the character at an index; the index of its last half.</summary>
    public static int Append(StringBuilder result, string text, int index)
    {
        char c = text[index];
        if (char.IsHighSurrogate(c) && index + 1 < text.Length && char.IsLowSurrogate(text[index + 1]))
        {
            AppendPair(result, c, text[index + 1]);
            return index + 1;
        }

        if (IsUnsafe(c))
        {
            result.Append("U+").Append(((int)c).ToString("X4", CultureInfo.InvariantCulture));
        }
        else
        {
            result.Append(c);
        }

        return index;
    }

    /// <summary>Beyond the first plane, tags and other marks without a glyph spell what no reviewer sees.</summary>
    private static void AppendPair(StringBuilder result, char high, char low)
    {
        int codePoint = char.ConvertToUtf32(high, low);
        bool isUnsafe = codePoint is >= 0xE0000 and <= 0xE0FFF
            || (codePoint & 0xFFFE) == 0xFFFE
            || CharUnicodeInfo.GetUnicodeCategory(new string([high, low]), 0) == UnicodeCategory.Format;
        if (isUnsafe)
        {
            result.Append("U+").Append(codePoint.ToString("X5", CultureInfo.InvariantCulture));
        }
        else
        {
            result.Append(high).Append(low);
        }
    }

    private static bool IsUnsafe(char c) =>
        char.IsControl(c)
        || char.IsSurrogate(c)
        || c is '\uFFFE' or '\uFFFF' or '\uFEFF' or (>= '\uFDD0' and <= '\uFDEF')
        || char.GetUnicodeCategory(c) is UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator;
}
