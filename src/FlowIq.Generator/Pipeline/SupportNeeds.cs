using System;
using System.Collections.Generic;
using FlowIq.Generator.Emission.Client;
using FlowIq.Generator.Emission.Support;
using FlowIq.Generator.Model;

namespace FlowIq.Generator.Pipeline;

/// <summary>The support types that a document's code names. Seldom changes when the document does.</summary>
internal sealed record SupportNeeds(EmissionContext Context, EquatableArray<string> Roots)
{
    public static SupportNeeds Of(EmissionUnit unit)
    {
        var roots = new SortedSet<string>(StringComparer.Ordinal);
        roots.UnionWith(SupportRoots.ForTypes(unit.Model));
        roots.UnionWith(ClientSupportRoots.For(unit.Model));
        return new SupportNeeds(unit.Context, roots.ToEquatableArray());
    }
}
