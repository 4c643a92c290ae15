using System;
using System.Globalization;

namespace FlowIq.Generator.Support.ApiRuntime;

/// <summary>Dates and date-times as RFC 3339 writes them, independent of culture and time zone of the machine.</summary>
internal static class IsoDates
{
    /// <summary>Full precision; <c>Z</c> where the offset is zero.</summary>
    public static string Format(DateTimeOffset value) =>
        value.ToString(FormatFor(value), CultureInfo.InvariantCulture);

    /// <summary>The format of <see cref="Format(DateTimeOffset)"/>.</summary>
    public static string FormatFor(DateTimeOffset value) => value.Offset == TimeSpan.Zero
        ? "yyyy'-'MM'-'dd'T'HH':'mm':'ss.FFFFFFF'Z'"
        : "yyyy'-'MM'-'dd'T'HH':'mm':'ss.FFFFFFFzzz";

#if NET6_0_OR_GREATER
    public static string FormatDate(DateOnly value) => value.ToString("yyyy'-'MM'-'dd", CultureInfo.InvariantCulture);

    public static bool TryParseDate(string text, out DateOnly value) =>
        DateOnly.TryParseExact(text, "yyyy'-'MM'-'dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out value);
#else
    public static string FormatDate(DateTime value) => value.ToString("yyyy'-'MM'-'dd", CultureInfo.InvariantCulture);

    public static bool TryParseDate(string text, out DateTime value) =>
        DateTime.TryParseExact(text, "yyyy'-'MM'-'dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out value);
#endif

    /// <summary>
    /// A date-time with or without fraction. Lower-case letters and a space between date and time are accepted as RFC 3339
    /// allows; without an offset the time is taken for UTC, never for the machine's own zone. A leap second is the next second.
    /// </summary>
    public static bool TryParse(string text, out DateTimeOffset value)
    {
        value = default;
        if (text.Length < 16
            || !DateTime.TryParseExact(text.Substring(0, 10), "yyyy'-'MM'-'dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateTime date)
            || text[10] is not ('T' or 't' or ' ')
            || !TryParseTime(text, 11, out TimeSpan time, out TimeSpan? offset))
        {
            return false;
        }

        TimeSpan zone = offset ?? TimeSpan.Zero;
        long ticks = date.Ticks + time.Ticks;
        long utc = ticks - zone.Ticks;
        if (zone.Duration() > TimeSpan.FromHours(14)
            || ticks < 0 || ticks > DateTime.MaxValue.Ticks
            || utc < 0 || utc > DateTime.MaxValue.Ticks)
        {
            return false;
        }

        value = new DateTimeOffset(ticks, zone);
        return true;
    }

    /// <summary>A time of day with optional seconds, fraction (what is beyond 100 ns is cut off) and offset, up to the text's end.</summary>
    public static bool TryParseTime(string text, int start, out TimeSpan time, out TimeSpan? offset)
    {
        time = default;
        offset = null;
        int at = start;
        if (!TwoDigits(text, ref at, 23, out int hours) || !Skip(text, ref at, ':') || !TwoDigits(text, ref at, 59, out int minutes))
        {
            return false;
        }

        int seconds = 0;
        long fraction = 0;
        if (Skip(text, ref at, ':'))
        {
            if (!TwoDigits(text, ref at, 60, out seconds))
            {
                return false;
            }

            if (at < text.Length && text[at] is '.' or ',')
            {
                int digits = 0;
                for (at++; at < text.Length && text[at] is >= '0' and <= '9'; at++, digits++)
                {
                    fraction = digits < 7 ? (fraction * 10) + (text[at] - '0') : fraction;
                }

                if (digits == 0)
                {
                    return false;
                }

                for (; digits < 7; digits++)
                {
                    fraction *= 10;
                }
            }
        }

        time = new TimeSpan(hours, minutes, seconds) + TimeSpan.FromTicks(fraction);
        return at == text.Length || TryParseOffset(text, at, out offset);
    }

    private static bool TryParseOffset(string text, int at, out TimeSpan? offset)
    {
        offset = TimeSpan.Zero;
        char sign = text[at++];
        if (sign is 'Z' or 'z')
        {
            return at == text.Length;
        }

        int minutes = 0;
        if (sign is not ('+' or '-') || !TwoDigits(text, ref at, 23, out int hours))
        {
            return false;
        }

        if (at < text.Length)
        {
            Skip(text, ref at, ':');
            if (!TwoDigits(text, ref at, 59, out minutes))
            {
                return false;
            }
        }

        var value = new TimeSpan(hours, minutes, 0);
        offset = sign == '-' ? -value : value;
        return at == text.Length;
    }

    private static bool Skip(string text, ref int at, char expected)
    {
        if (at < text.Length && text[at] == expected)
        {
            at++;
            return true;
        }

        return false;
    }

    private static bool TwoDigits(string text, ref int at, int maximum, out int value)
    {
        value = 0;
        if (at + 2 > text.Length || text[at] is not (>= '0' and <= '9') || text[at + 1] is not (>= '0' and <= '9'))
        {
            return false;
        }

        value = ((text[at] - '0') * 10) + (text[at + 1] - '0');
        at += 2;
        return value <= maximum;
    }
}
