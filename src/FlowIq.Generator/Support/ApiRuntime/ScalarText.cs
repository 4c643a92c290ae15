using System;
using System.Globalization;

namespace FlowIq.Generator.Support.ApiRuntime;

/// <summary>Scalar values as text outside JSON: in a path, a query, a header, a form. Null stays null: nothing to send.</summary>
internal static class ScalarText
{
    public static string? Boolean(bool? value) => value is { } known ? known ? "true" : "false" : null;

    public static string? Int32(int? value) => value?.ToString(CultureInfo.InvariantCulture);

    public static string? Int64(long? value) => value?.ToString(CultureInfo.InvariantCulture);

    public static string? UInt64(ulong? value) => value?.ToString(CultureInfo.InvariantCulture);

    public static string? Single(float? value) => value?.ToString("R", CultureInfo.InvariantCulture);

    public static string? Double(double? value) => value?.ToString("R", CultureInfo.InvariantCulture);

    public static string? Decimal(decimal? value) => value?.ToString(CultureInfo.InvariantCulture);

    public static string? Uuid(Guid? value) => value?.ToString("D");

    public static string? Uri(Uri? value) => value?.OriginalString;

#if NET
    public static string? Date(DateOnly? value) => value?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
#else
    public static string? Date(DateTime? value) => value?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
#endif

    /// <summary>RFC 3339: a fraction only where there is one, <c>Z</c> for UTC.</summary>
    public static string? DateTime(DateTimeOffset? value) =>
        value?.ToString(value.Value.Offset == TimeSpan.Zero ? "yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'" : "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFzzz", CultureInfo.InvariantCulture);

    public static string? UnixTime(DateTimeOffset? value) => value?.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);

    public static string? Base64(ReadOnlyMemory<byte>? value) => value is { } bytes ? Convert.ToBase64String(bytes.ToArray()) : null;

    public static string? Base64Url(ReadOnlyMemory<byte>? value) => Base64(value)?.TrimEnd('=').Replace('+', '-').Replace('/', '_');

    /// <summary>A type whose <c>ToString</c> is its form on the wire.</summary>
    public static string? Of<T>(T? value)
        where T : struct => value?.ToString();
}
