using System;
using System.Linq;
using FlowIq.Generator.Tests.Harness;

namespace FlowIq.Generator.Tests.Behaviour.Rows;

/// <summary>References, by everything that they can lead to: each value is read as what it refers to, and written back.</summary>
public class ReferenceRowTests
{
    private const string Document = """
        openapi: 3.1.0
        info: { title: References, version: '1' }
        x-parts:
          identified: &identified { type: object, properties: { id: { type: integer } } }
          demanded: &demanded { required: [id] }
          words: &words [a, b]
        paths:
          /a/{x}:
            get:
              operationId: get
              parameters: [ { name: x, in: path, required: true, schema: { type: string, enum: [p, q] } } ]
              responses:
                '200':
                  description: ok
                  headers: { X-Count: { schema: { type: integer } } }
                  content: { 'application/json; charset=utf-8': { schema: { type: object, properties: { list: { type: array, items: { type: object, properties: { z: { type: boolean } } } } } } } }
            post:
              operationId: post
              parameters: [ { name: x, in: path, required: true, schema: { type: string } } ]
              requestBody: { content: { application/json: { schema: { $ref: '#/components/schemas/R' } } } }
              responses: { '204': { description: ok } }
        components:
          parameters: { P: { name: p, in: query, schema: { type: object, properties: { f: { type: string } } } } }
          requestBodies: { B: { content: { application/json: { schema: { type: object, properties: { g: { type: string } } } } } } }
          responses: { S: { description: s, content: { application/json: { schema: { type: object, properties: { s: { type: string } } } } } } }
          schemas:
            Merged: { <<: [*identified, *demanded], description: Both. }
            Word: { type: string, enum: *words }
            'Odd{name}/~x': { type: object, properties: { o: { type: string } } }
            Anchored: { $anchor: here, type: object, properties: { a: { type: string } } }
            Outer:
              $id: https://example.com/schemas/outer.json
              type: object
              properties: { own: { $ref: '#/$defs/Own' }, other: { $ref: other.json }, self: { $ref: '#' }, named: { $ref: '#inner' } }
              $defs:
                Own: { type: object, properties: { x: { type: string }, next: { $ref: '#/$defs/Next' } } }
                Next: { $anchor: inner, type: object, properties: { y: { type: integer } } }
            Other: { $id: https://example.com/schemas/other.json, type: object, properties: { j: { type: string } } }
            Label: { type: object, properties: { t: { type: string } } }
            R:
              type: object
              properties:
                path: { $ref: '#/paths/~1a~1%7Bx%7D/get/responses/200/content/application~1json;%20charset=utf-8/schema/properties/list/items' }
                parameter: { $ref: '#/paths/~1a~1{x}/get/parameters/0/schema' }
                header: { $ref: '#/paths/~1a~1%7Bx%7D/get/responses/200/headers/X-Count/schema' }
                sharedParameter: { $ref: '#/components/parameters/P/schema' }
                body: { $ref: '#/components/requestBodies/B/content/application~1json/schema' }
                response: { $ref: '#/components/responses/S/content/application~1json/schema' }
                odd: { $ref: '#/components/schemas/Odd%7Bname%7D~1~0x' }
                property: { $ref: '#/components/schemas/Label/properties/t' }
                merged: { $ref: '#/components/schemas/Merged' }
                word: { $ref: '#/components/schemas/Word' }
                self: { $ref: '#/components/schemas/R' }
                orNull: { $ref: '#/components/schemas/Merged', type: [object, 'null'], description: Beside it. }
                anchored: { $ref: '#here' }
                outer: { $ref: '#/components/schemas/Outer' }
                byId: { $ref: 'https://example.com/schemas/other.json' }
                insideId: { $ref: 'https://example.com/schemas/outer.json#/$defs/Own' }
                anchorInsideId: { $ref: 'https://example.com/schemas/outer.json#inner' }
                none: { $ref: '#/components/schemas/Nowhere' }
        """;

    private static readonly RowSchemas Schemas = new(TestProject.With(Document));

    [Theory]
    [InlineData("an item of a response of a path, escaped", """{"path":{"z":true}}""", """{"path":{"z":1}}""", "$.path.z: expected true or false, found the number 1")]
    [InlineData("a header of a response of a path", """{"header":5}""", """{"header":"5"}""", "$.header: expected a 64-bit integer, found the string \"5\"")]
    [InlineData("a shared parameter", """{"sharedParameter":{"f":"x"}}""", """{"sharedParameter":{"f":1}}""", "$.sharedParameter.f: expected a string, found the number 1")]
    [InlineData("a shared body", """{"body":{"g":"x"}}""", """{"body":{"g":1}}""", "$.body.g: expected a string, found the number 1")]
    [InlineData("a shared response", """{"response":{"s":"x"}}""", """{"response":{"s":1}}""", "$.response.s: expected a string, found the number 1")]
    [InlineData("a component with ~1, ~0 and %7B", """{"odd":{"o":"x"}}""", """{"odd":{"o":1}}""", "$.odd.o: expected a string, found the number 1")]
    [InlineData("a property of a component", """{"property":"x"}""", """{"property":1}""", "$.property: expected a string, found the number 1")]
    [InlineData("YAML merge keys", """{"merged":{"id":1}}""", """{"merged":{}}""", "$.merged.id: required, but not there")]
    [InlineData("itself", """{"self":{"header":1}}""", """{"self":1}""", "$.self: expected an object, found the number 1")]
    [InlineData("with siblings", """{"orNull":null}""", """{"orNull":{}}""", "$.orNull.id: required, but not there")]
    [InlineData("$anchor", """{"anchored":{"a":"x"}}""", """{"anchored":{"a":1}}""", "$.anchored.a: expected a string, found the number 1")]
    [InlineData("$id", """{"byId":{"j":"x"}}""", """{"byId":{"j":1}}""", "$.byId.j: expected a string, found the number 1")]
    [InlineData("$defs inside an $id", """{"insideId":{"x":"a","next":{"y":1}}}""", """{"insideId":{"x":1}}""", "$.insideId.x: expected a string, found the number 1")]
    [InlineData("$anchor inside an $id", """{"anchorInsideId":{"y":1}}""", """{"anchorInsideId":{"y":"a"}}""", "$.anchorInsideId.y: expected a 64-bit integer, found the string \"a\"")]
    [InlineData("a pointer relative to the $id around it", """{"outer":{"own":{"x":"a"}}}""", """{"outer":{"own":{"next":{"y":"a"}}}}""", "$.outer.own.next.y: expected a 64-bit integer, found the string \"a\"")]
    [InlineData("a schema relative to the $id around it", """{"outer":{"other":{"j":"x"}}}""", """{"outer":{"other":{"j":1}}}""", "$.outer.other.j: expected a string, found the number 1")]
    [InlineData("the schema with the $id around it", """{"outer":{"self":{"named":{"y":1}}}}""", """{"outer":{"self":{"self":1}}}""", "$.outer.self.self: expected an object, found the number 1")]
    [InlineData("an anchor of the $id around it", """{"outer":{"named":{"y":1}}}""", """{"outer":{"named":{"y":"a"}}}""", "$.outer.named.y: expected a 64-bit integer, found the string \"a\"")]
    public void Is_what_it_refers_to(string row, string right, string wrong, string error) =>
        Assert.Equal((row, right, error), (row, Schemas.Echo("R", right), Schemas.ErrorOf("R", wrong)));

    [Theory]
    [InlineData("a parameter of a path, an enum", "Parameter", """{"parameter":"p"}""")]
    [InlineData("a YAML anchor for a list of values", "Word", """{"word":"b"}""")]
    public void An_enum_is_one_wherever_it_stands(string row, string property, string json)
    {
        Assert.Equal((row, json), (row, Schemas.Echo("R", json)));
        Type type = Nullable.GetUnderlyingType(Schemas.Find("R").GetProperty(property)!.PropertyType)!;
        Assert.NotNull(type.GetNestedType("Known"));
    }

    [Fact]
    public void What_leads_nowhere_is_said_at_its_line_and_holds_any_value()
    {
        Assert.Equal(["FIQ0101"], GeneratorRun.Of(TestProject.With(Document)).Diagnostics.Select(static found => found.Id).Where(static id => id != "FIQ0204"));
        Assert.Equal("""{"none":[1.0,null]}""", Schemas.Echo("R", """{"none":[1.0,null]}"""));
    }
}
