using System;
using System.Collections.Generic;
using System.Net.Http;

namespace FlowIq.Generator.Support.ApiRuntime;

/// <summary>One request while it is put together. It lives for one call: nothing of it is left for the next.</summary>
internal sealed class ApiCall : IDisposable
{
    private TextBuffer _url;
    private string? _secret;
    private CallExtras? _extras;

    /// <remarks><c>template</c>: The path as the document has it, for messages.</remarks>
    public ApiCall(ClientCore core, HttpMethod method, string template, SecurityRequirement? security)
    {
        Core = core;
        Template = template;
        Security = security;
        Request = new HttpRequestMessage { Method = method };
    }

    public ClientCore Core { get; }

    public HttpRequestMessage Request { get; }

    public string Template { get; }

    /// <summary>Which credentials this operation needs; null: none.</summary>
    public SecurityRequirement? Security { get; }

    /// <summary>The operation's own server; null: the client's.</summary>
    public string? Server
    {
        get => _extras?.Server;
        set => Extras.Server = value;
    }

    /// <summary>What is asked for where the document does not ask for anything else.</summary>
    public const string AcceptJson = "application/json";

    /// <summary>The media types asked for.</summary>
    public string Accept { get; set; } = AcceptJson;

    /// <summary>Whether no header is an argument of the call or of the client's options, so that none can be in another's way.</summary>
    public bool IsBare { get; set; }

    /// <summary>Which statuses have a body that is not read to its end before the caller sees it; null: none.</summary>
    public Func<int, bool>? Streams => _extras?.Streams;

    /// <summary>Whether the body of a success is of no interest.</summary>
    public bool SkipsBody { get; set; }

    /// <summary>Statuses beside 2xx that the document calls a success: redirects and 304 mostly, which are not followed then.</summary>
    public int[] Successes
    {
        get => _extras?.Successes ?? Array.Empty<int>();
        set => Extras.Successes = value;
    }

    /// <summary>Whether a redirect is an answer that the document describes, so that it is not followed.</summary>
    public bool KeepsRedirects { get; set; }

    /// <summary>Credentials that this call carries.</summary>
    public IReadOnlyList<string> Secrets => _extras?.Secrets ?? (IReadOnlyList<string>)(_secret is null ? Array.Empty<string>() : new[] { _secret });

    /// <summary>The URL so far, without the base, for those who write more complex things into it.</summary>
    public ref TextBuffer Url => ref _url;

    /// <summary>The cookies so far.</summary>
    public ref TextBuffer Cookies => ref Extras.Cookies;

    public bool HasCookies => _extras is { Cookies.Length: > 0 };

    /// <summary>Whether a query has begun.</summary>
    public bool HasQuery { get; private set; }

    /// <summary>Literal path, escaped already.</summary>
    public void Path(string literal) => _url.Append(literal);

    /// <summary>Literal path in which a query begins, escaped already.</summary>
    public void PathWithQuery(string literal)
    {
        _url.Append(literal);
        HasQuery = true;
    }

    /// <summary>A scalar in the path.</summary>
    public void PathText(string name, string? value, ParameterFormat format = ParameterFormat.Simple)
    {
        if (value is null)
        {
            throw new ArgumentNullException(name);
        }

        Expansion expansion = Expansion.Path(format);
        int start = _url.Length;
        ParameterWriter.Named(ref _url, UrlText.Escape(name), value, expansion.First, expansion);
        PathSegment.Check(name, _url.Span, start, format);
    }

    /// <summary>A scalar in the query; null: left out.</summary>
    /// <remarks><c>name</c>: Escaped already.</remarks>
    public void Query(string name, string? value) => QueryEscaped(name, value, TextEscape.Unreserved);

    /// <summary>A scalar in the query whose reserved characters stand for themselves; null: left out.</summary>
    /// <remarks><c>name</c>: Escaped already.</remarks>
    public void QueryReserved(string name, string? value) => QueryEscaped(name, value, TextEscape.ReservedInQuery);

    /// <summary>A header; null: left out.</summary>
    public void Header(string name, string? value)
    {
        if (value is not null)
        {
            HeaderGuard.Set(Request, name, value);
        }
    }

    /// <summary>A scalar cookie; null: left out.</summary>
    /// <remarks><c>name</c>: Escaped already.</remarks>
    public void Cookie(string name, string? value) => CookieEscaped(name, value, TextEscape.Unreserved);

    /// <summary>A scalar cookie whose reserved characters stand for themselves; null: left out.</summary>
    /// <remarks><c>name</c>: Escaped already.</remarks>
    public void CookieReserved(string name, string? value) => CookieEscaped(name, value, TextEscape.ReservedInCookie);

    /// <summary>A scalar cookie that is sent as it is (3.2 <c>style: cookie</c>); null: left out.</summary>
    public void CookieRaw(string name, string? value)
    {
        if (value is not null)
        {
            CookieGuard.Check(name, value);
        }

        CookieEscaped(name, value, TextEscape.None);
    }

    /// <summary>Before the next query parameter; remembers that there is a query now.</summary>
    public string QuerySeparator()
    {
        bool had = HasQuery;
        HasQuery = true;
        return had ? "&" : "?";
    }

    /// <summary>Takes back <see cref="QuerySeparator"/> where nothing was written after it.</summary>
    public void QueryIsEmpty(bool hadQuery) => HasQuery = hadQuery;

    /// <summary>Before the next cookie.</summary>
    public string CookieSeparator() => Cookies.Length == 0 ? "" : "; ";

    /// <summary>Remembers a credential, so that it is never shown, nor as it stands in a URL.</summary>
    public void KeepSecret(string secret)
    {
        if (_secret is null || secret.Length == 0)
        {
            _secret ??= secret.Length == 0 ? null : secret;
        }
        else
        {
            Extras.Secrets ??= new List<string> { _secret };
            Extras.Secrets.Add(secret);
        }
    }

    /// <summary>A text without the credentials that this call carries, also as they stand in a URL: no message may show them.</summary>
    public string Hide(string text)
    {
        if (_extras?.Secrets is not { } several)
        {
            return _secret is null ? text : Hide(text, _secret);
        }

        foreach (string secret in several)
        {
            text = Hide(text, secret);
        }

        return text;
    }

    /// <summary>Asks for other media types than JSON.</summary>
    public ApiCall Asking(string accept)
    {
        Accept = accept;
        return this;
    }

    /// <summary>Leaves the body of a success open, or of the given statuses.</summary>
    public ApiCall Streaming(Func<int, bool>? statuses = null)
    {
        Extras.Streams = statuses ?? (static status => status is >= 200 and < 300);
        return this;
    }

    /// <summary>The request as it is now, ready to be sent.</summary>
    /// <param name="baseUrl">Absolute, without a slash at its end.</param>
    public HttpRequestMessage Finish(string baseUrl)
    {
        Request.RequestUri = Core.Urls.Get(Template, baseUrl, _url.Span);
        if (HasCookies)
        {
            HeaderGuard.Add(Request, "Cookie", Cookies.ToString());
        }

        Release();
        return Request;
    }

    public void Dispose()
    {
        Release();
        Request.Dispose();
    }

    private static string Hide(string text, string secret)
    {
        string escaped = UrlText.Escape(secret);
        text = text.Replace(secret, "***");
        return escaped == secret ? text : text.Replace(escaped, "***");
    }

    private CallExtras Extras => _extras ??= new CallExtras();

    private void Release()
    {
        _url.Release();
        _extras?.Cookies.Release();
    }

    private void QueryEscaped(string name, string? value, TextEscape escape)
    {
        if (value is not null)
        {
            _url.Append(QuerySeparator());
            _url.Append(name);
            _url.Append('=');
            _url.Append(value, escape);
        }
    }

    private void CookieEscaped(string name, string? value, TextEscape escape)
    {
        if (value is not null)
        {
            ref TextBuffer cookies = ref Cookies;
            cookies.Append(CookieSeparator());
            cookies.Append(name);
            cookies.Append('=');
            cookies.Append(value, escape);
        }
    }
}
