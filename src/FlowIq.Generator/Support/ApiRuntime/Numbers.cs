using System.Globalization;

namespace FlowIq.Generator.Support.ApiRuntime;

/// <summary>Numbers as they are sent: exact decimals.</summary>
internal static class Numbers
{
    /// <summary>The exact number; null where a decimal has no room for it.</summary>
    public static decimal? Exact(string text) =>
        decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out decimal value) ? value : null;

    public static bool IsMultiple(decimal value, decimal? step) => step is not { } known || known == 0 || value % known == 0;

    public static string Text(decimal? value) => value?.ToString(CultureInfo.InvariantCulture) ?? "";

    public static string Text(int value) => value.ToString(CultureInfo.InvariantCulture);
}
