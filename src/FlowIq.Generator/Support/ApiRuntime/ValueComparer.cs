using System;
using System.Collections.Generic;
using System.Text.Json;

namespace FlowIq.Generator.Support.ApiRuntime;

/// <summary>Equality by value, for the types that have none of their own too: JSON elements and bytes.</summary>
internal static class ValueComparer<T>
{
    public static IEqualityComparer<T> Default { get; } = Create();

    private static IEqualityComparer<T> Create()
    {
        if (typeof(T) == typeof(JsonElement)
            || typeof(T) == typeof(JsonElement?)
            || typeof(T) == typeof(ReadOnlyMemory<byte>)
            || typeof(T) == typeof(ReadOnlyMemory<byte>?)
            || typeof(T) == typeof(object))
        {
            return new ByContent();
        }

        return EqualityComparer<T>.Default;
    }

    private sealed class ByContent : IEqualityComparer<T>
    {
        public bool Equals(T? x, T? y) => Values.AreEqual(x, y);

        public int GetHashCode(T obj) => Values.Hash(obj);
    }
}
