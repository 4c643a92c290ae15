using System;
using System.Collections;
using System.Collections.Generic;
using System.Diagnostics.CodeAnalysis;
using System.Text;

namespace FlowIq.Generator.Support.ApiRuntime;

/// <summary>The list of an immutable record: it cannot change, and it is equal to another one with equal items in the same order.</summary>
internal sealed class FrozenList<T> : IReadOnlyList<T>, IEquatable<FrozenList<T>>
{
    private const int PrintedItems = 16;
    private readonly T[] _items;
    private readonly int _count;

    /// <summary>Takes the array over; nobody else may keep it.</summary>
    internal FrozenList(T[] items, int count)
    {
        _items = items;
        _count = count;
    }

    public static FrozenList<T> Empty { get; } = new(Array.Empty<T>(), 0);

    public int Count => _count;

    public T this[int index] => (uint)index < (uint)_count ? _items[index] : throw new ArgumentOutOfRangeException(nameof(index));

    /// <summary>The list itself where it is frozen already, else a copy.</summary>
    /// <param name="items">The foreign list.</param>
    /// <param name="freezeItem">Freezes items that are collections themselves.</param>
    [return: NotNullIfNotNull("items")]
    public static FrozenList<T>? From(IReadOnlyList<T>? items, Func<T, T>? freezeItem = null)
    {
        if (items is null or FrozenList<T>)
        {
            return (FrozenList<T>?)items;
        }

        var copy = new T[items.Count];
        for (int i = 0; i < copy.Length; i++)
        {
            copy[i] = freezeItem is null ? items[i] : freezeItem(items[i]);
        }

        return new FrozenList<T>(copy, copy.Length);
    }

    public bool Equals(FrozenList<T>? other)
    {
        if (other is null || other._count != _count)
        {
            return false;
        }

        IEqualityComparer<T> comparer = ValueComparer<T>.Default;
        for (int i = 0; i < _count; i++)
        {
            if (!comparer.Equals(_items[i], other._items[i]))
            {
                return false;
            }
        }

        return true;
    }

    public override bool Equals(object? obj) => Equals(obj as FrozenList<T>);

    public override int GetHashCode()
    {
        IEqualityComparer<T> comparer = ValueComparer<T>.Default;
        int hash = _count;
        for (int i = 0; i < _count; i++)
        {
            T item = _items[i];
            hash = unchecked((hash * 31) + (item is null ? 0 : comparer.GetHashCode(item)));
        }

        return hash;
    }

    public override string ToString()
    {
        var text = new StringBuilder("[");
        for (int i = 0; i < _count && i < PrintedItems; i++)
        {
            text.Append(i == 0 ? "" : ", ").Append(_items[i]?.ToString() ?? "null");
        }

        return text.Append(_count > PrintedItems ? $", and {_count - PrintedItems} more]" : "]").ToString();
    }

    public IEnumerator<T> GetEnumerator()
    {
        for (int i = 0; i < _count; i++)
        {
            yield return _items[i];
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
