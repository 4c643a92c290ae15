using FlowIq;

// Sends all ten shapes of message, a reply among them, to the address given.
using var flowiq = new FlowIqClient(new FlowIqClientOptions { ApiKey = args[1], TenantId = args[2], BaseAddress = new Uri(args[0]) });

const string To = "+27123456789";
string first = await Send(new TextMessage { PhoneNumber = To, Text = "Hello" });
await Send(new TextMessage { PhoneNumber = To, Text = "Again", ContextMessageId = first });
await Send(new ImageMessage { PhoneNumber = To, MediaUrl = new Uri("https://example.com/a.jpg"), Caption = "A" });
await Send(new VideoMessage { PhoneNumber = To, MediaUrl = new Uri("https://example.com/a.mp4") });
await Send(new AudioMessage { PhoneNumber = To, MediaUrl = new Uri("https://example.com/a.mp3") });
await Send(new DocumentMessage { PhoneNumber = To, MediaUrl = new Uri("https://example.com/a.pdf"), Filename = "a.pdf" });
await Send(new LocationMessage { PhoneNumber = To, Location = new Location { Latitude = -33.9249, Longitude = 18.4241 } });
await Send(new ContactsMessage
{
    PhoneNumber = To,
    Contacts = [new ContactCard { Name = new ContactName { FormattedName = "Jane Doe" }, Phones = [new ContactPhone { Phone = "+27987654321" }] }],
});
await Send(new InteractiveMessage
{
    PhoneNumber = To,
    Interactive = new ButtonInteractive { Body = "Tomorrow?", Buttons = [new ReplyButton { Id = "yes", Title = "Yes" }] },
});
await Send(new InteractiveMessage
{
    PhoneNumber = To,
    Interactive = new ListInteractive { Body = "When?", Button = "Choose", Sections = [new ListSection { Rows = [new ListRow { Id = "am", Title = "Morning" }] }] },
});
await Send(new ReactionMessage { PhoneNumber = To, Reaction = new Reaction { MessageId = first, Emoji = "❤️" } });

// A typed error, and an answer of three possible shapes.
try
{
    await flowiq.SendWhatsAppAsync(new TextMessage { PhoneNumber = "+10000000000", Text = "Nobody" });
}
catch (ApiException<SendWhatsAppNotFoundResponse> error)
{
    Console.WriteLine(error.Error.AsContactNotFoundResponse?.WhatsappId);
}

GetConversationsResponse answer = await flowiq.GetConversationsAsync(new GetConversationsRequest { Action = ConversationAction.Contacts });
Console.WriteLine(answer is ContactsResponse { Count: > 0 } ? "contacts" : "something else");

async Task<string> Send(SendWhatsAppRequest message)
{
    SendWhatsAppResponse sent = await flowiq.SendWhatsAppAsync(message);
    Console.WriteLine(sent.Data.MessageId);
    return sent.Data.MessageId;
}
