using System;
using System.Collections.Generic;

namespace FlowIq.Generator.Benchmarks.Requests;

/// <summary>The messages that are sent, as the generated client takes them.</summary>
internal static class Shapes
{
    private const string To = "+27123456789";

    public static AudioMessage Audio { get; } = new() { PhoneNumber = To, MediaUrl = new Uri("https://example.com/message.mp3") };

    /// <summary>One of each shape.</summary>
    public static IReadOnlyList<SendWhatsAppRequest> Ten { get; } =
    [
        new TextMessage { PhoneNumber = To, Text = "Your order has left our warehouse. It arrives tomorrow." },
        new ImageMessage { PhoneNumber = To, MediaUrl = new Uri("https://example.com/product.jpg"), Caption = "New in our shop" },
        new VideoMessage { PhoneNumber = To, MediaUrl = new Uri("https://example.com/demo.mp4") },
        Audio,
        new DocumentMessage { PhoneNumber = To, MediaUrl = new Uri("https://example.com/invoice.pdf"), Filename = "Invoice_2025.pdf", Caption = "Your invoice" },
        new LocationMessage { PhoneNumber = To, Location = new Location { Latitude = -33.9249, Longitude = 18.4241, Name = "Office", Address = "123 Main Street" } },
        new ContactsMessage
        {
            PhoneNumber = To,
            Contacts = [new ContactCard { Name = new ContactName { FormattedName = "Jane Doe", FirstName = "Jane" }, Phones = [new ContactPhone { Phone = "+27987654321", Type = "CELL" }] }],
        },
        new InteractiveMessage
        {
            PhoneNumber = To,
            Interactive = new ButtonInteractive { Body = "Shall we come tomorrow?", Buttons = [new ReplyButton { Id = "yes", Title = "Yes" }, new ReplyButton { Id = "no", Title = "No" }] },
        },
        new InteractiveMessage
        {
            PhoneNumber = To,
            Interactive = new ListInteractive { Body = "When?", Button = "Choose", Sections = [new ListSection { Title = "Day", Rows = [new ListRow { Id = "am", Title = "Morning" }, new ListRow { Id = "pm", Title = "Afternoon" }] }] },
        },
        new ReactionMessage { PhoneNumber = To, Reaction = new Reaction { MessageId = "wamid.HBgLMjc4MjU2ODUxNjY", Emoji = "👍" } },
    ];
}
