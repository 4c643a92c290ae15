using System;
using System.Linq;
using System.Text.Json.Nodes;
using System.Threading;
using FlowIq.Generator.Reading.Schemas;
using Microsoft.OpenApi;

namespace FlowIq.Generator.Tests.Reading.Schemas;

/// <summary>Each keyword that survives normalisation arrives, and nothing else does.</summary>
public class SchemaReaderTests
{
    [Fact]
    public void Says_nothing_where_the_schema_says_nothing()
    {
        Schema schema = Read("{}");
        Assert.Null(schema.Reference);
        Assert.Null(schema.Type);
        Assert.Null(schema.Limits);
        Assert.Null(schema.Extensions);
        Assert.Empty(schema.Properties);
        Assert.Empty(schema.AllOf);
        Assert.False(schema.IsClosed || schema.IsNullable || schema.IsNever || schema.IsNullOnly);
    }

    [Theory]
    [InlineData("'object'", JsonSchemaType.Object)]
    [InlineData("'array'", JsonSchemaType.Array)]
    [InlineData("'string'", JsonSchemaType.String)]
    [InlineData("'integer'", JsonSchemaType.Integer)]
    [InlineData("'number'", JsonSchemaType.Number)]
    [InlineData("'boolean'", JsonSchemaType.Boolean)]
    [InlineData("['string', 'integer']", JsonSchemaType.String | JsonSchemaType.Integer)]
    public void Types(string type, JsonSchemaType expected) => Assert.Equal(expected, Read("{'type': " + type + "}").Type);

    [Fact]
    public void References_are_names() => Assert.Equal("A.b", Read("{'$ref': '#/components/schemas/A.b'}").Reference);

    [Fact]
    public void Structure()
    {
        Schema schema = Read("""
            {
              'properties': { 'b': { 'title': 'B' }, 'a': { 'title': 'A' } }, 'patternProperties': { '^x': { 'title': 'X' } }, 'required': ['b', 'c'],
              'additionalProperties': { 'title': 'More' }, 'items': { 'title': 'Item' }, 'enum': [1, 'two'],
              'allOf': [{ 'title': 'All' }], 'oneOf': [{ 'title': 'One' }, { 'title': 'Two' }], 'anyOf': [{ 'title': 'Any' }]
            }
            """);
        Assert.Equal(["b=B", "a=A"], schema.Properties.Select(static property => property.Name + "=" + property.Schema.Title));
        Assert.Equal(["^x=X"], schema.PatternProperties.Select(static property => property.Name + "=" + property.Schema.Title));
        Assert.Equal(["b", "c"], schema.Required);
        Assert.Equal("More", schema.AdditionalProperties?.Title);
        Assert.Equal("Item", schema.Items?.Title);
        Assert.Equal(["1", "\"two\""], schema.Enum.Select(static value => value.ToJsonString()));
        Assert.Equal(["All", "One", "Two", "Any"], schema.AllOf.Concat(schema.OneOf).Concat(schema.AnyOf).Select(static part => part.Title));
    }

    [Theory]
    [InlineData("false", true)]
    [InlineData("{}", false)]
    public void What_forbids_other_properties(string additional, bool isClosed)
    {
        Schema schema = Read("{'additionalProperties': " + additional + "}");
        Assert.Equal(isClosed, schema.IsClosed);
        Assert.Equal(isClosed, schema.AdditionalProperties is null);
    }

    [Fact]
    public void Numbers_keep_their_spelling()
    {
        SchemaLimits limits = Read("{'minimum': 1.50, 'maximum': 1e30, 'exclusiveMinimum': -0, 'exclusiveMaximum': 12345678901234567890123}").Limits!;
        Assert.Equal("1.50 1e30 -0 12345678901234567890123", string.Join(" ", limits.Minimum, limits.Maximum, limits.ExclusiveMinimum, limits.ExclusiveMaximum));
    }

    [Fact]
    public void Limits()
    {
        SchemaLimits limits = Read("{'minLength': 1, 'maxLength': 2, 'minItems': 3, 'maxItems': 4, 'minProperties': 5, 'maxProperties': 6, 'uniqueItems': true, 'pattern': '^a', 'multipleOf': 0.5}").Limits!;
        Assert.Equal([1, 2, 3, 4, 5, 6], [limits.MinLength, limits.MaxLength, limits.MinItems, limits.MaxItems, limits.MinProperties, limits.MaxProperties]);
        Assert.True(limits.UniqueItems);
        Assert.Equal("^a", limits.Pattern);
        Assert.Equal(0.5m, limits.MultipleOf);
    }

    [Fact]
    public void Comments()
    {
        Schema schema = Read("{'title': 't', 'description': 'd', 'format': 'f', 'default': 7, 'deprecated': true, 'readOnly': true, 'writeOnly': true, 'contentEncoding': 'base64', 'contentMediaType': 'image/png'}");
        Assert.Equal("t d f 7 base64 image/png", string.Join(" ", schema.Title, schema.Description, schema.Format, schema.Default!.ToJsonString(), schema.ContentEncoding, schema.ContentMediaType));
        Assert.True(schema.IsDeprecated && schema.IsReadOnly && schema.IsWriteOnly);
    }

    [Fact]
    public void What_the_walk_found_out()
    {
        Schema schema = Read("{'x-fiq-nullable': true, 'x-fiq-null-only': true, 'x-fiq-never': true, 'x-fiq-const': 3}");
        Assert.True(schema.IsNullable && schema.IsNullOnly && schema.IsNever);
        Assert.Equal("3", schema.Const!.ToJsonString());
        Assert.Null(schema.Extensions);
    }

    [Fact]
    public void Extensions()
    {
        Schema schema = Read("{'x-own': { 'a': 1 }, 'x-nothing': null, '$defs': { 'A': {} }}");
        Assert.Equal(["x-own"], schema.Extensions!.Keys);
    }

    [Fact]
    public void Discriminators()
    {
        Discriminator discriminator = Read("{'discriminator': { 'propertyName': 'kind', 'mapping': { 'z': '#/components/schemas/Z', 'a': '#/components/schemas/A' }, 'defaultMapping': '#/components/schemas/Z' }}").Discriminator!;
        Assert.Equal("kind", discriminator.PropertyName);
        Assert.Equal(["z=Z", "a=A"], discriminator.Mapping.Select(static entry => entry.Key + "=" + entry.Value));
        Assert.Equal("Z", discriminator.DefaultMapping);
    }

    [Fact]
    public void Can_be_cancelled() =>
        Assert.Throws<OperationCanceledException>(static () => new SchemaReader(new CancellationToken(canceled: true)).Read([]));

    private static Schema Read(string json) => new SchemaReader(default).Read((JsonObject)JsonNode.Parse(json.Replace('\'', '"'))!);
}
