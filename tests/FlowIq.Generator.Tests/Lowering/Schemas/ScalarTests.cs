using Xunit;

namespace FlowIq.Generator.Tests.Lowering.Schemas;

/// <summary>Types and formats to C# scalars, and what has no type at all.</summary>
public class ScalarTests
{
    [Theory]
    [InlineData("{ type: integer }", "Int64")]
    [InlineData("{ type: integer, format: int32 }", "Int32")]
    [InlineData("{ type: integer, format: int32, maximum: 4000000000 }", "Int64")]
    [InlineData("{ type: integer, format: uint64 }", "UInt64")]
    [InlineData("{ type: integer, minimum: 0, maximum: 18446744073709551615 }", "UInt64")]
    [InlineData("{ type: integer, maximum: 100000000000000000000 }", "Decimal")]
    [InlineData("{ type: integer, format: unknown }", "Int64")]
    [InlineData("{ type: number }", "Double")]
    [InlineData("{ type: number, format: float }", "Single")]
    [InlineData("{ type: number, format: decimal }", "Decimal")]
    [InlineData("{ type: boolean }", "Boolean")]
    [InlineData("{ type: boolean, enum: [true, false] }", "Boolean")]
    [InlineData("{ type: string }", "String")]
    [InlineData("{ type: string, format: date }", "Date")]
    [InlineData("{ type: string, format: date-time }", "DateTime")]
    [InlineData("{ type: string, format: time }", "Time")]
    [InlineData("{ type: string, format: duration }", "Duration")]
    [InlineData("{ type: string, format: uuid }", "Uuid")]
    [InlineData("{ type: string, format: uri }", "Uri")]
    [InlineData("{ type: string, format: byte }", "Base64")]
    [InlineData("{ type: string, contentEncoding: base64url }", "Base64Url")]
    [InlineData("{ type: string, format: password }", "String")]
    [InlineData("{ type: string, format: binary }", "String")]
    [InlineData("{ type: string, enum: [only] }", "String")]
    [InlineData("{ format: date-time }", "DateTime")]
    [InlineData("{}", "Any")]
    [InlineData("true", "Any")]
    [InlineData("{ description: Anything. }", "Any")]
    [InlineData("{ type: object }", "{Any}")]
    [InlineData("{ type: object, additionalProperties: true }", "{Any}")]
    [InlineData("{ type: object, additionalProperties: { type: integer } }", "{Int64}")]
    [InlineData("{ type: object, additionalProperties: { type: object, additionalProperties: { type: string } } }", "{{String}}")]
    [InlineData("{ type: object, patternProperties: { '^x': { type: string } } }", "{String}")]
    [InlineData("{ type: array }", "[Any]")]
    [InlineData("{ type: array, items: { type: array, items: { type: string } } }", "[[String]]")]
    [InlineData("{ type: array, prefixItems: [ { type: string }, { type: string } ], items: false }", "[String]")]
    [InlineData("{ type: array, items: [ { type: string }, { type: string } ], additionalItems: false }", "[String]")]
    [InlineData("{ type: array, items: [ { type: string }, { type: 'null' } ] }", "[String?]")]
    [InlineData("{ items: [ { type: string }, { type: 'null' } ] }", "Any")]
    public void A_schema_is_this_in_CSharp(string schema, string expected) =>
        Assert.Equal($"record R {{ A?: {expected} }}", Lowered.Schemas($"R: {{ type: object, properties: {{ a: {schema} }} }}"));

    [Fact]
    public void Named_scalars_and_lists_are_what_they_are() => Assert.Equal(
        "record R { A?: Uuid; B?: [Uuid] }",
        Lowered.Schemas("""
            Id: { type: string, format: uuid }
            Ids: { type: array, items: { $ref: '#/components/schemas/Id' } }
            R: { type: object, properties: { a: { $ref: '#/components/schemas/Id' }, b: { $ref: '#/components/schemas/Ids' } } }
            """));

    [Fact]
    public void Extra_properties_stand_beside_named_ones() => Assert.Equal(
        "record R { A?: String; *: Int64 }",
        Lowered.Schemas("R: { type: object, properties: { a: { type: string } }, additionalProperties: { type: integer } }"));
}
