using Xunit;

namespace FlowIq.Generator.Tests.Lowering.Schemas;

/// <summary>One owner of all names: legal, unique, stable.</summary>
public class NamingTests
{
    [Theory]
    [InlineData("snake_case", "SnakeCase")]
    [InlineData("kebab-case", "KebabCase")]
    [InlineData("camelCase", "CamelCase")]
    [InlineData("userID", "UserId")]
    [InlineData("2fast", "_2fast")]
    [InlineData("class", "Class")]
    [InlineData("$ref", "Ref")]
    [InlineData("@odata.type", "OdataType")]
    [InlineData("+1", "Plus1")]
    [InlineData("-1", "Minus1")]
    [InlineData("über größe", "ÜberGröße")]
    [InlineData("日本", "日本")]
    [InlineData("Equals", "EqualsValue")]
    [InlineData("GetType", "GetTypeValue")]
    [InlineData("clone", "CloneValue")]
    [InlineData("equalityContract", "EqualityContractValue")]
    [InlineData("R", "RValue")]
    public void Properties_get_legal_names(string property, string expected) =>
        Assert.Contains($"{expected}", Lowered.Schemas($"R: {{ type: object, properties: {{ '{property}': {{ type: string }} }} }}").Split('(')[0]);

    [Fact]
    public void Names_that_collide_after_casing_are_numbered() => Assert.Equal(
        "record R { FooBar(foo_bar)?: String; FooBar2(fooBar)?: String; FooBar3(FOO_BAR)?: String }",
        Lowered.Schemas("R: { type: object, properties: { foo_bar: { type: string }, fooBar: { type: string }, FOO_BAR: { type: string } } }"));

    [Fact]
    public void A_component_whose_name_needs_no_change_keeps_it() => Assert.Equal(
        "record Pet { B?: String }\nrecord Pet2 { A?: String }",
        Lowered.Schemas("pet: { type: object, properties: { a: { type: string } } }\nPet: { type: object, properties: { b: { type: string } } }"));

    [Fact]
    public void Anonymous_types_are_named_by_where_they_stand() => Assert.Equal(
        """
        record Contact { Source?: ContactSource; ContactPlace(contact_place)?: ContactPlace; Phones?: [ContactPhone] }
        record ContactPhone { Number?: String }
        record ContactPlace { City?: String }
        record ContactSource { Type?: String }
        """.ReplaceLineEndings("\n"),
        Lowered.Schemas("""
            Contact:
              type: object
              properties:
                source: { type: object, properties: { type: { type: string } } }
                contact_place: { type: object, properties: { city: { type: string } } }
                phones: { type: array, items: { type: object, properties: { number: { type: string } } } }
            """));

    [Theory]
    [InlineData("ApiException")]
    [InlineData("Optional")]
    [InlineData("ApiRuntime")]
    [InlineData("System")]
    [InlineData("ApiClient")]
    public void Types_avoid_what_is_emitted_beside_them(string component) =>
        Assert.StartsWith($"record {component}Model ", Lowered.Schemas($"{component}: {{ type: object, properties: {{ a: {{ type: string }} }} }}"));

    [Fact]
    public void A_name_of_300_characters_is_cut_and_stays_unique()
    {
        string name = new('x', 300);
        string text = Lowered.Schemas($"{name}a: {{ type: object, properties: {{ a: {{ type: string }} }} }}\n{name}b: {{ type: object, properties: {{ a: {{ type: string }} }} }}");
        string[] lines = text.Split('\n');
        Assert.Equal(2, lines.Length);
        Assert.NotEqual(lines[0], lines[1]);
        Assert.All(lines, static line => Assert.True(line.Length < 180));
    }

    [Fact]
    public void A_document_can_choose_the_names() => Assert.Equal(
        "record Animal { FullName(name)?: String }",
        Lowered.Schemas("Pet: { type: object, x-csharp-name: Animal, properties: { name: { type: string, x-csharp-name: FullName } } }"));

    [Theory]
    [InlineData("{ type: string, enum: [a, A, '', '+1', ' '] }", "A=a, A2=A, Empty=, Plus1=+1, Space= ")]
    [InlineData("{ type: integer, enum: [0, 1, -1] }", "Value0=0, Value1=1, ValueMinus1=-1")]
    [InlineData("{ type: integer, enum: [0, 1], x-enum-varnames: [Off, On] }", "Off=0, On=1")]
    [InlineData("{ type: integer, enum: [0, 1], x-enumNames: [Off, On] }", "Off=0, On=1")]
    [InlineData("{ type: string, enum: [x, y], x-ms-enum: { name: N, values: [ { value: y, name: Why } ] } }", "X=x, Why=y")]
    [InlineData("{ enum: [1, two, true] }", "Value1=1, Two=two, True=true")]
    [InlineData("{ type: string, enum: [x, x, y] }", "X=x, Y=y")]
    [InlineData("{ type: string, enum: [GMT0, Etc_GMT0] }", "Gmt0=GMT0, EtcGmt0=Etc_GMT0")]
    public void Enum_members_get_names(string schema, string expected) =>
        Assert.Contains($"{{ {expected} }}", Lowered.Schemas($"E: {schema}"));
}
