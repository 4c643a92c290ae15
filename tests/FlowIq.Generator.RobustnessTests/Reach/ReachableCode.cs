using System;
using System.Collections.Generic;
using System.Linq;

namespace FlowIq.Generator.RobustnessTests.Reach;

/// <summary>
/// What can run when given methods do: all that they call, and every virtual method and every initialiser of the types
/// that they touch. That is more than ever runs, so what is not in it cannot.
/// </summary>
internal sealed class ReachableCode
{
    private readonly Dictionary<string, List<IlMethod>> _byName;
    private readonly Dictionary<string, List<IlMethod>> _byType;
    private readonly HashSet<IlMethod> _reached = [];
    private readonly HashSet<string> _touched = new(StringComparer.Ordinal);
    private readonly Stack<IlMethod> _open = [];

    public ReachableCode(IEnumerable<IlMethod> code, Func<IlMethod, bool> isRoot)
    {
        IlMethod[] all = [.. code];
        _byName = all.GroupBy(static method => method.Type + "::" + method.Name).ToDictionary(static group => group.Key, static group => group.ToList());
        _byType = all.GroupBy(static method => method.Type).ToDictionary(static group => group.Key, static group => group.ToList());
        foreach (IlMethod root in all.Where(isRoot))
        {
            Reach(root);
        }

        while (_open.Count > 0)
        {
            IlMethod method = _open.Pop();
            Touch(method.Type);
            foreach (string named in method.Named)
            {
                Touch(named[..named.IndexOf("::", StringComparison.Ordinal)]);
                foreach (IlMethod called in _byName.GetValueOrDefault(named) ?? [])
                {
                    Reach(called);
                }
            }
        }
    }

    /// <summary>What is named of other assemblies, and by which method.</summary>
    public IEnumerable<(string Member, IlMethod By)> Outside() =>
        _reached.SelectMany(static method => method.Named, static (method, named) => (named, method)).Where(use => !_byType.ContainsKey(use.named[..use.named.IndexOf("::", StringComparison.Ordinal)]));

    private void Touch(string type)
    {
        if (_touched.Add(type))
        {
            foreach (IlMethod method in (_byType.GetValueOrDefault(type) ?? []).Where(static method => method.IsVirtual || method.Name == ".cctor"))
            {
                Reach(method);
            }
        }
    }

    private void Reach(IlMethod method)
    {
        if (_reached.Add(method))
        {
            _open.Push(method);
        }
    }
}
