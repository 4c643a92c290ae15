using System;
using System.Collections.Generic;

namespace FlowIq.Generator.Model;

/// <summary>
/// A set of names that is small as a rule. A document has such sets by the ten thousand, and below sixteen names a look at each
/// is faster than to hash. A field of that type must not be read-only.
/// </summary>
internal struct NameSet
{
    /// <summary>From so many names on they are hashed.</summary>
    private const int Many = 16;

    private string[]? _few;
    private int _count;
    private HashSet<string>? _all;

    public readonly bool Contains(string name) =>
        _all is not null ? _all.Contains(name) : _few is not null && Array.IndexOf(_few, name, 0, _count) >= 0;

    /// <summary>Adds a name; false where it is there already.</summary>
    public bool Add(string name)
    {
        if (_all is not null)
        {
            return _all.Add(name);
        }

        if (Contains(name))
        {
            return false;
        }

        _few ??= new string[2];
        if (_count == Many)
        {
            _all = new HashSet<string>(_few, StringComparer.Ordinal) { name };
            return true;
        }

        if (_count == _few.Length)
        {
            Array.Resize(ref _few, _count * 2);
        }

        _few[_count++] = name;
        return true;
    }
}
