using System;
using System.Linq;

namespace FlowIq.Generator.Tests.Behaviour.Rows;

/// <summary>Names that C#, the runtime or the emission have taken: the types compile, the wire keeps the document's names.</summary>
public class NameRowTests
{
    private static readonly string Long = new('x', 300);

    private static readonly string Document = $$"""
        System: { type: object, properties: { a: { type: string } } }
        Task: { type: object, properties: { of: { $ref: '#/components/schemas/System' }, at: { type: string, format: date-time }, id: { type: string, format: uuid } } }
        Guid: { type: object, properties: { id: { type: string, format: uuid }, guid: { type: string } } }
        Type: { type: object, properties: { type: { type: string }, GetType: { type: string } } }
        String: { type: object, properties: { string: { type: string } } }
        Object: { type: object, properties: { object: { type: string } } }
        Exception: { type: object, properties: { exception: { type: string } } }
        Uri: { type: object, properties: { uri: { type: string, format: uri } } }
        DateTimeOffset: { type: object, properties: { at: { type: string, format: date-time } } }
        List: { type: object, properties: { list: { type: array, items: { $ref: '#/components/schemas/List' } } } }
        Nullable: { type: object, properties: { n: { type: integer } } }
        JsonElement: { type: object, properties: { any: true } }
        Unknown: { type: object, properties: { unknown: { type: string } } }
        record: { type: object, properties: { record: { type: string }, required: { type: string }, init: { type: string }, value: { type: string }, field: { type: string }, reader: { type: string }, writer: { type: string }, names: { type: string }, extras: { type: string } }, additionalProperties: { type: string } }
        Members:
          type: object
          properties: { Equals: { type: string }, EqualityContract: { type: string }, Clone: { type: string }, GetType: { type: string }, PrintMembers: { type: string }, ToString: { type: string }, GetHashCode: { type: string }, MemberwiseClone: { type: string }, ReferenceEquals: { type: string }, Deconstruct: { type: string }, Members: { type: string }, AdditionalProperties: { type: string }, Validate: { type: string } }
          additionalProperties: { type: integer }
        Odd: { type: object, properties: { '': { type: string }, ' ': { type: string }, '1st': { type: string }, '+1': { type: string }, '@id': { type: string }, $ref$: { type: string }, a.b: { type: string }, a-b: { type: string }, a_b: { type: string }, aB: { type: string }, größe: { type: string }, 日本: { type: string }, "line\nbreak": { type: string }, "quote\"": { type: string }, 'back\slash': { type: string }, '🙂': { type: string } } }
        Shared:
          oneOf:
            - { title: A, type: object, required: [kind, json], properties: { kind: { const: a }, json: { type: string }, unknown: { type: string }, Shared: { type: string } } }
            - { title: B, type: object, required: [kind, json], properties: { kind: { const: b }, json: { type: string }, unknown: { type: string }, Shared: { type: string } } }
        {{Long}}: { type: object, properties: { {{Long}}: { type: string }, {{Long}}y: { type: string }, nested: { type: object, properties: { deep: { type: string } } } } }
        Holder: { type: object, properties: { long: { $ref: '#/components/schemas/{{Long}}' } } }
        """;

    private static readonly RowSchemas Schemas = new(Document);

    [Theory]
    [InlineData("System", "SystemModel", """{"a":"x"}""")]
    [InlineData("Task", "Task", """{"of":{"a":"x"},"at":"2026-01-02T03:04:05Z","id":"0f8fad5b-d9cb-469f-a165-70867728950e"}""")]
    [InlineData("Guid", "Guid", """{"id":"0f8fad5b-d9cb-469f-a165-70867728950e","guid":"g"}""")]
    [InlineData("Type", "Type", """{"type":"t","GetType":"g"}""")]
    [InlineData("String", "String", """{"string":"s"}""")]
    [InlineData("Object", "Object", """{"object":"o"}""")]
    [InlineData("Exception", "Exception", """{"exception":"e"}""")]
    [InlineData("Uri", "Uri", """{"uri":"https://a.b"}""")]
    [InlineData("DateTimeOffset", "DateTimeOffset", """{"at":"2026-01-02T03:04:05Z"}""")]
    [InlineData("List", "List", """{"list":[{"list":[]}]}""")]
    [InlineData("Nullable", "Nullable", """{"n":1}""")]
    [InlineData("JsonElement", "JsonElement", """{"any":[1.0]}""")]
    [InlineData("Unknown", "Unknown", """{"unknown":"u"}""")]
    [InlineData("contextual keywords and locals", "Record", """{"record":"a","required":"b","init":"c","value":"d","field":"e","reader":"f","writer":"g","names":"h","extras":"i","more":"j"}""")]
    [InlineData("members of every record", "Members", """{"Equals":"a","EqualityContract":"b","Clone":"c","GetType":"d","PrintMembers":"e","ToString":"f","GetHashCode":"g","MemberwiseClone":"h","ReferenceEquals":"i","Deconstruct":"j","Members":"k","AdditionalProperties":"l","Validate":"m","more":1}""")]
    [InlineData("empty, digits first, punctuation, unicode", "Odd", """{"":"a"," ":"b","1st":"c","+1":"d","@id":"e","$ref$":"f","a.b":"g","a-b":"h","a_b":"i","aB":"j","größe":"k","日本":"l","line\nbreak":"m","quote\"":"n","back\\slash":"o","\uD83D\uDE42":"p"}""")]
    [InlineData("members of a union's unknown case", "Shared", """{"kind":"a","json":"j","unknown":"u","Shared":"s"}""")]
    [InlineData("members of a union's unknown case, unknown", "Shared", """{"kind":"c","json":"j","unknown":"u"}""")]
    public void Keeps_its_name_on_the_wire(string row, string type, string json) => Assert.Equal((row, json), (row, Schemas.Echo(type, json)));

    [Fact]
    public void Three_hundred_characters_are_cut_in_CSharp_and_whole_on_the_wire()
    {
        string json = """{"long":{"LONG":"a","LONGy":"b","nested":{"deep":"c"}}}""".Replace("LONG", Long);
        Assert.Equal(json, Schemas.Echo("Holder", json));
        Assert.All(Schemas.Types(), static name => Assert.True(name.Length < 180, name));
    }

    [Theory]
    [InlineData("one that stands first", "Aaa: { type: object, properties: { a: { type: string } } }")]
    [InlineData("one whose name differs only in case", "holder: { type: object, properties: { a: { type: string } } }")]
    [InlineData("one that is called as an anonymous one would be", "Holder_long: { type: object, properties: { a: { type: string } } }")]
    [InlineData("one called as the emission calls its own", "ApiException: { type: object, properties: { a: { type: string } } }")]
    [InlineData("one that refers to others", "Zzz: { type: object, properties: { g: { $ref: '#/components/schemas/Guid' }, inline: { type: object, properties: { x: { type: string } } } } }")]
    public void Adding_a_schema_renames_no_other(string row, string added)
    {
        string[] before = [.. Schemas.Types()];
        foreach (string text in new[] { added + "\n" + Document, Document + "\n" + added })
        {
            string[] after = [.. new RowSchemas(text).Types()];
            Assert.Equal((row, ""), (row, string.Join(" ", before.Except(after))));
            Assert.True(after.Length > before.Length);
        }
    }
}
