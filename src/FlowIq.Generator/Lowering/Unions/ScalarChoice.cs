using System.Collections.Generic;
using FlowIq.Generator.Lowering.Schemas;
using FlowIq.Generator.Model;
using Microsoft.OpenApi;

namespace FlowIq.Generator.Lowering.Unions;

/// <summary>
/// A choice that only lists values (<c>oneOf: [{const: 1, title: A}, ...]</c>) or names some of an open
/// type (<c>anyOf: [string, enum]</c>) is an open enum, not a union.
/// </summary>
internal static class ScalarChoice
{
    private const int MaxNesting = 8;

    /// <summary>The values with their names and descriptions, and the JSON type; null where the choice is more than that.</summary>
    public static (List<EnumValue> Values, JsonSchemaType Type)? TryRead(List<UnionBranch> branches, BranchCollector collector)
    {
        var values = new List<EnumValue>();
        JsonSchemaType? common = null;
        return Add(values, branches, collector, ref common, 0) && values.Count > 1 ? (values, common!.Value) : null;
    }

    private static bool Add(List<EnumValue> values, List<UnionBranch> branches, BranchCollector collector, ref JsonSchemaType? common, int depth)
    {
        foreach (UnionBranch branch in branches)
        {
            SchemaShape shape = branch.Shape;
            if (shape.Unions.Count == 1 && depth < MaxNesting)
            {
                // A component that only lists values itself.
                if (!Add(values, collector.Collect(shape, shape.Unions[0]), collector, ref common, depth + 1))
                {
                    return false;
                }

                continue;
            }

            JsonSchemaType? type = shape.Type ?? SchemaLowering.Implied(shape);
            bool isPlain = type == JsonSchemaType.Integer || (type == JsonSchemaType.String && Primitives.Of(JsonSchemaType.String, shape) == PrimitiveKind.String);
            if (!isPlain || shape.Unions.Count > 0 || (common is not null && common != type))
            {
                return false;
            }

            common = type;
            values.AddRange(EnumValue.Of(shape));
        }

        return true;
    }
}
