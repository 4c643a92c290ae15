using System.Collections.Generic;

namespace FlowIq.Generator.Support.ApiRuntime;

/// <summary>One scheme of an alternative.</summary>
internal sealed class SecurityUse
{
    /// <param name="scheme">Index among the client's schemes.</param>
    /// <param name="scopes">What the operation asks of the token.</param>
    public SecurityUse(int scheme, params string[] scopes)
    {
        Scheme = scheme;
        Scopes = scopes;
    }

    public int Scheme { get; }

    public IReadOnlyList<string> Scopes { get; }
}
