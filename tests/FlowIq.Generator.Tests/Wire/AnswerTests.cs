using System;
using System.IO;
using System.IO.Compression;
using System.Linq;
using System.Text;
using System.Threading.Tasks;
using FlowIq.Generator.Tests.Emission.Client;

namespace FlowIq.Generator.Tests.Wire;

/// <summary>What comes back over the socket, the expected and the unexpected.</summary>
public sealed class AnswerTests
{
    private const string Document = """
        openapi: 3.1.0
        info: { title: Answered, version: "1" }
        servers: [{ url: "https://api.example.com" }]
        paths:
          /pet/{case}:
            parameters: [{ name: case, in: path, required: true, schema: { type: string } }]
            get:
              operationId: getPet
              responses:
                "200": { description: "", content: { application/json: { schema: { $ref: "#/components/schemas/Pet" } } } }
                "204": { description: "" }
                "418": { description: "", content: { text/plain: { schema: { type: string } } } }
                4XX: { description: "", content: { application/problem+json: { schema: { $ref: "#/components/schemas/Problem" } } } }
                default: { description: "", content: { application/json: { schema: { $ref: "#/components/schemas/Problem" } } } }
            post:
              operationId: movePet
              requestBody: { required: true, content: { application/json: { schema: { $ref: "#/components/schemas/Pet" } } } }
              responses:
                "200": { description: "", content: { application/json: { schema: { $ref: "#/components/schemas/Pet" } } } }
                "304": { description: "" }
          /any: { get: { operationId: getAny, responses: { "200": { description: "", content: { application/json: {} } }, "204": { description: "" } } } }
          /sure: { get: { operationId: getSure, responses: { "200": { description: "", content: { application/json: { schema: { $ref: "#/components/schemas/Pet" } } } } } } }
          /go: { get: { operationId: go, responses: { "302": { description: "", headers: { Location: { schema: { type: string } } } }, default: { description: "" } } } }
          /headers:
            get:
              operationId: getHeaders
              responses:
                "204":
                  description: ""
                  headers:
                    X-Int: { schema: { type: integer } }
                    X-Bool: { schema: { type: boolean } }
                    X-Date: { schema: { type: string, format: date-time } }
                    X-List: { schema: { type: array, items: { type: integer } } }
                    X-Color: { schema: { type: string, enum: [red, blue] } }
                    X-Gone: { schema: { type: integer } }
                    X-Bad: { schema: { type: integer } }
          /head: { head: { operationId: checkPet, responses: { "200": { description: "" }, "404": { description: "" } } } }
        components:
          schemas:
            Pet: { type: object, required: [name], properties: { name: { type: string } } }
            Problem: { type: object, required: [title], properties: { title: { type: string } } }
        """;

    private const string Client = "using var client = new AnsweredClient(new AnsweredClientOptions { BaseAddress = server });\n";

    private const string Shown = """

        catch (ApiException<Problem> e) { return $"typed {e.StatusCode} {e.Error.Title}"; }
        catch (ApiException<string> e) { return $"text {e.StatusCode} {e.Error}"; }
        catch (ApiException e) { return $"{e.StatusCode} {e.ContentType} [{e.RawBody}]{(e.InnerException is null ? "" : " with cause")}"; }
        """;

    private static readonly Lazy<DocumentClient> Compiled = new(static () => DocumentClient.Of(
        Document,
        ("Get", Client + "try { return (await client.GetPetAsync(other.AbsolutePath.TrimStart('/')))?.Name ?? \"nothing\"; }" + Shown),
        ("Try", Client + """
            using var result = await client.TryGetPetAsync(other.AbsolutePath.TrimStart('/'));
            return $"{result.StatusCode} {result.IsSuccess} {result.Ok?.Name}{result.ImATeapot}{result.ClientError?.Title}{result.Default?.Title} [{result.RawBody}] {result.BodyError?.StatusCode}".TrimEnd();
            """),
        ("Move", Client + "try { return (await client.MovePetAsync(other.AbsolutePath.TrimStart('/'), new Pet { Name = \"Rex\" })).Name; }" + Shown),
        ("Any", Client + "return (await client.GetAnyAsync())?.GetRawText() ?? \"nothing\";"),
        ("Sure", Client + "try { return (await client.GetSureAsync()).Name; }" + Shown),
        ("Go", Client + "var result = await client.GoAsync(); return $\"{result.StatusCode} {result.Location}\";"),
        ("Headers", Client + """
            var r = await client.TryGetHeadersAsync();
            return FormattableString.Invariant($"{r.XInt} {r.XBool} {r.XDate:O} {string.Join("+", r.XList!)} {r.XColor} [{r.XGone}] [{r.XBad}] {r.Headers["x-bad"]}");
            """),
        ("Head", Client + "await client.CheckPetAsync(); return (await Outcome(() => client.CheckPetAsync())) + \" \" + (await client.TryCheckPetAsync()).StatusCode;")));

    [Theory]
    [InlineData("ok", "Rex", "200 True Rex []")]
    [InlineData("chunked", "Rex", "200 True Rex []")]
    [InlineData("gzip", "Rex", "200 True Rex []")]
    [InlineData("latin", "R\u00e9x", "200 True R\u00e9x []")]
    [InlineData("utf16", "R\u00e9x", "200 True R\u00e9x []")]
    [InlineData("mark", "Rex", "200 True Rex []")]
    [InlineData("bytes", "Rex", "200 True Rex []")]
    [InlineData("none", "nothing", "204 True  []")]
    [InlineData("empty", "nothing", "200 False  [] 200")]
    [InlineData("problem", "typed 404 Gone", "404 False Gone []")]
    [InlineData("typeless", "typed 400 Wrong", "400 False Wrong []")]
    [InlineData("teapot", "text 418 short", "418 False short []")]
    [InlineData("broken", "typed 500 Broken", "500 False Broken []")]
    [InlineData("proxy", "502 text/html [<html>Bad gateway</html>] with cause", "502 False  [<html>Bad gateway</html>] 502")]
    [InlineData("login", "200 text/html [<html>Log in</html>] with cause", "200 False  [<html>Log in</html>] 200")]
    [InlineData("cut", "200 application/json [{\"name\":\"Re] with cause", "200 False  [{\"name\":\"Re] 200")]
    [InlineData("invalid", "200 application/json [{\"name\":\"\uFFFD\"}] with cause", "200 False  [{\"name\":\"\uFFFD\"}] 200")]
    [InlineData("nothing", "502  [] with cause", "502 False  [] 502")]
    public async Task An_answer_is_what_the_document_says_or_an_error_that_shows_it(string answer, string thrown, string result)
    {
        using var server = new RawServer(static (request, stream) => stream.WriteAsync(Answer(request.Line.Split(' ')[1].Split('/')[^1])).AsTask());
        var which = new Uri("http://case/" + answer);
        Assert.Equal(thrown, await Compiled.Value.RunAsync("Get", server.Url, which));
        Assert.Equal(result, await Compiled.Value.RunAsync("Try", server.Url, which));
    }

    [Theory]
    [InlineData("200 OK\r\nContent-Length: 5\r\nContent-Type: application/json\r\n\r\n[1,2]", "[1,2]")]
    [InlineData("200 OK\r\nContent-Length: 4\r\nContent-Type: application/json\r\n\r\nnull", "null")]
    [InlineData("204 No Content\r\n\r\n", "nothing")]
    public async Task Any_json_or_nothing(string answer, string expected)
    {
        using var server = new RawServer("HTTP/1.1 " + answer);
        Assert.Equal(expected, await Compiled.Value.RunAsync("Any", server.Url));
    }

    [Theory]
    [InlineData("307", "Rex", "POST /pet/307, POST /new")]
    [InlineData("308", "Rex", "POST /pet/308, POST /new")]
    [InlineData("301", "Rex", "POST /pet/301, GET /new")]
    [InlineData("302", "Rex", "POST /pet/302, GET /new")]
    [InlineData("303", "Rex", "POST /pet/303, GET /new")]
    [InlineData("300", "300  []", "POST /pet/300")]
    [InlineData("304", "304  []", "POST /pet/304")]
    public async Task A_redirect_that_the_document_does_not_know_is_followed(string status, string expected, string requests)
    {
        using var server = new RawServer((request, stream) => stream.WriteAsync(Encoding.ASCII.GetBytes(request.Line.Contains("/new", StringComparison.Ordinal)
            ? RawServer.Answer(200, "application/json", request.Body.Length > 0 ? request.Body : "{\"name\":\"Rex\"}")
            : $"HTTP/1.1 {status} Moved\r\nLocation: /new\r\nContent-Length: 0\r\n\r\n")).AsTask());
        Assert.Equal(expected, await Compiled.Value.RunAsync("Move", server.Url, new Uri("http://case/" + status)));
        Assert.Equal(requests, string.Join(", ", server.Requests.Select(static request => request.Line[..^" HTTP/1.1".Length])));
    }

    [Theory]
    [InlineData("Location: /pet/again\r\n", 11)]
    [InlineData("Location: http://[\r\n", 1)]
    [InlineData("", 1)]
    public async Task A_redirect_that_leads_nowhere_is_an_error(string location, int requests)
    {
        using var server = new RawServer($"HTTP/1.1 307 Moved\r\n{location}Content-Length: 0\r\n\r\n");
        Assert.Equal("307  []", await Compiled.Value.RunAsync("Move", server.Url, new Uri("http://case/x")));
        Assert.Equal(requests, server.Requests.Count);
    }

    [Fact]
    public async Task A_redirect_that_the_document_describes_is_the_answer()
    {
        using var server = new RawServer("HTTP/1.1 302 Found\r\nLocation: https://files.example.com/x\r\nContent-Length: 0\r\n\r\n");
        Assert.Equal("302 https://files.example.com/x", await Compiled.Value.RunAsync("Go", server.Url));
        Assert.Single(server.Requests);
    }

    [Fact]
    public async Task An_empty_body_where_one_must_be_is_an_error()
    {
        using var server = new RawServer("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 0\r\n\r\n");
        Assert.Equal("200 application/json [] with cause", await Compiled.Value.RunAsync("Sure", server.Url));
    }

    [Fact]
    public async Task Headers_have_the_documents_types()
    {
        using var server = new RawServer("HTTP/1.1 204 No Content\r\nX-Int: 5\r\nX-Bool: true\r\nX-Date: 2026-01-02T03:04:05Z\r\nX-List: 1, 2,3\r\nX-Color: blue\r\nX-Bad: many\r\n\r\n");
        Assert.Equal("5 True 2026-01-02T03:04:05.0000000+00:00 1+2+3 blue [] [] many", await Compiled.Value.RunAsync("Headers", server.Url));
    }

    [Fact]
    public async Task Headers_of_Swagger_2_have_delimiters_of_their_own()
    {
        string Header(string format) => $$"""{ "type": "array", "collectionFormat": "{{format}}", "items": { "type": "string" } }""";
        DocumentClient client = DocumentClient.Of(
            $$"""
            { "swagger": "2.0", "info": { "title": "Answered", "version": "1" }, "host": "api.example.com", "paths": { "/x": { "get": { "operationId": "get", "responses": { "204": { "description": "", "headers": {
              "X-Csv": {{Header("csv")}}, "X-Ssv": {{Header("ssv")}}, "X-Tsv": {{Header("tsv")}}, "X-Pipes": {{Header("pipes")}} } } } } } } }
            """,
            ("Get", Client + "var r = await client.TryGetAsync(); return string.Join(' ', new[] { r.XCsv!, r.XSsv!, r.XTsv!, r.XPipes! }.Select(list => string.Join('+', list)));"));
        using var server = new RawServer("HTTP/1.1 204 No Content\r\nX-Csv: a,b\r\nX-Ssv: c d,e\r\nX-Tsv: f\tg\r\nX-Pipes: h|i\r\n\r\n");
        Assert.Equal("a+b c+d,e f+g h+i", await client.RunAsync("Get", server.Url));
    }

    [Fact]
    public async Task A_HEAD_request_has_a_status_and_headers_alone()
    {
        using var server = new RawServer("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 1000\r\n\r\n");
        Assert.Equal("sent 200", await Compiled.Value.RunAsync("Head", server.Url));
        Assert.All(server.Requests, static request => Assert.Equal("HEAD /head HTTP/1.1", request.Line));
    }

    private static byte[] Answer(string which) => which switch
    {
        "ok" => Utf8(200, "application/json", "{\"name\":\"Rex\"}"),
        "chunked" => "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n9\r\n{\"name\":\"\r\n5\r\nRex\"}\r\n0\r\n\r\n"u8.ToArray(),
        "gzip" => [.. Encoding.ASCII.GetBytes($"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Encoding: gzip\r\nContent-Length: {Zipped().Length}\r\n\r\n"), .. Zipped()],
        "latin" => Bytes("application/json; charset=iso-8859-1", Encoding.Latin1.GetBytes("{\"name\":\"R\u00e9x\"}")),
        "utf16" => Bytes("application/json; charset=utf-16", Encoding.Unicode.GetBytes("{\"name\":\"R\u00e9x\"}")),
        "mark" => Bytes("application/json", [0xEF, 0xBB, 0xBF, .. "{\"name\":\"Rex\"}"u8]),
        "bytes" => Utf8(200, "application/octet-stream", "{\"name\":\"Rex\"}"),
        "none" => "HTTP/1.1 204 No Content\r\n\r\n"u8.ToArray(),
        "empty" => Utf8(200, "application/json", ""),
        "problem" => Utf8(404, "application/problem+json; charset=utf-8", "{\"title\":\"Gone\",\"status\":404}"),
        "typeless" => "HTTP/1.1 400 Bad\r\nContent-Length: 17\r\n\r\n{\"title\":\"Wrong\"}"u8.ToArray(),
        "teapot" => Utf8(418, "text/plain", "short"),
        "broken" => Utf8(500, "application/json", "{\"title\":\"Broken\"}"),
        "proxy" => Utf8(502, "text/html", "<html>Bad gateway</html>"),
        "login" => Utf8(200, "text/html", "<html>Log in</html>"),
        "cut" => Utf8(200, "application/json", "{\"name\":\"Re"),
        "invalid" => Bytes("application/json", [.. "{\"name\":\""u8, 0xFF, .. "\"}"u8]),
        _ => "HTTP/1.1 502 Bad Gateway\r\nContent-Length: 0\r\n\r\n"u8.ToArray(),
    };

    private static byte[] Utf8(int status, string type, string body) => Encoding.UTF8.GetBytes(RawServer.Answer(status, type, body));

    private static byte[] Bytes(string type, byte[] body) => [.. Encoding.ASCII.GetBytes($"HTTP/1.1 200 OK\r\nContent-Type: {type}\r\nContent-Length: {body.Length}\r\n\r\n"), .. body];

    private static byte[] Zipped()
    {
        using var bytes = new MemoryStream();
        using (var zip = new GZipStream(bytes, CompressionLevel.Fastest))
        {
            zip.Write("{\"name\":\"Rex\"}"u8);
        }

        return bytes.ToArray();
    }
}
