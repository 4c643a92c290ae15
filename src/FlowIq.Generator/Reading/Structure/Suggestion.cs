using System;
using System.Collections.Generic;

namespace FlowIq.Generator.Reading.Structure;

/// <summary>"Did you mean": the known word that is nearest to a mistyped one.</summary>
internal static class Suggestion
{
    /// <summary>The nearest candidate within two edits (one for short words, none but of case for the shortest), or null.</summary>
    public static string? For(string word, IEnumerable<string> candidates)
    {
        int best = word.Length <= 2 ? 1 : word.Length <= 4 ? 2 : 3;
        string? nearest = null;
        foreach (string candidate in candidates)
        {
            if (candidate != word && Math.Abs(candidate.Length - word.Length) < best && Distance(word, candidate, best) is var distance && distance < best)
            {
                best = distance;
                nearest = candidate;
            }
        }

        return nearest;
    }

    /// <summary>The sentence that follows a message, or nothing.</summary>
    public static string Sentence(string? suggestion) => suggestion is null ? "" : $"; did you mean '{suggestion}'?";

    private static int Distance(string a, string b, int bound)
    {
        if (a.Length > 64 || b.Length > 64)
        {
            return bound;
        }

        var previous = new int[b.Length + 1];
        var current = new int[b.Length + 1];
        for (int j = 0; j <= b.Length; j++)
        {
            previous[j] = j;
        }

        for (int i = 1; i <= a.Length; i++)
        {
            current[0] = i;
            for (int j = 1; j <= b.Length; j++)
            {
                int replaced = previous[j - 1] + (char.ToLowerInvariant(a[i - 1]) == char.ToLowerInvariant(b[j - 1]) ? 0 : 1);
                current[j] = Math.Min(replaced, Math.Min(previous[j], current[j - 1]) + 1);
            }

            (previous, current) = (current, previous);
        }

        return previous[b.Length];
    }
}
