namespace FlowIq.Generator.Tests.Behaviour.Rows;

/// <summary>Types and formats at their edges: what is exact, what is normalised, what is an error.</summary>
public class TypeRowTests
{
    private static readonly RowSchemas Schemas = new("""
        Ids: { type: array, items: { type: string, format: uuid } }
        Rate: { type: number, format: decimal }
        Formats:
          type: object
          properties:
            uint8: { type: integer, format: uint8 }
            uint16: { type: integer, format: uint16 }
            uint32: { type: integer, format: uint32 }
            uint64: { type: integer, format: uint64 }
            int8: { type: integer, format: int8 }
            int16: { type: integer, format: int16 }
            beyond: { type: integer, maximum: 100000000000000000000 }
            whole: { type: integer }
            decimal: { type: number, format: decimal }
            float: { type: number, format: float }
            number: { type: number }
            instant: { type: string, format: date-time }
            time: { type: string, format: time }
            duration: { type: string, format: duration }
            uri: { type: string, format: uri }
            relative: { type: string, format: uri-reference }
            base64: { type: string, contentEncoding: base64 }
            base64url: { type: string, contentEncoding: base64url }
            binary: { type: string, format: binary }
            password: { type: string, format: password }
            unknown: { type: string, format: whatever }
            numberOrText: { type: [number, string] }
            flagOrText: { oneOf: [ { type: boolean }, { type: string, enum: ['true', 'false'] } ] }
            several: { type: [string, integer, array, 'null'], items: { type: integer } }
            'true': true
            'false': false
            untyped: {}
            free: { type: object }
            tuple: { type: array, prefixItems: [ { type: string }, { type: integer } ] }
            set: { type: array, uniqueItems: true, items: { type: integer } }
            grid: { type: array, items: { type: array, items: { type: integer } } }
            maps: { type: object, additionalProperties: { type: object, additionalProperties: { type: integer } } }
            ids: { $ref: '#/components/schemas/Ids' }
            rate: { $ref: '#/components/schemas/Rate' }
        Open: { type: object, properties: { a: { type: string } }, additionalProperties: true }
        Typed: { type: object, properties: { a: { type: string } }, additionalProperties: { type: array, items: { type: integer } } }
        Shut: { type: object, properties: { a: { type: string } }, additionalProperties: false }
        Silent: { type: object, properties: { a: { type: string } } }
        Patterns: { type: object, properties: { a: { type: string } }, patternProperties: { '^x-': { type: integer }, '^y-': { type: integer } } }
        Several: { type: object, properties: { a: { type: string } }, patternProperties: { '^x-': { type: integer }, '^y-': { type: string } } }
        """);

    [Theory]
    [InlineData("unsigned and small integers", """{"uint8":255,"uint16":65535,"uint32":4294967295,"uint64":18446744073709551615,"int8":-128,"int16":-32768}""")]
    [InlineData("integer beyond 64 bits", """{"beyond":99999999999999999999}""")]
    [InlineData("unformatted integer beyond 2^53", """{"whole":9007199254740993}""")]
    [InlineData("decimal, exact", """{"decimal":1.0000000000000000000000000001}""")]
    [InlineData("decimal, trailing zeros", """{"decimal":0.10}""")]
    [InlineData("float and double", """{"float":0.1,"number":0.1}""")]
    [InlineData("date-time with an offset and a fraction", """{"instant":"2026-01-02T03:04:05.1234567+05:30"}""")]
    [InlineData("time without an offset", """{"time":"10:11:12.5"}""")]
    [InlineData("time with an offset", """{"time":"10:11:12+02:00"}""")]
    [InlineData("duration, not normalised", """{"duration":"PT36H"}""")]
    [InlineData("duration of months", """{"duration":"P1Y2M"}""")]
    [InlineData("uri", """{"uri":"https://a.b/c?d=e#f"}""")]
    [InlineData("uri without a slash behind the host", """{"uri":"https://a.b"}""")]
    [InlineData("uri, relative", """{"relative":"../x?y=%20"}""")]
    [InlineData("byte, base64", """{"base64":"AAEC/w=="}""")]
    [InlineData("byte, base64url", """{"base64url":"AAEC_w"}""")]
    [InlineData("binary in JSON", """{"binary":"x"}""")]
    [InlineData("password", """{"password":"y"}""")]
    [InlineData("unknown format", """{"unknown":"z"}""")]
    [InlineData("number sent as a string", """{"numberOrText":"1.50"}""")]
    [InlineData("number sent as a number", """{"numberOrText":1.5}""")]
    [InlineData("boolean sent as a string", """{"flagOrText":"true"}""")]
    [InlineData("boolean sent as a boolean", """{"flagOrText":true}""")]
    [InlineData("several types: a list", """{"several":[1]}""")]
    [InlineData("several types: a text", """{"several":"1"}""")]
    [InlineData("several types: null", """{"several":null}""")]
    [InlineData("boolean schema true, untyped schema", """{"true":{"x":1.10},"untyped":[null]}""")]
    [InlineData("free-form object", """{"free":{"a":1.10,"b":{}}}""")]
    [InlineData("tuple", """{"tuple":["a",1]}""")]
    [InlineData("nested arrays", """{"grid":[[1],[]]}""")]
    [InlineData("map of maps", """{"maps":{"a":{"b":1},"c":{}}}""")]
    [InlineData("arrays and primitives as components", """{"ids":["0f8fad5b-d9cb-469f-a165-70867728950e"],"rate":0.50}""")]
    [InlineData("uniqueItems, not enforced when reading", """{"set":[1,1]}""")]
    public void Is_written_as_it_was_read(string row, string json) => Assert.Equal((row, json), (row, Schemas.Echo("Formats", json)));

    [Theory]
    [InlineData("date-time without an offset is UTC", """{"instant":"2026-01-02T03:04:05"}""", """{"instant":"2026-01-02T03:04:05Z"}""")]
    [InlineData("date-time finer than 100 ns", """{"instant":"2026-01-02T03:04:05.123456789Z"}""", """{"instant":"2026-01-02T03:04:05.1234567Z"}""")]
    [InlineData("date-time in small letters", """{"instant":"2026-01-02t03:04:05z"}""", """{"instant":"2026-01-02T03:04:05Z"}""")]
    [InlineData("boolean schema false", """{"false":1}""", "{}")]
    public void Is_normalised(string row, string json, string expected) => Assert.Equal((row, expected), (row, Schemas.Echo("Formats", json)));

    [Theory]
    [InlineData("unsigned integer", """{"uint8":256}""", "$.uint8: expected an unsigned 8-bit integer, found the number 256")]
    [InlineData("date-time", """{"instant":"2026-01-02"}""", "$.instant: expected a date-time, found the string \"2026-01-02\"")]
    [InlineData("duration", """{"duration":"1.02:03:04"}""", "$.duration: expected a duration, found the string \"1.02:03:04\"")]
    [InlineData("array component", """{"ids":["x"]}""", "$.ids[0]: expected a UUID, found the string \"x\"")]
    [InlineData("map of maps", """{"maps":{"a":{"b":null}}}""", "$.maps.a.b: expected a 64-bit integer, found null")]
    public void Is_an_error(string row, string json, string expected) => Assert.Equal((row, expected), (row, Schemas.ErrorOf("Formats", json)));

    [Theory]
    [InlineData("additionalProperties: true", "Open", """{"a":"x","b":[1.0]}""", """{"a":"x","b":[1.0]}""")]
    [InlineData("additionalProperties: a schema", "Typed", """{"a":"x","b":[1]}""", """{"a":"x","b":[1]}""")]
    [InlineData("additionalProperties: false", "Shut", """{"a":"x","b":1}""", """{"a":"x"}""")]
    [InlineData("additionalProperties not said", "Silent", """{"a":"x","b":1}""", """{"a":"x"}""")]
    [InlineData("patternProperties of one type", "Patterns", """{"a":"x","x-a":1}""", """{"a":"x","x-a":1}""")]
    [InlineData("patternProperties of several types", "Several", """{"a":"x","x-a":1,"y-b":"s"}""", """{"a":"x","x-a":1,"y-b":"s"}""")]
    public void Properties_that_no_one_named(string row, string type, string json, string expected) => Assert.Equal((row, expected), (row, Schemas.Echo(type, json)));
}
