using System;
using System.Globalization;
using System.Linq;

namespace FlowIq.Generator.Benchmarks.Driver;

/// <summary>A document of a given number of schemas, of nine properties each, and an operation for every tenth.</summary>
internal static class SyntheticDocument
{
    private const string Document = """{"openapi":"3.1.0","info":{"title":"Synthetic","version":"1"},"servers":[{"url":"https://example.com"}],"paths":{@paths},"components":{"schemas":{@schemas}}}""";

    private const string Path = """
        "/things@i":{"post":{"operationId":"postThing@i","requestBody":{"required":true,"content":{"application/json":{"schema":{"$ref":"#/components/schemas/Thing@i"}}}},
        "responses":{"200":{"description":"Done.","content":{"application/json":{"schema":{"$ref":"#/components/schemas/Thing@i"}}}}}}}
        """;

    private const string Schema = """
        "Thing@i":{"type":"object","description":"Thing number @i.","required":["id","name"],"properties":{
        "id":{"type":"string","format":"uuid","description":"Its id."},"name":{"type":"string","description":"Its name."},"count":{"type":"integer"},
        "size":{"type":"number"},"created":{"type":"string","format":"date-time"},"is_open":{"type":"boolean"},"tags":{"type":"array","items":{"type":"string"}},
        "state":{"type":"string","enum":["new","open","closed"]},"next":@next}}
        """;

    public static string Of(int schemas) => Document
        .Replace("@paths", string.Join(',', Enumerable.Range(0, schemas).Where(static i => i % 10 == 0).Select(static i => Path.Replace("@i", Text(i), StringComparison.Ordinal))), StringComparison.Ordinal)
        .Replace("@schemas", string.Join(',', Enumerable.Range(0, schemas).Select(SchemaOf)), StringComparison.Ordinal);

    // Each refers to the next of its ten, so that all are reached.
    private static string SchemaOf(int i) => Schema
        .Replace("@next", i % 10 == 9 ? """{"type":"string"}""" : "{\"$ref\":\"#/components/schemas/Thing" + Text(i + 1) + "\"}", StringComparison.Ordinal)
        .Replace("@i", Text(i), StringComparison.Ordinal);

    private static string Text(int i) => i.ToString(CultureInfo.InvariantCulture);
}
