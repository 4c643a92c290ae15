using System;
using System.Threading;

namespace FlowIq.Generator.Reading.Overlay.JsonPath;

/// <summary>How many nodes queries may still visit: a few characters of a query can ask for more than a compiler has time for.</summary>
internal sealed class PathBudget(int visits, CancellationToken cancellationToken)
{
    private int _left = visits;

    public void Visit()
    {
        if (--_left < 0)
        {
            throw new PathBudgetException();
        }

        if ((_left & 0x3FFF) == 0)
        {
            cancellationToken.ThrowIfCancellationRequested();
        }
    }
}

/// <summary>Queries visited more nodes than any real one does.</summary>
internal sealed class PathBudgetException : Exception;
