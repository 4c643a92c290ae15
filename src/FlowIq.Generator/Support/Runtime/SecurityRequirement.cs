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
    public async Task ApplyAsync(ApiCall call, SecurityScheme[] schemes, GivenHeaders given, Uri target, CancellationToken cancellationToken)
    {
        SecurityUse[]? chosen = Choose(schemes, given);
        if (chosen is null)
        {
            throw new InvalidOperationException($"{call.Request.Method} {call.Template} needs credentials. Set {Describe(schemes, given)} on the client's options.");
        }

        foreach (SecurityUse use in chosen)
        {
            SecurityScheme scheme = schemes[use.Scheme];
            if (scheme.IsSecret && !BaseUrl.IsSafe(target))
            {
                throw new InvalidOperationException($"{scheme.Option} is not sent over plain http to {target.Host}. Use https.");
            }

            await scheme.ApplyAsync(call, use.Scopes, given, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>Forgets cached tokens that the service has refused.</summary>
    /// <param name="schemes">The client's.</param>
    /// <param name="sent">The credentials of the refused call: a token that came later is not among them and stays.</param>
    public void Refused(SecurityScheme[] schemes, IReadOnlyList<string> sent)
    {
        foreach (SecurityUse use in _alternatives.SelectMany(static alternative => alternative))
        {
            schemes[use.Scheme].Refused(sent);
        }
    }

    private SecurityUse[]? Choose(SecurityScheme[] schemes, GivenHeaders given)
    {
        SecurityUse[]? anonymous = null;
        foreach (SecurityUse[] alternative in _alternatives)
        {
            if (alternative.Length == 0)
            {
                anonymous = alternative;
            }
            else if (Array.TrueForAll(alternative, use => schemes[use.Scheme].IsConfigured(given)))
            {
                return alternative;
            }
        }

        return anonymous;
    }

    private string Describe(SecurityScheme[] schemes, GivenHeaders given)
    {
        IEnumerable<string> sets = _alternatives.Select(alternative =>
            string.Join(" and ", alternative.Where(use => !schemes[use.Scheme].IsConfigured(given)).Select(use => schemes[use.Scheme].Option)));
        return string.Join(", or ", sets);
    }
}
