using System.Collections.Generic;
using System.Net.Http;

namespace FlowIq.Generator.Support.ApiRuntime;

/// <summary>Headers that the caller gives in a credential's place.</summary>
internal readonly struct GivenHeaders
{
    private readonly HttpRequestMessage _request;
    private readonly HttpClient _http;
    private readonly RequestOptions? _options;

    public GivenHeaders(HttpRequestMessage request, HttpClient http, RequestOptions? options)
    {
        _request = request;
        _http = http;
        _options = options;
    }

    /// <summary>Given with this very call, so that it stands above a credential of the client's options; null: not given.</summary>
    public string? OfCall(string name)
    {
        if (_options is null)
        {
            return null;
        }

        foreach (KeyValuePair<string, string> header in _options.Headers)
        {
            if (string.Equals(header.Key, name, System.StringComparison.OrdinalIgnoreCase))
            {
                return header.Value;
            }
        }

        return null;
    }

    /// <summary>Given with the call, or to every request by the client's options or the <c>HttpClient</c>; null: not given.</summary>
    public string? OfAny(string name) => OfCall(name) ?? HeaderGuard.Find(_request.Headers, name) ?? HeaderGuard.Find(_http.DefaultRequestHeaders, name);
}
