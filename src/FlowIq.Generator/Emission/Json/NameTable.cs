using System;
using System.Collections.Generic;
using System.Text;

namespace FlowIq.Generator.Emission.Json;

/// <summary>
/// Texts as one UTF-8 literal that the emitted code searches: each between two delimiters, the delimiter
/// first of all. It is a control character that none of the texts has.
/// </summary>
internal static class NameTable
{
    private const char FirstDelimiter = '\n';

    public static string Literal<T>(List<T> owners, Func<T, string> text)
    {
        string delimiter = Delimiter(owners, text).ToString();
        StringBuilder table = CSharpLiteral.AppendUtf8(new StringBuilder("\"", 16 * (owners.Count + 1)), delimiter);
        foreach (T owner in owners)
        {
            CSharpLiteral.AppendUtf8(table, text(owner));
            CSharpLiteral.AppendUtf8(table, delimiter);
        }

        return table.Append("\"u8").ToString();
    }

    private static char Delimiter<T>(List<T> owners, Func<T, string> text)
    {
        for (char candidate = FirstDelimiter; candidate < ' '; candidate++)
        {
            if (IsFree(owners, text, candidate))
            {
                return candidate;
            }
        }

        for (char candidate = '\u0001'; candidate < FirstDelimiter; candidate++)
        {
            if (IsFree(owners, text, candidate))
            {
                return candidate;
            }
        }

        // All 31 control characters in the names of one object: no such document is meant seriously.
        return '\u007F';
    }

    private static bool IsFree<T>(List<T> owners, Func<T, string> text, char candidate)
    {
        foreach (T owner in owners)
        {
            if (text(owner).IndexOf(candidate) >= 0)
            {
                return false;
            }
        }

        return true;
    }
}
