using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using FlowIq.Generator.IntegrationTests.Harness;

namespace FlowIq.Generator.IntegrationTests.Wire;

/// <summary>What is not a success: typed where the document describes it, shown in part where not.</summary>
public sealed class ErrorTests
{
    private const string Body = """{"error":"Missing required field","message":"It is missing","details":"All of it"}""";

    /// <summary>Every operation and each of its documented error statuses whose body is an ErrorResponse.</summary>
    public static TheoryData<string, int> Documented { get; } = new()
    {
        { "sendWhatsApp", 400 }, { "sendWhatsApp", 401 }, { "sendWhatsApp", 500 },
        { "sendTemplate", 400 }, { "sendTemplate", 401 },
        { "getConversations", 400 }, { "getConversations", 401 }, { "getConversations", 404 }, { "getConversations", 500 },
        { "createContact", 400 }, { "createContact", 401 }, { "createContact", 404 }, { "createContact", 500 },
        { "getContact", 400 }, { "getContact", 401 }, { "getContact", 404 },
        { "setWebhook", 400 }, { "setWebhook", 401 },
        { "getBroadcastAnalytics", 400 }, { "getBroadcastAnalytics", 401 },
    };

    private static Dictionary<string, Func<FlowIqClient, Task>> Calls { get; } = new(StringComparer.Ordinal)
    {
        ["sendWhatsApp"] = static client => client.SendWhatsAppAsync(Text),
        ["sendTemplate"] = static client => client.SendTemplateAsync(new SendTemplateRequest { TemplateName = "t", WhatsappNumber = "1" }),
        ["getConversations"] = static client => client.GetConversationsAsync(),
        ["createContact"] = static client => client.CreateContactAsync(new CreateContactRequest { Name = "n", PhoneNumber = "1" }),
        ["getContact"] = static client => client.GetContactAsync(),
        ["setWebhook"] = static client => client.SetWebhookAsync(new SetWebhookRequest { Url = new Uri("https://a.b/"), Type = WebhookType.All }),
        ["getBroadcastAnalytics"] = static client => client.GetBroadcastAnalyticsAsync(),
    };

    private static TextMessage Text => new() { PhoneNumber = "+27123456789", Text = "Hi" };

    [Theory]
    [MemberData(nameof(Documented))]
    public async Task A_documented_error_is_typed(string operation, int status)
    {
        await using RecordingServer server = await RecordingServer.StartAsync(status, Body, "application/json; charset=utf-8", ("X-RateLimit-Remaining", "7"));
        using FlowIqClient client = Clients.Of(server);

        var error = await Assert.ThrowsAsync<ApiException<ErrorResponse>>(() => Calls[operation](client));

        Assert.Equal(status, error.StatusCode);
        Assert.Equal(new ErrorResponse { Error = "Missing required field", Message = "It is missing", Details = "All of it" }, error.Error);
        Assert.Equal("7", error.Headers["x-ratelimit-remaining"]);
        Assert.Equal(Body, error.RawBody);
    }

    [Fact]
    public async Task A_404_of_a_send_has_two_bodies()
    {
        await using RecordingServer organization = await RecordingServer.StartAsync(404, """{"error":"Organization not found","message":"No organization"}""");
        await using RecordingServer contact = await RecordingServer.StartAsync(404, """{"error":"Contact not found","message":"No contact","whatsapp_id":"27123456789"}""");
        using FlowIqClient first = Clients.Of(organization);
        using FlowIqClient second = Clients.Of(contact);

        var noOrganization = await Assert.ThrowsAsync<ApiException<SendWhatsAppNotFoundResponse>>(() => first.SendWhatsAppAsync(Text));
        var noContact = await Assert.ThrowsAsync<ApiException<SendWhatsAppNotFoundResponse>>(() => second.SendWhatsAppAsync(Text));

        Assert.Equal("No organization", noOrganization.Error.AsErrorResponse!.Message);
        Assert.Equal("27123456789", noContact.Error.AsContactNotFoundResponse!.WhatsappId);
        Assert.Null(noContact.Error.AsErrorResponse);
    }

    [Fact]
    public async Task A_409_carries_the_contact_that_exists()
    {
        await using RecordingServer server = await RecordingServer.StartAsync(
            409, """{"error":"Contact already exists","message":"It does","existing_contact":{"id":"123e4567-e89b-12d3-a456-426614174000","full_name":"John Doe","whatsapp_id":"27123456789"}}""");
        using FlowIqClient client = Clients.Of(server);

        var error = await Assert.ThrowsAsync<ApiException<ContactExistsResponse>>(() => Calls["createContact"](client));

        Assert.Equal("John Doe", error.Error.ExistingContact.FullName);
    }

    [Fact]
    public async Task A_429_promises_no_body()
    {
        await using RecordingServer server = await RecordingServer.StartAsync(429, "", contentType: null, ("Retry-After", "3"));
        using FlowIqClient client = Clients.Of(server);

        var error = await Assert.ThrowsAsync<ApiException>(() => client.SendWhatsAppAsync(Text));

        Assert.Equal((429, "3", ""), (error.StatusCode, error.Headers["Retry-After"], error.RawBody));
        Assert.Equal("POST /send-whatsapp answered 429 Too Many Requests.", error.Message);
    }

    [Theory]
    [InlineData(503, 200_000, 65_536)]
    [InlineData(418, 3_000_000, 65_536)]
    [InlineData(502, 1_000, 1_000)]
    public async Task The_body_of_an_undocumented_status_is_cut_at_64_KB(int status, int length, int kept)
    {
        await using RecordingServer server = await RecordingServer.StartAsync(status, new string('x', length), "text/html");
        using FlowIqClient client = Clients.Of(server);

        var error = await Assert.ThrowsAsync<ApiException>(() => client.SendWhatsAppAsync(Text));

        Assert.Equal((status, kept, kept < length), (error.StatusCode, error.RawBody.Length, error.IsRawBodyTruncated));
        Assert.Equal(("text/html", "POST", "/send-whatsapp"), (error.ContentType, error.Method, error.PathTemplate));
        Assert.InRange(error.Message.Length, 1, 700);
    }

    [Theory]
    [InlineData(200, "<html>", "$: ")]
    [InlineData(200, """{"success":true,"message":"m","data":{"message_id":12}}""", "$.data.message_id")]
    [InlineData(200, """{"success":true,"message":"m","data":{}}""", "message_id")]
    [InlineData(200, """{"success":true,"message":null,"data":{"message_id":"m"}}""", "$.message")]
    [InlineData(400, """{"message":"no error"}""", "error")]
    [InlineData(401, "", "")]
    public async Task A_body_that_is_not_as_documented_is_an_error_that_says_where(int status, string body, string inCause)
    {
        await using RecordingServer server = await RecordingServer.StartAsync(status, body);
        using FlowIqClient client = Clients.Of(server);

        var error = await Assert.ThrowsAsync<ApiException>(() => client.SendWhatsAppAsync(Text));

        Assert.Equal((status, body), (error.StatusCode, error.RawBody));
        Assert.Contains(inCause, error.InnerException!.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_form_that_does_not_throw_has_all_statuses_and_headers()
    {
        await using RecordingServer server = await RecordingServer.StartAsync(async context =>
        {
            int status = int.Parse(context.Request.Query["tenantId"].Single()!, System.Globalization.CultureInfo.InvariantCulture);
            context.Response.StatusCode = status;
            context.Response.ContentType = "application/json";
            context.Response.Headers["X-RateLimit-Remaining"] = "7";
            byte[] body = System.Text.Encoding.UTF8.GetBytes(status switch
            {
                200 => """{"success":true,"message":"m","data":{"message_id":"wamid.1"}}""",
                404 => """{"error":"Contact not found","message":"m","whatsapp_id":"27"}""",
                429 => "",
                503 => "down",
                _ => Body,
            });
            await context.Response.Body.WriteAsync(body);
        });
        using FlowIqClient client = Clients.Of(server);
        async Task<SendWhatsAppResult> Try(string status) => await client.TrySendWhatsAppAsync(Text, tenantId: status);

        SendWhatsAppResult sent = await Try("200");
        Assert.Equal((true, 200, "wamid.1", "7", ""), (sent.IsSuccess, sent.StatusCode, sent.Ok!.Data.MessageId, sent.Headers["X-RateLimit-Remaining"], sent.RawBody));
        Assert.Equal("Missing required field", (await Try("400")).BadRequest!.Error);
        Assert.Equal("Missing required field", (await Try("401")).Unauthorized!.Error);
        Assert.Equal("27", (await Try("404")).NotFound!.AsContactNotFoundResponse!.WhatsappId);
        Assert.Equal("Missing required field", (await Try("500")).InternalServerError!.Error);
        SendWhatsAppResult down = await Try("503");
        Assert.Equal((false, 503, "down", null, null), (down.IsSuccess, down.StatusCode, down.RawBody, down.Ok, down.InternalServerError));
        Assert.False((await Try("429")).IsSuccess);
    }
}
