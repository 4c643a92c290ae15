using System;
using System.Collections.Generic;
using FlowIq.Generator.Diagnostics;
using FlowIq.Generator.Model;
using FlowIq.Generator.Reading;

namespace FlowIq.Generator.Lowering.Unions;

/// <summary>The end of every decision: no case, one case, or several that nothing tells apart.</summary>
internal sealed class Ambiguity
{
    private readonly Action<int, int>? _report;

    private Ambiguity(Action<int, int>? report) => _report = report;

    /// <summary>Whether some decision rested on nothing, or on properties that may be absent.</summary>
    public bool IsWeak { get; private set; }

    /// <summary>Only watches.</summary>
    public static Ambiguity Silent() => new(null);

    /// <summary>Tells the user of cases that nothing tells apart.</summary>
    public static Ambiguity Reported(DiagnosticBag diagnostics, string union, Pointer at, EquatableArray<UnionCaseModel> cases) =>
        new((first, second) => diagnostics.Report(Descriptors.AmbiguousUnion, at, cases[first].Name, cases[second].Name, union));

    /// <summary>The decision where at most one case is left; null where there are more.</summary>
    public static DispatchNode? Single(List<Leaf> leaves)
    {
        if (leaves.Count == 0)
        {
            return new UseUnknown();
        }

        return leaves.Exists(leaf => leaf.Case != leaves[0].Case) ? null : new UseCase(leaves[0].Case);
    }

    /// <summary>Takes the first in document order, and says so.</summary>
    public DispatchNode First(List<Leaf> leaves)
    {
        if (Single(leaves) is { } single)
        {
            return single;
        }

        Weaken();
        Leaf first = leaves[0];
        _report?.Invoke(first.Case, leaves.Find(leaf => leaf.Case != first.Case)!.Case);
        return new UseCase(first.Case);
    }

    /// <summary>Notes that a decision rests on properties that may be absent.</summary>
    public void Weaken() => IsWeak = true;
}
