using System;
using System.Collections.Generic;
using System.Globalization;

namespace FlowIq.Generator.Lowering.Service;

/// <summary>
/// The methods of one client class. Each name stands for itself and for its <c>Try</c> form, so <c>Get</c>
/// and <c>TryGet</c> cannot both be operations. Names that differ in case only are as good as equal to a reader.
/// </summary>
internal sealed class MethodScope
{
    private readonly HashSet<string> _taken = new(StringComparer.OrdinalIgnoreCase) { "Dispose", "TryDispose" };

    /// <summary>Takes the first candidate that is free, else the first one with a number.</summary>
    public string Claim(IReadOnlyList<string> candidates)
    {
        foreach (string candidate in candidates)
        {
            if (TryClaim(candidate))
            {
                return candidate;
            }
        }

        string first = candidates[0];
        string stem = char.IsDigit(first[first.Length - 1]) ? first + "_" : first;
        for (int i = 2; ; i++)
        {
            string numbered = stem + i.ToString(CultureInfo.InvariantCulture);
            if (TryClaim(numbered))
            {
                return numbered;
            }
        }
    }

    /// <summary>Takes a name and its <c>Try</c> form where both are free.</summary>
    public bool TryClaim(string name)
    {
        if (_taken.Contains(name) || _taken.Contains("Try" + name))
        {
            return false;
        }

        _taken.Add(name);
        _taken.Add("Try" + name);
        return true;
    }
}
