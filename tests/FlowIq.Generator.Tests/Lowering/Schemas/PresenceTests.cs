using System.Linq;
using FlowIq.Generator.Lowering;
using FlowIq.Generator.Model;
using Xunit;

namespace FlowIq.Generator.Tests.Lowering.Schemas;

/// <summary>Required, optional, nullable: in every spelling, and by who sends it.</summary>
public class PresenceTests
{
    [Theory]
    [InlineData("3.0.3", "{ type: string, nullable: true }")]
    [InlineData("3.1.0", "{ type: [string, 'null'] }")]
    [InlineData("3.1.0", "{ type: string, nullable: true }")]
    [InlineData("3.1.0", "{ anyOf: [ { type: string }, { type: 'null' } ] }")]
    [InlineData("3.1.0", "{ oneOf: [ { type: 'null' }, { type: string } ] }")]
    [InlineData("3.0.3", "{ nullable: true, allOf: [ { type: string } ] }")]
    [InlineData("3.0.3", "{ type: string, x-nullable: true }")]
    public void Every_spelling_of_null_means_the_same(string version, string schema)
    {
        string document = $"R: {{ type: object, required: [a], properties: {{ a: {schema}, b: {schema} }} }}";
        Assert.Equal("record R { A: String?; B??: String? }", Lowered.Schemas(document, Direction.Written, version));
        Assert.Equal("record R { A: String?; B?: String? }", Lowered.Schemas(document, Direction.Read, version));
    }

    [Theory]
    [InlineData("{ $ref: '#/components/schemas/T', nullable: true }")]
    [InlineData("{ nullable: true, allOf: [ { $ref: '#/components/schemas/T' } ] }")]
    [InlineData("{ anyOf: [ { $ref: '#/components/schemas/T' }, { type: 'null' } ] }")]
    public void References_can_be_nullable(string schema) => Assert.Equal(
        "record R { A: T? }\nrecord T { X?: String }",
        Lowered.Schemas($"T: {{ type: object, properties: {{ x: {{ type: string }} }} }}\nR: {{ type: object, required: [a], properties: {{ a: {schema} }} }}"));

    [Fact]
    public void A_nullable_component_is_nullable_wherever_it_is_used() => Assert.Equal(
        "record R { A: T? }\nrecord T { X?: String }",
        Lowered.Schemas("T: { type: [object, 'null'], properties: { x: { type: string } } }\nR: { type: object, required: [a], properties: { a: { $ref: '#/components/schemas/T' } } }"));

    [Fact]
    public void Items_and_values_can_be_nullable() => Assert.Equal(
        "record R { A?: [String?]; B?: {Int64?}; C?: [[Double?]] }",
        Lowered.Schemas("""
            R:
              type: object
              properties:
                a: { type: array, items: { type: [string, 'null'] } }
                b: { type: object, additionalProperties: { type: integer, nullable: true } }
                c: { type: array, items: { type: array, items: { type: [number, 'null'] } } }
            """));

    [Theory]
    [InlineData("{ type: string, enum: [a, b, null] }")]
    [InlineData("{ type: string, nullable: true, enum: [a, b] }")]
    public void Enums_can_be_nullable(string schema) => Assert.Equal(
        "record R { A: RA? }\nenum RA: String { A=a, B=b }",
        Lowered.Schemas($"R: {{ type: object, required: [a], properties: {{ a: {schema} }} }}"));

    [Fact]
    public void ReadOnly_is_not_demanded_of_the_sender_nor_writeOnly_of_the_service()
    {
        const string Document = "R: { type: object, required: [id, pin], properties: { id: { type: string, readOnly: true }, pin: { type: string, writeOnly: true } } }";
        Assert.Equal("record R { Id?: String; Pin: String }", Lowered.Schemas(Document, Direction.Written));
        Assert.Equal("record R { Id: String; Pin?: String }", Lowered.Schemas(Document, Direction.Read));
        Assert.Equal("record R { Id?: String; Pin?: String }", Lowered.Schemas(Document));
    }

    /// <summary>Microsoft.OpenApi has a text of its own for null, which must reach no documentation.</summary>
    [Fact]
    public void A_default_of_null_is_none()
    {
        ClientModel model = Lowered.Client("openapi: 3.1.0\ninfo: { title: T, version: '1' }\npaths: {}\ncomponents: { schemas: { R: { type: object, properties: { a: { type: [string, 'null'], default: null }, b: { type: string, default: x } } } } }");
        Assert.Equal([null, "x"], Assert.IsType<RecordModel>(Assert.Single(model.Types)).Properties.Select(static property => property.Default?.Text));
    }
}
