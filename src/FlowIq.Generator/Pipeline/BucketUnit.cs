using System.Collections.Generic;
using FlowIq.Generator.Emission.Types;
using FlowIq.Generator.Model;

namespace FlowIq.Generator.Pipeline;

/// <summary>The types that are emitted into one file, and one more with their JSON code.</summary>
internal sealed record BucketUnit(EmissionContext Context, TypeBucket Bucket)
{
    public static IEnumerable<BucketUnit> Split(EmissionUnit unit)
    {
        foreach (TypeBucket bucket in TypeBuckets.Split(unit.Model.Types).AsSpan().ToArray())
        {
            yield return new BucketUnit(unit.Context, bucket);
        }
    }
}

/// <summary>Which buckets a document has: all that the look-up over them depends on.</summary>
internal sealed record BucketList(EmissionContext Context, EquatableArray<string> Numbers)
{
    public static BucketList Of(EmissionUnit unit)
    {
        var numbers = new List<string>();
        foreach (TypeBucket bucket in TypeBuckets.Split(unit.Model.Types))
        {
            numbers.Add(bucket.Number);
        }

        return new BucketList(unit.Context, numbers.ToEquatableArray());
    }
}
