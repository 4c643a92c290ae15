using FlowIq.Generator.Model;

namespace FlowIq.Generator.Lowering.Unions;

/// <summary>
/// A property that tells the cases apart by one constant each is a discriminator that the document
/// forgot to name: the cases carry it whether they are obliged to or not.
/// </summary>
internal static class InferredTag
{
    public static (string? Property, EquatableArray<LiteralModel> Tags) Of(DispatchNode dispatch, int caseCount)
    {
        if (dispatch is ByJsonKind kinds)
        {
            dispatch = Object(kinds);
        }

        if (dispatch is not ByPropertyValue byValue)
        {
            return (null, default);
        }

        var tags = new LiteralModel[caseCount];
        foreach (LiteralBranch branch in byValue.Values)
        {
            if (branch.Then is UseCase { Case: var index })
            {
                // A case with several values has none that is always right.
                tags[index] = tags[index] is null && branch.Value.Kind is not LiteralKind.Json ? branch.Value : LiteralModel.Null;
            }
        }

        for (int i = 0; i < tags.Length; i++)
        {
            tags[i] ??= LiteralModel.Null;
        }

        return (byValue.JsonName, new EquatableArray<LiteralModel>(tags));
    }

    private static DispatchNode Object(ByJsonKind kinds)
    {
        foreach (JsonKindBranch branch in kinds.Branches)
        {
            if (branch.Kind == JsonKind.Object)
            {
                return branch.Then;
            }
        }

        return kinds;
    }
}
