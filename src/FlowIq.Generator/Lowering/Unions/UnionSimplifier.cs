using System.Collections.Generic;
using FlowIq.Generator.Model;

namespace FlowIq.Generator.Lowering.Unions;

/// <summary>Drops branches that another one covers: what is left differs in C#.</summary>
internal static class UnionSimplifier
{
    public static List<UnionBranch> Simplify(List<UnionBranch> branches)
    {
        var result = new List<UnionBranch>();
        foreach (UnionBranch branch in branches)
        {
            if (branch.Type is AnyRef)
            {
                // Any value at all is allowed, so the others only describe some of them.
                return [branch];
            }

            if (!IsCoveredByAnother(branch, branches) && !Merge(result, branch))
            {
                result.Add(branch);
            }
        }

        return result;
    }

    /// <summary>A text with a format beside any text; a whole number beside any number; a text beside an open enum of texts.</summary>
    private static bool IsCoveredByAnother(UnionBranch branch, List<UnionBranch> all)
    {
        foreach (UnionBranch other in all)
        {
            if (!ReferenceEquals(other, branch) && Covers(other, branch, all))
            {
                return true;
            }
        }

        return false;
    }

    private static bool Covers(UnionBranch wide, UnionBranch narrow, List<UnionBranch> all) => (wide.Type, narrow.Type) switch
    {
        // The enum is open: it holds any text and names the known ones.
        (NamedRef { Kind: NamedKind.Enum }, PrimitiveRef { Kind: PrimitiveKind.String }) => wide.Shape.EnumSchema is not null && IsTextEnum(wide) && Count(all, IsTextEnum) == 1,
        (PrimitiveRef { Kind: PrimitiveKind.String }, PrimitiveRef { Kind: PrimitiveKind.Uri or PrimitiveKind.Binary }) => true,
        (PrimitiveRef { Kind: PrimitiveKind.Double or PrimitiveKind.Decimal }, PrimitiveRef { Kind: PrimitiveKind.Int32 or PrimitiveKind.Single }) => true,
        (PrimitiveRef { Kind: PrimitiveKind.Int64 }, PrimitiveRef { Kind: PrimitiveKind.Int32 or PrimitiveKind.Int16 or PrimitiveKind.Byte or PrimitiveKind.SByte or PrimitiveKind.UInt16 or PrimitiveKind.UInt32 }) => true,
        (MapRef { Value: AnyRef }, MapRef { Value: not AnyRef }) => true,
        (ListRef { Item: AnyRef }, ListRef { Item: not AnyRef }) => true,
        _ => false,
    };

    private static bool IsTextEnum(UnionBranch branch) =>
        branch.Type is NamedRef { Kind: NamedKind.Enum } && branch.Shape.EnumSchema?.Enum is { Count: > 0 } values && values[0]?.GetValueKind() == System.Text.Json.JsonValueKind.String;

    private static int Count(List<UnionBranch> branches, System.Func<UnionBranch, bool> predicate)
    {
        int count = 0;
        foreach (UnionBranch branch in branches)
        {
            count += predicate(branch) ? 1 : 0;
        }

        return count;
    }

    /// <summary>Two branches that are one type in C# become one.</summary>
    private static bool Merge(List<UnionBranch> kept, UnionBranch branch)
    {
        foreach (UnionBranch before in kept)
        {
            if (Spelling(before.Type) == Spelling(branch.Type))
            {
                before.Type = Wider(before.Type, branch.Type);
                return true;
            }
        }

        return false;
    }

    /// <summary>What tells types apart in C#: not the null annotation of an item, nor the notation of bytes or instants.</summary>
    private static TypeRef Spelling(TypeRef type) => type switch
    {
        PrimitiveRef { Kind: PrimitiveKind.Base64Url } => new PrimitiveRef(PrimitiveKind.Base64),
        PrimitiveRef { Kind: PrimitiveKind.UnixTime } => new PrimitiveRef(PrimitiveKind.DateTime),
        ListRef list => new ListRef(Spelling(Bare(list.Item))),
        MapRef map => new MapRef(Spelling(Bare(map.Value))),
        _ => type.WithNull(false),
    };

    private static TypeRef Bare(TypeRef type) => IsReference(type) ? type.WithNull(false) : type;

    private static bool IsReference(TypeRef type) => type is ListRef or MapRef or NamedRef { Kind: not NamedKind.Enum } or PrimitiveRef { Kind: PrimitiveKind.String or PrimitiveKind.Uri };

    private static TypeRef Wider(TypeRef a, TypeRef b) => (a, b) switch
    {
        (ListRef left, ListRef right) => left with { Item = left.Item.OrNull(right.Item.IsNullable) },
        (MapRef left, MapRef right) => left with { Value = left.Value.OrNull(right.Value.IsNullable) },
        _ => a,
    };
}
