using System;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Threading.Tasks;
using FlowIq.Generator.Tests.Emission.Client;

namespace FlowIq.Generator.Tests.Wire;

/// <summary>Where credentials must not be: at another origin, on plain http, in any text.</summary>
public sealed class SecretsTests
{
    private const string Document = """
        openapi: 3.1.0
        info: { title: Safe, version: "1" }
        servers: [{ url: "https://api.example.com" }]
        paths:
          /bearer: { get: { operationId: useBearer, security: [{ bearer: [] }], responses: { "200": { description: "", content: { text/plain: {} } } } } }
          /basic: { get: { operationId: useBasic, security: [{ basic: [] }], responses: { "200": { description: "", content: { text/plain: {} } } } } }
          /header: { get: { operationId: useHeader, security: [{ header: [] }], responses: { "200": { description: "", content: { text/plain: {} } } } } }
          /query: { get: { operationId: useQuery, security: [{ query: [] }], responses: { "200": { description: "", content: { text/plain: {} } } } } }
          /cookie: { get: { operationId: useCookie, security: [{ cookie: [] }], responses: { "200": { description: "", content: { text/plain: {} } } } } }
          /token: { get: { operationId: useToken, security: [{ oauth: [] }], responses: { "200": { description: "", content: { text/plain: {} } } } } }
          /digest: { get: { operationId: useDigest, security: [{ digest: [] }], responses: { "200": { description: "", content: { text/plain: {} } } } } }
          /oidc: { get: { operationId: useOidc, security: [{ oidc: [] }], responses: { "200": { description: "", content: { text/plain: {} } } } } }
        components:
          securitySchemes:
            bearer: { type: http, scheme: bearer }
            basic: { type: http, scheme: basic }
            header: { type: apiKey, in: header, name: X-Api-Key }
            query: { type: apiKey, in: query, name: key }
            cookie: { type: apiKey, in: cookie, name: sid }
            oauth: { type: oauth2, flows: { clientCredentials: { tokenUrl: "https://a.example.com/t", scopes: {} } } }
            digest: { type: http, scheme: digest }
            oidc: { type: openIdConnect, openIdConnectUrl: "https://a.example.com/.well-known/openid-configuration" }
        """;

    private const string Client = """
        using var http = handler is null ? null : new HttpClient(handler);
        var options = new SafeClientOptions
        {
            BaseAddress = server, Bearer = "s3cret/+bearer", Basic = new BasicCredentials("user", "s3cret/+basic"), Header = "s3cret/+header", Query = "s3cret/+query", Cookie = "s3cret/+cookie",
            Oauth = ApiCredential.FromProvider((_, _) => Task.FromResult(new ApiAccessToken("s3cret/+token"))),
            Digest = "Digest s3cret/+digest", Oidc = "s3cret/+oidc",
        };
        using var client = http is null ? new SafeClient(options) : new SafeClient(http, options);
        var calls = new (string, Func<RequestOptions?, Task<string>>)[]
        {
            ("bearer", o => client.UseBearerAsync(o)), ("basic", o => client.UseBasicAsync(o)), ("header", o => client.UseHeaderAsync(o)),
            ("query", o => client.UseQueryAsync(o)), ("cookie", o => client.UseCookieAsync(o)), ("token", o => client.UseTokenAsync(o)),
            ("digest", o => client.UseDigestAsync(o)), ("oidc", o => client.UseOidcAsync(o)),
        };

        """;

    private static readonly Lazy<DocumentClient> Compiled = new(static () => DocumentClient.Of(
        Document,
        ("All", Client + """
            var outcomes = new List<string>();
            foreach (var (name, call) in calls) { try { outcomes.Add(await call(null)); } catch (Exception e) { outcomes.Add(e.ToString()); } }
            return string.Join("\n", outcomes);
            """),
        ("Texts", Client + """
            var texts = new List<string> { options.ToString(), client.ToString()!, options.Bearer!.ToString(), options.Basic!.ToString(), new ApiAccessToken("s3cret").ToString() };
            foreach (var (name, call) in calls)
            {
                try { await call(null); texts.Add("no error"); } catch (ApiException e) { texts.Add(e.ToString()); texts.Add(e.RawBody); }
            }
            var result = await client.TryUseBasicAsync();
            texts.Add(result.ToString()!);
            texts.Add(result.RawBody);
            return string.Join("\n", texts);
            """),
        ("Own", Client + """
            http!.DefaultRequestHeaders.Add("X-Mine", "s3cret");
            return await Outcome(() => client.UseBearerAsync());
            """)));

    [Theory]
    [InlineData("http://api.example.com")]
    [InlineData("http://localhost.example.com")]
    [InlineData("http://192.168.0.1:8080/v1")]
    public async Task Plain_http_carries_none_of_them(string address)
    {
        var handler = new Recorded();
        string text = await Compiled.Value.RunAsync("All", new Uri(address), handler: handler);
        Assert.Equal(8, text.Split('\n').Count(static line => line.Contains("is not sent over plain http", StringComparison.Ordinal)));
        Assert.Empty(handler.Seen);
        Assert.DoesNotContain("s3cret", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("http://127.0.0.1:81")]
    [InlineData("http://[::1]:81")]
    [InlineData("http://localhost:81")]
    [InlineData("https://api.example.com")]
    public async Task Https_and_this_machine_carry_them(string address)
    {
        var handler = new Recorded();
        await Compiled.Value.RunAsync("All", new Uri(address), handler: handler);
        Assert.Equal(8, handler.Seen.Count);
        Assert.Equal(7, handler.Seen.Count(static request => request.Contains("s3cret", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData(HttpStatusCode.MovedPermanently, "https://evil.example.com/x")]
    [InlineData(HttpStatusCode.Found, "//evil.example.com/x")]
    [InlineData(HttpStatusCode.SeeOther, "https://api.example.com:444/x")]
    [InlineData(HttpStatusCode.TemporaryRedirect, "https://www.api.example.com/x")]
    [InlineData(HttpStatusCode.PermanentRedirect, "https://API.example.com.evil.com/x")]
    public async Task A_redirect_to_another_origin_takes_none_along(HttpStatusCode status, string location)
    {
        var handler = new Recorded(request => request.RequestUri!.AbsolutePath == "/x" ? new HttpResponseMessage() : Redirect(status, location));
        await Compiled.Value.RunAsync("All", new Uri("https://api.example.com"), handler: handler);
        string[] elsewhere = [.. handler.Seen.Where(static request => request.Contains("/x", StringComparison.Ordinal))];
        Assert.Equal(8, elsewhere.Length);
        Assert.All(elsewhere, static request => Assert.DoesNotMatch("(?i)s3cret|czNjcmV0|Authorization|Cookie|X-Api-Key|key=", request));
    }

    [Fact]
    public async Task Nothing_is_followed_to_plain_http()
    {
        var handler = new Recorded(static _ => Redirect(HttpStatusCode.Found, "http://api.example.com/x"));
        string text = await Compiled.Value.RunAsync("All", new Uri("https://api.example.com"), handler: handler);
        Assert.DoesNotContain(handler.Seen, static request => request.Contains("/x", StringComparison.Ordinal));
        Assert.Equal(8, text.Split("answered 302").Length - 1);
    }

    [Fact]
    public async Task A_redirect_within_the_origin_keeps_them()
    {
        var handler = new Recorded(static request => request.RequestUri!.AbsolutePath == "/x" ? new HttpResponseMessage() : Redirect(HttpStatusCode.TemporaryRedirect, "/x"));
        await Compiled.Value.RunAsync("All", new Uri("https://api.example.com/v1/"), handler: handler);
        Assert.Equal(7, handler.Seen.Count(static request => request.Contains("/x", StringComparison.Ordinal) && request.Contains("s3cret", StringComparison.Ordinal) | request.Contains("Basic", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task What_the_users_HttpClient_adds_to_every_request_is_not_sent_elsewhere()
    {
        var handler = new Recorded(static _ => Redirect(HttpStatusCode.Found, "https://evil.example.com/x"));
        Assert.StartsWith("ApiException: GET /bearer answered 302", await Compiled.Value.RunAsync("Own", new Uri("https://api.example.com"), handler: handler), StringComparison.Ordinal);
        Assert.Single(handler.Seen);
    }

    [Fact]
    public async Task No_text_has_them_even_where_the_service_echoes_them()
    {
        // Headers, query and cookies as they came, user and password taken apart.
        var handler = new Recorded(static request => new HttpResponseMessage(HttpStatusCode.Forbidden)
        {
            ReasonPhrase = "No " + request.RequestUri!.Query,
            Content = new StringContent($"{request} {Uri.UnescapeDataString(request.RequestUri.Query)} {Decoded(request)}"),
        });
        string text = await Compiled.Value.RunAsync("Texts", new Uri("https://api.example.com"), handler: handler);
        Assert.Contains("***", text, StringComparison.Ordinal);
        Assert.DoesNotMatch("(?i)s3cret|czNjcmV0", text);
    }

    private static string Decoded(HttpRequestMessage request) => request.Headers.Authorization is { Scheme: "Basic", Parameter: { } parameter }
        ? System.Text.Encoding.UTF8.GetString(Convert.FromBase64String(parameter))
        : "";

    private static HttpResponseMessage Redirect(HttpStatusCode status, string location) =>
        new(status) { Headers = { Location = new Uri(location, UriKind.RelativeOrAbsolute) } };
}
