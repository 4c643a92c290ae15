using System;
using System.Collections.Generic;
using System.Linq;
using System.Net.Http;
using System.Text;
using System.Threading;
using System.Threading.Tasks;

namespace FlowIq.Generator.CorpusTests.Calls;

/// <summary>A request as it left a client.</summary>
/// <param name="Headers">Those of the body too; each value as it is sent.</param>
/// <param name="Body">Null where there is none.</param>
internal sealed record SentRequest(string Method, Uri Url, IReadOnlyDictionary<string, string> Headers, string? ContentType, byte[]? Body)
{
    /// <summary>Names and values of the query, unescaped, in order.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Query => Pairs(Url.Query.TrimStart('?'), '&');

    /// <summary>Names and values of the cookies, unescaped, in order.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Cookies => Pairs(Headers.GetValueOrDefault("Cookie") ?? "", ';');

    /// <summary>Names and values of a form, unescaped, in order.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Form => Pairs(Encoding.ASCII.GetString(Body!).Replace('+', ' '), '&');

    public static async Task<SentRequest> OfAsync(HttpRequestMessage request, CancellationToken cancellationToken) => new(
        request.Method.Method,
        request.RequestUri!,
        request.Headers.NonValidated
            .Concat(request.Content?.Headers.NonValidated ?? default)
            .ToDictionary(static header => header.Key, static header => string.Join(", ", header.Value), StringComparer.OrdinalIgnoreCase),
        request.Content?.Headers.NonValidated.FirstOrDefault(static header => header.Key == "Content-Type").Value.ToString(),
        request.Content is null ? null : await request.Content.ReadAsByteArrayAsync(cancellationToken));

    private static IReadOnlyList<KeyValuePair<string, string>> Pairs(string text, char separator) =>
    [
        .. text.Split(separator, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(static pair => pair.Split('=', 2))
            .Select(static pair => KeyValuePair.Create(Uri.UnescapeDataString(pair[0]), pair.Length == 1 ? "" : Uri.UnescapeDataString(pair[1]))),
    ];
}
