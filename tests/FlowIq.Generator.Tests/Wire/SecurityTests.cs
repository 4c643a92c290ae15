using System;
using System.Linq;
using System.Threading.Tasks;
using FlowIq.Generator.Tests.Emission.Client;

namespace FlowIq.Generator.Tests.Wire;

/// <summary>Every security scheme: the right value in the right place, and only where an operation asks for it.</summary>
public sealed class SecurityTests
{
    private const string Document = """
        openapi: 3.1.0
        info: { title: Safe, version: "1" }
        servers: [{ url: "https://api.example.com" }]
        security: [{ bearer: [] }]
        paths:
          /global: { get: { operationId: useGlobal, responses: { "204": { description: "" } } } }
          /none: { get: { operationId: useNone, security: [], responses: { "204": { description: "" } } } }
          /optional: { get: { operationId: useOptional, security: [{}, { header: [] }], responses: { "204": { description: "" } } } }
          /basic: { get: { operationId: useBasic, security: [{ basic: [] }], responses: { "204": { description: "" } } } }
          /header: { get: { operationId: useHeader, security: [{ header: [] }], responses: { "204": { description: "" } } } }
          /query: { get: { operationId: useQuery, security: [{ query: [] }], parameters: [{ name: a, in: query, schema: { type: string } }], responses: { "204": { description: "" } } } }
          /cookie: { get: { operationId: useCookie, security: [{ cookie: [] }], parameters: [{ name: a, in: cookie, schema: { type: string } }], responses: { "204": { description: "" } } } }
          /digest: { get: { operationId: useDigest, security: [{ digest: [] }], responses: { "204": { description: "" } } } }
          /oauth: { get: { operationId: useOauth, security: [{ oauth: [read, write] }], responses: { "204": { description: "" } } } }
          /oidc: { get: { operationId: useOidc, security: [{ oidc: [openid] }], responses: { "204": { description: "" } } } }
          /mtls: { get: { operationId: useMtls, security: [{ mtls: [] }], responses: { "204": { description: "" } } } }
          /and: { get: { operationId: useAnd, security: [{ header: [], query: [], mtls: [] }], responses: { "204": { description: "" } } } }
          /or: { get: { operationId: useOr, security: [{ header: [], query: [] }, { basic: [] }, { cookie: [] }], responses: { "204": { description: "" } } } }
          /same: { get: { operationId: useSame, security: [{ bearer: [], digest: [], query: [] }], responses: { "204": { description: "" } } } }
          /known: { get: { operationId: useKnown, security: [{ header: [], query: [] }], parameters: [{ name: x-api-key, in: header, required: true, schema: { type: string } }, { name: "api[key]", in: query, required: true, schema: { type: string } }], responses: { "204": { description: "" } } } }
          /either: { get: { operationId: useEither, security: [{ query: [] }, { bearer: [] }], parameters: [{ name: "X-Api-Key", in: header, required: true, schema: { type: string } }], responses: { "204": { description: "" } } } }
          /own/header: { get: { operationId: useOwnHeader, security: [{ header: [] }, { bearer: [] }], parameters: [{ name: x-api-key, in: header, schema: { type: string } }], responses: { "204": { description: "" } } } }
          /own/query: { get: { operationId: useOwnQuery, security: [{ query: [] }, { bearer: [] }], parameters: [{ name: "api[key]", in: query, schema: { type: string } }, { name: z, in: query, schema: { type: string } }], responses: { "204": { description: "" } } } }
          /own/cookie: { get: { operationId: useOwnCookie, security: [{ cookie: [] }, { bearer: [] }], parameters: [{ name: a, in: cookie, schema: { type: string } }, { name: SESSION, in: cookie, schema: { type: string } }], responses: { "204": { description: "" } } } }
        components:
          securitySchemes:
            bearer: { type: http, scheme: Bearer, bearerFormat: JWT }
            basic: { type: http, scheme: basic }
            header: { type: apiKey, in: header, name: X-Api-Key }
            query: { type: apiKey, in: query, name: "api[key]" }
            cookie: { type: apiKey, in: cookie, name: SESSION }
            digest: { type: http, scheme: digest }
            oauth: { type: oauth2, flows: { authorizationCode: { authorizationUrl: "https://a.example.com/", tokenUrl: "https://a.example.com/t", scopes: { read: R, write: W } } } }
            oidc: { type: openIdConnect, openIdConnectUrl: "https://a.example.com/.well-known/openid-configuration" }
            mtls: { type: mutualTLS }
        """;

    private const string All = """
        Bearer = "b1", Basic = new BasicCredentials("Ünal", "p:w"), Header = "h=1 2", Query = "q+/&1", Cookie = "c==+/1", Digest = "Digest username=\"u\"",
        Oauth = ApiCredential.FromProvider((scopes, _) => Task.FromResult(new ApiAccessToken(string.Join("_", scopes)))),
        Oidc = ApiCredential.FromProvider((scopes, _) => Task.FromResult(new ApiAccessToken(string.Join("_", scopes)))),
        """;

    private static readonly (string Options, string Call, string Target, string Expected)[] Table =
    [
        (All, "UseGlobalAsync()", "/global", "Authorization: Bearer b1"),
        (All, "UseNoneAsync()", "/none", ""),
        (All, "UseOptionalAsync()", "/optional", "X-Api-Key: h=1 2"),
        ("", "UseOptionalAsync()", "/optional", ""),
        (All, "UseBasicAsync()", "/basic", "Authorization: Basic w5xuYWw6cDp3"),
        (All, "UseHeaderAsync()", "/header", "X-Api-Key: h=1 2"),
        (All, "UseQueryAsync()", "/query?api%5Bkey%5D=q%2B%2F%261", ""),
        (All, "UseQueryAsync(\"x y\")", "/query?a=x%20y&api%5Bkey%5D=q%2B%2F%261", ""),
        (All, "UseCookieAsync()", "/cookie", "Cookie: SESSION=c==+/1"),
        (All, "UseCookieAsync(\"x\")", "/cookie", "Cookie: a=x; SESSION=c==+/1"),
        (All, "UseDigestAsync()", "/digest", "Authorization: Digest username=\"u\""),
        (All, "UseOauthAsync()", "/oauth", "Authorization: Bearer read_write"),
        (All, "UseOidcAsync()", "/oidc", "Authorization: Bearer openid"),
        ("Oauth = \"known\"", "UseOauthAsync()", "/oauth", "Authorization: Bearer known"),
        ("", "UseMtlsAsync()", "/mtls", ""),
        (All, "UseAndAsync()", "/and?api%5Bkey%5D=q%2B%2F%261", "X-Api-Key: h=1 2"),
        (All, "UseOrAsync()", "/or?api%5Bkey%5D=q%2B%2F%261", "X-Api-Key: h=1 2"),
        ("Header = \"h\", Basic = new BasicCredentials(\"a\", \"b\")", "UseOrAsync()", "/or", "Authorization: Basic YTpi"),
        ("Query = \"q\", Cookie = \"c\"", "UseOrAsync()", "/or", "Cookie: SESSION=c"),

        // Of several schemes for one header only one can be sent: any of them will do.
        (All, "UseSameAsync()", "/same?api%5Bkey%5D=q%2B%2F%261", "Authorization: Bearer b1"),
        ("Digest = \"Digest d\", Query = \"q\"", "UseSameAsync()", "/same?api%5Bkey%5D=q", "Authorization: Digest d"),
        ("Digest = ApiCredential.FromHandler(), Query = \"q\"", "UseSameAsync()", "/same?api%5Bkey%5D=q", ""),
        ("Query = \"q\", Headers = { [\"Authorization\"] = \"mine\" }", "UseSameAsync()", "/same?api%5Bkey%5D=q", "Authorization: mine"),

        // A parameter that each alternative sends as a credential is no argument; one that only some send, or none, is.
        (All, "UseKnownAsync()", "/known?api%5Bkey%5D=q%2B%2F%261", "X-Api-Key: h=1 2"),
        (All, "UseEitherAsync(\"mine\")", "/either?api%5Bkey%5D=q%2B%2F%261", "X-Api-Key: mine"),

        // Such an argument is the credential of its call: it stands above that of the options, and is sent once.
        (All, "UseOwnHeaderAsync(\"mine\")", "/own/header", "x-api-key: mine"),
        (All, "UseOwnHeaderAsync()", "/own/header", "X-Api-Key: h=1 2"),
        ("", "UseOwnHeaderAsync(\"mine\")", "/own/header", "x-api-key: mine"),
        ("Bearer = \"b1\"", "UseOwnHeaderAsync()", "/own/header", "Authorization: Bearer b1"),
        ("Headers = { [\"X-Api-Key\"] = \"k\" }, Header = \"h\"", "UseOwnHeaderAsync()", "/own/header", "X-Api-Key: h"),
        (All, "UseOwnQueryAsync(\"m&e\", \"z\")", "/own/query?api%5Bkey%5D=m%26e&z=z", ""),
        (All, "UseOwnQueryAsync(z: \"api[key]=\")", "/own/query?z=api%5Bkey%5D%3D&api%5Bkey%5D=q%2B%2F%261", ""),
        ("", "UseOwnQueryAsync(\"mine\")", "/own/query?api%5Bkey%5D=mine", ""),
        (All, "UseOwnCookieAsync(\"x\", \"mine\")", "/own/cookie", "Cookie: a=x; SESSION=mine"),
        (All, "UseOwnCookieAsync(\"SESSION=\")", "/own/cookie", "Cookie: a=SESSION%3D; SESSION=c==+/1"),
        ("", "UseOwnCookieAsync(session: \"mine\")", "/own/cookie", "Cookie: SESSION=mine"),

        // What the caller puts on the client or on the call itself is as good as a credential, and stands above it.
        (All, "UseGlobalAsync(new RequestOptions { Headers = { [\"authorization\"] = \"Bearer mine\" } })", "/global", "Authorization: Bearer mine"),
        ("", "UseGlobalAsync(new RequestOptions { Headers = { [\"authorization\"] = \"Bearer mine\" } })", "/global", "Authorization: Bearer mine"),
        ("Headers = { [\"X-Api-Key\"] = \"k\" }", "UseHeaderAsync()", "/header", "X-Api-Key: k"),
        ("Bearer = ApiCredential.FromHandler()", "UseGlobalAsync()", "/global", ""),
    ];

    [Fact]
    public async Task Each_credential_is_where_its_scheme_says()
    {
        using var server = new RawServer();
        var client = DocumentClient.OfTable(Document, Table.Select(static row => Call(row.Options, row.Call)));
        for (int i = 0; i < Table.Length; i++)
        {
            Assert.Equal("sent", await client.RunAsync("Call" + i, server.Url));
        }

        Assert.Equal(
            Table.Select(static row => $"{row.Target} {row.Expected}"),
            server.Requests.Select(static request => $"{request.Line.Split(' ')[1]} {string.Join("; ", request.Headers.Where(static header => IsCredential(header.Key)).Select(static header => $"{header.Key}: {header.Value}"))}"));
    }

    [Fact]
    public async Task What_is_missing_is_named_and_nothing_is_sent()
    {
        (string Options, string Call, string Expected)[] table =
        [
            ("", "UseGlobalAsync()", "GET /global needs credentials. Set Bearer on the client's options."),
            ("Header = \"h\"", "UseOrAsync()", "GET /or needs credentials. Set Query, or Basic, or Cookie on the client's options."),
            ("Header = \"h\"", "UseAndAsync()", "GET /and needs credentials. Set Query on the client's options."),
            ("", "UseSameAsync()", "GET /same needs credentials. Set Bearer or Digest and Query on the client's options."),
            ("Cookie = \"a; b=c\"", "UseCookieAsync()", "A cookie's value cannot contain a semicolon. (Parameter 'SESSION')"),
            ("Header = \"a\\r\\nb: c\"", "UseHeaderAsync()", "The value of header 'X-Api-Key' has a control character in it."),
        ];
        using var server = new RawServer();
        var client = DocumentClient.OfTable(Document, table.Select(static row => Call(row.Options, row.Call)));
        for (int i = 0; i < table.Length; i++)
        {
            Assert.EndsWith(": " + table[i].Expected, await client.RunAsync("Call" + i, server.Url), StringComparison.Ordinal);
        }

        Assert.Empty(server.Requests);
    }

    /// <summary>A credential that is an argument is as little to be seen as any other.</summary>
    [Theory]
    [InlineData("UseOwnHeaderAsync(\"s3cret/+\")")]
    [InlineData("UseOwnQueryAsync(\"s3cret/+\")")]
    [InlineData("UseOwnCookieAsync(session: \"s3cret/+\")")]
    public async Task An_argument_that_is_a_credential_is_in_no_text(string call)
    {
        using var server = new RawServer(static (request, stream) => stream.WriteAsync(System.Text.Encoding.UTF8.GetBytes(RawServer.Answer(
            403, "text/plain", string.Join('\n', request.Headers) + request.Line + Uri.UnescapeDataString(request.Line)))).AsTask());
        var client = DocumentClient.Of(Document, ("Call", Call("", call)));
        string shown = await client.RunAsync("Call", server.Url);
        Assert.Contains("***", shown, StringComparison.Ordinal);
        Assert.DoesNotContain("s3cret", shown, StringComparison.Ordinal);
        Assert.Contains("is not sent over plain http", await client.RunAsync("Call", new Uri("http://192.0.2.1")), StringComparison.Ordinal);
    }

    private static string Call(string options, string call) =>
        $"using var client = new SafeClient(new SafeClientOptions {{ BaseAddress = server, {options} }}); return await Outcome(() => client.{call});";

    private static bool IsCredential(string header) => header is "Authorization" or "Cookie" or "X-Api-Key" or "x-api-key" || header.Contains("auth", StringComparison.OrdinalIgnoreCase);
}
