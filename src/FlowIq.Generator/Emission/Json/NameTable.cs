using System.Collections.Generic;
using System.Text;

namespace FlowIq.Generator.Emission.Json;

/// <summary>
/// Texts as one UTF-8 literal that the emitted code searches: each between two delimiters, the delimiter
/// first of all. It is a control character that none of the texts has.
/// </summary>
internal static class NameTable
{
    public static string Literal(IReadOnlyList<string> texts)
    {
        char delimiter = Delimiter(texts);
        var table = new StringBuilder().Append(delimiter);
        foreach (string text in texts)
        {
            table.Append(text).Append(delimiter);
        }

        return CSharpLiteral.Utf8(table.ToString());
    }

    private static char Delimiter(IReadOnlyList<string> texts)
    {
        for (char candidate = '\n'; candidate < ' '; candidate++)
        {
            if (IsFree(texts, candidate))
            {
                return candidate;
            }
        }

        for (char candidate = '\u0001'; candidate < '\n'; candidate++)
        {
            if (IsFree(texts, candidate))
            {
                return candidate;
            }
        }

        // All 31 control characters in the names of one object: no such document is meant seriously.
        return '\u007F';
    }

    private static bool IsFree(IReadOnlyList<string> texts, char candidate)
    {
        foreach (string text in texts)
        {
            if (text.IndexOf(candidate) >= 0)
            {
                return false;
            }
        }

        return true;
    }
}
