using System.Linq;
using Xunit;

namespace FlowIq.Generator.Tests.Lowering.Schemas;

/// <summary><c>allOf</c>: what is merged, what is inherited, what is only another name.</summary>
public class CompositionTests
{
    [Fact]
    public void An_allOf_of_one_reference_is_another_name() => Assert.Equal(
        "record A { X?: String }\nrecord B { Y?: A }",
        Lowered.Schemas("""
            A: { type: object, properties: { x: { type: string } } }
            B: { type: object, properties: { y: { description: An A., allOf: [ { $ref: '#/components/schemas/A' } ] } } }
            """));

    [Fact]
    public void An_allOf_of_one_enum_and_some_of_its_values_is_that_enum() => Assert.Contains(
        "record A { Kind?: Kind }",
        Lowered.Schemas("""
            Kind: { type: integer, format: int32, oneOf: [ { title: FIRST, const: 1 }, { title: SECOND, const: 2 } ] }
            A: { type: object, properties: { kind: { type: integer, format: int32, enum: [2], allOf: [ { $ref: '#/components/schemas/Kind' } ] } } }
            """),
        System.StringComparison.Ordinal);

    [Fact]
    public void Several_references_and_an_inline_part_become_one_record() => Assert.Equal(
        "record A { X?: String }\nrecord B { Y: Int64 }\nrecord C { X: String; Y: Int64; Z?: Boolean }",
        Lowered.Schemas("""
            A: { type: object, properties: { x: { type: string } } }
            B: { type: object, required: [y], properties: { y: { type: integer } } }
            C:
              required: [x]
              allOf:
                - $ref: '#/components/schemas/A'
                - $ref: '#/components/schemas/B'
                - { type: object, properties: { z: { type: boolean } } }
            """));

    [Fact]
    public void Levels_are_flattened_in_order() => Assert.Equal(
        "record A { X?: String }\nrecord B { X?: String; Y?: String }\nrecord C { X?: String; Y?: String; Z?: String }",
        Lowered.Schemas("""
            A: { properties: { x: { type: string } } }
            B: { allOf: [ { $ref: '#/components/schemas/A' } ], properties: { y: { type: string } } }
            C: { allOf: [ { $ref: '#/components/schemas/B' }, { properties: { z: { type: string } } } ] }
            """));

    [Fact]
    public void A_property_that_both_parts_have_satisfies_both() => Assert.Equal(
        "record A { X?: String }\nrecord B { X: String = fixed }",
        Lowered.Schemas("""
            A: { properties: { x: { type: string } } }
            B: { allOf: [ { $ref: '#/components/schemas/A' }, { required: [x], properties: { x: { const: fixed } } } ] }
            """));

    [Fact]
    public void A_cycle_of_allOf_is_reported_and_cut() => Assert.Equal(
        "FIQ0103",
        Lowered.Diagnostics("""
            A: { allOf: [ { $ref: '#/components/schemas/B' } ], properties: { x: { type: string } } }
            B: { allOf: [ { $ref: '#/components/schemas/A' } ], properties: { y: { type: string } } }
            """).Split(' ')[0]);

    [Fact]
    public void A_base_with_a_discriminator_is_a_closed_union_of_its_heirs() => Assert.Equal(
        """
        record Cat : Pet { Kind: String = Cat; Name?: String; Lives?: Int64 }
        record Dog : Pet { Kind: String = doggy; Name?: String; Good?: Boolean }
        record Owner { Pet?: Pet }
        closed Pet [Kind, Name] = Cat | Dog by kind(Cat:0, doggy:1)
        """.ReplaceLineEndings("\n"),
        Lowered.Schemas("""
            Pet:
              type: object
              required: [kind]
              properties: { kind: { type: string }, name: { type: string } }
              discriminator: { propertyName: kind, mapping: { doggy: '#/components/schemas/Dog' } }
            Cat: { allOf: [ { $ref: '#/components/schemas/Pet' }, { properties: { lives: { type: integer } } } ] }
            Dog: { allOf: [ { $ref: '#/components/schemas/Pet' }, { properties: { good: { type: boolean } } } ] }
            Owner: { properties: { pet: { $ref: '#/components/schemas/Pet' } } }
            """));

    [Fact]
    public void A_discriminator_that_nobody_uses_changes_nothing() => Assert.Equal(
        "record Pet { Kind?: String }",
        Lowered.Schemas("Pet: { properties: { kind: { type: string } }, discriminator: { propertyName: kind } }"));

    [Fact]
    public void Recursive_lists_and_maps_get_names() => Assert.Equal(
        """
        union Tree = [Tree] by kind(Array:0)
        record Web { *: Web }
        """.ReplaceLineEndings("\n"),
        Lowered.Schemas("""
            Tree: { type: array, items: { $ref: '#/components/schemas/Tree' } }
            Web: { type: object, additionalProperties: { $ref: '#/components/schemas/Web' } }
            """));

    /// <summary>The generic structures of the specification, and a tree whose nodes are those of the tree that extends it.</summary>
    [Theory]
    [InlineData("")]
    [InlineData("Z")]
    public void A_template_is_made_for_each_schema_that_binds_it(string prefix) => Assert.Equal(
        """
        record Both { Items: [Boolean]; Next?: String; Total?: Int64 }
        record Ints { Items: [Int64]; Next?: String }
        record Local { Data?: String; Children?: [Local]; Locale?: String }
        record Named { Name?: String }
        record Node { Data?: String; Children?: [Node] }
        record Page { Items: [Any]; Next?: String }
        record Pets { Items: [Named]; Next?: String }
        record Uses { Numbers?: [Double] }
        """.ReplaceLineEndings("\n").Replace("Page", prefix + "Page", System.StringComparison.Ordinal).Replace("Node", prefix + "Node", System.StringComparison.Ordinal).Split('\n').Order(System.StringComparer.Ordinal),
        Lowered.Schemas($$"""
            {{prefix}}Page: { $id: page, type: object, required: [items], properties: { items: { type: array, items: { $dynamicRef: '#item' } }, next: { type: string } }, $defs: { any: { $dynamicAnchor: item } } }
            Both: { allOf: [ { $ref: '#/components/schemas/{{prefix}}Page' }, { type: object, properties: { total: { type: integer } } } ], $defs: { item: { $dynamicAnchor: item, type: boolean } } }
            Ints: { $ref: page, $defs: { item: { $dynamicAnchor: item, type: integer } } }
            Pets: { $ref: page, $defs: { item: { $dynamicAnchor: item, $ref: '#/components/schemas/Named' } } }
            Named: { type: object, properties: { name: { type: string } } }
            List: { $id: list, type: array, items: { $dynamicRef: '#entry' }, $defs: { all: { $dynamicAnchor: entry } } }
            Numbers: { $id: numbers, $ref: list, $defs: { number: { $dynamicAnchor: entry, type: number } } }
            Uses: { type: object, properties: { numbers: { $ref: '#/components/schemas/Numbers' } } }
            {{prefix}}Node: { $dynamicAnchor: node, type: object, properties: { data: { type: string }, children: { type: array, items: { $dynamicRef: '#node' } } } }
            Local: { $dynamicAnchor: node, $ref: '#/components/schemas/{{prefix}}Node', properties: { locale: { type: string } } }
            """).Split('\n').Order(System.StringComparer.Ordinal));

    [Fact]
    public void What_must_not_be_there_is_no_property() => Assert.Equal(
        """
        record Narrow { B?: String }
        record Wide { A?: String; B?: String }
        """.ReplaceLineEndings("\n"),
        Lowered.Schemas("""
            Wide: { type: object, properties: { a: { type: string }, b: { type: string } } }
            Narrow: { allOf: [ { $ref: '#/components/schemas/Wide' }, { properties: { a: false } } ] }
            """));
}
