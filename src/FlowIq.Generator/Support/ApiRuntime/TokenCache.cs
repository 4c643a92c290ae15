using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;

namespace FlowIq.Generator.Support.ApiRuntime;

/// <summary>Keeps a provider's tokens until shortly before they end, and asks once however many calls are waiting.</summary>
internal sealed class TokenCache
{
    private static readonly TimeSpan Margin = TimeSpan.FromSeconds(30);
    private readonly ApiCredential _credential;
    private readonly Func<DateTimeOffset> _now;
    private readonly Dictionary<string, TokenFlight> _flights = new(StringComparer.Ordinal);

    public TokenCache(ApiCredential credential, Func<DateTimeOffset>? now = null)
    {
        _credential = credential;
        _now = now ?? (static () => DateTimeOffset.UtcNow);
    }

    public async Task<string> GetAsync(IReadOnlyList<string> scopes, CancellationToken cancellationToken)
    {
        TokenFlight flight = Join(string.Join(" ", scopes), out bool isFirst);
        if (isFirst)
        {
            flight.Start(_credential, scopes);
        }

        return (await flight.WaitAsync(cancellationToken).ConfigureAwait(false)).Value;
    }

    /// <summary>Forgets the tokens that are among those sent; one that is on its way is awaited still.</summary>
    public void Forget(IReadOnlyList<string> sent)
    {
        lock (_flights)
        {
            foreach (string key in new List<string>(_flights.Keys))
            {
                if (_flights[key].Token is { } token && sent.Contains(token))
                {
                    _flights.Remove(key);
                }
            }
        }
    }

    private TokenFlight Join(string key, out bool isFirst)
    {
        lock (_flights)
        {
            isFirst = !_flights.TryGetValue(key, out TokenFlight? flight) || !flight.TryJoin(_now() + Margin);
            if (isFirst)
            {
                flight = new TokenFlight();
                _flights[key] = flight;
            }

            return flight!;
        }
    }
}
