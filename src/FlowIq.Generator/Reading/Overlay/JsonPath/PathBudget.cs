using System;
using System.Threading;

namespace FlowIq.Generator.Reading.Overlay.JsonPath;

/// <summary>How many nodes may still be visited: a few characters of a query can ask for more than a compiler has time for.</summary>
/// <param name="what">What is done with them, for the message.</param>
internal sealed class PathBudget(string what, int visits, CancellationToken cancellationToken)
{
    private readonly int _limit = visits;
    private int _left = visits;

    public void Visit()
    {
        if (--_left < 0)
        {
            throw new PathBudgetException(what, _limit);
        }

        if ((_left & 0x3FFF) == 0)
        {
            cancellationToken.ThrowIfCancellationRequested();
        }
    }
}

/// <summary>Queries visited more nodes than any real one does.</summary>
internal sealed class PathBudgetException(string what, int limit) : Exception
{
    public string What => what;

    public int Limit => limit;
}
