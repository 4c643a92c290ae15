using System;
using System.Linq;
using System.Threading.Tasks;
using FlowIq.Generator.Tests.Emission.Client;

namespace FlowIq.Generator.Tests.Wire;

/// <summary>Tokens that a provider obtains: kept, asked for once, dropped when refused.</summary>
public sealed class TokenTests
{
    private const string Document = """
        openapi: 3.1.0
        info: { title: Safe, version: "1" }
        servers: [{ url: "https://api.example.com" }]
        paths:
          /read: { get: { operationId: read, security: [{ oauth: [read] }], responses: { "204": { description: "" } } } }
          /write: { get: { operationId: write, security: [{ oauth: [write] }], responses: { "204": { description: "" } } } }
        components:
          securitySchemes:
            oauth: { type: oauth2, flows: { clientCredentials: { tokenUrl: "https://a.example.com/t", scopes: { read: R, write: W } } } }
        """;

    private const string Client = """
        int asked = 0;
        TimeSpan? life = null;
        Func<CancellationToken, Task> wait = _ => Task.CompletedTask;
        using var client = new SafeClient(new SafeClientOptions { BaseAddress = server, Oauth = ApiCredential.FromProvider(async (scopes, token) =>
        {
            int number = Interlocked.Increment(ref asked);
            await wait(token);
            return new ApiAccessToken($"{scopes[0]}{number}", life is null ? null : DateTimeOffset.UtcNow + life);
        }) });

        """;

    private static readonly Lazy<DocumentClient> Compiled = new(static () => DocumentClient.Of(
        Document,
        ("Kept", Client + "life = TimeSpan.FromMinutes(5); await client.ReadAsync(); await client.ReadAsync(); await client.WriteAsync(); await client.ReadAsync(); return asked.ToString();"),
        ("Ending", Client + "life = TimeSpan.FromSeconds(5); await client.ReadAsync(); await client.ReadAsync(); return asked.ToString();"),
        ("Together", Client + "wait = token => Task.Delay(100, token); await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => client.ReadAsync())); return asked.ToString();"),
        ("Refused", Client + """
            var allWait = new TaskCompletionSource();
            wait = _ => allWait.Task;
            var calls = Enumerable.Range(0, 20).Select(_ => Outcome(() => client.ReadAsync())).ToArray();
            allWait.SetResult();
            var outcomes = await Task.WhenAll(calls);
            int before = asked;
            await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => client.ReadAsync()));
            return $"{outcomes.Count(o => o.StartsWith("ApiException"))} {before} {asked}";
            """),
        ("LateRefusal", Client + """
            var slow = Outcome(() => client.ReadAsync(new RequestOptions { Headers = { ["X-Slow"] = "1" } }));
            await Task.Delay(100);
            await Outcome(() => client.ReadAsync());
            await client.ReadAsync();
            await slow;
            await client.ReadAsync();
            return asked.ToString();
            """),
        ("Failing", Client + """
            wait = _ => throw new InvalidOperationException("no connection to the login");
            string first = await Outcome(() => client.ReadAsync());
            wait = _ => Task.CompletedTask;
            return first + " / " + await Outcome(() => client.ReadAsync());
            """),
        ("OneGivesUp", Client + """
            var release = new TaskCompletionSource();
            bool wasCanceled = false;
            wait = async token => { token.Register(() => wasCanceled = true); await release.Task; };
            using var source = new CancellationTokenSource();
            var impatient = Outcome(() => client.ReadAsync(cancellationToken: source.Token));
            var patient = Outcome(() => client.ReadAsync());
            source.Cancel();
            string first = await impatient;
            release.SetResult();
            return $"{first.Split(':')[0]} {await patient} {wasCanceled} {asked}";
            """),
        ("AllGiveUp", Client + """
            var canceled = new TaskCompletionSource();
            wait = async token => { token.Register(() => canceled.TrySetResult()); await Task.Delay(Timeout.Infinite, token); };
            using var source = new CancellationTokenSource();
            var calls = Enumerable.Range(0, 3).Select(_ => Outcome(() => client.ReadAsync(cancellationToken: source.Token))).ToArray();
            source.Cancel();
            await Task.WhenAll(calls);
            await canceled.Task.WaitAsync(TimeSpan.FromSeconds(10));
            wait = _ => Task.CompletedTask;
            return await Outcome(() => client.ReadAsync());
            """),
        ("Nothing", """
            using var client = new SafeClient(new SafeClientOptions { BaseAddress = server, Oauth = ApiCredential.FromProvider((_, _) => Task.FromResult<ApiAccessToken>(null!)) });
            return await Outcome(() => client.ReadAsync());
            """)));

    [Theory]
    [InlineData("Kept", "2")]
    [InlineData("Ending", "2")]
    [InlineData("Together", "1")]
    [InlineData("Failing", "InvalidOperationException: no connection to the login / sent")]
    [InlineData("OneGivesUp", "TaskCanceledException sent False 1")]
    [InlineData("AllGiveUp", "sent")]
    [InlineData("Nothing", "InvalidOperationException: The token provider gave no token.")]
    public async Task A_provider_is_asked_once_and_when_it_must_be(string script, string expected)
    {
        using var server = new RawServer();
        Assert.Equal(expected, await Compiled.Value.RunAsync(script, server.Url));
    }

    [Fact]
    public async Task A_refused_token_is_asked_for_anew_and_once()
    {
        using var server = new RawServer(static (request, stream) => stream.WriteAsync(Answer(request.Header("Authorization") != "Bearer read1")).AsTask());
        Assert.Equal("20 1 2", await Compiled.Value.RunAsync("Refused", server.Url));
    }

    /// <summary>A slow 401 for the old token must not cost the new one.</summary>
    [Fact]
    public async Task A_late_refusal_does_not_cost_the_token_that_came_after()
    {
        using var server = new RawServer(static async (request, stream) =>
        {
            await Task.Delay(request.Header("X-Slow") is null ? 0 : 600);
            await stream.WriteAsync(Answer(request.Header("Authorization") != "Bearer read1"));
        });
        Assert.Equal("2", await Compiled.Value.RunAsync("LateRefusal", server.Url));
        Assert.Equal(["Bearer read1", "Bearer read1", "Bearer read2", "Bearer read2"], server.Requests.Select(static request => request.Header("Authorization")));
    }

    private static byte[] Answer(bool isWelcome) => System.Text.Encoding.ASCII.GetBytes(isWelcome
        ? "HTTP/1.1 204 No Content\r\n\r\n"
        : "HTTP/1.1 401 Unauthorized\r\nContent-Length: 0\r\n\r\n");
}
