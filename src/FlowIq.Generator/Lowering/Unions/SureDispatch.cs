using System.Linq;
using FlowIq.Generator.Model;

namespace FlowIq.Generator.Lowering.Unions;

/// <summary>
/// Whether a decision on what is inside a property holds for the whole object: what an object has and has not is its
/// case's, but the value or the form of a text, or a number that happens to be whole, may be another case's as well.
/// </summary>
internal static class SureDispatch
{
    public static bool Holds(DispatchNode node) => node switch
    {
        UseCase or UseUnknown => true,
        ByJsonKind kinds => Kinds(kinds.Branches),
        ByPropertyKind kind => Holds(kind.Otherwise) && Kinds(kind.Branches),
        ByPropertyValue value => Holds(value.Otherwise) && Holds(value.Absent) && value.Values.AsSpan().ToArray().All(static branch => Holds(branch.Then)),
        ByPropertyPresence presence => Holds(presence.Otherwise) && presence.Branches.AsSpan().ToArray().All(static branch => Holds(branch.Then)),
        ByPropertyContent content => Holds(content.Content),
        ByFirstItem item => Holds(item.Item),
        _ => false,
    };

    private static bool Kinds(EquatableArray<JsonKindBranch> branches)
    {
        DispatchNode? number = null;
        foreach (JsonKindBranch branch in branches)
        {
            if (!Holds(branch.Then))
            {
                return false;
            }

            if (branch.Kind is JsonKind.Integer or JsonKind.Number)
            {
                if (number is not null && number != branch.Then)
                {
                    return false;
                }

                number = branch.Then;
            }
        }

        return true;
    }
}
