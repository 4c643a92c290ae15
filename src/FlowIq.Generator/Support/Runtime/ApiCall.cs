using System;
using System.Net.Http;

namespace FlowIq.Generator.Support.Runtime;

/// <summary>One request while it is put together. It lives for one call: nothing of it is left for the next.</summary>
internal sealed class ApiCall : IDisposable
{
    private readonly string _origin;
    private TextBuffer _url;
    private TextBuffer _cookies;
    private bool _hasQuery;

    /// <param name="baseUrl">Absolute, without a slash at its end.</param>
    /// <param name="template">The path as the document has it, for messages.</param>
    public ApiCall(ClientCore core, HttpMethod method, string baseUrl, string template)
    {
        Core = core;
        Template = template;
        Request = new HttpRequestMessage { Method = method };
        _origin = baseUrl;
        _url.Append(baseUrl);
    }

    public ClientCore Core { get; }

    public HttpRequestMessage Request { get; }

    public string Template { get; }

    /// <summary>What of the credentials this operation needs; null: none.</summary>
    public CallAuthorizer? Authorizer { get; set; }

    /// <summary>Which statuses have a body that is not read to its end before the caller sees it.</summary>
    public Func<int, bool>? Streams { get; set; }

    /// <summary>Whether a redirect is an answer that the document describes, so that it is not followed.</summary>
    public bool KeepsRedirects { get; set; }

    /// <summary>Text that must not appear in any message.</summary>
    public string? Secret { get; set; }

    /// <summary>Literal path, escaped already.</summary>
    public ApiCall Path(string literal)
    {
        _url.Append(literal);
        return this;
    }

    /// <summary>A scalar in the path.</summary>
    public ApiCall PathText(string name, string? value, ParameterFormat format = ParameterFormat.Simple)
    {
        if (value is null)
        {
            throw new ArgumentNullException(name);
        }

        if ((format & ParameterFormat.StyleMask) == ParameterFormat.Simple && value is "" or "." or "..")
        {
            // It would lead to another path than the document's: /pets//x, /pets/../x.
            throw new ArgumentException("A path segment can be neither empty nor '.' nor '..'.", name);
        }

        Expansion expansion = Expansion.Path(format);
        ParameterWriter.Named(ref _url, UrlText.Escape(name), value, expansion.First, expansion);
        return this;
    }

    /// <summary>A scalar in the query; null: left out.</summary>
    /// <param name="name">Escaped already.</param>
    public ApiCall Query(string name, string? value)
    {
        if (value is not null)
        {
            _url.Append(QuerySeparator());
            _url.Append(name);
            _url.Append('=');
            _url.Append(value, TextEscape.Unreserved);
        }

        return this;
    }

    /// <summary>A scalar in the query whose reserved characters stand for themselves; null: left out.</summary>
    /// <param name="name">Escaped already.</param>
    public ApiCall QueryReserved(string name, string? value)
    {
        if (value is not null)
        {
            _url.Append(QuerySeparator());
            _url.Append(name);
            _url.Append('=');
            _url.Append(value, TextEscape.ReservedInQuery);
        }

        return this;
    }

    /// <summary>A header; null: left out.</summary>
    public ApiCall Header(string name, string? value)
    {
        if (value is not null)
        {
            HeaderGuard.Set(Request, name, value);
        }

        return this;
    }

    /// <summary>A scalar cookie; null: left out.</summary>
    /// <param name="name">Escaped already.</param>
    public ApiCall Cookie(string name, string? value, TextEscape escape = TextEscape.Unreserved)
    {
        if (value is not null)
        {
            _cookies.Append(CookieSeparator());
            _cookies.Append(name);
            _cookies.Append('=');
            _cookies.Append(value, escape);
        }

        return this;
    }

    /// <summary>The body.</summary>
    public ApiCall Body(HttpContent content)
    {
        Request.Content = content;
        return this;
    }

    /// <summary>Before the next query parameter; remembers that there is a query now.</summary>
    public string QuerySeparator()
    {
        bool had = _hasQuery;
        _hasQuery = true;
        return had ? "&" : "?";
    }

    /// <summary>Before the next cookie.</summary>
    public string CookieSeparator() => _cookies.Length == 0 ? "" : "; ";

    /// <summary>The URL so far, for those who write more complex things into it.</summary>
    public ref TextBuffer Url => ref _url;

    /// <summary>The cookies so far.</summary>
    public ref TextBuffer Cookies => ref _cookies;

    /// <summary>Takes back <see cref="QuerySeparator"/> where nothing was written after it.</summary>
    public void QueryIsEmpty(bool hadQuery) => _hasQuery = hadQuery;

    /// <summary>Whether a query has begun.</summary>
    public bool HasQuery => _hasQuery;

    /// <summary>The request as it is now, ready to be sent.</summary>
    public HttpRequestMessage Finish()
    {
        Request.RequestUri = UrlText.ToUri(_url.Span);
        if (_cookies.Length > 0)
        {
            HeaderGuard.Add(Request, "Cookie", _cookies.ToString());
        }

        _url.Release();
        _cookies.Release();
        return Request;
    }

    /// <summary>Where the credentials go.</summary>
    public Uri Origin => new(_origin, UriKind.Absolute);

    public void Dispose()
    {
        _url.Release();
        _cookies.Release();
        Request.Dispose();
    }
}
