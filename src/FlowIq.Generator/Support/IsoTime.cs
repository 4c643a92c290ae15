using System;
using FlowIq.Generator.Support.Runtime;

namespace FlowIq.Generator.Support;

/// <summary>A time of day, with an offset from UTC where one is told. What was received is written back as it was.</summary>
public readonly struct IsoTime : IEquatable<IsoTime>
{
    private readonly string? _text;

    /// <summary>A time of day.</summary>
    /// <param name="timeOfDay">Since midnight, less than a day.</param>
    /// <param name="offset">From UTC, or null for a local time.</param>
    public IsoTime(TimeSpan timeOfDay, TimeSpan? offset = null)
    {
        if (timeOfDay < TimeSpan.Zero || timeOfDay.Ticks >= TimeSpan.TicksPerDay)
        {
            throw new ArgumentOutOfRangeException(nameof(timeOfDay));
        }

        TimeOfDay = timeOfDay;
        Offset = offset;
        _text = null;
    }

    private IsoTime(TimeSpan timeOfDay, TimeSpan? offset, string text)
    {
        TimeOfDay = timeOfDay;
        Offset = offset;
        _text = text;
    }

    /// <summary>Since midnight.</summary>
    public TimeSpan TimeOfDay { get; }

    /// <summary>From UTC; null for a local time.</summary>
    public TimeSpan? Offset { get; }

#if NET6_0_OR_GREATER
    /// <summary>A local time of day.</summary>
    /// <param name="value">The time.</param>
    public static implicit operator IsoTime(TimeOnly value) => new(value.ToTimeSpan());

    /// <summary>The time without its offset.</summary>
    public TimeOnly ToTimeOnly() => TimeOnly.FromTimeSpan(TimeOfDay);
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
        if (IsoDates.TryParseTime(text, 0, out TimeSpan time, out TimeSpan? offset))
        {
            // A leap second at midnight is the last second still.
            TimeSpan last = TimeSpan.FromTicks(TimeSpan.TicksPerDay - 1);
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

        string time = new DateTime(TimeOfDay.Ticks).ToString("HH':'mm':'ss.FFFFFFF", System.Globalization.CultureInfo.InvariantCulture);
        if (Offset is not { } offset)
        {
            return time;
        }

        return offset == TimeSpan.Zero ? time + "Z" : time + (offset < TimeSpan.Zero ? "-" : "+") + offset.ToString("hh':'mm", System.Globalization.CultureInfo.InvariantCulture);
    }
}
