using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using System.Text.Json;
using System.Threading.Tasks;
using FlowIq.Generator.IntegrationTests.Harness;

namespace FlowIq.Generator.IntegrationTests.Wire;

/// <summary>Every shape of message, byte for byte as it leaves the socket.</summary>
public sealed class TenMessagesTests
{
    private const string To = "+27123456789";

    private const string Sent = """{"success":true,"message":"Message sent successfully","data":{"message_id":"wamid.1","recipient":"27123456789","message_type":"text"}}""";

    public static TheoryData<string> Shapes => [.. Messages.Keys];

    private static Dictionary<string, (SendWhatsAppRequest Message, string Json)> Messages { get; } = new(StringComparer.Ordinal)
    {
        ["text"] = (
            new TextMessage { PhoneNumber = To, Text = "Hello \"you\" & <all>,\nà bientôt" },
            """{"phone_number":"+27123456789","message_type":"text","text":"Hello \"you\" & <all>,\nà bientôt"}"""),
        ["reply"] = (
            new TextMessage { PhoneNumber = To, Text = "Yes", ContextMessageId = "wamid.HBgL==" },
            """{"phone_number":"+27123456789","message_type":"text","text":"Yes","context_message_id":"wamid.HBgL=="}"""),
        ["image"] = (
            new ImageMessage { PhoneNumber = To, MediaUrl = new Uri("https://example.com/a%20b.jpg?x=1&y=2"), Caption = "New" },
            """{"phone_number":"+27123456789","message_type":"image","media_url":"https://example.com/a%20b.jpg?x=1&y=2","caption":"New"}"""),
        ["video"] = (
            new VideoMessage { PhoneNumber = To, MediaUrl = new Uri("https://example.com/demo.mp4") },
            """{"phone_number":"+27123456789","message_type":"video","media_url":"https://example.com/demo.mp4"}"""),
        ["audio"] = (
            new AudioMessage { PhoneNumber = To, MediaUrl = new Uri("https://example.com/message.mp3") },
            """{"phone_number":"+27123456789","message_type":"audio","media_url":"https://example.com/message.mp3"}"""),
        ["document"] = (
            new DocumentMessage { PhoneNumber = To, MediaUrl = new Uri("https://example.com/invoice.pdf"), Filename = "Invoice_2025.pdf", Caption = "Yours" },
            """{"phone_number":"+27123456789","message_type":"document","media_url":"https://example.com/invoice.pdf","filename":"Invoice_2025.pdf","caption":"Yours"}"""),
        ["location"] = (
            new LocationMessage { PhoneNumber = To, Location = new Location { Latitude = -33.9249, Longitude = 18.4241, Name = "Office", Address = "123 Main Street" } },
            """{"phone_number":"+27123456789","message_type":"location","location":{"latitude":-33.9249,"longitude":18.4241,"name":"Office","address":"123 Main Street"}}"""),
        ["contacts"] = (
            new ContactsMessage
            {
                PhoneNumber = To,
                Contacts =
                [
                    new ContactCard
                    {
                        Name = new ContactName { FormattedName = "John Doe", FirstName = "John", LastName = "Doe" },
                        Phones = [new ContactPhone { Phone = "+27987654321", Type = "CELL" }],
                        AdditionalProperties = new Dictionary<string, JsonElement> { ["birthday"] = JsonDocument.Parse("\"2000-02-29\"").RootElement },
                    },
                ],
            },
            """{"phone_number":"+27123456789","message_type":"contacts","contacts":[{"name":{"formatted_name":"John Doe","first_name":"John","last_name":"Doe"},"phones":[{"phone":"+27987654321","type":"CELL"}],"birthday":"2000-02-29"}]}"""),
        ["buttons"] = (
            new InteractiveMessage
            {
                PhoneNumber = To,
                Interactive = new ButtonInteractive
                {
                    Body = "Today?",
                    Footer = "Within 24 hours",
                    HeaderMedia = new HeaderMedia { Type = HeaderMediaType.Image, Url = new Uri("https://example.com/p.jpg") },
                    Buttons = [new ReplyButton { Id = "yes", Title = "Yes" }, new ReplyButton { Title = "No" }],
                },
            },
            """{"phone_number":"+27123456789","message_type":"interactive","interactive":{"type":"button","body":"Today?","footer":"Within 24 hours","header_media":{"type":"image","url":"https://example.com/p.jpg"},"buttons":[{"id":"yes","title":"Yes"},{"title":"No"}]}}"""),
        ["list"] = (
            new InteractiveMessage
            {
                PhoneNumber = To,
                Interactive = new ListInteractive
                {
                    Body = "What may we cook?",
                    Button = "View Menu",
                    Header = "Our Menu",
                    Sections = [new ListSection { Title = "Main", Rows = [new ListRow { Id = "burger", Title = "Burger", Description = "Beef" }] }],
                },
            },
            """{"phone_number":"+27123456789","message_type":"interactive","interactive":{"type":"list","body":"What may we cook?","button":"View Menu","header":"Our Menu","sections":[{"title":"Main","rows":[{"id":"burger","title":"Burger","description":"Beef"}]}]}}"""),
        ["reaction"] = (
            new ReactionMessage { PhoneNumber = To, Reaction = new Reaction { MessageId = "wamid.1", Emoji = "❤️" } },
            """{"phone_number":"+27123456789","message_type":"reaction","reaction":{"message_id":"wamid.1","emoji":"❤️"}}"""),
    };

    [Theory]
    [MemberData(nameof(Shapes))]
    public async Task The_request_is_the_documented_one_byte_for_byte(string shape)
    {
        (SendWhatsAppRequest message, string json) = Messages[shape];
        await using RecordingServer server = await RecordingServer.StartAsync(200, Sent);
        using FlowIqClient client = Clients.Of(server);

        SendWhatsAppResponse response = await client.SendWhatsAppAsync(message);

        Assert.Equal("wamid.1", response.Data.MessageId);
        Assert.Equal(RawRequests.Post(server, "/send-whatsapp?tenantId=my-org", json), server.Received);
    }

    [Fact]
    public async Task An_emoji_outside_the_basic_plane_is_written_as_JSON_allows()
    {
        await using RecordingServer server = await RecordingServer.StartAsync(200, Sent);
        using FlowIqClient client = Clients.Of(server);

        await client.SendWhatsAppAsync(new ReactionMessage { PhoneNumber = To, Reaction = new Reaction { MessageId = "wamid.1", Emoji = "👍" } });

        string body = server.Received[(server.Received.IndexOf("\r\n\r\n", StringComparison.Ordinal) + 4)..];
        Assert.Equal("👍", JsonDocument.Parse(body).RootElement.GetProperty("reaction").GetProperty("emoji").GetString());
    }

    [Fact]
    public async Task The_tenant_of_a_call_stands_above_that_of_the_options()
    {
        await using RecordingServer server = await RecordingServer.StartAsync(200, Sent);
        using FlowIqClient client = Clients.Of(server);

        await client.SendWhatsAppAsync(Messages["audio"].Message, tenantId: "another org/ü");

        Assert.Equal(RawRequests.Post(server, "/send-whatsapp?tenantId=another%20org%2F%C3%BC", Messages["audio"].Json), server.Received);
    }

    [Fact]
    public async Task Nothing_is_left_over_from_one_call_to_the_next()
    {
        await using RecordingServer server = await RecordingServer.StartAsync(200, Sent);
        using FlowIqClient client = Clients.Of(server);

        foreach ((SendWhatsAppRequest message, _) in Messages.Values)
        {
            await client.SendWhatsAppAsync(message, options: message is TextMessage ? new RequestOptions { Headers = { ["X-Once"] = "1" } } : null);
        }

        string expected = string.Concat(Messages.Values.Select(message => RawRequests.Post(
            server, "/send-whatsapp?tenantId=my-org", message.Json, message.Message is TextMessage ? "X-Once: 1\r\n" : "")));
        Assert.Equal(expected, server.Received);
    }
}
