namespace FlowIq.Generator.Support;

/// <summary>A token that a provider has obtained.</summary>
public sealed class ApiAccessToken
{
    /// <summary>Creates a token.</summary>
    /// <param name="value">The token, without a scheme before it.</param>
    /// <param name="expiresAt">When it ends; null: it is asked for once.</param>
    public ApiAccessToken(string value, global::System.DateTimeOffset? expiresAt = null)
    {
        Value = value ?? throw new global::System.ArgumentNullException(nameof(value));
        ExpiresAt = expiresAt;
    }

    /// <summary>The token.</summary>
    public string Value { get; }

    /// <summary>When it ends, or null.</summary>
    public global::System.DateTimeOffset? ExpiresAt { get; }

    /// <summary>Never the token itself.</summary>
    public override string ToString() => "access token (hidden)";
}
