using System;

namespace FlowIq.Generator.Support.ApiRuntime;

/// <summary>Text to URL.</summary>
internal static class UrlText
{
    /// <summary>Percent-encodes all but unreserved characters.</summary>
    public static string Escape(string text)
    {
        var buffer = new TextBuffer();
        buffer.Append(text, TextEscape.Unreserved);
        // What is escaped is longer.
        string escaped = buffer.Length == text.Length ? text : buffer.ToString();
        buffer.Release();
        return escaped;
    }

    /// <summary>A URL that is sent as it is: <see cref="Uri"/> would take escapes apart and fold dots.</summary>
    public static Uri ToUri(string baseUrl, ReadOnlySpan<char> rest)
    {
#if NET
        return new Uri(string.Concat(baseUrl, rest), new UriCreationOptions { DangerousDisablePathAndQueryCanonicalization = true });
#else
        return new Uri(baseUrl + rest.ToString(), UriKind.Absolute);
#endif
    }
}
