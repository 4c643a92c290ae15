using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace FlowIq.Generator.Support;

/// <summary>A secret: a key or token that is known, or a provider that obtains one when it is needed. A string converts to it.</summary>
public sealed class ApiCredential
{
    private readonly string? _value;
    private readonly Func<IReadOnlyList<string>, CancellationToken, Task<ApiAccessToken>>? _provider;

    private ApiCredential(string? value, Func<IReadOnlyList<string>, CancellationToken, Task<ApiAccessToken>>? provider)
    {
        _value = value;
        _provider = provider;
    }

    /// <summary>A known secret.</summary>
    public static ApiCredential FromValue(string value) => new(value ?? throw new ArgumentNullException(nameof(value)), null);

    /// <summary>
    /// A provider, asked for a token when one is needed. The client keeps the token until shortly before it ends and asks once
    /// however many calls are waiting.
    /// </summary>
    /// <param name="provider">Gets the scopes that the operation needs, and a token that is cancelled when nobody waits any longer.</param>
    public static ApiCredential FromProvider(Func<IReadOnlyList<string>, CancellationToken, Task<ApiAccessToken>> provider) =>
        new(null, provider ?? throw new ArgumentNullException(nameof(provider)));

    /// <summary>The handler of the given <c>HttpClient</c> adds the credential itself: the client demands none and sends none.</summary>
    public static ApiCredential FromHandler() => new(null, null);

    /// <summary>A known secret.</summary>
    public static implicit operator ApiCredential(string value) => FromValue(value);

    internal string? Value => _value;

    internal bool HasProvider => _provider is not null;

    internal Task<ApiAccessToken> RequestAsync(IReadOnlyList<string> scopes, CancellationToken cancellationToken) => _provider!(scopes, cancellationToken);

    /// <summary>Never the secret itself.</summary>
    public override string ToString() => "credential (hidden)";
}
