using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace FlowIq.Generator.Support.Runtime;

/// <summary>A credential of the client's options and where it is put in a request.</summary>
internal sealed class SecurityScheme
{
    private readonly string? _value;
    private readonly TokenCache? _tokens;
    private readonly CredentialPlace _place;
    private readonly string _name;
    private readonly string _prefix;

    private SecurityScheme(string option, CredentialPlace place, string name, string prefix, string? value, TokenCache? tokens)
    {
        Option = option;
        _place = place;
        _name = name;
        _prefix = prefix;
        _value = value;
        _tokens = tokens;
    }

    /// <summary>The property of the client's options.</summary>
    public string Option { get; }

    public bool IsConfigured => _value is not null || _tokens is not null || _place == CredentialPlace.Connection;

    public bool IsSecret => _place != CredentialPlace.Connection;

    /// <summary><c>Authorization: Bearer ...</c>.</summary>
    public static SecurityScheme Bearer(string option, ApiCredential? credential) => Of(option, CredentialPlace.Header, "Authorization", "Bearer ", credential);

    /// <summary><c>Authorization: Basic ...</c>.</summary>
    public static SecurityScheme Basic(string option, BasicCredentials? credentials) =>
        new(option, CredentialPlace.Header, "Authorization", "Basic ", credentials?.Encoded, null);

    /// <summary>The credential as it is, as a header's value.</summary>
    public static SecurityScheme Header(string option, string name, ApiCredential? credential) => Of(option, CredentialPlace.Header, name, "", credential);

    /// <summary>The credential as a query parameter.</summary>
    public static SecurityScheme Query(string option, string name, ApiCredential? credential) => Of(option, CredentialPlace.Query, name, "", credential);

    /// <summary>The credential as a cookie.</summary>
    public static SecurityScheme Cookie(string option, string name, ApiCredential? credential) => Of(option, CredentialPlace.Cookie, name, "", credential);

    /// <summary>Mutual TLS: the certificate is with the caller's handler.</summary>
    public static SecurityScheme Connection(string option) => new(option, CredentialPlace.Connection, "", "", null, null);

    public async Task ApplyAsync(ApiCall call, IReadOnlyList<string> scopes, CancellationToken cancellationToken)
    {
        string? value = _tokens is null ? _value : await _tokens.GetAsync(scopes, cancellationToken).ConfigureAwait(false);
        if (value is null)
        {
            return;
        }

        call.KeepSecret(value);
        switch (_place)
        {
            case CredentialPlace.Header:
                call.Header(_name, _prefix + value);
                break;
            case CredentialPlace.Query:
                call.Query(UrlText.Escape(_name), value);
                break;
            case CredentialPlace.Cookie:
                call.Cookie(UrlText.Escape(_name), value);
                break;
        }
    }

    public void Refused() => _tokens?.Forget();

    private static SecurityScheme Of(string option, CredentialPlace place, string name, string prefix, ApiCredential? credential) =>
        new(option, place, name, prefix, credential?.Value, credential is { Value: null } ? new TokenCache(credential) : null);

    private enum CredentialPlace
    {
        Header,
        Query,
        Cookie,
        Connection,
    }
}
