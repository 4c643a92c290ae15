namespace FlowIq.Generator.Support;

/// <summary>
/// An ISO 8601 duration such as <c>P1Y2M10DT2H30M</c>. Years and months have no fixed length, so it is not a
/// <see cref="global::System.TimeSpan"/>, though it converts where it has neither. What was received is written back as it was.
/// </summary>
public readonly struct IsoDuration : global::System.IEquatable<IsoDuration>
{
    private readonly string? _text;

    /// <summary>A duration of months and time.</summary>
    /// <param name="months">Whole months; a year has twelve.</param>
    /// <param name="time">Weeks, days and smaller parts.</param>
    public IsoDuration(int months, global::System.TimeSpan time)
    {
        Months = months;
        Time = time;
        _text = null;
    }

    private IsoDuration(int months, global::System.TimeSpan time, string text)
    {
        Months = months;
        Time = time;
        _text = text;
    }

    /// <summary>Years and months, in months.</summary>
    public int Months { get; }

    /// <summary>All that has a fixed length: weeks, days (24 hours), hours, minutes, seconds.</summary>
    public global::System.TimeSpan Time { get; }

    /// <summary>A duration of fixed length.</summary>
    /// <param name="value">The length.</param>
    public static implicit operator IsoDuration(global::System.TimeSpan value) => new(0, value);

    /// <summary>Whether both have the same months and time.</summary>
    /// <param name="left">One.</param>
    /// <param name="right">The other.</param>
    public static bool operator ==(IsoDuration left, IsoDuration right) => left.Equals(right);

    /// <summary>Whether the two differ.</summary>
    /// <param name="left">One.</param>
    /// <param name="right">The other.</param>
    public static bool operator !=(IsoDuration left, IsoDuration right) => !left.Equals(right);

    /// <summary>The fixed length.</summary>
    /// <exception cref="global::System.InvalidOperationException">There are years or months in it.</exception>
    public global::System.TimeSpan ToTimeSpan() => Months == 0
        ? Time
        : throw new global::System.InvalidOperationException("A duration with years or months has no fixed length: " + ToString());

    /// <summary>Reads an ISO 8601 duration.</summary>
    /// <param name="text">The text.</param>
    /// <param name="value">The duration.</param>
    public static bool TryParse(string text, out IsoDuration value)
    {
        value = default;
        int at = 0;
        bool negative = text.Length > 0 && text[0] == '-';
        at += negative || (text.Length > 0 && text[0] == '+') ? 1 : 0;
        if (at >= text.Length || text[at++] != 'P' || at == text.Length)
        {
            return false;
        }

        decimal months = 0;
        decimal seconds = 0;
        bool inTime = false;
        int lastRank = -1;
        while (at < text.Length)
        {
            if (!inTime && text[at] == 'T')
            {
                inTime = true;
                if (++at == text.Length)
                {
                    return false;
                }
            }

            int start = at;
            while (at < text.Length && text[at] is (>= '0' and <= '9') or '.' or ',')
            {
                at++;
            }

            if (at == text.Length
                || !decimal.TryParse(text.Substring(start, at - start).Replace(',', '.'), global::System.Globalization.NumberStyles.AllowDecimalPoint, global::System.Globalization.CultureInfo.InvariantCulture, out decimal amount))
            {
                return false;
            }

            int rank = (inTime ? "HMS" : "YMWD").IndexOf(text[at++]) is var found && found >= 0 ? found + (inTime ? 4 : 0) : -1;
            if (rank <= lastRank || amount > int.MaxValue)
            {
                return false;
            }

            lastRank = rank;
            months += rank switch { 0 => amount * 12, 1 => amount, _ => 0 };
            seconds += amount * rank switch { 2 => 604800, 3 => 86400, 4 => 3600, 5 => 60, 6 => 1, _ => 0 };
        }

        decimal ticks = seconds * global::System.TimeSpan.TicksPerSecond;
        if (months > int.MaxValue || months != decimal.Truncate(months) || ticks > long.MaxValue)
        {
            return false;
        }

        int sign = negative ? -1 : 1;
        value = new IsoDuration(sign * (int)months, global::System.TimeSpan.FromTicks(sign * (long)ticks), text);
        return true;
    }

    /// <inheritdoc/>
    public bool Equals(IsoDuration other) => Months == other.Months && Time == other.Time;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is IsoDuration other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => Months ^ Time.GetHashCode();

    /// <summary>The duration as ISO 8601 writes it.</summary>
    public override string ToString()
    {
        if (_text is not null)
        {
            return _text;
        }

        bool negative = Months < 0 || Time < global::System.TimeSpan.Zero;
        if (negative && (Months > 0 || Time > global::System.TimeSpan.Zero))
        {
            throw new global::System.InvalidOperationException("A duration cannot have months and time of different signs.");
        }

        long months = global::System.Math.Abs((long)Months);
        decimal seconds = global::System.Math.Abs((decimal)Time.Ticks) / global::System.TimeSpan.TicksPerSecond;
        var text = new global::System.Text.StringBuilder(negative ? "-P" : "P");
        Append(text, months / 12, 'Y');
        Append(text, months % 12, 'M');
        Append(text, global::System.Math.Floor(seconds / 86400), 'D');
        int bare = text.Length;
        text.Append('T');
        Append(text, global::System.Math.Floor(seconds % 86400 / 3600), 'H');
        Append(text, global::System.Math.Floor(seconds % 3600 / 60), 'M');
        Append(text, seconds % 60, 'S');
        if (text.Length == bare + 1)
        {
            text.Length = bare;
        }

        return text.Length <= 2 && text[text.Length - 1] == 'P' ? "PT0S" : text.ToString();
    }

    private static void Append(global::System.Text.StringBuilder text, decimal amount, char unit)
    {
        if (amount != 0)
        {
            text.Append(amount.ToString("0.#######", global::System.Globalization.CultureInfo.InvariantCulture)).Append(unit);
        }
    }
}
