using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;

namespace FlowIq.Generator.Support.ApiRuntime;

/// <summary>The credentials that an operation needs: alternatives in order, each a set of schemes that are sent together.</summary>
/// <remarks>
/// Schemes of one set that fill the same header, query parameter or cookie stand in for each other, since only one of
/// them can be sent: the first that is configured.
/// </remarks>
internal sealed class SecurityRequirement
{
    private readonly SecurityUse[][] _alternatives;

    /// <param name="alternatives">One without schemes: anonymous calls are allowed.</param>
    public SecurityRequirement(params SecurityUse[][] alternatives) => _alternatives = alternatives;

    /// <summary>Sends the first alternative all of whose credentials are configured; else nothing where that is allowed.</summary>
    /// <exception cref="InvalidOperationException">No alternative is configured, or a credential would go over plain http.</exception>
    public ValueTask ApplyAsync(ApiCall call, SecurityScheme[] schemes, GivenValues given, ServiceAddress target, CancellationToken cancellationToken)
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

    private static async Task ApplyAllAsync(SecurityUse[] uses, ApiCall call, SecurityScheme[] schemes, GivenValues given, ServiceAddress target, CancellationToken cancellationToken)
    {
        for (int i = 0; i < uses.Length; i++)
        {
            if (FirstOfPlace(uses, i, schemes, given) == i)
            {
                await ApplyAsync(uses[i], call, schemes, given, target, cancellationToken).ConfigureAwait(false);
            }
        }
    }

    private static ValueTask ApplyAsync(SecurityUse use, ApiCall call, SecurityScheme[] schemes, GivenValues given, ServiceAddress target, CancellationToken cancellationToken)
    {
        SecurityScheme scheme = schemes[use.Scheme];
        return scheme.IsSecret && !target.IsSafe
            ? throw new InvalidOperationException($"{scheme.Option} is not sent over plain http to {target.Host}. Use https.")
            : scheme.ApplyAsync(call, use.Scopes, given, cancellationToken);
    }

    private SecurityUse[]? Choose(SecurityScheme[] schemes, GivenValues given)
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

    private static bool AreConfigured(SecurityUse[] uses, SecurityScheme[] schemes, GivenValues given)
    {
        for (int i = 0; i < uses.Length; i++)
        {
            if (FirstOfPlace(uses, i, schemes, given) < 0)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Which scheme of a set fills the place of the one at an index; -1 where none is configured.</summary>
    private static int FirstOfPlace(SecurityUse[] uses, int index, SecurityScheme[] schemes, GivenValues given)
    {
        SecurityScheme scheme = schemes[uses[index].Scheme];
        for (int i = 0; i < uses.Length; i++)
        {
            SecurityScheme other = schemes[uses[i].Scheme];
            if ((i == index || other.IsInPlaceOf(scheme)) && other.IsConfigured(given))
            {
                return i;
            }
        }

        return -1;
    }

    private string Describe(SecurityScheme[] schemes, GivenValues given) =>
        string.Join(", or ", _alternatives.Select(alternative => string.Join(" and ", Missing(alternative, schemes, given))));

    /// <summary>For each place that nothing fills, the options that would.</summary>
    private static IEnumerable<string> Missing(SecurityUse[] uses, SecurityScheme[] schemes, GivenValues given) => uses
        .Select(use => schemes[use.Scheme])
        .Where((scheme, index) => FirstOfPlace(uses, index, schemes, given) < 0 && !uses.Take(index).Any(use => schemes[use.Scheme].IsInPlaceOf(scheme)))
        .Select(scheme => string.Join(" or ", uses.Select(use => schemes[use.Scheme]).Where(other => other == scheme || other.IsInPlaceOf(scheme)).Select(static other => other.Option)));
}
