namespace FlowIq.Generator.Support;

/// <summary>A secret: a key or token that is known, or a provider that obtains one when it is needed. A string converts to it.</summary>
public sealed class ApiCredential
{
    private readonly string? _value;
    private readonly global::System.Func<global::System.Collections.Generic.IReadOnlyList<string>, global::System.Threading.CancellationToken, global::System.Threading.Tasks.Task<ApiAccessToken>>? _provider;

    private ApiCredential(string? value, global::System.Func<global::System.Collections.Generic.IReadOnlyList<string>, global::System.Threading.CancellationToken, global::System.Threading.Tasks.Task<ApiAccessToken>>? provider)
    {
        _value = value;
        _provider = provider;
    }

    /// <summary>A known secret.</summary>
    public static ApiCredential FromValue(string value) => new(value ?? throw new global::System.ArgumentNullException(nameof(value)), null);

    /// <summary>
    /// A provider, asked for a token when one is needed. The client keeps the token until shortly before it ends and asks once
    /// however many calls are waiting.
    /// </summary>
    /// <param name="provider">Gets the scopes that the operation needs, and a token that is cancelled when nobody waits any longer.</param>
    public static ApiCredential FromProvider(global::System.Func<global::System.Collections.Generic.IReadOnlyList<string>, global::System.Threading.CancellationToken, global::System.Threading.Tasks.Task<ApiAccessToken>> provider) =>
        new(null, provider ?? throw new global::System.ArgumentNullException(nameof(provider)));

    /// <summary>The handler of the given <c>HttpClient</c> adds the credential itself: the client demands none and sends none.</summary>
    public static ApiCredential FromHandler() => new(null, null);

    /// <summary>A known secret.</summary>
    public static implicit operator ApiCredential(string value) => FromValue(value);

    internal string? Value => _value;

    internal bool HasProvider => _provider is not null;

    internal global::System.Threading.Tasks.Task<ApiAccessToken> RequestAsync(global::System.Collections.Generic.IReadOnlyList<string> scopes, global::System.Threading.CancellationToken cancellationToken) => _provider!(scopes, cancellationToken);

    /// <summary>Never the secret itself.</summary>
    public override string ToString() => "credential (hidden)";
}
