using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace FlowIq.Generator.Support.ApiRuntime;

/// <summary>A credential of the client's options and where it is put in a request.</summary>
internal sealed class SecurityScheme
{
    private readonly string? _value;
    private readonly TokenCache? _tokens;
    private readonly CredentialPlace _place;
    private readonly string _name;
    private readonly string _prefix;
    private readonly string? _hidden;
    private string? _line;

    private SecurityScheme(string option, CredentialPlace place, string name, string prefix, string? value, TokenCache? tokens, string? hidden = null)
    {
        Option = option;
        _place = place;
        _name = name;
        _prefix = prefix;
        _value = value;
        _tokens = tokens;
        _hidden = hidden;
    }

    /// <summary>The property of the client's options.</summary>
    public string Option { get; }

    public bool IsSecret => _place != CredentialPlace.Connection;

    /// <summary><c>Authorization: Bearer ...</c>.</summary>
    public static SecurityScheme Bearer(string option, ApiCredential? credential) => Of(option, CredentialPlace.Header, "Authorization", "Bearer ", credential);

    /// <summary><c>Authorization: Basic ...</c>.</summary>
    public static SecurityScheme Basic(string option, BasicCredentials? credentials) =>
        new(option, CredentialPlace.Header, "Authorization", "Basic ", credentials?.Encoded, null, credentials?.Password);

    /// <summary>The credential as it is, as a header's value.</summary>
    public static SecurityScheme Header(string option, string name, ApiCredential? credential) => Of(option, CredentialPlace.Header, name, "", credential);

    /// <summary>The credential as a query parameter.</summary>
    public static SecurityScheme Query(string option, string name, ApiCredential? credential) => Of(option, CredentialPlace.Query, name, "", credential);

    /// <summary>The credential as a cookie.</summary>
    public static SecurityScheme Cookie(string option, string name, ApiCredential? credential) => Of(option, CredentialPlace.Cookie, name, "", credential);

    /// <summary>Mutual TLS, or what else is the matter of the caller's handler.</summary>
    public static SecurityScheme Connection(string option) => new(option, CredentialPlace.Connection, "", "", null, null);

    /// <summary>Whether it fills the same header, query parameter or cookie, so that only one of the two can be sent.</summary>
    public bool IsInPlaceOf(SecurityScheme other) =>
        _name.Length > 0
        && string.Equals(_name, other._name, StringComparison.OrdinalIgnoreCase)
        && (_place == other._place || _place == CredentialPlace.Connection || other._place == CredentialPlace.Connection);

    /// <summary>Whether there is anything to send: the option is set, or the caller gives the value itself.</summary>
    public bool IsConfigured(GivenValues given) => HasOption || _place == CredentialPlace.Connection || Given(given) is not null;

    public ValueTask ApplyAsync(ApiCall call, IReadOnlyList<string> scopes, GivenValues given, CancellationToken cancellationToken)
    {
        if (Given(given) is { } own)
        {
            call.KeepSecret(_place == CredentialPlace.Header ? own.Substring(own.IndexOf(' ') + 1) : own);
        }
        else if (_tokens is not null)
        {
            return new ValueTask(ApplyTokenAsync(_tokens, call, scopes, cancellationToken));
        }
        else if (_value is not null)
        {
            Apply(call, _value);
        }

        return default;
    }

    public void Refused(IReadOnlyList<string> sent) => _tokens?.Forget(sent);

    private bool HasOption => _value is not null || _tokens is not null;

    /// <summary>What the caller gives in its place: with the call itself, or where no option is set in any way.</summary>
    private string? Given(GivenValues given) => _place switch
    {
        CredentialPlace.Header => HasOption ? given.OfCall(_name) : given.OfAny(_name),
        CredentialPlace.Query => given.InQuery(_name),
        CredentialPlace.Cookie => given.InCookies(_name),
        _ => null,
    };

    private async Task ApplyTokenAsync(TokenCache tokens, ApiCall call, IReadOnlyList<string> scopes, CancellationToken cancellationToken) =>
        Apply(call, await tokens.GetAsync(scopes, cancellationToken).ConfigureAwait(false));

    private void Apply(ApiCall call, string value)
    {
        call.KeepSecret(value);
        if (_hidden is not null)
        {
            call.KeepSecret(_hidden);
        }

        switch (_place)
        {
            case CredentialPlace.Header:
                HeaderGuard.Replace(call.Request, _name, ReferenceEquals(value, _value) ? _line ??= Line(value) : Line(value));
                break;
            case CredentialPlace.Query:
                call.Query(UrlText.Escape(_name), value);
                break;
            case CredentialPlace.Cookie:
                call.CookieRaw(_name, value);
                break;
        }
    }

    /// <summary>The header's value; of a known credential it is checked once.</summary>
    private string Line(string value) => HeaderGuard.Safe(_name, _prefix + value);

    private static SecurityScheme Of(string option, CredentialPlace place, string name, string prefix, ApiCredential? credential) =>
        credential is { Value: null, HasProvider: false }
            ? new(option, CredentialPlace.Connection, name, "", null, null)
            : new(option, place, name, prefix, credential?.Value, credential is { HasProvider: true } ? new TokenCache(credential) : null);

    private enum CredentialPlace
    {
        Header,
        Query,
        Cookie,
        Connection,
    }
}
