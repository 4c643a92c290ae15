using System;
using System.Collections.Generic;
using System.Globalization;
using FlowIq.Generator.Model;

namespace FlowIq.Generator.Lowering.Naming;

/// <summary>A set of names that must differ: the types of a namespace, the members of a type, the arguments of a method.</summary>
/// <param name="reserved">Names that are taken by what the emission adds.</param>
/// <param name="reservedSuffix">What a name that hits a reserved one gets.</param>
/// <param name="owner">One more reserved name, that of the type whose members they are.</param>
internal sealed class NameScope(ICollection<string> reserved, string reservedSuffix, string? owner = null)
{
    private NameSet _taken;

    /// <summary>Scopes of one kind share a set: a document has them by the ten thousand.</summary>
    private readonly HashSet<string> _reserved = reserved as HashSet<string> ?? new(reserved, StringComparer.Ordinal);

    /// <summary>The number to try next for a name that was taken before: thousands may want the same one.</summary>
    private Dictionary<string, int>? _next;

    /// <summary>Takes the name, or the nearest free one: with the suffix where it is reserved, with a number where it is taken.</summary>
    public string Claim(string name)
    {
        if (IsReserved(name))
        {
            name += reservedSuffix;
        }

        if (!IsReserved(name) && _taken.Add(name))
        {
            return name;
        }

        string stem = char.IsDigit(name[name.Length - 1]) ? name + "_" : name;
        _next ??= new Dictionary<string, int>(StringComparer.Ordinal);
        int number = _next.TryGetValue(stem, out int next) ? next : 2;
        string free;
        do
        {
            free = stem + number++.ToString(CultureInfo.InvariantCulture);
        }
        while (IsReserved(free) || !_taken.Add(free));
        _next[stem] = number;
        return free;
    }

    /// <summary>Whether the name could be taken as it stands.</summary>
    public bool IsFree(string name) => !IsReserved(name) && !_taken.Contains(name);

    /// <summary>Takes the name as it stands; false where it is taken or reserved.</summary>
    public bool TryClaim(string name) => !IsReserved(name) && _taken.Add(name);

    private bool IsReserved(string name) => name == owner || _reserved.Contains(name);
}
