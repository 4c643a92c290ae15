namespace FlowIq.Generator.Reading.Patterns;

/// <summary>Reads a set: <c>[...]</c>, from behind its bracket on.</summary>
internal static class PatternSet
{
    public static string Read(PatternText text)
    {
        bool isNegated = text.Take('^');
        var set = new CharacterSet();
        while (!text.Take(']'))
        {
            if (text.Starts("[:"))
            {
                throw new PatternProblemException("ECMA-262 knows no '[:name:]'");
            }

            if (Atom(text, set) is not { } first)
            {
                continue;
            }

            if (!text.Starts("-") || text.Starts("-]"))
            {
                set.AddRange(first, first);
                continue;
            }

            text.Next();
            if (Atom(text, set) is { } last)
            {
                if (last < first)
                {
                    throw new PatternProblemException("the ends of a range are the wrong way round");
                }

                set.AddRange(first, last);
            }
            else
            {
                // A shorthand is no end of a range: the hyphen stands for itself.
                set.AddRange(first, first);
                set.AddRange('-', '-');
            }
        }

        return set.ToPattern(isNegated);
    }

    /// <summary>One character; null for a shorthand, which has been added then.</summary>
    private static int? Atom(PatternText text, CharacterSet set)
    {
        if (!text.Take('\\'))
        {
            return text.CodePoint();
        }

        if (text.Take('b'))
        {
            return '\b';
        }

        return PatternEscape.TryShorthand(text, set) ? null : PatternEscape.CodePoint(text);
    }
}
