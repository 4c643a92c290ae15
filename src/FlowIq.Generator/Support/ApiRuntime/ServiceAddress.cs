using System;

namespace FlowIq.Generator.Support.ApiRuntime;

/// <summary>Where calls go, worked out once: it is the same from call to call.</summary>
internal sealed class ServiceAddress
{
    private readonly Uri? _chosen;
    private readonly string? _own;

    /// <inheritdoc cref="BaseUrl.Resolve(Uri?, string?, string?)"/>
    public ServiceAddress(Uri? chosen, string? server, string? own)
    {
        _chosen = chosen;
        _own = own;
        Url = BaseUrl.Resolve(chosen, server, own);
        var target = new Uri(Url, UriKind.Absolute);
        Host = target.Host;
        IsSafe = BaseUrl.IsSafe(target);
    }

    /// <summary>Absolute, without a slash at its end.</summary>
    public string Url { get; }

    public string Host { get; }

    /// <summary>Whether a credential may be sent there.</summary>
    public bool IsSafe { get; }

    /// <summary>Whether it came of this choice and this server of an operation.</summary>
    public bool IsOf(Uri? chosen, string? own) => ReferenceEquals(chosen, _chosen) && ReferenceEquals(own, _own);
}
