using System;

namespace FlowIq.Generator.Support.ApiRuntime;

/// <summary>
/// The last URL of some operations each: many are called at the same one again and again (what varies is in the body), and to
/// take a URL apart costs more than to compare it. Whoever comes at the same time as another makes his own at worst. What is
/// kept is in no message and no log; it lives as long as the client, as its credentials do.
/// </summary>
internal sealed class UrlCache
{
    private const int LongestRest = 256;
    private readonly Uri?[] _urls = new Uri?[16];

    /// <param name="template">The operation's path; its length decides which place the URL has.</param>
    /// <param name="baseUrl">Absolute, without a slash at its end.</param>
    /// <param name="rest">What follows it.</param>
    public Uri Get(string template, string baseUrl, ReadOnlySpan<char> rest)
    {
        if (rest.Length > LongestRest)
        {
            return UrlText.ToUri(baseUrl, rest);
        }

        ref Uri? place = ref _urls[template.Length % _urls.Length];
        return place is { } known && Is(known.OriginalString.AsSpan(), baseUrl, rest) ? known : place = UrlText.ToUri(baseUrl, rest);
    }

    private static bool Is(ReadOnlySpan<char> url, string baseUrl, ReadOnlySpan<char> rest) =>
        url.Length == baseUrl.Length + rest.Length && url.Slice(baseUrl.Length).SequenceEqual(rest) && url.StartsWith(baseUrl.AsSpan());
}
