using System.Collections.Generic;
using FlowIq.Generator.Model;

namespace FlowIq.Generator.Pipeline;

/// <summary>The types that are emitted into one file, and one more with their JSON code.</summary>
internal sealed record TypeBucket(EmissionContext Context, string Key, EquatableArray<TypeModel> Types)
{
    public static IEnumerable<TypeBucket> Split(EmissionUnit unit)
    {
        yield return new TypeBucket(unit.Context, "00", unit.Model.Types);
    }
}
