using System;
using System.Collections.Generic;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;

namespace FlowIq.Generator.Support.ApiRuntime;

/// <summary>
/// Follows redirects. To another origin nothing goes but what negotiates content: no credential, no header of the caller,
/// no body. From https to http nothing goes at all; the redirect is then the answer.
/// </summary>
internal static class Redirects
{
    private const int Limit = 10;

    public static bool IsRedirect(HttpResponseMessage response) =>
        (int)response.StatusCode is 301 or 302 or 303 or 307 or 308 && response.Headers.Location is not null;

    public static async Task<HttpResponseMessage> FollowAsync(HttpClient http, HttpRequestMessage request, HttpResponseMessage response, CancellationToken cancellationToken)
    {
        for (int i = 0; i < Limit && IsRedirect(response) && Next(http, request, response) is { } next; i++)
        {
            response.Dispose();
            request = next;
            response = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken).ConfigureAwait(false);
        }

        return response;
    }

    private static HttpRequestMessage? Next(HttpClient http, HttpRequestMessage request, HttpResponseMessage response)
    {
        Uri from = request.RequestUri!;
        if (!Uri.TryCreate(from, response.Headers.Location!, out Uri? to) || to.Scheme is not ("http" or "https") || (from.Scheme == "https" && to.Scheme == "http"))
        {
            return null;
        }

        int status = (int)response.StatusCode;
        bool becomesGet = (status == 303 && request.Method != HttpMethod.Head) || (status is 301 or 302 && request.Method == HttpMethod.Post);
        bool isSameOrigin = BaseUrl.IsSameOrigin(from, to);
        if (!isSameOrigin && AddsMore(http))
        {
            return null;
        }

        HttpContent? content = becomesGet ? null : request.Content;
        if (content is not null && (!isSameOrigin || content is not PooledContent { CanBeSentAgain: true }))
        {
            return null;
        }

        var next = new HttpRequestMessage(becomesGet ? HttpMethod.Get : request.Method, to) { Content = content, Version = request.Version };
#if NET
        next.VersionPolicy = request.VersionPolicy;
#endif
        foreach (KeyValuePair<string, IEnumerable<string>> header in request.Headers)
        {
            if (isSameOrigin || IsNeutral(header.Key))
            {
                next.Headers.TryAddWithoutValidation(header.Key, header.Value);
            }
        }

        return next;
    }

    /// <summary>Whether the <c>HttpClient</c> puts headers of its own on every request, wherever it goes: a credential may be among them.</summary>
    private static bool AddsMore(HttpClient http)
    {
        foreach (KeyValuePair<string, IEnumerable<string>> header in http.DefaultRequestHeaders)
        {
            if (!IsNeutral(header.Key))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsNeutral(string header) => header is "Accept" or "Accept-Language" or "User-Agent";
}
