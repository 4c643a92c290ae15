namespace FlowIq.Generator.Tests.Behaviour.Rows;

/// <summary>What names the case of a union is always the case's own: a text, a number or a boolean, said or inferred.</summary>
public class TagTests
{
    private static readonly RowSchemas Schemas = new("""
        Versioned:
          oneOf:
            - { type: object, required: [version, name], properties: { version: { const: 1 }, name: { type: string } } }
            - { type: object, required: [version, title], properties: { version: { const: 2 }, title: { type: string } } }
        Answer:
          oneOf:
            - { type: object, properties: { ok: { type: boolean, enum: [true] }, value: { type: string } } }
            - { type: object, properties: { ok: { type: boolean, enum: [false] }, problem: { type: string } } }
        On: { type: object, required: [is], properties: { is: { type: boolean }, since: { type: string } } }
        Off: { type: object, required: [is], properties: { is: { type: boolean }, until: { type: string } } }
        Switch: { oneOf: [ { $ref: '#/components/schemas/On' }, { $ref: '#/components/schemas/Off' } ], discriminator: { propertyName: is, mapping: { 'true': On, 'false': Off } } }
        Tier: { type: integer, format: int32, enum: [1, 2, 3] }
        Plan: { type: object, required: [tier], properties: { tier: { $ref: '#/components/schemas/Tier' } }, discriminator: { propertyName: tier, mapping: { '1': Free, '2': Paid } } }
        Free: { allOf: [ { $ref: '#/components/schemas/Plan' }, { properties: { trial: { type: boolean } } } ] }
        Paid: { allOf: [ { $ref: '#/components/schemas/Plan' }, { properties: { price: { type: string } } } ], additionalProperties: true }
        Rate:
          oneOf:
            - { title: Half, type: object, required: [share], properties: { share: { type: number, format: decimal, enum: [0.50] } } }
            - { title: Whole, type: object, required: [share], properties: { share: { type: number, format: decimal, enum: [1] } } }
        """);

    [Theory]
    [InlineData("number, inferred", "Versioned", """{"version":2,"title":"t"}""", "VersionedOption2")]
    [InlineData("number, a value of no case", "Versioned", """{"version":3,"title":"t"}""", "Unknown")]
    [InlineData("number with a fraction, exact", "Rate", """{"share":0.50}""", "RateHalf")]
    [InlineData("boolean, inferred, not required", "Answer", """{"ok":false,"problem":"p"}""", "AnswerOption2")]
    [InlineData("boolean, mapped as the text that spells it", "Switch", """{"is":false,"until":"u"}""", "Off")]
    [InlineData("enum of numbers on the base", "Plan", """{"tier":1,"trial":true}""", "Free")]
    [InlineData("enum of numbers, extra members kept", "Plan", """{"tier":2,"price":"p","more":1}""", "Paid")]
    [InlineData("enum of numbers, a value that no case is mapped by", "Plan", """{"tier":3,"trial":true}""", "Unknown")]
    public void Names_the_case(string row, string type, string json, string expected) =>
        Assert.Equal((row, expected, json), (row, Schemas.CaseOf(type, json), Schemas.Echo(type, json)));

    [Theory]
    [InlineData("number", "new VersionedOption1 { Name = \"n\", Version = 2 }")]
    [InlineData("number with a fraction", "new RateHalf { Share = 1m }")]
    [InlineData("boolean", "new AnswerOption1 { Ok = false }")]
    [InlineData("boolean, mapped", "new On { Is = false }")]
    [InlineData("enum of numbers", "new Free { Tier = 2 }")]
    public void Cannot_be_that_of_another_case(string row, string value) =>
        Assert.Equal((row, "CS0200"), (row, string.Join(" ", Schemas.ErrorsOf($"var x = {value};"))));

    [Fact]
    public void Is_sent_unasked_and_read_from_the_base() => Assert.Equal(
        """{"version":1,"name":"n"} {"ok":true} {"is":false} {"tier":2} {"share":0.50} | 1 False 2 0.50 | 9 True 7""",
        Schemas.Run("""
            string Json<T>(T value) => System.Text.Json.JsonSerializer.Serialize(value);
            T Of<T>(string json) => System.Text.Json.JsonSerializer.Deserialize<T>(json)!;
            Versioned versioned = new VersionedOption1 { Name = "n" }; Answer answer = new AnswerOption1(); Switch off = new Off(); Plan plan = new Paid(); Rate rate = new RateHalf();
            string sent = string.Join(" ", Json(versioned), Json(answer), Json(off), Json(plan), Json(rate));
            string known = FormattableString.Invariant($"{versioned.Version} {off.Is} {plan.Tier} {rate.Share}");
            return $"{sent} | {known} | {Of<Versioned>("{\"version\":9}").Version} {answer.Ok} {Of<Plan>("{\"tier\":7}").Tier}";
            """));
}
