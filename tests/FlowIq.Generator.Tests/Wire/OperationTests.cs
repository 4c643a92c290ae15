using System.Linq;
using System.Threading.Tasks;
using FlowIq.Generator.Tests.Emission.Client;

namespace FlowIq.Generator.Tests.Wire;

/// <summary>Which method an operation becomes, and the request line that the method sends.</summary>
public sealed class OperationTests
{
    private const string Document = """
        openapi: 3.2.0
        info: { title: Operated, version: "1" }
        servers: [{ url: "https://api.example.com" }]
        paths:
          /: { get: { responses: { "204": { description: "" } } } }
          /users: { get: { responses: { "204": { description: "" } } }, post: { responses: { "204": { description: "" } } } }
          /users/{id}:
            parameters: [{ $ref: "#/components/parameters/Id" }, { name: trace, in: query, schema: { type: string } }]
            get: { responses: { "204": { description: "" } } }
            put:
              parameters: [{ name: trace, in: query, required: true, schema: { type: integer } }]
              responses: { "204": { description: "" } }
            delete: { deprecated: true, responses: { "204": { description: "" } } }
          /users/{id}/repos/{repo}: { get: { parameters: [{ $ref: "#/components/parameters/Id" }, { name: repo, in: path, required: true, schema: { type: string } }], responses: { "204": { description: "" } } } }
          /users/{name}: { get: { operationId: "", parameters: [{ name: name, in: path, required: true, schema: { type: string } }], responses: { "204": { description: "" } } } }
          /twice/a: { get: { operationId: twice, responses: { "204": { description: "" } } } }
          /twice/b: { get: { operationId: twice, responses: { "204": { description: "" } } } }
          /case/a: { get: { operationId: getCase, responses: { "204": { description: "" } } } }
          /case/b: { get: { operationId: GetCase, responses: { "204": { description: "" } } } }
          /case/c: { get: { operationId: GET_CASE, responses: { "204": { description: "" } } } }
          /weird/slash: { get: { operationId: "repos/list-for user", responses: { "204": { description: "" } } } }
          /weird/digit: { get: { operationId: "2fa", responses: { "204": { description: "" } } } }
          /weird/signs: { get: { operationId: "!!!", responses: { "204": { description: "" } } } }
          /weird/keyword: { get: { operationId: "class", responses: { "204": { description: "" } } } }
          /weird/member: { get: { operationId: "Dispose", responses: { "204": { description: "" } } } }
          /weird/object: { get: { operationId: "GetType", responses: { "204": { description: "" } } } }
          /weird/type: { get: { operationId: "OperatedClient", responses: { "204": { description: "" } } } }
          /weird/async: { get: { operationId: "doAsync", responses: { "204": { description: "" } } } }
          /weird/sync: { get: { operationId: "do", responses: { "204": { description: "" } } } }
          /weird/try: { get: { operationId: "tryDo", responses: { "204": { description: "" } } } }
          /weird/unicode: { get: { operationId: "größeÄndern", responses: { "204": { description: "" } } } }
          /weird/quote: { get: { operationId: "a\"; b\\\n// c", responses: { "204": { description: "" } } } }
          /files/{name}.{ext}: { get: { operationId: getFile, parameters: [{ name: name, in: path, required: true, schema: { type: string } }, { name: ext, in: path, required: true, schema: { type: string, enum: [pdf, txt] } }], responses: { "204": { description: "" } } } }
          /maps/({lat},{lng})@{zoom}x: { get: { operationId: getMap, parameters: [{ name: lat, in: path, required: true, schema: { type: number } }, { name: lng, in: path, required: true, schema: { type: number } }, { name: zoom, in: path, required: true, schema: { type: integer } }], responses: { "204": { description: "" } } } }
          /things/{id}:archive: { post: { operationId: archive, parameters: [{ $ref: "#/components/parameters/Id" }], responses: { "204": { description: "" } } } }
          /{id}{id}: { get: { operationId: doubled, parameters: [{ $ref: "#/components/parameters/Id" }], responses: { "204": { description: "" } } } }
          /undeclared/{what}: { get: { operationId: undeclared, responses: { "204": { description: "" } } } }
          /a b/ü?fixed=1: { get: { operationId: odd, parameters: [{ name: q, in: query, schema: { type: string } }], responses: { "204": { description: "" } } } }
          no/slash: { get: { operationId: noSlash, responses: { "204": { description: "" } } } }
          /same: { get: { operationId: same, parameters: [{ name: id, in: query, required: true, schema: { type: string } }, { name: id, in: header, required: true, schema: { type: string } }, { name: ID, in: query, required: true, schema: { type: string } }], responses: { "204": { description: "" } } } }
          /same-header: { parameters: [{ name: x-request-id, in: header, schema: { type: string } }], get: { operationId: sameHeader, parameters: [{ name: X-Request-ID, in: header, required: true, schema: { type: integer } }], responses: { "204": { description: "" } } } }
          /reserved: { get: { operationId: reserved, parameters: [{ name: base, in: query, schema: { type: string } }, { name: options, in: query, schema: { type: string } }, { name: cancellationToken, in: query, schema: { type: string } }, { name: $top, in: query, schema: { type: integer } }], responses: { "204": { description: "" } } } }
          /many: { get: { operationId: many, parameters: [{ name: a, in: query, required: true, schema: { type: string } }, { name: b, in: query, schema: { type: string } }, { name: c, in: query, schema: { type: string } }, { name: d, in: query, schema: { type: string } }, { name: X-Request-ID, in: header, schema: { type: string } }], responses: { "204": { description: "" } } } }
          /methods:
            get: { operationId: mGet, responses: { "204": { description: "" } } }
            put: { operationId: mPut, responses: { "204": { description: "" } } }
            post: { operationId: mPost, responses: { "204": { description: "" } } }
            delete: { operationId: mDelete, responses: { "204": { description: "" } } }
            options: { operationId: mOptions, responses: { "204": { description: "" } } }
            head: { operationId: mHead, responses: { "204": { description: "" } } }
            patch: { operationId: mPatch, responses: { "204": { description: "" } } }
            trace: { operationId: mTrace, responses: { "204": { description: "" } } }
            query: { operationId: mQuery, requestBody: { content: { application/json: { schema: { type: object, properties: { q: { type: string } } } } } }, responses: { "204": { description: "" } } }
            additionalOperations:
              COPY: { operationId: mCopy, responses: { "204": { description: "" } } }
              PROPFIND: { responses: { "204": { description: "" } } }
          /silent: { get: { operationId: silent } }
          /odd-keys: { x-owner: { name: me }, unheardOf: { of: 1 }, get: { operationId: oddKeys, alsoUnheardOf: 5, responses: { "204": { description: "" } } } }
          /linked: { get: { operationId: linked, responses: { "204": { description: "", links: { Next: { operationId: gone, parameters: { id: "$response.body#/id" } }, Bad: { operationRef: "#/paths/~1nowhere/get" } } } } } }
        components:
          parameters:
            Id: { name: id, in: path, required: true, schema: { type: integer } }
        """;

    private static readonly (string Call, string Expected)[] Table =
    [
        // Without an id the path names the method; what tells alike paths apart is their parameters.
        ("GetRootAsync()", "GET /"),
        ("GetUsersAsync()", "GET /users"),
        ("PostUsersAsync()", "POST /users"),
        ("GetUserAsync(7, \"t\")", "GET /users/7?trace=t"),
        ("PutUserAsync(id: 7, trace: 5)", "PUT /users/7?trace=5"),
        ("DeleteUserAsync(7)", "DELETE /users/7"),
        ("GetUserRepoAsync(7, \"a/b\")", "GET /users/7/repos/a%2Fb"),
        ("GetUserByNameAsync(\"joe\")", "GET /users/joe"),

        // Ids that are not unique, in one case or in two.
        ("TwiceAsync()", "GET /twice/a"),
        ("GetTwiceBAsync()", "GET /twice/b"),
        ("GetCaseAsync()", "GET /case/a"),
        ("GetCaseBAsync()", "GET /case/b"),
        ("GetCaseCAsync()", "GET /case/c"),

        // Ids that are no identifiers, or taken.
        ("ReposListForUserAsync()", "GET /weird/slash"),
        ("_2faAsync()", "GET /weird/digit"),
        ("NotNotNotAsync()", "GET /weird/signs"),
        ("ClassAsync()", "GET /weird/keyword"),
        ("GetWeirdMemberAsync()", "GET /weird/member"),
        ("GetTypeAsync()", "GET /weird/object"),
        ("OperatedClientAsync()", "GET /weird/type"),
        ("DoAsync()", "GET /weird/async"),
        ("GetWeirdSyncAsync()", "GET /weird/sync"),
        ("GetWeirdTryAsync()", "GET /weird/try"),
        ("GrößeÄndernAsync()", "GET /weird/unicode"),
        ("ABCAsync()", "GET /weird/quote"),

        // Segments with more than a parameter, and literals as they must be sent.
        ("GetFileAsync(\"a.b\", GetFileExt.Pdf)", "GET /files/a.b.pdf"),
        ("GetMapAsync(-33.5, 18, 3)", "GET /maps/(-33.5,18)@3x"),
        ("ArchiveAsync(7)", "POST /things/7:archive"),
        ("DoubledAsync(7)", "GET /77"),
        ("UndeclaredAsync(\"x\")", "GET /undeclared/x"),
        ("OddAsync(\"v\")", "GET /a%20b/%C3%BC?fixed=1&q=v"),
        ("NoSlashAsync()", "GET /no/slash"),

        // Names of parameters: one in two places, in two cases, words of C#, more than a call reads well with.
        ("SameAsync(\"1\", \"2\", \"3\")", "GET /same?id=1&ID=3 (id: 2)"),
        ("SameHeaderAsync(5)", "GET /same-header (X-Request-ID: 5)"),
        ("ReservedAsync(@base: \"1\", optionsValue: \"2\", cancellationTokenValue: \"3\", top: 4)", "GET /reserved?base=1&options=2&cancellationToken=3&%24top=4"),
        ("ManyAsync(new ManyRequest { A = \"1\", D = \"4\", XRequestId = \"x\" })", "GET /many?a=1&d=4 (X-Request-ID: x)"),

        // Every method of a path item.
        ("MGetAsync()", "GET /methods"),
        ("MPutAsync()", "PUT /methods"),
        ("MPostAsync()", "POST /methods"),
        ("MDeleteAsync()", "DELETE /methods"),
        ("MOptionsAsync()", "OPTIONS /methods"),
        ("MHeadAsync()", "HEAD /methods"),
        ("MPatchAsync()", "PATCH /methods"),
        ("MTraceAsync()", "TRACE /methods"),
        ("MQueryAsync(new MQueryRequest { Q = \"a\" })", "QUERY /methods {\"q\":\"a\"}"),
        ("MCopyAsync()", "COPY /methods"),
        ("PropfindMethodsAsync()", "PROPFIND /methods"),
        ("LinkedAsync()", "GET /linked"),

        // No responses at all, and keys that no version of the specification knows.
        ("SilentAsync()", "GET /silent"),
        ("OddKeysAsync()", "GET /odd-keys"),
    ];

    [Fact]
    public async Task Each_operation_is_a_method_that_sends_its_request_line()
    {
        using var server = new RawServer();
        var client = DocumentClient.OfTable(Document, Table.Select(static row => $$"""
            using var client = new OperatedClient(new OperatedClientOptions { BaseAddress = server });
            await client.{{row.Call}};
            return "";
            """));
        for (int i = 0; i < Table.Length; i++)
        {
            await client.RunAsync("Call" + i, server.Url);
        }

        Assert.Equal(string.Join("\n", Table.Select(static row => row.Expected)), string.Join("\n", server.Requests.Select(Shown)));
    }

    private static string Shown(RawRequest request)
    {
        string[] headers = [.. request.Headers.Where(static header => header.Key is "id" or "X-Request-ID").Select(static header => $" ({header.Key}: {header.Value})")];
        return request.Line[..^" HTTP/1.1".Length] + (request.Body.Length > 0 ? " " + request.Body : "") + string.Concat(headers);
    }
}
