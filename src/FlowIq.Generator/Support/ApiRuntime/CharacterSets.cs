using System;

namespace FlowIq.Generator.Support.ApiRuntime;

/// <summary>The character sets of RFC 3986, RFC 6570, RFC 9110 and HTML forms.</summary>
internal static class CharacterSets
{
    /// <summary>Whether the character at an index stands for itself.</summary>
    public static bool IsLiteral(ReadOnlySpan<char> text, int index, TextEscape escape)
    {
        char c = text[index];
        if (IsAlphanumeric(c) || c is '-' or '.' or '_')
        {
            return true;
        }

        return escape switch
        {
            TextEscape.Form => c == '*',
            TextEscape.Unreserved => c == '~',
            _ => c == '~' || IsReserved(c, escape) || (c == '%' && IsEscape(text, index)),
        };
    }

    public static bool IsAlphanumeric(char c) => c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9');

    private static bool IsReserved(char c, TextEscape escape) =>
        c is ':' or '/' or '@' or '!' or '$' or '&' or '\'' or '(' or ')' or '*' or '+' or ',' or '='
        || (c == ';' && escape != TextEscape.ReservedInCookie)
        || (c == '?' && escape != TextEscape.ReservedInPath);

    private static bool IsEscape(ReadOnlySpan<char> text, int index) =>
        index + 2 < text.Length && IsHex(text[index + 1]) && IsHex(text[index + 2]);

    private static bool IsHex(char c) => c is (>= '0' and <= '9') or (>= 'a' and <= 'f') or (>= 'A' and <= 'F');
}
