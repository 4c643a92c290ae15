using Xunit;

namespace FlowIq.Generator.Tests.Lowering.Schemas;

/// <summary>What becomes a union, what does not, and what tells the cases apart.</summary>
public class UnionTests
{
    private const string Shapes = """
        Circle: { type: object, required: [radius], properties: { radius: { type: number } } }
        Square: { type: object, required: [side], properties: { side: { type: number } } }
        """;

    [Theory]
    [InlineData("U: { oneOf: [ { type: string }, { type: integer } ] }", "union U = String | Int64 by kind(String:0, Integer:1)")]
    [InlineData("U: { type: [string, boolean, 'null'] }", "union U = String | Boolean by kind(String:0, Boolean:1)")]
    [InlineData("U: { anyOf: [ { type: string }, { type: 'null' } ] }", "")]
    [InlineData("U: { oneOf: [ { type: integer }, { type: number } ] }", "union U = Int64 | Double by kind(Integer:0, Number:1)")]
    [InlineData("U: { anyOf: [ { type: string }, { type: string, enum: [a, b] } ] }", "enum U: String { A=a, B=b }")]
    [InlineData("U: { oneOf: [ { const: 1, title: One }, { const: 2, title: Two } ] }", "enum U: Int64 { One=1, Two=2 }")]
    [InlineData("U: { oneOf: [ { type: string, format: date-time }, { type: string } ] }", "union U = DateTime | String by kind(String:format(DateTime:0) else 1)")]
    [InlineData("U: { oneOf: [ { type: array, items: { type: string } }, { type: array, items: { type: integer } } ] }", "union U = [String] | [Int64] by kind(Array:item(kind(String:0, Integer:1); empty 0))")]
    [InlineData("U: { oneOf: [ { type: string }, {} ] }", "")]
    public void Scalars_and_lists(string schema, string expected) => Assert.Equal(expected, Lowered.Schemas(schema));

    [Fact]
    public void Objects_are_told_apart_by_what_only_one_must_have() => Assert.Equal(
        """
        record Circle : Shape { Radius: Double }
        closed Shape [] = Circle | Square by kind(Object:has(radius:0, side:1))
        record Square : Shape { Side: Double }
        """.ReplaceLineEndings("\n"),
        Lowered.Schemas(Shapes + "\nShape: { oneOf: [ { $ref: '#/components/schemas/Circle' }, { $ref: '#/components/schemas/Square' } ] }"));

    [Fact]
    public void Each_heir_is_a_case_however_far_it_is_from_the_base_and_however_little_it_adds() => Assert.Contains(
        "closed Base [Kind] = Middle | Last by kind(",
        Lowered.Schemas("""
            Base: { type: object, discriminator: { propertyName: kind }, required: [kind], properties: { kind: { type: string } } }
            Middle: { type: object, allOf: [ { $ref: '#/components/schemas/Base' } ] }
            Last: { type: object, allOf: [ { $ref: '#/components/schemas/Middle' } ] }
            """));

    [Fact]
    public void A_record_of_two_unions_derives_from_neither() => Assert.Equal(
        """
        record Circle { Radius: Double }
        union Round = Circle | String by kind(Object:0, String:1)
        union Shape = Circle | Square by kind(Object:has(radius:0, side:1))
        record Square { Side: Double }
        """.ReplaceLineEndings("\n"),
        Lowered.Schemas(Shapes + """

            Shape: { oneOf: [ { $ref: '#/components/schemas/Circle' }, { $ref: '#/components/schemas/Square' } ] }
            Round: { oneOf: [ { $ref: '#/components/schemas/Circle' }, { type: string } ] }
            """));

    [Fact]
    public void A_choice_made_in_passing_is_no_base() => Assert.Equal(
        """
        record Circle { Radius: Double }
        record Drawing { Shape?: DrawingShape }
        union DrawingShape = Circle | Square by kind(Object:has(radius:0, side:1))
        record Square { Side: Double }
        """.ReplaceLineEndings("\n"),
        Lowered.Schemas(Shapes + "\nDrawing: { properties: { shape: { oneOf: [ { $ref: '#/components/schemas/Circle' }, { $ref: '#/components/schemas/Square' } ] } } }"));

    [Theory]
    [InlineData("mapping: { c: '#/components/schemas/Circle', s: Square }", "kind(c:0, s:1)")]
    [InlineData("x-none: true", "kind(Circle:0, Square:1)")]
    [InlineData("mapping: { c: Circle }, defaultMapping: Square", "kind(c:0, Square:1) else 1")]
    public void The_discriminator_is_mapped_or_implied(string mapping, string dispatch) => Assert.Contains(
        "by " + dispatch,
        Lowered.Schemas(Shapes + $"\nShape: {{ oneOf: [ {{ $ref: '#/components/schemas/Circle' }}, {{ $ref: '#/components/schemas/Square' }} ], discriminator: {{ propertyName: kind, {mapping} }} }}", version: "3.2.0"));

    [Fact]
    public void A_discriminator_that_the_cases_do_not_declare_is_added_to_them() => Assert.Contains(
        "record Circle : Shape { Kind: String = Circle; Radius: Double }",
        Lowered.Schemas(Shapes + "\nShape: { oneOf: [ { $ref: '#/components/schemas/Circle' }, { $ref: '#/components/schemas/Square' } ], discriminator: { propertyName: kind } }"));

    [Fact]
    public void Constants_of_the_cases_win_over_their_names() => Assert.Equal(
        """
        record A : U { Type: String = first }
        record B : U { Type: String = second }
        closed U [Type] = A | B by type(first:0, second:1)
        """.ReplaceLineEndings("\n"),
        Lowered.Schemas("""
            A: { required: [type], properties: { type: { type: string, enum: [first] } } }
            B: { required: [type], properties: { type: { const: second } } }
            U: { oneOf: [ { $ref: '#/components/schemas/A' }, { $ref: '#/components/schemas/B' } ], discriminator: { propertyName: type } }
            """));

    [Fact]
    public void A_stated_value_is_the_one_of_those_that_the_base_allows() => Assert.Contains(
        "closed Base [] = First | Second by kind(one:0, two:1)",
        Lowered.Schemas("""
            Base: { type: object, discriminator: { propertyName: kind }, required: [kind], properties: { kind: { type: string, enum: [one, two, three] } } }
            First: { allOf: [ { $ref: '#/components/schemas/Base' } ], x-ms-discriminator-value: one, properties: { a: { type: string } } }
            Second: { allOf: [ { $ref: '#/components/schemas/Base' } ], x-ms-discriminator-value: two, properties: { b: { type: string } } }
            """));

    [Fact]
    public void Constants_tell_cases_apart_without_a_discriminator() => Assert.Equal(
        """
        closed U [Type] = UA | UB by kind(Object:type(a:0, b:1))
        record UA : U { Type: String = a; X?: String }
        record UB : U { Type: String = b; Y?: String }
        """.ReplaceLineEndings("\n"),
        Lowered.Schemas("""
            U:
              oneOf:
                - { type: object, required: [type], properties: { type: { const: a }, x: { type: string } } }
                - { type: object, required: [type], properties: { type: { const: b }, y: { type: string } } }
            """));

    [Fact]
    public void One_key_names_the_case() => Assert.Contains(
        "by kind(Object:has(circle:0, square:1))",
        Lowered.Schemas("""
            U:
              oneOf:
                - { type: object, required: [circle], properties: { circle: { type: number } } }
                - { type: object, required: [square], properties: { square: { type: number } } }
            """));

    [Fact]
    public void A_shared_property_of_different_kinds_tells_apart() => Assert.Contains(
        "by kind(Object:kind of id(Integer:0, String:1))",
        Lowered.Schemas("""
            U:
              oneOf:
                - { type: object, required: [id], properties: { id: { type: integer } } }
                - { type: object, required: [id], properties: { id: { type: string } } }
            """));

    [Fact]
    public void Cases_that_nothing_tells_apart_are_reported_and_read_as_the_first()
    {
        const string Document = """
            A: { type: object, properties: { x: { type: string } } }
            B: { type: object, properties: { x: { type: string } } }
            U: { oneOf: [ { $ref: '#/components/schemas/A' }, { $ref: '#/components/schemas/B' } ] }
            """;
        Assert.Equal("FIQ0302", Lowered.Diagnostics(Document));
        Assert.Contains("by kind(Object:0)", Lowered.Schemas(Document));
    }

    [Fact]
    public void An_anyOf_of_overlapping_objects_is_one_record() => Assert.Equal(
        "record U { X?: String; Y?: String }",
        Lowered.Schemas("""
            U:
              anyOf:
                - { type: object, properties: { x: { type: string } } }
                - { type: object, properties: { y: { type: string } } }
            """));

    [Fact]
    public void What_stands_around_a_choice_belongs_to_each_case() => Assert.Equal(
        """
        closed U [Id] = UCircle | USquare by kind(Object:has(radius:0, side:1))
        record UCircle : U { Id: String; Radius: Double }
        record USquare : U { Id: String; Side: Double }
        """.ReplaceLineEndings("\n"),
        Lowered.Schemas("""
            U:
              type: object
              required: [id]
              properties: { id: { type: string } }
              oneOf:
                - { title: Circle, required: [radius], properties: { radius: { type: number } } }
                - { title: Square, required: [side], properties: { side: { type: number } } }
            """));

    [Fact]
    public void Alternatives_that_only_demand_something_make_no_union() => Assert.Equal(
        "record U { X?: String; Y?: String }",
        Lowered.Schemas("U: { type: object, properties: { x: { type: string }, y: { type: string } }, anyOf: [ { required: [x] }, { required: [y] } ] }"));

    [Fact]
    public void A_union_may_contain_itself() => Assert.Equal(
        "union Json = String | [Json] | {Json} by kind(Object:2, Array:1, String:0)",
        Lowered.Schemas("""
            Json:
              oneOf:
                - { type: string }
                - { type: array, items: { $ref: '#/components/schemas/Json' } }
                - { type: object, additionalProperties: { $ref: '#/components/schemas/Json' } }
            """));
}
