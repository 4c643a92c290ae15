using System.Collections.Generic;
using System.Text.Json.Nodes;
using FlowIq.Generator.Reading.Structure;
using Microsoft.OpenApi;

namespace FlowIq.Generator.Lowering.Schemas;

/// <summary>A property that several parts of an <c>allOf</c> describe: a value of it satisfies each of them.</summary>
internal static class PropertyIntersection
{
    public static OpenApiSchema Of(IOpenApiSchema one, IOpenApiSchema other)
    {
        var both = new Both { AllOf = [one, other] };
        if (!AcceptsNull(one) || !AcceptsNull(other))
        {
            both.Extensions = new Dictionary<string, IOpenApiExtension> { [SchemaExtensions.NotNull] = new JsonNodeExtension(JsonValue.Create(true)) };
        }

        return both;
    }

    /// <summary>Whether the schema stands in no document, but was made here.</summary>
    public static bool Is(IOpenApiSchema schema) => schema is Both;

    /// <summary>Whether both were merged of the same schemas of the document, in the same order.</summary>
    public static bool HaveSameParts(SchemaShape one, SchemaShape other)
    {
        int i = 0;
        foreach (IOpenApiSchema part in one.Parts)
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
    private static bool AcceptsNull(IOpenApiSchema schema) =>
        schema.AllowsNull()
        || (schema.ReferenceId() is null
            && schema.Extension(SchemaExtensions.NotNull) is null
            && schema.Type is null
            && schema.Extension(SchemaExtensions.Const) is null
            && schema.Enum is not { Count: > 0 }
            && schema.OneOf is not { Count: > 0 }
            && schema.AnyOf is not { Count: > 0 }
            && schema.Properties is not { Count: > 0 }
            && AllAcceptNull(schema.AllOf));

    private static bool AllAcceptNull(IList<IOpenApiSchema>? parts)
    {
        foreach (IOpenApiSchema part in parts ?? [])
        {
            if (!AcceptsNull(part))
            {
                return false;
            }
        }

        return true;
    }

    private sealed class Both : OpenApiSchema;
}
