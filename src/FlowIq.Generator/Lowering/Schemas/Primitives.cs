using System.Globalization;
using FlowIq.Generator.Model;
using FlowIq.Generator.Reading.Schemas;
using Microsoft.OpenApi;

namespace FlowIq.Generator.Lowering.Schemas;

/// <summary>Which scalar a type and a format mean. An unknown format changes nothing.</summary>
internal static class Primitives
{
    /// <summary>The scalar of a single JSON type; null where the type is none (object, array).</summary>
    public static PrimitiveKind? Of(JsonSchemaType type, SchemaShape shape) => type switch
    {
        JsonSchemaType.String => Text(shape),
        JsonSchemaType.Integer => Integer(shape),
        JsonSchemaType.Number => Number(shape),
        JsonSchemaType.Boolean => PrimitiveKind.Boolean,
        _ => null,
    };

    /// <summary>The type that a format alone implies, for schemas that forget <c>type</c>.</summary>
    public static JsonSchemaType? ImpliedBy(string? format) => format switch
    {
        "date" or "date-time" or "time" or "duration" or "uuid" or "uri" or "url" or "email" or "hostname" or "ipv4" or "ipv6" or "byte" or "binary" or "password" or "string" => JsonSchemaType.String,
        "int32" or "int64" => JsonSchemaType.Integer,
        "float" or "double" or "decimal" => JsonSchemaType.Number,
        _ => null,
    };

    private static PrimitiveKind Text(SchemaShape shape)
    {
        switch (shape.ContentEncoding)
        {
            case "base64":
                return PrimitiveKind.Base64;
            case "base64url":
                return PrimitiveKind.Base64Url;
        }

        return shape.Format switch
        {
            "date-time" => PrimitiveKind.DateTime,
            "date" => PrimitiveKind.Date,
            "time" => PrimitiveKind.Time,
            "duration" => PrimitiveKind.Duration,
            "uuid" or "guid" => PrimitiveKind.Uuid,
            "uri" or "url" or "uri-reference" or "iri" or "iri-reference" => PrimitiveKind.Uri,
            "byte" or "base64" => PrimitiveKind.Base64,
            "base64url" => PrimitiveKind.Base64Url,
            "binary" => PrimitiveKind.Binary,
            _ => PrimitiveKind.String,
        };
    }

    private static PrimitiveKind Integer(SchemaShape shape)
    {
        PrimitiveKind kind = shape.Format switch
        {
            "int32" => PrimitiveKind.Int32,
            "int8" or "sbyte" => PrimitiveKind.SByte,
            "uint8" => PrimitiveKind.Byte,
            "int16" => PrimitiveKind.Int16,
            "uint16" => PrimitiveKind.UInt16,
            "uint32" => PrimitiveKind.UInt32,
            "uint64" => PrimitiveKind.UInt64,
            "unixtime" or "unix-time" => PrimitiveKind.UnixTime,
            _ => PrimitiveKind.Int64,
        };
        return Widened(kind, shape);
    }

    /// <summary>A documented limit that the type cannot reach shows that the format is too narrow.</summary>
    private static PrimitiveKind Widened(PrimitiveKind kind, SchemaShape shape)
    {
        if (kind is not (PrimitiveKind.Int32 or PrimitiveKind.Int64))
        {
            return kind;
        }

        foreach (Schema part in shape.Parts)
        {
            if (part.Limits is not { } limits)
            {
                continue;
            }

            if (Parse(limits.Maximum) is { } maximum && maximum > (kind == PrimitiveKind.Int32 ? int.MaxValue : long.MaxValue))
            {
                kind = maximum <= long.MaxValue ? PrimitiveKind.Int64
                    : maximum <= ulong.MaxValue && Parse(limits.Minimum) >= 0 ? PrimitiveKind.UInt64
                    : PrimitiveKind.Decimal;
            }

            if (Parse(limits.Minimum) is { } minimum && kind != PrimitiveKind.UInt64 && minimum < (kind == PrimitiveKind.Int32 ? int.MinValue : long.MinValue))
            {
                kind = minimum >= long.MinValue ? PrimitiveKind.Int64 : PrimitiveKind.Decimal;
            }
        }

        return kind;
    }

    private static PrimitiveKind Number(SchemaShape shape) => shape.Format switch
    {
        "float" => PrimitiveKind.Single,
        "decimal" or "currency" or "money" => PrimitiveKind.Decimal,
        "int32" => PrimitiveKind.Int32,
        "int64" => PrimitiveKind.Int64,
        "unixtime" or "unix-time" => PrimitiveKind.UnixTime,
        _ => PrimitiveKind.Double,
    };

    private static decimal? Parse(string? number) =>
        decimal.TryParse(number, NumberStyles.Float, CultureInfo.InvariantCulture, out decimal value) ? value : null;
}
