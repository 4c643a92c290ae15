using System.Collections.Generic;
using System.Globalization;
using FlowIq.Generator.Model;

namespace FlowIq.Generator.Emission.Types;

/// <summary>Some types of a document that are emitted into one file.</summary>
/// <param name="Index">Which one, from 0.</param>
internal sealed record TypeBucket(int Index, EquatableArray<TypeModel> Types)
{
    /// <summary>The index as it stands in hint names: two digits and up.</summary>
    public string Number => Index.ToString("00", CultureInfo.InvariantCulture);
}

/// <summary>
/// Splits the types of a document by a stable hash of their names, so that adding one touches one file
/// only. About 64 types in a file: the compiler does not care, an editor does at both ends.
/// </summary>
internal static class TypeBuckets
{
    private const int TypesPerBucket = 64;

    /// <summary>The compiler compares the name of each file with those of all before: thousands of files would cost it more than they hold.</summary>
    private const int MostBuckets = 512;

    /// <summary>The buckets that hold anything, in order.</summary>
    public static EquatableArray<TypeBucket> Split(EquatableArray<TypeModel> types)
    {
        int count = 1;
        while (count * TypesPerBucket < types.Count && count < MostBuckets)
        {
            count *= 2;
        }

        var buckets = new List<TypeModel>[count];
        foreach (TypeModel type in types)
        {
            int index = (int)(Hash(type.Name) % (uint)count);
            (buckets[index] ??= []).Add(type);
        }

        var result = new List<TypeBucket>(count);
        for (int i = 0; i < count; i++)
        {
            if (buckets[i] is { } bucket)
            {
                result.Add(new TypeBucket(i, bucket.ToEquatableArray()));
            }
        }

        return result.ToEquatableArray();
    }

    /// <summary>With its bits mixed, so that the low ones are as good as the high.</summary>
    private static uint Hash(string text)
    {
        uint hash = StableHash.Of(text);
        return hash ^ (hash >> 16);
    }
}
