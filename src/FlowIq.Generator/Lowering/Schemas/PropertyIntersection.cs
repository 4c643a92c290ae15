using System.Collections.Generic;
using FlowIq.Generator.Reading.Schemas;

namespace FlowIq.Generator.Lowering.Schemas;

/// <summary>A property that several parts of an <c>allOf</c> describe: a value of it satisfies each of them.</summary>
internal static class PropertyIntersection
{
    public static Schema Of(Schema one, Schema other) => new Both { AllOf = [one, other], IsNotNull = !AcceptsNull(one) || !AcceptsNull(other) };

    /// <summary>Whether the schema stands in no document, but was made here.</summary>
    public static bool Is(Schema schema) => schema is Both;

    /// <summary>Whether both were merged of the same schemas of the document, in the same order.</summary>
    public static bool HaveSameParts(SchemaShape one, SchemaShape other)
    {
        int i = 0;
        foreach (Schema part in one.Parts)
        {
            if (Is(part))
            {
                continue;
            }

            while (i < other.Parts.Count && Is(other.Parts[i]))
            {
                i++;
            }

            if (i >= other.Parts.Count || !ReferenceEquals(other.Parts[i++], part))
            {
                return false;
            }
        }

        while (i < other.Parts.Count && Is(other.Parts[i]))
        {
            i++;
        }

        return i == other.Parts.Count;
    }

    /// <summary>Said, or not forbidden by anything that is said: a comment on a property leaves it as nullable as it was.</summary>
    private static bool AcceptsNull(Schema schema) =>
        schema.IsNullable
        || (schema.Reference is null
            && !schema.IsNotNull
            && schema.Type is null
            && schema.Const is null
            && schema.Enum.Count == 0
            && schema.OneOf.Count == 0
            && schema.AnyOf.Count == 0
            && schema.Properties.Count == 0
            && AllAcceptNull(schema.AllOf));

    private static bool AllAcceptNull(IReadOnlyList<Schema> parts)
    {
        foreach (Schema part in parts)
        {
            if (!AcceptsNull(part))
            {
                return false;
            }
        }

        return true;
    }

    private sealed class Both : Schema;
}
