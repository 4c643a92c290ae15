namespace FlowIq.Generator.Tests.Behaviour.Rows;

/// <summary>Enums of every kind: known values have members, unknown ones survive.</summary>
public class EnumRowTests
{
    private static readonly RowSchemas Schemas = new("""
        Text: { type: string, enum: [red, dark-blue] }
        Whole: { type: integer, format: int32, enum: [1, 2] }
        Large: { type: integer, enum: [9007199254740993, -9223372036854775808] }
        Fraction: { type: number, enum: [1, 1.0, 1.50, 2.5] }
        Flag: { type: boolean, enum: [true] }
        Mixed: { enum: [a, 1, 1.5, true, 'true', null] }
        OrNull: { type: [string, 'null'], enum: [a, null] }
        Colliding: { type: string, enum: [GMT0, Etc_GMT0, Etc/GMT0, a, A, a, 'a b', 'a_b', Value, Known, ToString] }
        Blank: { type: string, enum: ['', ' ', '🙂'] }
        Symbols: { type: string, enum: ['=', '!=', '<=', '+1', '-1', '\', '"', '{'] }
        Unicode: { type: string, enum: [größe, 字, "line\nbreak"] }
        VarNames: { type: string, enum: [a, b, c], x-enum-varnames: [Same, Same], x-enum-descriptions: [First., Second.] }
        Names: { type: integer, enum: [1, 2], x-enumNames: ['1 st', class] }
        Azure: { type: string, enum: [a, b], x-ms-enum: { name: Chosen, values: [ { value: b, name: Bee, description: The b. }, { value: z, name: Zed } ] } }
        Lone: { type: string, enum: [only] }
        All:
          type: object
          properties:
            text: { $ref: '#/components/schemas/Text' }
            whole: { $ref: '#/components/schemas/Whole' }
            large: { $ref: '#/components/schemas/Large' }
            fraction: { $ref: '#/components/schemas/Fraction' }
            flag: { $ref: '#/components/schemas/Flag' }
            mixed: { $ref: '#/components/schemas/Mixed' }
            orNull: { $ref: '#/components/schemas/OrNull' }
            blank: { $ref: '#/components/schemas/Blank' }
            symbols: { $ref: '#/components/schemas/Symbols' }
            unicode: { $ref: '#/components/schemas/Unicode' }
            lone: { $ref: '#/components/schemas/Lone' }
            list: { type: array, items: { $ref: '#/components/schemas/Text' } }
            map: { type: object, additionalProperties: { $ref: '#/components/schemas/Whole' } }
        """);

    [Theory]
    [InlineData("string", """{"text":"dark-blue"}""")]
    [InlineData("string, of tomorrow", """{"text":"mauve"}""")]
    [InlineData("integer", """{"whole":2}""")]
    [InlineData("integer, of tomorrow", """{"whole":3}""")]
    [InlineData("integer beyond 2^53", """{"large":9007199254740993}""")]
    [InlineData("number", """{"fraction":2.5}""")]
    [InlineData("boolean", """{"flag":true}""")]
    [InlineData("mixed: a text", """{"mixed":"true"}""")]
    [InlineData("mixed: a boolean", """{"mixed":true}""")]
    [InlineData("mixed: a number", """{"mixed":1.5}""")]
    [InlineData("mixed: null among the values", """{"mixed":null}""")]
    [InlineData("null among the values", """{"orNull":null}""")]
    [InlineData("empty string", """{"blank":""}""")]
    [InlineData("symbols", """{"symbols":"\\"}""")]
    [InlineData("unicode", """{"unicode":"字"}""")]
    [InlineData("a value that no member is named by", """{"blank":"\uD83D\uDE42"}""")]
    [InlineData("only one value", """{"lone":"only"}""")]
    [InlineData("only one value, of tomorrow", """{"lone":"second"}""")]
    [InlineData("in lists and maps", """{"list":["red","new"],"map":{"a":1}}""")]
    public void Travels_as_it_is(string row, string json) => Assert.Equal((row, json), (row, Schemas.Echo("All", json)));

    [Theory]
    [InlineData("string", """{"text":1}""", "$.text: expected a string, found the number 1")]
    [InlineData("integer", """{"whole":"1"}""", "$.whole: expected a 32-bit integer, found the string \"1\"")]
    [InlineData("boolean", """{"flag":"true"}""", "$.flag: expected true or false, found the string \"true\"")]
    [InlineData("mixed", """{"mixed":{}}""", "$.mixed: expected a string, a number, true, false or null, found an object")]
    public void Another_kind_is_an_error(string row, string json, string expected) => Assert.Equal((row, expected), (row, Schemas.ErrorOf("All", json)));

    [Theory]
    [InlineData("string", "Text", "Red=red DarkBlue=dark-blue")]
    [InlineData("integer", "Whole", "Value1=1 Value2=2")]
    [InlineData("number: what is one number is one member", "Fraction", "Value1=1 Value1_50=1.5 Value2_5=2.5")]
    [InlineData("mixed", "Mixed", "A=a Value1=1 Value1_5=1.5 True=true True2=true")]
    [InlineData("duplicates after naming, names that are taken", "Colliding", "Gmt0=GMT0 EtcGmt0=Etc_GMT0 EtcGmt0_2=Etc/GMT0 A=a A2=A AB=a b AB2=a_b ValueValue=Value KnownValue=Known ToStringValue=ToString")]
    [InlineData("empty, blank and unnameable", "Blank", "Empty= Space=  Symbol=🙂")]
    [InlineData("symbols", "Symbols", "Equal== NotEqual=!= LessThanEqual=<= Plus1=+1 Minus1=-1 Backslash=\\ Quote=\" OpenBrace={")]
    [InlineData("unicode", "Unicode", "Größe=größe 字=字 LineBreak=line\nbreak")]
    [InlineData("x-enum-varnames, fewer than values, one twice", "VarNames", "Same=a Same2=b C=c")]
    [InlineData("x-enumNames that are no identifiers", "Names", "_1St=1 Class=2")]
    [InlineData("x-ms-enum, with a value that the enum lacks", "Azure", "A=a Bee=b")]
    public void Has_a_member_per_value(string row, string type, string expected) => Assert.Equal((row, expected), (row, Schemas.ValuesOf(type)));

    [Fact]
    public void What_is_not_known_is_told_from_what_is() => Assert.Equal(
        "Red  Value2  Value1 ",
        Schemas.Run("""
            return $"{new Text("red").AsKnown} {new Text("mauve").AsKnown} {new Whole(2).AsKnown} {new Whole(7).AsKnown} {new Fraction(1.0).AsKnown} {new Fraction(7).AsKnown}";
            """));
}
