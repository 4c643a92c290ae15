using FlowIq.Generator.Tests.Harness;

namespace FlowIq.Generator.Tests.Behaviour.Rows;

/// <summary>What is demanded, what may be null, what is sent unasked: in something that is only sent, and in something that is only received.</summary>
public class PresenceRowTests
{
    private static readonly RowSchemas Schemas = new(TestProject.With("""
        openapi: 3.0.3
        info: { title: Presence, version: '1' }
        paths:
          /x:
            post:
              operationId: send
              requestBody: { content: { application/json: { schema: { $ref: '#/components/schemas/Sent' } } } }
              responses: { '200': { description: ok, content: { application/json: { schema: { $ref: '#/components/schemas/Received' } } } } }
        components:
          schemas:
            Received: { type: object, required: [id, pin, note], properties: { id: { type: string, readOnly: true }, pin: { type: string, writeOnly: true }, note: { type: string, nullable: true }, more: { type: string, nullable: true } } }
            Sent:
              type: object
              required: [id, pin, note]
              properties:
                id: { type: string, readOnly: true }
                pin: { type: string, writeOnly: true }
                note: { type: string, nullable: true }
                optional: { type: integer }
                optionalOrNull: { type: integer, nullable: true }
                list: { type: array, nullable: true, items: { type: string, nullable: true } }
                map: { type: object, nullable: true, additionalProperties: { type: integer, nullable: true } }
                withNull: { type: string, nullable: true, enum: [a, b, null] }
                withoutNull: { type: string, nullable: true, enum: [a, b] }
                reference: { nullable: true, allOf: [ { $ref: '#/components/schemas/Leaf' } ] }
                text: { type: string, default: "a \"b\" \\ c" }
                number: { type: integer, default: 9007199254740993 }
                bytes: { type: string, format: byte, default: AAEC }
                object: { type: object, default: { a: 1 } }
                word: { type: string, enum: [x, y], default: z }
                nothing: { type: string, nullable: true, default: null }
            Leaf: { type: object, properties: { l: { type: string } } }
        """));

    [Theory]
    [InlineData("optional and null, sent: null stays null", """{"pin":"p","note":null,"optionalOrNull":null}""")]
    [InlineData("optional and null, sent: absent stays absent", """{"pin":"p","note":"n"}""")]
    [InlineData("items that may be null", """{"pin":"p","note":null,"list":["a",null]}""")]
    [InlineData("a list that may be null", """{"pin":"p","note":null,"list":null}""")]
    [InlineData("values that may be null", """{"pin":"p","note":null,"map":{"a":null,"b":1}}""")]
    [InlineData("a map that may be null", """{"pin":"p","note":null,"map":null}""")]
    [InlineData("an enum with null among its values", """{"pin":"p","note":null,"withNull":null}""")]
    [InlineData("an enum that may be null", """{"pin":"p","note":null,"withoutNull":null}""")]
    [InlineData("a reference that may be null", """{"pin":"p","note":null,"reference":null}""")]
    [InlineData("a default that is null", """{"pin":"p","note":null,"nothing":null}""")]
    public void Absent_and_null_are_told_apart_in_what_is_sent(string row, string json) => Assert.Equal((row, json), (row, Schemas.Echo("Sent", json)));

    [Theory]
    [InlineData("readOnly is read, never sent", "Sent", """{"id":"i","pin":"p","note":null}""", """{"pin":"p","note":null}""")]
    [InlineData("optional, null on the wire", "Sent", """{"pin":"p","note":null,"optional":null}""", """{"pin":"p","note":null}""")]
    [InlineData("writeOnly is not expected of the service", "Received", """{"id":"i","note":null}""", """{"note":null}""")]
    [InlineData("optional and null, received: one and the same", "Received", """{"id":"i","note":null,"more":null}""", """{"note":null}""")]
    public void Is_written_as_the_direction_asks(string row, string type, string json, string expected) => Assert.Equal((row, expected), (row, Schemas.Echo(type, json)));

    [Theory]
    [InlineData("writeOnly is demanded of the sender", "Sent", """{"note":null}""", "$.pin: required, but not there")]
    [InlineData("readOnly is demanded of the service", "Received", """{"note":null}""", "$.id: required, but not there")]
    [InlineData("required, nullable: absent", "Received", """{"id":"i"}""", "$.note: required, but not there")]
    [InlineData("items that may not be null", "Sent", """{"pin":"p","note":null,"map":{"a":"1"}}""", "$.map.a: expected a 64-bit integer, found the string \"1\"")]
    public void Is_demanded(string row, string type, string json, string expected) => Assert.Equal((row, expected), (row, Schemas.ErrorOf(type, json)));

    /// <summary>A default is the receiver's: of whatever type, in the document it is text, in what is sent it is not there.</summary>
    [Fact]
    public void Defaults_are_documented_and_not_sent()
    {
        Assert.Equal("""{"pin":"p","note":null}""", Schemas.Run("""return System.Text.Json.JsonSerializer.Serialize(new Sent { Pin = "p", Note = null });"""));
        string models = Schemas.Emitted(".Models.");
        Assert.Contains("a &quot;b&quot; \\ c", models.Replace("\"b\"", "&quot;b&quot;"));
        Assert.Contains("9007199254740993", models);
    }
}
