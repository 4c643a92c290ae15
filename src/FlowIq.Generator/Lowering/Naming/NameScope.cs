using System;
using System.Collections.Generic;
using System.Globalization;

namespace FlowIq.Generator.Lowering.Naming;

/// <summary>A set of names that must differ: the types of a namespace, the members of a type, the arguments of a method.</summary>
/// <param name="reserved">Names that are taken by what the emission adds.</param>
/// <param name="reservedSuffix">What a name that hits a reserved one gets.</param>
internal sealed class NameScope(ICollection<string> reserved, string reservedSuffix)
{
    private readonly HashSet<string> _taken = new(StringComparer.Ordinal);
    private readonly HashSet<string> _reserved = new(reserved, StringComparer.Ordinal);

    /// <summary>The number to try next for a name that was taken before: thousands may want the same one.</summary>
    private readonly Dictionary<string, int> _next = new(StringComparer.Ordinal);

    /// <summary>Takes the name, or the nearest free one: with the suffix where it is reserved, with a number where it is taken.</summary>
    public string Claim(string name)
    {
        if (_reserved.Contains(name))
        {
            name += reservedSuffix;
        }

        if (!_reserved.Contains(name) && _taken.Add(name))
        {
            return name;
        }

        string stem = char.IsDigit(name[name.Length - 1]) ? name + "_" : name;
        int number = _next.TryGetValue(stem, out int next) ? next : 2;
        string free;
        do
        {
            free = stem + number++.ToString(CultureInfo.InvariantCulture);
        }
        while (_reserved.Contains(free) || !_taken.Add(free));
        _next[stem] = number;
        return free;
    }

    /// <summary>Whether the name could be taken as it stands.</summary>
    public bool IsFree(string name) => !_reserved.Contains(name) && !_taken.Contains(name);
}
