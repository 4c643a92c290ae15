using System.Linq;
using System.Threading.Tasks;
using FlowIq.Generator.Model;

namespace FlowIq.Generator.Tests.Emission.Client;

/// <summary>A call's JSON way: body out, typed answer and typed errors back, in both forms.</summary>
public sealed class CallTests
{
    private static readonly ClientModel Model = Api.Of(
        Api.Operation("POST", "/pets/{id}", Api.Parameter("id", ParameterPlace.Path, Api.Int, ParameterStyle.Simple, false) with { ArgumentName = "id" })
            .Takes(Api.Json(Api.Pet))
            .Answers("200", "Ok", Api.Json(Api.Pet), new ResponseHeaderModel("X-Left", "Left", Api.Int, false, DocModel.None), new ResponseHeaderModel("X-Tags", "Tags", Api.Texts, false, DocModel.None))
            .Answers("404", "NotFound", Api.Json(Api.Problem))
            .Answers("409", "Conflict", Api.Json(Api.Problem))
            .Answers("5XX", "ServerError", Api.Json(Api.Problem)) with
        {
            Security = EquatableArray.Of(new SecurityAlternative(EquatableArray.Of(new SecurityUse("ApiKey", [])))),
        })
        .With(service => service with
        {
            SecuritySchemes = EquatableArray.Of(new SecuritySchemeModel("ApiKey", SecurityKind.Bearer, "Authorization", ParameterPlace.Header, "bearer", DocModel.None, [])),
            Servers = EquatableArray.Of(new ServerModel("Main", "https://api.example.com/v1", DocModel.None, [])),
        });

    private const string Key = "ApiKey = \"secret-key\"";

    private const string Call = """
        try { var pet = await client.CallAsync(7, new Pet { Name = "Ö+\"", Age = 3 }); return pet.ToString(); }
        catch (ApiException<Problem> e) { return $"typed {e.StatusCode} {e.Error.Title} | {e.Message}"; }
        catch (ApiException e) { return $"untyped {e.StatusCode} {e.ContentType} {e.RawBody} {e.IsRawBodyTruncated} {e.InnerException?.GetType().Name} | {e.Message}"; }
        """;

    private const string Try = """
        var result = await client.TryCallAsync(7, new Pet { Name = "Rex" });
        return $"{result.StatusCode} {result.IsSuccess} {result.Ok?.Name} {result.NotFound?.Title} {result.ServerError?.Title} {result.Left} {string.Join("+", result.Tags ?? new string[0])} [{result.RawBody}] {result.BodyError?.StatusCode}";
        """;

    [Fact]
    public void Compiles_at_the_floor_and_at_the_latest_version() => EmittedClient.AssertCompiles(Model);

    [Fact]
    public async Task Sends_the_documented_request()
    {
        using var server = new RawServer(RawServer.Answer(201, "application/json; charset=utf-8", "{\"name\":\"Rex\",\"age\":4}"));
        Assert.Equal("Pet { Name = Rex, Age = 4 }", await EmittedClient.RunAsync(Model, server.Url, Call, Key));
        RawRequest request = server.Request;
        Assert.Equal("POST /pets/7 HTTP/1.1", request.Line);
        Assert.Equal("{\"name\":\"Ö+\\\"\",\"age\":3}", request.Body);
        Assert.Equal(
            "Accept: application/json | Authorization: Bearer secret-key | Content-Length: 24 | Content-Type: application/json | User-Agent: ZooClient/1.2",
            string.Join(" | ", request.Headers.Where(static header => header.Key is not ("Host" or "Accept-Encoding")).OrderBy(static header => header.Key, System.StringComparer.Ordinal).Select(static header => $"{header.Key}: {header.Value}")));
    }

    [Theory]
    [InlineData(404, "application/json", "{\"title\":\"Gone\"}", "typed 404 Gone | POST /pets/{id} answered 404 Status (application/json). Body: {\"title\":\"Gone\"}")]
    [InlineData(503, "application/problem+json", "{\"title\":\"Down\"}", "typed 503 Down | POST /pets/{id} answered 503 Status (application/problem+json). Body: {\"title\":\"Down\"}")]
    [InlineData(418, "text/plain", "teapot secret-key", "untyped 418 text/plain teapot *** False  | POST /pets/{id} answered 418 Status (text/plain). Body: teapot ***")]
    [InlineData(
        502,
        "text/html",
        "<html>",
        "untyped 502 text/html <html> False JsonException | POST /pets/{id} answered 502 Status (text/html): the body is not what the document describes. Body: <html>")]
    [InlineData(
        200,
        "application/json",
        "{\"name\":\"Re",
        "untyped 200 application/json {\"name\":\"Re False JsonException | POST /pets/{id} answered 200 Status (application/json): the body is not what the document describes. Body: {\"name\":\"Re")]
    public async Task Errors_are_typed_where_the_document_types_them(int status, string contentType, string body, string expected)
    {
        using var server = new RawServer(RawServer.Answer(status, contentType, body));
        Assert.Equal(expected, await EmittedClient.RunAsync(Model, server.Url, Call, Key));
    }

    [Theory]
    [InlineData(200, "{\"name\":\"Rex\"}", "X-Left: 5\r\nX-Tags: a, b\r\n", "200 True Rex   5 a+b [] ")]
    [InlineData(404, "{\"title\":\"Gone\"}", "X-Left: many\r\n", "404 False  Gone    [] ")]
    [InlineData(418, "short", "", "418 False      [short] ")]
    [InlineData(200, "{}", "", "200 False      [{}] 200")]
    public async Task The_form_that_does_not_throw(int status, string body, string headers, string expected)
    {
        using var server = new RawServer(RawServer.Answer(status, "application/json", body, headers));
        Assert.Equal(expected, await EmittedClient.RunAsync(Model, server.Url, Try, Key));
    }

    [Fact]
    public async Task A_long_body_of_an_undocumented_status_is_cut()
    {
        using var server = new RawServer(RawServer.Answer(418, "text/plain", new string('x', 3_000_000)));
        string text = await EmittedClient.RunAsync(
            Model, server.Url, "try { await client.CallAsync(1, new Pet { Name = \"\" }); return \"\"; } catch (ApiException e) { return $\"{e.RawBody.Length} {e.IsRawBodyTruncated} {e.Message.Length < 700}\"; }", Key);
        Assert.Equal("65536 True True", text);
    }

    [Fact]
    public async Task Time_cancellation_and_a_lost_connection_are_what_HttpClient_users_expect()
    {
        using var silent = new RawServer(static (_, _) => Task.Delay(5000));
        using var cut = new RawServer(static async (_, stream) =>
        {
            await stream.WriteAsync("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{\"na"u8.ToArray());
            stream.Dispose();
        });
        string statements = $$"""
            async Task<string> Outcome(Func<Task> call)
            {
                try { await call(); return "done"; }
                catch (Exception e) { return $"{e.GetType().Name} {e.InnerException?.GetType().Name} {(e as OperationCanceledException)?.CancellationToken.IsCancellationRequested}"; }
            }

            var pet = new Pet { Name = "" };
            using var source = new CancellationTokenSource(100);
            return string.Join(" | ",
                await Outcome(() => client.CallAsync(1, pet, new RequestOptions { Timeout = TimeSpan.FromMilliseconds(100) })),
                await Outcome(() => client.CallAsync(1, pet, cancellationToken: source.Token)),
                await Outcome(() => client.CallAsync(1, pet, new RequestOptions { BaseAddress = new Uri("{{cut.Url}}") })),
                await Outcome(() => client.CallAsync(1, pet, new RequestOptions { BaseAddress = new Uri("http://127.0.0.1:1") })));
            """;
        Assert.Equal(
            "TaskCanceledException TimeoutException False | TaskCanceledException TaskCanceledException True | HttpRequestException HttpIOException  | HttpRequestException SocketException ",
            await EmittedClient.RunAsync(Model, silent.Url, statements, Key));
    }

    [Fact]
    public async Task Credentials_are_demanded_and_guarded_before_anything_is_sent()
    {
        using var server = new RawServer();
        const string Statements = """
            async Task<string> Error(Func<Task> call)
            {
                try { await call(); return "sent"; } catch (Exception e) { return e.GetType().Name + ": " + e.Message; }
            }

            var pet = new Pet { Name = "" };
            var bare = new ZooClient(new ZooClientOptions { BaseAddress = server });
            var breaking = new ZooClient(new ZooClientOptions { BaseAddress = server, ApiKey = "a\r\nX: y" });
            return string.Join("\n",
                await Error(() => bare.CallAsync(1, pet)),
                await Error(() => breaking.CallAsync(1, pet)),
                await Error(() => client.CallAsync(1, pet, new RequestOptions { BaseAddress = new Uri("http://example.com") })),
                await Error(() => client.CallAsync(1, null!)),
                new ZooClientOptions { ApiKey = "secret-key" }.ToString(),
                ((ApiCredential)"secret-key").ToString());
            """;
        Assert.Equal(
            """
            InvalidOperationException: POST /pets/{id} needs credentials. Set ApiKey on the client's options.
            ArgumentException: The value of header 'Authorization' has a control character in it.
            InvalidOperationException: ApiKey is not sent over plain http to example.com. Use https.
            ArgumentNullException: Value cannot be null. (Parameter 'body')
            ZooClientOptions (ApiKey: set)
            credential (hidden)
            """,
            await EmittedClient.RunAsync(Model, server.Url, Statements, Key));
        Assert.Empty(server.Requests);
    }

    [Fact]
    public async Task A_redirect_to_another_origin_takes_nothing_along()
    {
        using var other = new RawServer(RawServer.Answer(200, "application/json", "{\"name\":\"Elsewhere\"}"));
        using var server = new RawServer($"HTTP/1.1 303 See Other\r\nLocation: {other.Url}there\r\nContent-Length: 0\r\n\r\n");
        Assert.Equal("Pet { Name = Elsewhere, Age =  }", await EmittedClient.RunAsync(Model, server.Url, Call, Key + ", Headers = { [\"X-Mine\"] = \"1\" }"));
        Assert.Equal("GET /there HTTP/1.1", other.Request.Line);
        Assert.Null(other.Request.Header("Authorization"));
        Assert.Null(other.Request.Header("X-Mine"));
        Assert.Equal("1", server.Request.Header("X-Mine"));
    }

    [Fact]
    public async Task Two_hundred_calls_at_once_do_not_mix()
    {
        using var server = new RawServer(static (request, stream) =>
            stream.WriteAsync(System.Text.Encoding.UTF8.GetBytes(RawServer.Answer(200, "application/json", request.Body))).AsTask());
        string text = await EmittedClient.RunAsync(
            Model,
            server.Url,
            "var pets = await Task.WhenAll(Enumerable.Range(0, 200).Select(i => client.CallAsync(i, new Pet { Name = \"n\" + i, Age = i }))); return pets.Select((p, i) => p.Name == \"n\" + i && p.Age == i).Count(ok => ok).ToString();",
            Key);
        Assert.Equal("200", text);
    }
}
