using System;
using System.Collections;
using System.Collections.Generic;
using System.Diagnostics.CodeAnalysis;
using System.Text;

namespace FlowIq.Generator.Support.ApiRuntime;

/// <summary>The dictionary of an immutable record: it cannot change, and it is equal to another one with equal entries in any order.</summary>
internal sealed class FrozenMap<T> : IReadOnlyDictionary<string, T>, IEquatable<FrozenMap<T>>
{
    private const int PrintedEntries = 16;
    private readonly Dictionary<string, T> _entries;

    /// <summary>Takes the dictionary over; nobody else may keep it.</summary>
    internal FrozenMap(Dictionary<string, T> entries) => _entries = entries;

    public static FrozenMap<T> Empty { get; } = new(new Dictionary<string, T>(StringComparer.Ordinal));

    public int Count => _entries.Count;

    public IEnumerable<string> Keys => _entries.Keys;

    public IEnumerable<T> Values => _entries.Values;

    public T this[string key] => _entries[key];

    /// <summary>The dictionary itself where it is frozen already, else a copy.</summary>
    /// <param name="entries">The foreign dictionary.</param>
    /// <param name="freezeValue">Freezes values that are collections themselves.</param>
    [return: NotNullIfNotNull("entries")]
    public static FrozenMap<T>? From(IReadOnlyDictionary<string, T>? entries, Func<T, T>? freezeValue = null)
    {
        if (entries is null or FrozenMap<T>)
        {
            return (FrozenMap<T>?)entries;
        }

        var copy = new Dictionary<string, T>(entries.Count, StringComparer.Ordinal);
        foreach (KeyValuePair<string, T> entry in entries)
        {
            copy.Add(entry.Key, freezeValue is null ? entry.Value : freezeValue(entry.Value));
        }

        return new FrozenMap<T>(copy);
    }

    public bool ContainsKey(string key) => _entries.ContainsKey(key);

#pragma warning disable CS8767 // The interface promises [MaybeNullWhen(false)] on some targets and nothing on others.
    public bool TryGetValue(string key, [MaybeNullWhen(false)] out T value) => _entries.TryGetValue(key, out value);
#pragma warning restore CS8767

    public bool Equals(FrozenMap<T>? other)
    {
        if (other is null || other.Count != Count)
        {
            return false;
        }

        IEqualityComparer<T> comparer = ValueComparer<T>.Default;
        foreach (KeyValuePair<string, T> entry in _entries)
        {
            if (!other._entries.TryGetValue(entry.Key, out T? value) || !comparer.Equals(entry.Value, value))
            {
                return false;
            }
        }

        return true;
    }

    public override bool Equals(object? obj) => Equals(obj as FrozenMap<T>);

    public override int GetHashCode()
    {
        int hash = Count;
        foreach (KeyValuePair<string, T> entry in _entries)
        {
            hash ^= StringComparer.Ordinal.GetHashCode(entry.Key) ^ (entry.Value is null ? 0 : unchecked(ValueComparer<T>.Default.GetHashCode(entry.Value) * 31));
        }

        return hash;
    }

    public override string ToString()
    {
        var text = new StringBuilder("{");
        int printed = 0;
        foreach (KeyValuePair<string, T> entry in _entries)
        {
            if (printed == PrintedEntries)
            {
                text.Append(", and ").Append(Count - PrintedEntries).Append(" more");
                break;
            }

            text.Append(printed++ == 0 ? " " : ", ").Append(entry.Key).Append(" = ").Append(entry.Value?.ToString() ?? "null");
        }

        return text.Append(" }").ToString();
    }

    public IEnumerator<KeyValuePair<string, T>> GetEnumerator() => _entries.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => _entries.GetEnumerator();
}
