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
    public static string Literal<T>(List<T> owners, Func<T, string> text)
    {
        char delimiter = Delimiter(owners, text);
        var table = new StringBuilder().Append(delimiter);
        foreach (T owner in owners)
        {
            table.Append(text(owner)).Append(delimiter);
        }

        return CSharpLiteral.Utf8(table.ToString());
    }

    private static char Delimiter<T>(List<T> owners, Func<T, string> text)
    {
        for (char candidate = '\n'; candidate < ' '; candidate++)
        {
            if (IsFree(owners, text, candidate))
            {
                return candidate;
            }
        }

        for (char candidate = '\u0001'; candidate < '\n'; candidate++)
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
