using System;
using System.Globalization;
using System.Text.Json.Nodes;

namespace FlowIq.Emulator.Endpoints;

/// <summary><c>POST /set-webhooks</c>.</summary>
internal static class SetWebhooks
{
    private static readonly string[] Types = ["message_received", "message_sent", "sent_message", "message_delivered", "message_read", "message_failed", "call", "all"];

    public static Answer Handle(FlowIqEmulator emulator, Call call)
    {
        Access.Check(call, needsTenant: false);
        JsonObject request = call.Json();
        string url = request.Text("url") ?? throw new Refusal(Answer.Missing("url is required"));
        string type = request.Text("type") ?? throw new Refusal(Answer.Missing("type is required"));
        if (!Uri.TryCreate(url, UriKind.Absolute, out Uri? address) || !(address.Scheme == "https" || address.IsLoopback))
        {
            return Answer.Error(400, "Invalid URL", "url must be an HTTPS URL");
        }

        if (Array.IndexOf(Types, type) < 0)
        {
            return Answer.Error(400, "Invalid webhook type", "type must be one of " + string.Join(", ", Types));
        }

        Organization organization = emulator.Organization;
        lock (organization.Gate)
        {
            organization.Webhooks.Add((address, type));
        }

        return Answer.Ok(new JsonObject
        {
            ["success"] = true,
            ["message"] = "Webhook created successfully",
            ["webhook"] = new JsonObject
            {
                ["id"] = Guid.NewGuid().ToString(),
                ["url"] = url,
                ["type"] = type,
                ["platform"] = request.Text("platform") ?? "whatsapp",
                ["created_at"] = DateTimeOffset.UtcNow.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture),
            },
        });
    }
}
