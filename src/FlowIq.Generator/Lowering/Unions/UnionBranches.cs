using FlowIq.Generator.Lowering.Schemas;
using FlowIq.Generator.Reading.Schemas;

namespace FlowIq.Generator.Lowering.Unions;

/// <summary>What counts as a branch of a union.</summary>
internal static class UnionBranches
{
    /// <summary>
    /// Whether a branch describes a value of its own. <c>anyOf: [{required: [a]}, {required: [b]}]</c>
    /// only constrains the schema around it and makes no union.
    /// </summary>
    public static bool IsMoreThanConstraint(Schema alternative, ComponentIndex components)
    {
        Schema branch = components.Definition(alternative);
        if (branch.IsNever)
        {
            return false;
        }

        return alternative.Reference is not null
            || branch.Type is not null
            || branch.Properties.Count > 0
            || branch.Items is not null
            || branch.Enum.Count > 0
            || branch.OneOf.Count > 0
            || branch.AnyOf.Count > 0
            || branch.AllOf.Count > 0
            || branch.AdditionalProperties is not null
            || branch.Const is not null;
    }
}
