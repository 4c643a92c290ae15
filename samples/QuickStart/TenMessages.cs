using System;
using System.Threading.Tasks;
using FlowIq;

namespace QuickStart;

/// <summary>All ten shapes of message, one after the other.</summary>
internal static class TenMessages
{
    public static async Task SendAsync(IFlowIqClient flowiq, string recipient)
    {
        Show.Title("Ten shapes of message");
        string first = await SendAsync(flowiq, "text", new TextMessage { PhoneNumber = recipient, Text = "Your parcel leaves our depot today." });
        await SendAsync(flowiq, "reply", new TextMessage { PhoneNumber = recipient, Text = "It arrives tomorrow.", ContextMessageId = first });
        await SendAsync(flowiq, "image", new ImageMessage { PhoneNumber = recipient, MediaUrl = Media("parcel.jpg"), Caption = "This one" });
        await SendAsync(flowiq, "video", new VideoMessage { PhoneNumber = recipient, MediaUrl = Media("unpacking.mp4") });
        await SendAsync(flowiq, "audio", new AudioMessage { PhoneNumber = recipient, MediaUrl = Media("greeting.mp3") });
        await SendAsync(flowiq, "document", new DocumentMessage { PhoneNumber = recipient, MediaUrl = Media("invoice.pdf"), Filename = "Invoice.pdf" });
        await SendAsync(flowiq, "location", new LocationMessage
        {
            PhoneNumber = recipient,
            Location = new Location { Latitude = -33.9249, Longitude = 18.4241, Name = "Our shop" },
        });
        await SendAsync(flowiq, "contacts", new ContactsMessage
        {
            PhoneNumber = recipient,
            Contacts =
            [
                new ContactCard
                {
                    Name = new ContactName { FormattedName = "Jane Doe" },
                    Phones = [new ContactPhone { Phone = "+27987654321", Type = "WORK" }],
                },
            ],
        });
        await SendAsync(flowiq, "buttons", new InteractiveMessage
        {
            PhoneNumber = recipient,
            Interactive = new ButtonInteractive
            {
                Body = "Shall we deliver tomorrow?",
                Buttons = [new ReplyButton { Id = "yes", Title = "Yes, please" }, new ReplyButton { Id = "no", Title = "Another day" }],
            },
        });
        await SendAsync(flowiq, "list", new InteractiveMessage
        {
            PhoneNumber = recipient,
            Interactive = new ListInteractive
            {
                Body = "When are you at home?",
                Button = "Choose a time",
                Sections =
                [
                    new ListSection { Rows = [new ListRow { Id = "am", Title = "Morning" }, new ListRow { Id = "pm", Title = "Afternoon", Description = "Until 18:00" }] },
                ],
            },
        });
        await SendAsync(flowiq, "reaction", new ReactionMessage { PhoneNumber = recipient, Reaction = new Reaction { MessageId = first, Emoji = "❤️" } });
    }

    /// <summary>Sends one message and hands back its id.</summary>
    private static async Task<string> SendAsync(IFlowIqClient flowiq, string shape, SendWhatsAppRequest message)
    {
        SendWhatsAppResponse sent = await flowiq.SendWhatsAppAsync(message);
        Show.Line(shape, sent.Data.MessageId);
        return sent.Data.MessageId;
    }

    private static Uri Media(string file) => new("https://example.com/" + file);
}
