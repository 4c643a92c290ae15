using System;

namespace FlowIq.Generator.Reading.Structure;

/// <summary>
/// What a schema has of all that <see cref="SchemaNormaliser"/> looks for. Most have a type and nothing else of it; to look
/// for each key in each schema of a document took longer than all that is done with what is found.
/// </summary>
[Flags]
internal enum SchemaKeys
{
    None = 0,
    Type = 1,

    /// <summary><c>nullable</c>, <c>x-nullable</c>.</summary>
    Nullable = 2,
    Enum = 4,

    /// <summary><c>default</c>, <c>example</c>.</summary>
    Sample = 8,
    Const = 16,

    /// <summary><c>prefixItems</c>.</summary>
    Tuple = 32,

    /// <summary><c>minimum</c>, <c>maximum</c>, their exclusive kin and <c>multipleOf</c>.</summary>
    Limit = 64,

    /// <summary><c>oneOf</c>, <c>anyOf</c>.</summary>
    Choice = 128,
    Discriminator = 256,
    Reference = 512,
}

internal static class SchemaKey
{
    public static SchemaKeys Of(string key) => key switch
    {
        "type" => SchemaKeys.Type,
        "nullable" or "x-nullable" => SchemaKeys.Nullable,
        "enum" => SchemaKeys.Enum,
        "default" or "example" => SchemaKeys.Sample,
        "const" => SchemaKeys.Const,
        "prefixItems" => SchemaKeys.Tuple,
        "minimum" or "maximum" or "exclusiveMinimum" or "exclusiveMaximum" or "multipleOf" => SchemaKeys.Limit,
        "oneOf" or "anyOf" => SchemaKeys.Choice,
        "discriminator" => SchemaKeys.Discriminator,
        "$ref" => SchemaKeys.Reference,
        _ => SchemaKeys.None,
    };
}
