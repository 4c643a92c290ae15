using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;

namespace FlowIq.Generator.Support.Runtime;

/// <summary>The credentials that an operation needs: alternatives in order, each a set of schemes that are sent together.</summary>
internal sealed class SecurityRequirement
{
    private readonly SecurityUse[][] _alternatives;

    /// <param name="alternatives">One without schemes: anonymous calls are allowed.</param>
    public SecurityRequirement(params SecurityUse[][] alternatives) => _alternatives = alternatives;

    /// <summary>Sends the first alternative all of whose credentials are configured; else nothing where that is allowed.</summary>
    /// <exception cref="InvalidOperationException">No alternative is configured, or a credential would go over plain http.</exception>
    public async Task ApplyAsync(ApiCall call, SecurityScheme[] schemes, Uri target, CancellationToken cancellationToken)
    {
        SecurityUse[]? chosen = Choose(schemes);
        if (chosen is null)
        {
            throw new InvalidOperationException($"{call.Request.Method} {call.Template} needs credentials. Set {Describe(schemes)} on the client's options.");
        }

        foreach (SecurityUse use in chosen)
        {
            SecurityScheme scheme = schemes[use.Scheme];
            if (scheme.IsSecret && !BaseUrl.IsSafe(target))
            {
                throw new InvalidOperationException($"{scheme.Option} is not sent over plain http to {target.Host}. Use https.");
            }

            await scheme.ApplyAsync(call, use.Scopes, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>Forgets cached tokens that the service has refused.</summary>
    public void Refused(SecurityScheme[] schemes)
    {
        foreach (SecurityUse use in _alternatives.SelectMany(static alternative => alternative))
        {
            schemes[use.Scheme].Refused();
        }
    }

    private SecurityUse[]? Choose(SecurityScheme[] schemes)
    {
        SecurityUse[]? anonymous = null;
        foreach (SecurityUse[] alternative in _alternatives)
        {
            if (alternative.Length == 0)
            {
                anonymous = alternative;
            }
            else if (Array.TrueForAll(alternative, use => schemes[use.Scheme].IsConfigured))
            {
                return alternative;
            }
        }

        return anonymous;
    }

    private string Describe(SecurityScheme[] schemes)
    {
        IEnumerable<string> sets = _alternatives.Select(alternative =>
            string.Join(" and ", alternative.Where(use => !schemes[use.Scheme].IsConfigured).Select(use => schemes[use.Scheme].Option)));
        return string.Join(", or ", sets);
    }
}
