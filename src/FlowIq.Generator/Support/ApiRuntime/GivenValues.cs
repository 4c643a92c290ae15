using System;
using System.Collections.Generic;
using System.Net.Http;

namespace FlowIq.Generator.Support.ApiRuntime;

/// <summary>Headers, query parameters and cookies that the caller gives in a credential's place.</summary>
internal readonly struct GivenValues
{
    private readonly ApiCall _call;
    private readonly HttpClient _http;
    private readonly RequestOptions? _options;

    public GivenValues(ApiCall call, HttpClient http, RequestOptions? options)
    {
        _call = call;
        _http = http;
        _options = options;
    }

    /// <summary>A header given with this very call, so that it stands above a credential of the client's options; null: not given.</summary>
    public string? OfCall(string name) => (_options is null ? null : Find(_options.Headers, name)) ?? Argument(name);

    /// <summary>A header given with the call, or to every request by the client's options or the <c>HttpClient</c>; null: not given.</summary>
    public string? OfAny(string name) => OfCall(name) ?? HeaderGuard.Find(_call.Request.Headers, name) ?? HeaderGuard.Find(_http.DefaultRequestHeaders, name);

    /// <summary>The argument that is a query parameter of that name; null: not given.</summary>
    public string? InQuery(string name) => _call.HasQuery ? ArgumentText.Find(_call.Url.Span, UrlText.Escape(name)) : null;

    /// <summary>The argument that is a cookie of that name, escaped or as it is; null: not given.</summary>
    public string? InCookies(string name) => _call.HasCookies ? ArgumentText.Find(_call.Cookies.Span, name) ?? ArgumentText.Find(_call.Cookies.Span, UrlText.Escape(name)) : null;

    /// <summary>The argument that is a header of that name. Those of the client's options are among the request's by now.</summary>
    private string? Argument(string name) =>
        !_call.IsBare && HeaderGuard.Has(_call.Request, name) && HeaderGuard.Find(_call.Request.Headers, name) is { } value && Find(_call.Core.Settings.Headers, name) != value ? value : null;

    private static string? Find(IEnumerable<KeyValuePair<string, string>> headers, string name)
    {
        foreach (KeyValuePair<string, string> header in headers)
        {
            if (string.Equals(header.Key, name, StringComparison.OrdinalIgnoreCase))
            {
                return header.Value;
            }
        }

        return null;
    }
}
