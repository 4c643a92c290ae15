using FlowIq.Generator.Lowering.Schemas;
using FlowIq.Generator.Reading.Structure;
using Microsoft.OpenApi;

namespace FlowIq.Generator.Lowering.Unions;

/// <summary>What counts as a branch of a union.</summary>
internal static class UnionBranches
{
    /// <summary>
    /// Whether a branch describes a value of its own. <c>anyOf: [{required: [a]}, {required: [b]}]</c>
    /// only constrains the schema around it and makes no union.
    /// </summary>
    public static bool IsMoreThanConstraint(IOpenApiSchema alternative, ComponentIndex components)
    {
        IOpenApiSchema branch = components.Definition(alternative);
        if (branch.Extension(SchemaExtensions.Never) is not null)
        {
            return false;
        }

        return alternative.ReferenceId() is not null
            || branch.Type is not null
            || branch.Properties is { Count: > 0 }
            || branch.Items is not null
            || branch.Enum is { Count: > 0 }
            || branch.OneOf is { Count: > 0 }
            || branch.AnyOf is { Count: > 0 }
            || branch.AllOf is { Count: > 0 }
            || branch.AdditionalProperties is not null
            || branch.Extension(SchemaExtensions.Const) is not null;
    }
}
