using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;

namespace FlowIq.Generator.Support.ApiRuntime;

/// <summary>The credentials that an operation needs: alternatives in order, each a set of schemes that are sent together.</summary>
internal sealed class SecurityRequirement
{
    private readonly SecurityUse[][] _alternatives;

    /// <param name="alternatives">One without schemes: anonymous calls are allowed.</param>
    public SecurityRequirement(params SecurityUse[][] alternatives) => _alternatives = alternatives;

    /// <summary>Sends the first alternative all of whose credentials are configured; else nothing where that is allowed.</summary>
    /// <exception cref="InvalidOperationException">No alternative is configured, or a credential would go over plain http.</exception>
    public ValueTask ApplyAsync(ApiCall call, SecurityScheme[] schemes, GivenHeaders given, ServiceAddress target, CancellationToken cancellationToken)
    {
        SecurityUse[]? chosen = Choose(schemes, given);
        if (chosen is null)
        {
            throw new InvalidOperationException($"{call.Request.Method} {call.Template} needs credentials. Set {Describe(schemes, given)} on the client's options.");
        }

        return chosen.Length == 1
            ? ApplyAsync(chosen[0], call, schemes, given, target, cancellationToken)
            : new ValueTask(ApplyAllAsync(chosen, call, schemes, given, target, cancellationToken));
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

    private static async Task ApplyAllAsync(SecurityUse[] uses, ApiCall call, SecurityScheme[] schemes, GivenHeaders given, ServiceAddress target, CancellationToken cancellationToken)
    {
        foreach (SecurityUse use in uses)
        {
            await ApplyAsync(use, call, schemes, given, target, cancellationToken).ConfigureAwait(false);
        }
    }

    private static ValueTask ApplyAsync(SecurityUse use, ApiCall call, SecurityScheme[] schemes, GivenHeaders given, ServiceAddress target, CancellationToken cancellationToken)
    {
        SecurityScheme scheme = schemes[use.Scheme];
        return scheme.IsSecret && !target.IsSafe
            ? throw new InvalidOperationException($"{scheme.Option} is not sent over plain http to {target.Host}. Use https.")
            : scheme.ApplyAsync(call, use.Scopes, given, cancellationToken);
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
            else if (AreConfigured(alternative, schemes, given))
            {
                return alternative;
            }
        }

        return anonymous;
    }

    private static bool AreConfigured(SecurityUse[] uses, SecurityScheme[] schemes, GivenHeaders given)
    {
        foreach (SecurityUse use in uses)
        {
            if (!schemes[use.Scheme].IsConfigured(given))
            {
                return false;
            }
        }

        return true;
    }

    private string Describe(SecurityScheme[] schemes, GivenHeaders given)
    {
        IEnumerable<string> sets = _alternatives.Select(alternative =>
            string.Join(" and ", alternative.Where(use => !schemes[use.Scheme].IsConfigured(given)).Select(use => schemes[use.Scheme].Option)));
        return string.Join(", or ", sets);
    }
}
