using System.Linq;

namespace FlowIq.Generator.Tests.Behaviour.Rows;

/// <summary>Objects that only what is inside a property tells apart: members of an object, of the items of a list.</summary>
public class ContentTests
{
    private static readonly RowSchemas Schemas = new("""
        Listed:
          oneOf:
            - { title: A, type: object, required: [items], properties: { items: { type: array, items: { type: object, required: [a], properties: { a: { type: string } } } } } }
            - { title: B, type: object, required: [items], properties: { items: { type: array, items: { type: object, required: [b], properties: { b: { type: string } } } } } }
        Tagged:
          oneOf:
            - { title: A, type: object, required: [data], properties: { data: { $ref: '#/components/schemas/Cat' } } }
            - { title: B, type: object, required: [data], properties: { data: { $ref: '#/components/schemas/Dog' } } }
        Cat: { type: object, required: [kind], properties: { kind: { const: cat }, lives: { type: integer } } }
        Dog: { type: object, required: [kind], properties: { kind: { const: dog }, good: { type: boolean } } }
        Deep:
          oneOf:
            - { title: A, type: object, required: [page], properties: { page: { type: object, required: [data], properties: { data: { type: array, items: { $ref: '#/components/schemas/Cat' } } } } } }
            - { title: B, type: object, required: [page], properties: { page: { type: object, required: [data], properties: { data: { type: array, items: { $ref: '#/components/schemas/Dog' } } } } } }
        Scalars:
          oneOf:
            - { title: A, type: object, required: [ids], properties: { ids: { type: array, items: { type: string } } } }
            - { title: B, type: object, required: [ids], properties: { ids: { type: array, items: { type: boolean } } } }
        """);

    [Theory]
    [InlineData("by a required member of the items", "Listed", """{"items":[{"b":"x"}]}""", "ListedB")]
    [InlineData("by a required member, items of neither", "Listed", """{"items":[{"c":"x"}]}""", "Unknown")]
    [InlineData("an empty list is of the first", "Listed", """{"items":[]}""", "ListedA")]
    [InlineData("by a constant of an inner object", "Tagged", """{"data":{"kind":"dog","good":true}}""", "TaggedB")]
    [InlineData("by a constant, a value of neither", "Tagged", """{"data":{"kind":"cow"}}""", "Unknown")]
    [InlineData("by a constant, null", "Tagged", """{"data":null}""", "Unknown")]
    [InlineData("through an object and a list", "Deep", """{"page":{"data":[{"kind":"dog"}]}}""", "DeepB")]
    [InlineData("by the kind of the items", "Scalars", """{"ids":[true,false]}""", "ScalarsB")]
    public void Are_told_apart(string row, string type, string json, string expected) =>
        Assert.Equal((row, expected, json), (row, Schemas.CaseOf(type, json), Schemas.Echo(type, json)));

    [Fact]
    public void Are_not_reported_as_alike() => Assert.Empty(Schemas.Reported());

    /// <summary>The value or the form of a scalar may be that of the other case too.</summary>
    [Theory]
    [InlineData("whole numbers and numbers", "{ type: array, items: { type: integer } }", "{ type: array, items: { type: number } }")]
    [InlineData("a format and any text", "{ type: array, items: { type: string, format: uuid } }", "{ type: array, items: { type: string } }")]
    [InlineData("known words and any text", "{ type: array, items: { type: string, enum: [a, b] } }", "{ type: array, items: { type: string } }")]
    [InlineData("words of which they share one", "{ type: array, items: { type: string, enum: [a, b] } }", "{ type: array, items: { type: string, enum: [b, c] } }")]
    [InlineData("a list of something and a list of anything", "{ type: array, items: { type: string } }", "{ type: array }")]
    [InlineData("members that may be absent", "{ type: object, properties: { a: { type: string } } }", "{ type: object, properties: { b: { type: string } } }")]
    [InlineData("something that may be null", "{ type: object, required: [a], properties: { a: { type: string } } }", "{ type: [object, 'null'], required: [b], properties: { b: { type: string } } }")]
    public void What_may_be_of_either_is_reported(string row, string one, string other)
    {
        var schemas = new RowSchemas($$"""
            U:
              oneOf:
                - { title: A, type: object, required: [in], properties: { in: {{one}} } }
                - { title: B, type: object, required: [in], properties: { in: {{other}} } }
            """);
        Assert.Equal((row, "FIQ0302"), (row, string.Join(" ", schemas.Reported().Select(static found => found.Split(' ')[1]))));
    }
}
