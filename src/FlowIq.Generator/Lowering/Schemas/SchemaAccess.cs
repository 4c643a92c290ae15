using System.Collections.Generic;
using System.Text.Json.Nodes;
using FlowIq.Generator.Reading.Schemas;

namespace FlowIq.Generator.Lowering.Schemas;

/// <summary>Small questions to the reader's schema model, asked in one way everywhere.</summary>
internal static class SchemaAccess
{
    /// <summary>The JSON of a specification extension, or null.</summary>
    public static JsonNode? Extension(this Schema schema, string name) =>
        schema.Extensions is { } extensions && extensions.TryGetValue(name, out JsonNode? value) ? value : null;

    /// <summary>A text extension, or null.</summary>
    public static string? TextExtension(this Schema schema, string name) =>
        schema.Extension(name) is JsonValue value && value.TryGetValue(out string? text) && text.Length > 0 ? text : null;

    /// <summary>Whether the schema says anything about structure beyond <c>type</c>: then it is more than a comment on what it refers to.</summary>
    public static bool HasStructure(this Schema schema) =>
        schema.Reference is not null
        || schema.Properties.Count > 0
        || schema.Required.Count > 0
        || schema.Items is not null
        || schema.Enum.Count > 0
        || schema.OneOf.Count > 0
        || schema.AnyOf.Count > 0
        || schema.AdditionalProperties is not null
        || schema.PatternProperties.Count > 0
        || schema.Const is not null
        || HasStructure(schema.AllOf);

    /// <summary>
    /// The component that this schema is nothing but another name (and description) for, or null:
    /// a reference, or an <c>allOf</c> of one reference and comments.
    /// </summary>
    public static string? AliasTarget(this Schema schema)
    {
        if (schema.Reference is { } id)
        {
            return id;
        }

        return HasOwnStructure(schema) || schema.Enum.Count > 0 ? null : OnlyPart(schema);
    }

    /// <summary>The component of whose values the schema permits those of its own <c>enum</c>, and says nothing else; null where it is no such schema.</summary>
    public static string? ValuesTarget(this Schema schema) =>
        schema.Reference is null && schema.Enum.Count > 0 && !HasOwnStructure(schema) ? OnlyPart(schema) : null;

    /// <summary>The component that all of <c>allOf</c> comes down to, or null.</summary>
    private static string? OnlyPart(Schema schema)
    {
        string? target = null;
        foreach (Schema part in schema.AllOf)
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

    private static bool HasOwnStructure(Schema schema) =>
        schema.Properties.Count > 0
        || schema.Required.Count > 0
        || schema.Items is not null
        || schema.OneOf.Count > 0
        || schema.AnyOf.Count > 0
        || schema.AdditionalProperties is not null
        || schema.PatternProperties.Count > 0
        || schema.Const is not null;

    private static bool HasStructure(IReadOnlyList<Schema> parts)
    {
        foreach (Schema part in parts)
        {
            if (part.HasStructure())
            {
                return true;
            }
        }

        return false;
    }
}
