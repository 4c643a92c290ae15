using System;
using System.Linq;
using System.Threading.Tasks;
using FlowIq.Generator.Tests.Emission.Client;

namespace FlowIq.Generator.Tests.Wire;

/// <summary>Parameters of documents: places, styles and values beyond the specification's own table of examples.</summary>
public sealed class ParameterTests
{
    private const string Responses = "responses: { \"204\": { description: \"\" } }";

    private static readonly (string Id, string Path, string Parameter, string Argument, string Expected)[] Table =
    [
        // Style is what the place makes of it where the document is silent, or says what the place does not know.
        ("q1", "/q1", "name: v, in: query, schema: { type: array, items: { type: integer } }", "new long[] { 1, 2 }", "/q1?v=1&v=2"),
        ("q2", "/q2", "name: v, in: query, style: matrix, schema: { type: array, items: { type: integer } }", "new long[] { 1, 2 }", "/q2?v=1&v=2"),
        ("q3", "/q3", "name: v, in: query, style: pipeDelimited, schema: { type: array, items: { type: string } }", "new[] { \"a|b\", \"c\" }", "/q3?v=a%7Cb%7Cc"),
        ("q4", "/q4", "name: v, in: query, style: spaceDelimited, explode: true, schema: { type: array, items: { type: string } }", "new[] { \"a b\", \"c\" }", "/q4?v=a%20b&v=c"),
        ("q5", "/q5", "name: v, in: query, style: deepObject, schema: { type: object, properties: { a: { type: integer }, b: { type: object, properties: { c: { type: string } } }, d: { type: array, items: { type: integer } } } }",
            "new Q5V { A = 1, B = new() { C = \"x y\" }, D = [1, 2] }", "/q5?v%5Ba%5D=1&v%5Bb%5D%5Bc%5D=x%20y&v%5Bd%5D%5B0%5D=1&v%5Bd%5D%5B1%5D=2"),
        ("q6", "/q6", "name: v, in: query, explode: false, schema: { type: object, properties: { a: { type: integer }, b: { type: string } } }", "new Q6V { B = \"x,y\" }", "/q6?v=b,x%2Cy"),
        ("q7", "/q7", "name: v, in: query, schema: { type: object, properties: { a: { type: integer }, b: { type: array, items: { type: string } } } }", "new Q7V { A = 1, B = [\"x\", \"y\"] }", "/q7?a=1&b=%5B%22x%22%2C%22y%22%5D"),
        ("q8", "/q8", "name: \"v[]\", in: query, schema: { type: array, items: { type: string } }", "new[] { \"a\", \"b\" }", "/q8?v%5B%5D=a&v%5B%5D=b"),
        ("q9", "/q9", "name: v, in: query, allowReserved: true, schema: { type: array, items: { type: string } }", "new[] { \"a/b?c#d&e=f+g\", \"%20\" }", "/q9?v=a/b?c%23d&e=f+g&v=%20"),
        ("q10", "/q10", "name: v, in: query, allowEmptyValue: true, schema: { type: string }", "\"\"", "/q10?v="),
        ("q11", "/q11", "name: v, in: query, schema: { type: array, items: { type: string } }", "new string[0]", "/q11"),
        ("q12", "/q12", "name: v, in: query, explode: false, schema: { type: array, items: { type: string, format: date } }", "new[] { new DateOnly(2026, 1, 2), new DateOnly(2026, 1, 3) }", "/q12?v=2026-01-02,2026-01-03"),
        ("q13", "/q13", "name: v, in: query, schema: { type: boolean }", "true", "/q13?v=true"),
        ("q14", "/q14", "name: v, in: query, schema: { type: number }", "1e21", "/q14?v=1E%2B21"),
        ("q15", "/q15", "name: v, in: query, schema: { type: string, format: date-time }", "new DateTimeOffset(2026, 5, 1, 14, 30, 15, TimeSpan.FromHours(-3))", "/q15?v=2026-05-01T14%3A30%3A15-03%3A00"),
        ("q16", "/q16", "name: v, in: query, schema: { type: string, enum: [cELL, \"a b\", \"\"] }", "Q16V.AB", "/q16?v=a%20b"),
        ("q17", "/q17", "name: v, in: query, schema: { type: array, items: { type: string, enum: [cELL, home] } }", "new[] { Q17VItem.CEll, new Q17VItem(\"new one\") }", "/q17?v=cELL&v=new%20one"),
        ("q18", "/q18", "name: v, in: query, required: true, schema: { type: [string, \"null\"] }", "null", "/q18"),
        ("q19", "/q19", "name: v, in: query, schema: { type: integer, default: 5 }", "", "/q19"),
        ("q20", "/q20", "name: v, in: query, content: { application/json: { schema: { type: object, properties: { a: { type: array, items: { type: integer } } } } } }", "new Q20V { A = [1, 2] }", "/q20?v=%7B%22a%22%3A%5B1%2C2%5D%7D"),
        ("q21", "/q21", "name: v, in: query, schema: { oneOf: [{ type: integer }, { type: string }] }", "\"a&b\"", "/q21?v=a%26b"),
        ("q22", "/q22", "name: v, in: query, schema: { type: string }", "\"'!*()~-._\u20ac\"", "/q22?v=%27%21%2A%28%29~-._%E2%82%AC"),
        ("q23", "/q23", "name: v, in: query, schema: { type: object, additionalProperties: { type: string } }", "new Dictionary<string, string> { [\"a b\"] = \"c=d\", [\"\u00e9\"] = \"&\" }", "/q23?a%20b=c%3Dd&%C3%A9=%26"),
        ("q24", "/q24", "name: v, in: query, schema: { type: string, format: uuid }", "Guid.Empty", "/q24?v=00000000-0000-0000-0000-000000000000"),
        ("q25", "/q25", "name: v, in: query, schema: { type: string, format: uri }", "new Uri(\"https://a.example.com/b?c=d\")", "/q25?v=https%3A%2F%2Fa.example.com%2Fb%3Fc%3Dd"),
        ("s1", "/s1", "name: v, in: querystring, content: { application/x-www-form-urlencoded: { schema: { type: object, properties: { a: { type: string }, b: { type: array, items: { type: integer } } } } } }", "new S1V { A = \"x y&\", B = [1, 2] }", "/s1?a=x+y%26&b=1&b=2"),
        ("s2", "/s2", "name: v, in: querystring, content: { application/json: { schema: { type: object, properties: { a: { type: integer } } } } }", "new S2V { A = 1 }", "/s2?%7B%22a%22%3A1%7D"),
        ("s3", "/s3", "name: v, in: querystring, content: { text/plain: { schema: { type: string } } }", "\"any thing\"", "/s3?any%20thing"),
        ("p1", "/p1/{v}", "name: v, in: path, required: true, style: matrix, explode: true, schema: { type: array, items: { type: string } }", "new[] { \"a;b\", \"c\" }", "/p1/;v=a%3Bb;v=c"),
        ("p2", "/p2/{v}", "name: v, in: path, required: true, style: label, schema: { type: number }", "1.5", "/p2/.1.5"),
        ("p3", "/p3/{v}", "name: v, in: path, required: true, allowReserved: true, schema: { type: string }", "\"a/b;c?d#e\"", "/p3/a/b;c%3Fd%23e"),
        ("p4", "/p4/{v}", "name: v, in: path, required: true, content: { application/json: { schema: { type: object, properties: { a: { type: integer } } } } }", "new P4V { A = 1 }", "/p4/%7B%22a%22%3A1%7D"),
        ("p5", "/p5/{v}/x", "name: v, in: path, required: true, schema: { type: boolean }", "false", "/p5/false/x"),
        ("p6", "/p6/{v}", "name: v, in: path, required: true, schema: { type: string, format: date-time }", "new DateTimeOffset(2026, 5, 1, 14, 30, 15, TimeSpan.Zero)", "/p6/2026-05-01T14%3A30%3A15Z"),
        ("p7", "/p7/{v}", "name: v, in: path, required: true, schema: { type: string, enum: ['', active] }", "new P7V(\"\")", "/p7/"),
        ("h8", "/h8", "name: Content-Language, in: header, schema: { type: string }", "\"de-CH\"", "/h8 Content-Language: de-CH"),
        ("h1", "/h1", "name: X-V, in: header, schema: { type: array, items: { type: string } }", "new[] { \"a\", \"b c\" }", "/h1 X-V: a,b c"),
        ("h2", "/h2", "name: X-V, in: header, explode: true, schema: { type: object, properties: { a: { type: integer }, b: { type: boolean } } }", "new H2Xv { A = 1, B = true }", "/h2 X-V: a=1,b=true"),
        ("h3", "/h3", "name: X-V, in: header, schema: { type: string, format: date-time }", "new DateTimeOffset(2026, 5, 1, 14, 30, 15, TimeSpan.FromHours(2))", "/h3 X-V: 2026-05-01T14:30:15+02:00"),
        ("h4", "/h4", "name: X-V, in: header, content: { application/json: { schema: { type: array, items: { type: integer } } } }", "new long[] { 1, 2 }", "/h4 X-V: [1,2]"),
        ("h5", "/h5", "name: Authorization, in: header, schema: { type: string }", "", "/h5"),
        ("h6", "/h6", "name: User-Agent, in: header, schema: { type: string }", "\"mine/1\"", "/h6 User-Agent: mine/1"),
        ("h7", "/h7", "name: If-None-Match, in: header, schema: { type: string }", "\"W/\\\"a\\\"\"", "/h7 If-None-Match: W/\"a\""),
        ("c1", "/c1", "name: v, in: cookie, schema: { type: string }", "\"a;b c\"", "/c1 Cookie: v=a%3Bb%20c"),
        ("c2", "/c2", "name: v, in: cookie, explode: false, schema: { type: array, items: { type: integer } }", "new long[] { 1, 2 }", "/c2 Cookie: v=1,2"),
        ("c3", "/c3", "name: v, in: cookie, style: cookie, schema: { type: object, properties: { a: { type: integer }, b: { type: string } } }", "new C3V { A = 1, B = \"x\" }", "/c3 Cookie: a=1; b=x"),
        ("c4", "/c4", "name: v, in: cookie, content: { application/json: { schema: { type: object, properties: { a: { type: integer } } } } }", "new C4V { A = 1 }", "/c4 Cookie: v=%7B%22a%22%3A1%7D"),
    ];

    [Fact]
    public async Task Each_is_on_the_wire_as_the_document_wants()
    {
        string paths = string.Concat(Table.Select(static row => $"  \"{row.Path}\": {{ get: {{ operationId: {row.Id}, parameters: [{{ {row.Parameter} }}], {Responses} }} }}\n"));
        string document = $"openapi: 3.2.0\ninfo: {{ title: Given, version: \"1\" }}\nservers: [{{ url: \"https://api.example.com\" }}]\npaths:\n{paths}";
        string sent = await SentAsync(document, [.. Table.Select(static row => $"{char.ToUpperInvariant(row.Id[0])}{row.Id[1..]}Async({row.Argument})")]);
        string wrong = string.Join("\n", Table.Zip(sent.Split('\n')).Where(static row => row.First.Expected != row.Second).Select(static row => $"{row.Second} instead of {row.First.Expected}"));
        Assert.True(wrong.Length == 0, wrong);
    }

    [Fact]
    public async Task Collection_formats_of_Swagger_2()
    {
        string[] formats = ["csv", "ssv", "tsv", "pipes", "multi"];
        string Array(string name, string place, string format) =>
            $$"""{ "name": "{{name}}", "in": "{{place}}", "required": true, "type": "array", "items": { "type": "string" }, "collectionFormat": "{{format}}" }""";
        string query = string.Join(", ", formats.Select(format => Array(format, "query", format)));
        string document = $$"""
            { "swagger": "2.0", "info": { "title": "Given", "version": "1" }, "host": "api.example.com", "paths": {
                "/query": { "get": { "operationId": "query", "responses": { "204": { "description": "" } }, "parameters": [ {{query}} ] } },
                "/plain": { "get": { "operationId": "plain", "responses": { "204": { "description": "" } }, "parameters": [ { "name": "v", "in": "query", "type": "array", "items": { "type": "integer" } } ] } },
                "/path/{v}": { "get": { "operationId": "path", "responses": { "204": { "description": "" } }, "parameters": [ {{Array("v", "path", "pipes")}} ] } },
                "/header": { "get": { "operationId": "header", "responses": { "204": { "description": "" } }, "parameters": [ {{Array("X-V", "header", "ssv")}} ] } } } }
            """;
        const string Two = "new[] { \"a\", \"b c\" }";
        Assert.Equal(
            "/query?csv=a,b%20c&ssv=a%20b%20c&tsv=a%09b%20c&pipes=a%7Cb%20c&multi=a&multi=b%20c\n/plain?v=1,2\n/path/a%7Cb%20c\n/header X-V: a b c",
            await SentAsync(document, $"QueryAsync(new QueryRequest {{ Csv = {Two}, Ssv = {Two}, Tsv = {Two}, Pipes = {Two}, Multi = {Two} }})", "PlainAsync(new long[] { 1, 2 })", $"PathAsync({Two})", $"HeaderAsync({Two})"));
    }

    private static async Task<string> SentAsync(string document, params string[] calls)
    {
        using var server = new RawServer();
        var client = DocumentClient.OfTable(document, calls.Select(static call => $$"""
            using var client = new GivenClient(new GivenClientOptions { BaseAddress = server });
            await client.{{call}};
            return "";
            """));
        for (int i = 0; i < calls.Length; i++)
        {
            await client.RunAsync("Call" + i, server.Url);
        }

        return string.Join("\n", server.Requests.Select(Shown));
    }

    private static string Shown(RawRequest request)
    {
        string[] shown = ["X-V", "Cookie", "If-None-Match", "Authorization", "Content-Language"];
        string[] headers = [.. request.Headers
            .Where(header => shown.Contains(header.Key) || (header.Key == "User-Agent" && header.Value == "mine/1"))
            .Select(static header => $" {header.Key}: {header.Value}")];
        return request.Line.Split(' ')[1] + string.Concat(headers);
    }
}
