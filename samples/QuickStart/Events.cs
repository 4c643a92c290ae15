using FlowIq;

namespace QuickStart;

/// <summary>What FlowIQ posts to a subscriber is typed too.</summary>
internal static class Events
{
    private const string Received = """
        {
          "event_type": "message_received",
          "organization_id": "0b8f2c1e-5a64-4b0e-9d0b-2f6d3f4f7c10",
          "timestamp": "2026-03-07T00:00:00.000Z",
          "message_type": "text",
          "message": "Hello there",
          "whatsapp_id": "27834321234"
        }
        """;

    public static void Show()
    {
        QuickStart.Show.Title("An event");
        WebhookEvent received = FlowIqWebhooks.ParseReceiveEvent(Received);
        QuickStart.Show.Line("received", received switch
        {
            MessageReceivedEvent message => $"\"{message.Message}\" from {message.WhatsappId}",
            MessageReceiptEvent receipt => $"{receipt.WhatsappMessageId} is {receipt.Status}",
            _ => "another event",
        });
    }
}
