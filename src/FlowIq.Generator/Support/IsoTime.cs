namespace FlowIq.Generator.Support;

/// <summary>A time of day, with an offset from UTC where one is told. What was received is written back as it was.</summary>
public readonly struct IsoTime : global::System.IEquatable<IsoTime>
{
    private readonly string? _text;

    /// <summary>A time of day.</summary>
    /// <param name="timeOfDay">Since midnight, less than a day.</param>
    /// <param name="offset">From UTC, or null for a local time.</param>
    public IsoTime(global::System.TimeSpan timeOfDay, global::System.TimeSpan? offset = null)
    {
        if (timeOfDay < global::System.TimeSpan.Zero || timeOfDay.Ticks >= global::System.TimeSpan.TicksPerDay)
        {
            throw new global::System.ArgumentOutOfRangeException(nameof(timeOfDay));
        }

        TimeOfDay = timeOfDay;
        Offset = offset;
        _text = null;
    }

    private IsoTime(global::System.TimeSpan timeOfDay, global::System.TimeSpan? offset, string text)
    {
        TimeOfDay = timeOfDay;
        Offset = offset;
        _text = text;
    }

    /// <summary>Since midnight.</summary>
    public global::System.TimeSpan TimeOfDay { get; }

    /// <summary>From UTC; null for a local time.</summary>
    public global::System.TimeSpan? Offset { get; }

#if NET6_0_OR_GREATER
    /// <summary>A local time of day.</summary>
    /// <param name="value">The time.</param>
    public static implicit operator IsoTime(global::System.TimeOnly value) => new(value.ToTimeSpan());

    /// <summary>The time without its offset.</summary>
    public global::System.TimeOnly ToTimeOnly() => global::System.TimeOnly.FromTimeSpan(TimeOfDay);
#endif

    /// <summary>Whether both have the same time and offset.</summary>
    /// <param name="left">One.</param>
    /// <param name="right">The other.</param>
    public static bool operator ==(IsoTime left, IsoTime right) => left.Equals(right);

    /// <summary>Whether the two differ.</summary>
    /// <param name="left">One.</param>
    /// <param name="right">The other.</param>
    public static bool operator !=(IsoTime left, IsoTime right) => !left.Equals(right);

    /// <summary>Reads <c>10:30:00</c>, <c>10:30:00.5Z</c>, <c>10:30:00+02:00</c>.</summary>
    /// <param name="text">The text.</param>
    /// <param name="value">The time.</param>
    public static bool TryParse(string text, out IsoTime value)
    {
        if (ApiRuntime.IsoDates.TryParseTime(text, 0, out global::System.TimeSpan time, out global::System.TimeSpan? offset))
        {
            // A leap second at midnight is the last second still.
            global::System.TimeSpan last = global::System.TimeSpan.FromTicks(global::System.TimeSpan.TicksPerDay - 1);
            value = new IsoTime(time > last ? last : time, offset, text);
            return true;
        }

        value = default;
        return false;
    }

    /// <inheritdoc/>
    public bool Equals(IsoTime other) => TimeOfDay == other.TimeOfDay && Offset == other.Offset;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is IsoTime other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => TimeOfDay.GetHashCode() ^ Offset.GetHashCode();

    /// <summary>The time as RFC 3339 writes it.</summary>
    public override string ToString()
    {
        if (_text is not null)
        {
            return _text;
        }

        string time = new global::System.DateTime(TimeOfDay.Ticks).ToString("HH':'mm':'ss.FFFFFFF", global::System.Globalization.CultureInfo.InvariantCulture);
        if (Offset is not { } offset)
        {
            return time;
        }

        return offset == global::System.TimeSpan.Zero ? time + "Z" : time + (offset < global::System.TimeSpan.Zero ? "-" : "+") + offset.ToString("hh':'mm", global::System.Globalization.CultureInfo.InvariantCulture);
    }
}
