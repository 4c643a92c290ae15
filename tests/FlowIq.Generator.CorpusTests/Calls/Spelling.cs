using System.Globalization;

namespace FlowIq.Generator.CorpusTests.Calls;

/// <summary>How plain values are written outside of JSON.</summary>
internal static class Spelling
{
    /// <summary>Null for a value that is more than one text, or that has formats of its own.</summary>
    public static string? Of(object value) => value switch
    {
        string text => text,
        bool flag => flag ? "true" : "false",
        int or long or short or uint or ulong or byte or sbyte or ushort => string.Create(CultureInfo.InvariantCulture, $"{value}"),
        _ => null,
    };
}
