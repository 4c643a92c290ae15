namespace FlowIq.Generator.Support;

/// <summary>
/// A member that may be left out: unset (not sent at all) and set to null (sent as JSON <c>null</c>) are different things.
/// </summary>
/// <typeparam name="T">The member's type.</typeparam>
public readonly struct Optional<T> : global::System.IEquatable<Optional<T>>
{
    private readonly T _value;

    /// <summary>A member that is set, to null too.</summary>
    /// <param name="value">The value, or null.</param>
    public Optional(T value)
    {
        _value = value;
        IsSet = true;
    }

    /// <summary>The member is left out; the same as <c>default</c>.</summary>
    public static Optional<T> Unset => default;

    /// <summary>Whether the member is there, null or not.</summary>
    public bool IsSet { get; }

    /// <summary>The value; the type's default (null) when unset.</summary>
    public T Value => _value;

    /// <summary>A member that is set to the value.</summary>
    /// <param name="value">The value, or null.</param>
    public static implicit operator Optional<T>(T value) => new(value);

    /// <summary>Whether both are unset, or both are set to equal values.</summary>
    /// <param name="left">One.</param>
    /// <param name="right">The other.</param>
    public static bool operator ==(Optional<T> left, Optional<T> right) => left.Equals(right);

    /// <summary>Whether the two differ.</summary>
    /// <param name="left">One.</param>
    /// <param name="right">The other.</param>
    public static bool operator !=(Optional<T> left, Optional<T> right) => !left.Equals(right);

    /// <summary>The value when set, else the given one.</summary>
    /// <param name="fallback">What stands in for an unset member.</param>
    public T ValueOr(T fallback) => IsSet ? _value : fallback;

    /// <inheritdoc/>
    public bool Equals(Optional<T> other) => IsSet == other.IsSet && ApiRuntime.ValueComparer<T>.Default.Equals(_value, other._value);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Optional<T> other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => !IsSet ? 0 : _value is null ? 1 : ApiRuntime.ValueComparer<T>.Default.GetHashCode(_value);

    /// <inheritdoc/>
    public override string ToString() => !IsSet ? "(unset)" : _value?.ToString() ?? "null";
}

/// <summary>Makes <see cref="Optional{T}"/> values where C# has no implicit conversion: from lists and dictionaries.</summary>
public static class Optional
{
    /// <summary>A member that is set to the value.</summary>
    /// <typeparam name="T">The member's type.</typeparam>
    /// <param name="value">The value, or null.</param>
    public static Optional<T> Of<T>(T value) => new(value);
}
