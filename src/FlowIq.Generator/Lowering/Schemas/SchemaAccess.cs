using System;
using System.Collections.Generic;
using System.Text.Json.Nodes;
using FlowIq.Generator.Reading;
using FlowIq.Generator.Reading.Structure;
using Microsoft.OpenApi;

namespace FlowIq.Generator.Lowering.Schemas;

/// <summary>Small questions to the reader's schema model, asked in one way everywhere.</summary>
internal static class SchemaAccess
{
    /// <summary>The component a reference names, or null where the schema is none.</summary>
    public static string? ReferenceId(this IOpenApiSchema schema) => BareReferences.IdOf(schema);

    /// <summary>
    /// What a reference leads to in the end, through others too; the schema itself where it is none. The model's references
    /// know names alone: one that leads nowhere, or to itself, stays one and says nothing.
    /// </summary>
    public static IOpenApiSchema Definition(this IDictionary<string, IOpenApiSchema> components, IOpenApiSchema schema)
    {
        for (int left = Limits.ReferenceChain; left > 0 && schema.ReferenceId() is { } id && components.TryGetValue(id, out IOpenApiSchema? next); left--)
        {
            schema = next;
        }

        return schema;
    }

    /// <summary>The JSON of a specification extension, or null.</summary>
    public static JsonNode? Extension(this IOpenApiSchema schema, string name) =>
        schema.Extensions is { } extensions && extensions.TryGetValue(name, out IOpenApiExtension? extension) && extension is JsonNodeExtension node ? node.Node : null;

    /// <summary>A text extension, or null.</summary>
    public static string? TextExtension(this IOpenApiSchema schema, string name) =>
        schema.Extension(name) is JsonValue value && value.TryGetValue(out string? text) && text.Length > 0 ? text : null;

    /// <summary>Whether the schema itself allows null (not what it refers to).</summary>
    public static bool AllowsNull(this IOpenApiSchema schema) => schema.ReferenceId() is null && schema.Extension(SchemaExtensions.Nullable) is not null;

    /// <summary>Whether the schema says anything about structure beyond <c>type</c>: then it is more than a comment on what it refers to.</summary>
    public static bool HasStructure(this IOpenApiSchema schema) =>
        schema.ReferenceId() is not null
        || schema.Properties is { Count: > 0 }
        || schema.Required is { Count: > 0 }
        || schema.Items is not null
        || schema.Enum is { Count: > 0 }
        || schema.OneOf is { Count: > 0 }
        || schema.AnyOf is { Count: > 0 }
        || schema.AdditionalProperties is not null
        || schema.PatternProperties is { Count: > 0 }
        || schema.Extension(SchemaExtensions.Const) is not null
        || HasStructure(schema.AllOf);

    /// <summary>
    /// The component that this schema is nothing but another name (and description) for, or null:
    /// a reference, or an <c>allOf</c> of one reference and comments.
    /// </summary>
    public static string? AliasTarget(this IOpenApiSchema schema)
    {
        if (schema.ReferenceId() is { } id)
        {
            return id;
        }

        return HasOwnStructure(schema) || schema.Enum is { Count: > 0 } ? null : OnlyPart(schema);
    }

    /// <summary>The component of whose values the schema permits those of its own <c>enum</c>, and says nothing else; null where it is no such schema.</summary>
    public static string? ValuesTarget(this IOpenApiSchema schema) =>
        schema.ReferenceId() is null && schema.Enum is { Count: > 0 } && !HasOwnStructure(schema) ? OnlyPart(schema) : null;

    /// <summary>The component that all of <c>allOf</c> comes down to, or null.</summary>
    private static string? OnlyPart(IOpenApiSchema schema)
    {
        string? target = null;
        foreach (IOpenApiSchema part in schema.AllOf ?? [])
        {
            if (!part.HasStructure())
            {
                continue;
            }

            if (part.AliasTarget() is not { } inner || (target is not null && target != inner))
            {
                return null;
            }

            target = inner;
        }

        return target;
    }

    private static bool HasOwnStructure(IOpenApiSchema schema) =>
        schema.Properties is { Count: > 0 }
        || schema.Required is { Count: > 0 }
        || schema.Items is not null
        || schema.OneOf is { Count: > 0 }
        || schema.AnyOf is { Count: > 0 }
        || schema.AdditionalProperties is not null
        || schema.PatternProperties is { Count: > 0 }
        || schema.Extension(SchemaExtensions.Const) is not null;

    private static bool HasStructure(IList<IOpenApiSchema>? parts)
    {
        foreach (IOpenApiSchema part in parts ?? Array.Empty<IOpenApiSchema>())
        {
            if (part.HasStructure())
            {
                return true;
            }
        }

        return false;
    }
}
