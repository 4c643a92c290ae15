using System;
using System.Collections.Generic;
using System.Threading.Tasks;
using FlowIq.Generator.IntegrationTests.Harness;

namespace FlowIq.Generator.IntegrationTests.Wire;

/// <summary>Templates, contacts, conversations, webhooks, analytics: the request's bytes, and the answer's values.</summary>
public sealed class OperationTests
{
    private const string ContactId = "123e4567-e89b-12d3-a456-426614174000";

    [Fact]
    public async Task SendTemplate()
    {
        await using RecordingServer server = await RecordingServer.StartAsync(
            200,
            """{"success":true,"summary":{"total":1,"successful":1,"failed":0},"results":[{"contactId":"123e4567-e89b-12d3-a456-426614174000","contactName":"John Doe","success":true,"messageId":"wamid.1","error":null}],"broadcastId":"b1"}""");
        using FlowIqClient client = Clients.Of(server);

        SendTemplateResponse sent = await client.SendTemplateAsync(new SendTemplateRequest
        {
            TemplateName = "order_update",
            WhatsappNumber = "+27123456789",
            BodyParameters = new Dictionary<string, string> { ["name"] = "{{first_name}}", ["1"] = "" },
            ButtonParameters = new Dictionary<string, string>(),
            MemberId = new Guid(ContactId),
        });

        // No tenant: this operation does not take one.
        Assert.Equal(
            RawRequests.Post(
                server,
                "/send-template",
                """{"templateName":"order_update","whatsappNumber":"+27123456789","bodyParameters":{"name":"{{first_name}}","1":""},"buttonParameters":{},"memberId":"123e4567-e89b-12d3-a456-426614174000"}"""),
            server.Received);
        Assert.Equal((1, 0), (sent.Summary!.Successful, sent.Summary.Failed));
        Assert.Equal("wamid.1", Assert.Single(sent.Results!).MessageId);
        Assert.Null(sent.Results![0].Error);
    }

    [Fact]
    public async Task CreateContact()
    {
        await using RecordingServer server = await RecordingServer.StartAsync(
            201,
            """{"success":true,"message":"Contact created successfully","contact":{"id":"123e4567-e89b-12d3-a456-426614174000","full_name":"Zoë","whatsapp_id":"27123456789","phone_number":"+27123456789","email":null,"tags":["a","b"],"organization_id":"123e4567-e89b-12d3-a456-426614174000","created_at":"2025-12-11T10:30:00Z"}}""");
        using FlowIqClient client = Clients.Of(server);

        CreateContactResponse created = await client.CreateContactAsync(new CreateContactRequest { Name = "Zoë", PhoneNumber = "+27123456789", Tags = "a,b" });

        Assert.Equal(RawRequests.Post(server, "/contact?tenantId=my-org", """{"name":"Zoë","phone_number":"+27123456789","tags":"a,b"}"""), server.Received);
        Assert.Equal(new Guid(ContactId), created.Contact.Id);
        Assert.Equal(["a", "b"], created.Contact.Tags!);
        Assert.Null(created.Contact.Email);
        Assert.Equal(new DateTimeOffset(2025, 12, 11, 10, 30, 0, TimeSpan.Zero), created.Contact.CreatedAt);
    }

    [Fact]
    public async Task GetContact()
    {
        await using RecordingServer server = await RecordingServer.StartAsync(
            200,
            """{"contact":{"created_at":"2025-12-11T12:30:00+02:00","whatsapp_id":"27123456789","id":"123e4567-e89b-12d3-a456-426614174000","bot_status":"dreaming","source":{"type":"api","location":{"lat":1}},"unknown":{"x":[1]}},"success":true}""");
        using FlowIqClient client = Clients.Of(server);

        GetContactResponse found = await client.GetContactAsync(phoneNumber: "+27 12 345 6789");

        Assert.Equal(RawRequests.Get(server, "/contact?tenantId=my-org&phone_number=%2B27%2012%20345%206789"), server.Received);
        // A value that the document does not know is kept.
        Assert.Equal("dreaming", found.Contact.BotStatus!.Value.Value);
        Assert.Null(found.Contact.BotStatus.Value.AsKnown);
        Assert.Equal(1, found.Contact.Source!.Location!["lat"].GetInt32());
        Assert.Equal(TimeSpan.FromHours(2), found.Contact.CreatedAt.Offset);
    }

    [Fact]
    public async Task GetConversations_without_anything()
    {
        await using RecordingServer server = await RecordingServer.StartAsync(200, """{"success":true,"contacts":[],"pagination":{"currentPage":1,"totalPages":0,"hasNextPage":false,"hasPrevPage":false},"count":0}""");
        using FlowIqClient client = Clients.Of(server);

        var contacts = Assert.IsType<ContactsResponse>(await client.GetConversationsAsync());

        Assert.Equal(RawRequests.Get(server, "/conversations?tenantId=my-org"), server.Received);
        Assert.Empty(contacts.Contacts);
    }

    [Fact]
    public async Task GetConversations_with_everything()
    {
        await using RecordingServer server = await RecordingServer.StartAsync(
            200,
            """{"success":true,"count":1,"filtered":true,"searchTerms":["a","b"],"messages":[{"message":"Hi","sender_type":"system","created_at":"2025-01-10T14:30:00Z","message_status":"read","reactions":[{"emoji":"x"}]}]}""");
        using FlowIqClient client = Clients.Of(server);

        GetConversationsResponse answer = await client.GetConversationsAsync(new GetConversationsRequest
        {
            TenantId = "other-org",
            Action = ConversationAction.ConversationMessages,
            WhatsappNumber = "27123456789",
            ContactId = new Guid(ContactId),
            Limit = 100,
            Page = 2,
            Query = "a,b & c",
            OrderId = "#28556",
            Ascending = true,
            Search = "Jöhn",
        });

        Assert.Equal(
            RawRequests.Get(
                server,
                $"/conversations?tenantId=other-org&action=conversation-messages&whatsappNumber=27123456789&contactId={ContactId}&limit=100&page=2&query=a%2Cb%20%26%20c&orderId=%2328556&ascending=true&search=J%C3%B6hn"),
            server.Received);
        var conversation = Assert.IsType<ConversationResponse>(answer);
        Assert.Equal(SenderType.System, conversation.Messages[0].SenderType);
        Assert.Equal("x", conversation.Messages[0].Reactions![0]["emoji"].GetString());
    }

    [Fact]
    public async Task GetConversations_finding_a_contact()
    {
        await using RecordingServer server = await RecordingServer.StartAsync(
            200,
            """{"success":true,"contact":{"id":"123e4567-e89b-12d3-a456-426614174000","whatsapp_id":"27123456789","created_at":"2025-01-10T14:30:00Z","has_unread_messages":true},"original_phone":"27123456789","normalized_phone":"27123456789"}""");
        using FlowIqClient client = Clients.Of(server);

        GetConversationsResponse answer = await client.GetConversationsAsync(new GetConversationsRequest { Action = ConversationAction.FindByPhone, WhatsappNumber = "27123456789" });

        Assert.True(Assert.IsType<FindContactResponse>(answer).Contact.HasUnreadMessages);
    }

    [Fact]
    public async Task An_answer_of_none_of_the_documented_shapes_is_kept_as_it_came()
    {
        await using RecordingServer server = await RecordingServer.StartAsync(200, """{"success":true,"orders":[1,2]}""");
        using FlowIqClient client = Clients.Of(server);

        var unknown = Assert.IsType<GetConversationsResponse.Unknown>(await client.GetConversationsAsync());

        Assert.Equal(2, unknown.Json.GetProperty("orders").GetArrayLength());
    }

    [Fact]
    public async Task SetWebhook()
    {
        await using RecordingServer server = await RecordingServer.StartAsync(
            201,
            """{"success":true,"message":"Webhook created successfully","webhook":{"id":"123e4567-e89b-12d3-a456-426614174000","url":"https://your-server.com/webhook","type":"all","platform":"whatsapp","created_at":"2026-03-08T00:00:00.000+02:00"}}""");
        using FlowIqClient client = Clients.Of(server);

        SetWebhookResponse set = await client.SetWebhookAsync(new SetWebhookRequest { Url = new Uri("https://your-server.com/webhook"), Type = WebhookType.All });

        Assert.Equal(RawRequests.Post(server, "/set-webhooks", """{"url":"https://your-server.com/webhook","type":"all"}"""), server.Received);
        Assert.Equal(WebhookType.Known.All, set.Webhook.Type.AsKnown);
    }

    [Fact]
    public async Task GetBroadcastAnalytics_of_one_and_of_a_period()
    {
        await using RecordingServer one = await RecordingServer.StartAsync(
            200,
            """{"success":true,"data":{"broadcastInfo":{"id":"123e4567-e89b-12d3-a456-426614174000","name":"March"},"deliveryStats":{"sent":1500,"delivered":1420,"read":890,"failed":80,"deliveryRate":94.67},"revenue":{"totalRevenue":19302.10}}}""");
        await using RecordingServer period = await RecordingServer.StartAsync(200, """{"success":true,"data":{"broadcasts":3}}""");
        using FlowIqClient client = Clients.Of(one);
        using FlowIqClient other = Clients.Of(period);

        BroadcastAnalyticsResponse figures = await client.GetBroadcastAnalyticsAsync(broadcastId: new Guid(ContactId));
        BroadcastAnalyticsResponse all = await other.GetBroadcastAnalyticsAsync(startDate: "2026-03-01", endDate: "2026-03-31");

        Assert.Equal(RawRequests.Get(one, "/broadcast-analytics?broadcast_id=" + ContactId), one.Received);
        Assert.Equal(RawRequests.Get(period, "/broadcast-analytics?start_date=2026-03-01&end_date=2026-03-31"), period.Received);
        Assert.Equal(94.67, figures.Data.AsBroadcastAnalytics!.DeliveryStats.DeliveryRate);
        Assert.Equal(19302.10m, figures.Data.AsBroadcastAnalytics.Revenue!.TotalRevenue);
        Assert.Equal(3, all.Data.AsMap!["broadcasts"].GetInt32());
    }

    [Fact]
    public void Webhook_events_are_told_apart_by_their_type()
    {
        Assert.IsType<MessageReceivedEvent>(FlowIqWebhooks.ParseReceiveEvent("""{"message":"Hi","event_type":"message_received"}"""));
        var receipt = Assert.IsType<MessageReceiptEvent>(FlowIqWebhooks.ParseReceiveEvent(
            """{"event_type":"message_failed","whatsapp_message_id":"wamid.1","organization_id":"123e4567-e89b-12d3-a456-426614174000","status":"undelivered","timestamp":"2026-03-07T00:00:00.000Z","whatsapp_id":"27834321234"}"""));
        Assert.Equal((ReceiptEventType.MessageFailed, ReceiptStatus.Undelivered), (receipt.EventType, receipt.Status));
        Assert.IsType<WebhookEvent.Unknown>(FlowIqWebhooks.ParseReceiveEvent("""{"event_type":"message_pondered"}"""));
    }
}
