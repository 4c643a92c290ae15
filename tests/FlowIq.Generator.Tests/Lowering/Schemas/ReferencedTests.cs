namespace FlowIq.Generator.Tests.Lowering.Schemas;

/// <summary>A reference stands for its definition wherever a schema is asked what it says, through other references too.</summary>
public class ReferencedTests
{
    private const string Never = "Never: false\nNoName: { $ref: '#/components/schemas/Never' }\n";

    [Fact]
    public void A_case_that_nothing_can_be_is_none() => Assert.Equal(
        "record R { Value: String }",
        Lowered.Schemas(Never + "R: { type: object, required: [value], properties: { value: { oneOf: [ { type: string }, { $ref: '#/components/schemas/NoName' } ] } } }"));

    [Fact]
    public void An_alternative_that_nothing_can_be_makes_no_choice() => Assert.Equal(
        "record R { A?: String }",
        Lowered.Schemas(Never + "R: { type: object, properties: { a: { type: string } }, anyOf: [ { $ref: '#/components/schemas/NoName' }, { required: [a] } ] }", FlowIq.Generator.Lowering.Direction.Read));

    [Fact]
    public void What_no_extra_property_can_be_makes_none() => Assert.Equal(
        "record R { A?: String }",
        Lowered.Schemas(Never + "R: { type: object, properties: { a: { type: string } }, additionalProperties: { $ref: '#/components/schemas/NoName' } }", FlowIq.Generator.Lowering.Direction.Read));

    [Fact]
    public void Another_name_of_a_base_is_a_base() => Assert.Contains(
        "= Cat | Dog by",
        Lowered.Schemas("""
            Pet: { $ref: '#/components/schemas/Animal' }
            Animal: { type: object, discriminator: { propertyName: kind }, required: [kind], properties: { kind: { type: string } } }
            Cat: { allOf: [ { $ref: '#/components/schemas/Animal' } ] }
            Dog: { allOf: [ { $ref: '#/components/schemas/Animal' } ] }
            R: { type: object, properties: { pet: { $ref: '#/components/schemas/Pet' } } }
            """));
}
