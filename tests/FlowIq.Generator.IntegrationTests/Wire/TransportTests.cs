using System;
using System.Net.Http;
using System.Text.Json;
using System.Threading;
using System.Threading.Tasks;
using FlowIq.Generator.IntegrationTests.Harness;

namespace FlowIq.Generator.IntegrationTests.Wire;

/// <summary>Time, cancellation, lost connections, and a key that stays where it belongs.</summary>
public sealed class TransportTests
{
    private static TextMessage Text => new() { PhoneNumber = "+27123456789", Text = "Hi" };

    private static Task<RecordingServer> SilentAsync() => RecordingServer.StartAsync(context => Task.Delay(Timeout.Infinite, context.RequestAborted));

    [Fact]
    public async Task A_timeout_is_a_TaskCanceledException_with_a_TimeoutException_within()
    {
        await using RecordingServer server = await SilentAsync();
        FlowIqClientOptions options = Clients.Options(server.Url);
        options.Timeout = TimeSpan.FromMilliseconds(200);
        using var client = new FlowIqClient(options);

        var error = await Assert.ThrowsAsync<TaskCanceledException>(() => client.SendWhatsAppAsync(Text));

        Assert.IsType<TimeoutException>(error.InnerException);
        Assert.Contains("0.2 seconds", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_timeout_counts_while_the_body_arrives_too()
    {
        await using RecordingServer server = await RecordingServer.StartAsync(async context =>
        {
            context.Response.ContentType = "application/json";
            await context.Response.Body.WriteAsync("{\"succ"u8.ToArray());
            await context.Response.Body.FlushAsync();
            await Task.Delay(Timeout.Infinite, context.RequestAborted);
        });
        using FlowIqClient client = Clients.Of(server);

        var error = await Assert.ThrowsAsync<TaskCanceledException>(() => client.SendWhatsAppAsync(Text, options: new RequestOptions { Timeout = TimeSpan.FromMilliseconds(200) }));

        Assert.IsType<TimeoutException>(error.InnerException);
    }

    [Fact]
    public async Task A_cancellation_carries_the_callers_token_and_reaches_the_server()
    {
        var arrived = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var aborted = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using RecordingServer server = await RecordingServer.StartAsync(async context =>
        {
            context.RequestAborted.Register(aborted.SetResult);
            arrived.SetResult();
            await aborted.Task;
        });
        using FlowIqClient client = Clients.Of(server);
        using var source = new CancellationTokenSource();

        Task<SendWhatsAppResponse> call = client.SendWhatsAppAsync(Text, cancellationToken: source.Token);
        await arrived.Task;
        source.Cancel();
        var error = await Assert.ThrowsAnyAsync<OperationCanceledException>(() => call);

        Assert.Equal(source.Token, error.CancellationToken);
        await aborted.Task.WaitAsync(TimeSpan.FromSeconds(10));
    }

    [Fact]
    public async Task A_cancelled_token_sends_nothing()
    {
        await using RecordingServer server = await SilentAsync();
        using FlowIqClient client = Clients.Of(server);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => client.SendWhatsAppAsync(Text, cancellationToken: new CancellationToken(true)));

        Assert.Equal("", server.Received);
    }

    [Fact]
    public async Task A_connection_lost_before_or_within_the_answer_is_an_HttpRequestException()
    {
        await using RecordingServer before = await RecordingServer.StartAsync(context =>
        {
            context.Abort();
            return Task.CompletedTask;
        });
        await using RecordingServer within = await RecordingServer.StartAsync(async context =>
        {
            context.Response.ContentLength = 1000;
            await context.Response.Body.WriteAsync("{\"success\":tr"u8.ToArray());
            await context.Response.Body.FlushAsync();
            context.Abort();
        });
        using FlowIqClient first = Clients.Of(before);
        using FlowIqClient second = Clients.Of(within);
        using var nobody = new FlowIqClient(Clients.Options(new Uri("http://127.0.0.1:1")));

        await Assert.ThrowsAsync<HttpRequestException>(() => first.SendWhatsAppAsync(Text));
        await Assert.ThrowsAsync<HttpRequestException>(() => second.SendWhatsAppAsync(Text));
        await Assert.ThrowsAsync<HttpRequestException>(() => nobody.SendWhatsAppAsync(Text));
    }

    [Fact]
    public async Task The_key_is_in_no_text()
    {
        // The service echoes it where it can.
        await using RecordingServer server = await RecordingServer.StartAsync(
            418, $"You sent {Clients.Key}", "text/plain", ("X-Echo", "none"));
        FlowIqClientOptions options = Clients.Options(server.Url);
        using var client = new FlowIqClient(options);

        var error = await Assert.ThrowsAsync<ApiException>(() => client.SendWhatsAppAsync(Text));

        Assert.Equal("You sent ***", error.RawBody);
        string[] texts = [error.ToString(), options.ToString(), options.ApiKey!.ToString(), client.ToString()!, JsonSerializer.Serialize(options.ApiKey)];
        Assert.All(texts, static text => Assert.DoesNotContain(Clients.Key, text, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("http://example.com/")]
    [InlineData("http://10.0.0.1:8080/")]
    [InlineData("http://127.0.0.1.example.com/")]
    public async Task The_key_is_not_sent_over_plain_http_off_this_machine(string address)
    {
        var handler = new CountingHandler();
        using var http = new HttpClient(handler);
        using var client = new FlowIqClient(http, Clients.Options(new Uri(address)));

        var error = await Assert.ThrowsAsync<InvalidOperationException>(() => client.SendWhatsAppAsync(Text));

        Assert.Equal(0, handler.Count);
        Assert.DoesNotContain(Clients.Key, error.ToString(), StringComparison.Ordinal);
        Assert.Contains("https", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_key_or_a_tenant_nothing_is_sent()
    {
        await using RecordingServer server = await SilentAsync();
        using var keyless = new FlowIqClient(new FlowIqClientOptions { TenantId = "t", BaseAddress = server.Url });
        using var homeless = new FlowIqClient(new FlowIqClientOptions { ApiKey = Clients.Key, BaseAddress = server.Url });

        Assert.Contains("ApiKey", (await Assert.ThrowsAsync<InvalidOperationException>(() => keyless.SendWhatsAppAsync(Text))).Message, StringComparison.Ordinal);
        Assert.Contains("TenantId", (await Assert.ThrowsAnyAsync<Exception>(() => homeless.SendWhatsAppAsync(Text))).Message, StringComparison.Ordinal);
        Assert.Equal("", server.Received);
    }

    [Fact]
    public async Task An_injected_HttpClient_is_used_and_left_alive()
    {
        await using RecordingServer server = await RecordingServer.StartAsync(200, """{"success":true,"message":"m","data":{"message_id":"wamid.1"}}""");
        using var http = new HttpClient { BaseAddress = server.Url };
        http.DefaultRequestHeaders.Add("X-Mine", "1");
        using (var client = new FlowIqClient(http, new FlowIqClientOptions { ApiKey = Clients.Key, TenantId = Clients.Tenant }))
        {
            await client.SendWhatsAppAsync(Text);
        }

        Assert.Contains("X-Mine: 1\r\n", server.Received, StringComparison.Ordinal);
        Assert.Equal("""{"success":true,"message":"m","data":{"message_id":"wamid.1"}}""", await http.GetStringAsync("/again"));
        // The client's credentials are its own: nothing was put on what it was given.
        Assert.Null(http.DefaultRequestHeaders.Authorization);
    }

    private sealed class CountingHandler : HttpMessageHandler
    {
        public int Count { get; private set; }

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            Count++;
            return Task.FromResult(new HttpResponseMessage());
        }
    }
}
