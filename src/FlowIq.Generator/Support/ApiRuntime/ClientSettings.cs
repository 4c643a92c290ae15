using System;
using System.Collections.Generic;

namespace FlowIq.Generator.Support.ApiRuntime;

/// <summary>What a client's options say, as they were when it was created.</summary>
internal sealed class ClientSettings
{
    private string? _safeUserAgent;

    /// <summary>The caller's choice; it stands above every server of the document.</summary>
    public Uri? BaseAddress { get; init; }

    /// <summary>The document's server, variables filled in; absolute, relative or null.</summary>
    public string? ServerUrl { get; init; }

    public TimeSpan? Timeout { get; init; }

    public Dictionary<string, string> Headers { get; init; } = new();

    public string? UserAgent { get; init; }

    /// <summary><see cref="UserAgent"/> as it can be sent; checked once.</summary>
    public string? SafeUserAgent => _safeUserAgent ??= UserAgent is null ? null : HeaderGuard.Safe("User-Agent", UserAgent);

    /// <summary>In the order that <c>SecurityUse.Scheme</c> counts.</summary>
    public SecurityScheme[] Schemes { get; init; } = Array.Empty<SecurityScheme>();
}
