using System;

namespace FlowIq.Generator.Support.ApiRuntime;

/// <summary>Where requests go, from what the caller chose and what the document says.</summary>
internal static class BaseUrl
{
    /// <summary>
    /// The caller's address stands above the document's server. A relative server is appended to an address that has no
    /// path of its own, so that both <c>https://host</c> and <c>https://host/v1</c> lead to the right place.
    /// </summary>
    /// <param name="chosen">The caller's address, or null.</param>
    /// <param name="server">The document's server, or null.</param>
    /// <param name="own">The operation's own server, or null; a relative one leads on from the document's.</param>
    /// <returns>Absolute, without a slash at its end.</returns>
    public static string Resolve(Uri? chosen, string? server, string? own) =>
        own is not null && chosen is null && !IsAbsolute(own) && Follow(Resolve(null, server), own) is { } target
            ? target
            : Resolve(chosen, own ?? server);

    private static string Resolve(Uri? chosen, string? server)
    {
        string? relative = server is not null && !IsAbsolute(server) ? server : null;
        if (chosen is null)
        {
            return server is not null && relative is null
                ? Normalize(new Uri(server, UriKind.Absolute))
                : throw new InvalidOperationException("The document does not say where the service is. Set BaseAddress on the client's options.");
        }

        string address = Normalize(chosen);
        return relative is not null && chosen.AbsolutePath == "/" ? Follow(address, relative) ?? address : address;
    }

    /// <summary>Where a relative server leads; null for what no URL is, like <c>https://your host/</c>.</summary>
    private static string? Follow(string address, string relative) =>
        Uri.TryCreate(new Uri(address + "/", UriKind.Absolute), relative, out Uri? target) ? Normalize(target) : null;

    /// <summary>Whether a credential may be sent there: https, or this machine.</summary>
    public static bool IsSafe(Uri url) => url.Scheme == "https" || url.IsLoopback;

    public static bool IsSameOrigin(Uri left, Uri right) =>
        left.Scheme == right.Scheme && left.Port == right.Port && string.Equals(left.IdnHost, right.IdnHost, StringComparison.OrdinalIgnoreCase);

    // On Unix, "/v1" would be an absolute file URI.
    private static bool IsAbsolute(string url) =>
        !url.StartsWith("/", StringComparison.Ordinal) && Uri.TryCreate(url, UriKind.Absolute, out Uri? parsed) && parsed.Scheme is "http" or "https";

    private static string Normalize(Uri url)
    {
        if (!url.IsAbsoluteUri || url.Scheme is not ("http" or "https"))
        {
            throw new InvalidOperationException("The base address has to be an absolute http or https URL.");
        }

        if (url.UserInfo.Length > 0)
        {
            throw new InvalidOperationException("The base address cannot carry a user name or password; use the credentials on the client's options.");
        }

        return url.GetComponents(UriComponents.SchemeAndServer | UriComponents.Path, UriFormat.UriEscaped).TrimEnd('/');
    }
}
