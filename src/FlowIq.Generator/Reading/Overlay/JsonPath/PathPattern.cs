using System;
using System.Text.RegularExpressions;
using FlowIq.Generator.Reading.Patterns;

namespace FlowIq.Generator.Reading.Overlay.JsonPath;

/// <summary>The patterns of <c>match</c> and <c>search</c> (RFC 9485). What is no pattern matches nothing.</summary>
internal static class PathPattern
{
    private static readonly TimeSpan Timeout = TimeSpan.FromMilliseconds(250);

    public static bool Matches(PathValue text, PathValue pattern, bool isWhole)
    {
        if (text.Text is not { } value || pattern.Text is not { } source || EcmaPattern.Translate(source, "\n\r", out _) is not { } translated)
        {
            return false;
        }

        try
        {
            return Regex.IsMatch(value, isWhole ? @"\A(?:" + translated + @")\z" : translated, RegexOptions.CultureInvariant, Timeout);
        }
        catch (RegexMatchTimeoutException)
        {
            return false;
        }
    }
}
