using System;
using System.Text.Json;

namespace FlowIq.Generator.Support.ApiRuntime;

/// <summary>
/// The storage of a member whose type has no equality by value (JSON elements, bytes), so that the record's
/// own equality is by value all the same.
/// </summary>
internal readonly struct ValueOf<T> : IEquatable<ValueOf<T>>
{
    public ValueOf(T value) =>
        Value = value is JsonElement element ? (T)(object)JsonValues.Detach(element) : value;

    public T Value { get; }

    public bool Equals(ValueOf<T> other) => ValueComparer<T>.Default.Equals(Value, other.Value);

    public override bool Equals(object? obj) => obj is ValueOf<T> other && Equals(other);

    public override int GetHashCode() => Value is null ? 0 : ValueComparer<T>.Default.GetHashCode(Value);
}
