using System;
using System.Collections.Concurrent;
using System.Text.RegularExpressions;

namespace FlowIq.Generator.Support.ApiRuntime;

/// <summary>The document's patterns, each parsed once. There are as many as the document has, so none is ever dropped.</summary>
internal static class Patterns
{
    /// <summary>A pattern that takes longer is a trap, or the text is.</summary>
    private static readonly TimeSpan Timeout = TimeSpan.FromMilliseconds(500);
    private static readonly ConcurrentDictionary<string, Regex> Known = new(StringComparer.Ordinal);

    /// <summary>What is wrong with the text, or null.</summary>
    public static string? Problem(string text, string regex, string? pattern)
    {
        try
        {
            bool matches = Known.GetOrAdd(regex, static source => new Regex(source, RegexOptions.CultureInvariant, Timeout)).IsMatch(text);
            return matches ? null : "does not match the pattern " + (pattern ?? regex);
        }
        catch (RegexMatchTimeoutException)
        {
            return "takes too long to be matched with the pattern " + (pattern ?? regex);
        }
    }
}
