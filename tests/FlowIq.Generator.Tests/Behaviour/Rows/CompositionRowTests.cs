namespace FlowIq.Generator.Tests.Behaviour.Rows;

/// <summary><c>allOf</c>, <c>oneOf</c> and <c>anyOf</c> in the forms that documents have: which case a value is of, and that it is written as it came.</summary>
public class CompositionRowTests
{
    private static readonly RowSchemas Schemas = new("""
        Cat: { type: object, required: [kind], properties: { kind: { type: string }, lives: { type: integer } } }
        Dog: { type: object, required: [kind], properties: { kind: { type: string }, good: { type: boolean } } }
        Implicit: { oneOf: [ { $ref: '#/components/schemas/Cat' }, { $ref: '#/components/schemas/Dog' } ], discriminator: { propertyName: kind } }
        Fruit: { type: string, enum: [apple, pear] }
        Size: { type: integer, enum: [1, 2] }
        Metal: { type: string, enum: [iron, gold] }
        Enums: { oneOf: [ { $ref: '#/components/schemas/Fruit' }, { $ref: '#/components/schemas/Size' } ] }
        Words: { oneOf: [ { $ref: '#/components/schemas/Fruit' }, { $ref: '#/components/schemas/Metal' } ] }
        Lists: { oneOf: [ { type: array, items: { type: string } }, { type: array, items: { type: integer } } ] }
        Nested: { oneOf: [ { oneOf: [ { type: string }, { type: boolean } ] }, { anyOf: [ { type: integer }, { type: array, items: { type: integer } } ] } ] }
        Number: { anyOf: [ { type: number }, { type: string, format: date } ] }
        Leaf: { type: object, properties: { l: { type: string } } }
        Overlapping: { anyOf: [ { type: object, properties: { x: { type: string } } }, { type: object, properties: { y: { type: integer } } } ] }
        Base: { type: object, properties: { a: { type: string }, n: { type: number } } }
        Parts:
          type: object
          properties:
            one: { oneOf: [ { $ref: '#/components/schemas/Leaf' } ] }
            orNull: { oneOf: [ { $ref: '#/components/schemas/Leaf' }, { type: 'null' } ] }
            single: { description: Only a description beside it., allOf: [ { $ref: '#/components/schemas/Leaf' } ] }
            narrowed: { allOf: [ { $ref: '#/components/schemas/Base' }, { required: [n], properties: { n: { type: integer } } } ] }
            conflicting: { allOf: [ { $ref: '#/components/schemas/Base' }, { properties: { a: { type: integer } } } ] }
            conditional: { type: object, properties: { c: { type: string } }, if: { properties: { c: { const: x } } }, then: { required: [d] }, else: { properties: { e: { type: string } } }, not: { required: [f] } }
            not: { not: { type: string } }
        """);

    [Theory]
    [InlineData("discriminator, implicit: the component's name", "Implicit", """{"kind":"Dog","good":true}""", "Dog")]
    [InlineData("discriminator, implicit: no component's name", "Implicit", """{"kind":"bird","wings":2}""", "Unknown")]
    [InlineData("enums of two kinds: a text", "Enums", "\"pear\"", "Fruit")]
    [InlineData("enums of two kinds: a number", "Enums", "2", "Size")]
    [InlineData("enums of two kinds: a text of tomorrow", "Enums", "\"plum\"", "Fruit")]
    [InlineData("lists: by the first item", "Lists", "[1,2]", "FrozenList<Int64>")]
    [InlineData("lists: empty", "Lists", "[]", "FrozenList<String>")]
    [InlineData("choices within choices: an alternative of an alternative", "Nested", "true", "Boolean")]
    [InlineData("choices within choices: a list", "Nested", "[5]", "FrozenList<Int64>")]
    [InlineData("choices within choices: none", "Nested", "{\"a\":1.50}", "JsonElement")]
    [InlineData("primitives", "Number", "1.5", "Double")]
    [InlineData("primitives with a format", "Number", "\"2026-02-28\"", "DateOnly")]
    [InlineData("anyOf of objects that overlap", "Overlapping", """{"x":"a","y":1}""", "Overlapping")]
    public void A_choice_is_the_case_that_fits(string row, string type, string json, string expected) =>
        Assert.Equal((row, expected, json), (row, Schemas.CaseOf(type, json), Schemas.Echo(type, json)));

    [Fact]
    public void A_choice_of_enums_of_one_kind_is_one_enum() => Assert.Equal("Apple=apple Pear=pear Iron=iron Gold=gold", Schemas.ValuesOf("Words"));

    [Fact]
    public void A_text_without_the_format_of_the_only_text_is_an_error() =>
        Assert.Equal("$: expected a date, found the string \"2026-02-30\"", Schemas.ErrorOf("Number", "\"2026-02-30\""));

    [Theory]
    [InlineData("a choice of one is that one", "One", "Leaf")]
    [InlineData("a choice of one or null is that one", "OrNull", "Optional<Leaf>")]
    [InlineData("allOf of a single reference is what it refers to", "Single", "Leaf")]
    [InlineData("not alone says nothing of the type", "Not", "Nullable<JsonElement>")]
    public void Is_no_type_of_its_own(string row, string property, string expected) => Assert.Equal((row, expected), (row, Schemas.TypeOf("Parts", property)));

    [Theory]
    [InlineData("narrowed by a part", """{"narrowed":{"n":1.5}}""", "$.narrowed.n: expected a 64-bit integer, found the number 1.5")]
    [InlineData("demanded by a part", """{"narrowed":{"a":"x"}}""", "$.narrowed.n: required, but not there")]
    [InlineData("conflicting: the last part", """{"conflicting":{"a":"x"}}""", "$.conflicting.a: expected a 64-bit integer, found the string \"x\"")]
    public void All_parts_hold(string row, string json, string expected) => Assert.Equal((row, expected), (row, Schemas.ErrorOf("Parts", json)));

    [Fact]
    public void A_conflict_of_parts_is_told() => Assert.Equal(["22: FIQ0303"], Schemas.Reported());

    [Theory]
    [InlineData("if, then, else and not ask for nothing", """{"conditional":{"c":"x"}}""")]
    [InlineData("not", """{"not":[1,{"a":null}]}""")]
    public void What_CSharp_cannot_say_is_passed_over(string row, string json) => Assert.Equal((row, json), (row, Schemas.Echo("Parts", json)));
}
