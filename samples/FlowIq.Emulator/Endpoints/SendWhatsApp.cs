using System;
using System.Text.Json.Nodes;

namespace FlowIq.Emulator.Endpoints;

/// <summary><c>POST /send-whatsapp</c>.</summary>
internal static class SendWhatsApp
{
    private static readonly string[] Types = ["text", "image", "video", "audio", "document", "location", "contacts", "interactive", "reaction"];

    public static Answer Handle(FlowIqEmulator emulator, Call call)
    {
        Access.Check(call, needsTenant: true);
        JsonObject message = call.Json();
        string number = message.Text("phone_number") ?? throw new Refusal(Answer.Missing("phone_number is required"));
        string type = message.Text("message_type") ?? throw new Refusal(Answer.Missing("message_type is required"));
        if (Array.IndexOf(Types, type) < 0)
        {
            throw new Refusal(Answer.Error(400, "Invalid message type", $"Unsupported message_type: {type}. Supported types: {string.Join(", ", Types)}"));
        }

        MessageRules.Check(type, message);
        string digits = Organization.Digits(number);
        Organization organization = emulator.Organization;
        lock (organization.Gate)
        {
            if (organization.Find(digits) is null)
            {
                Answer notFound = Answer.Error(404, "Contact not found", $"No contact exists with WhatsApp number {digits}. Please create the contact first using the /api/contact endpoint.");
                notFound.Body["whatsapp_id"] = digits;
                return notFound;
            }

            string id = organization.NextMessageId();
            organization.Store(digits, message.Text("text") ?? message.ToJsonString(Answer.Readable), "human-whatsapp", DateTimeOffset.UtcNow, message.Text("media_url") is null ? null : type, message.Text("media_url"));
            WebhookSender.Announce(organization, "message_sent", new JsonObject
            {
                ["event_type"] = "message_sent",
                ["whatsapp_message_id"] = id,
                ["organization_id"] = organization.Id.ToString(),
                ["status"] = "sent",
                ["timestamp"] = "2026-03-07T00:00:00.000Z",
                ["whatsapp_id"] = digits,
            });
            return Answer.Ok(new JsonObject
            {
                ["success"] = true,
                ["message"] = "Message sent successfully",
                ["data"] = new JsonObject { ["message_id"] = id, ["recipient"] = digits, ["message_type"] = type },
            });
        }
    }
}
