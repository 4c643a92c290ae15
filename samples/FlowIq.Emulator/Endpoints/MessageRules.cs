using System;
using System.Text.Json.Nodes;

namespace FlowIq.Emulator.Endpoints;

/// <summary>What each type of message must carry.</summary>
internal static class MessageRules
{
    public static void Check(string type, JsonObject message)
    {
        switch (type)
        {
            case "text":
                Demand(message.Text("text") is not null, "text is required for text messages");
                break;
            case "image" or "video" or "audio" or "document":
                CheckMedia(message);
                break;
            case "location":
                Demand(
                    message.Object("location") is { } location && location.HasNumber("latitude") && location.HasNumber("longitude"),
                    "location.latitude and location.longitude are required for location messages");
                break;
            case "contacts":
                CheckContacts(message);
                break;
            case "interactive":
                InteractiveRules.Check(message.Object("interactive"));
                break;
            case "reaction":
                Demand(message.Object("reaction")?.Text("message_id") is not null, "reaction.message_id is required for reaction messages");
                break;
        }
    }

    /// <summary>Refuses with the service's words for a field that is not there.</summary>
    public static void Demand(bool isThere, string message)
    {
        if (!isThere)
        {
            throw new Refusal(Answer.Missing(message));
        }
    }

    private static void CheckMedia(JsonObject message)
    {
        string? url = message.Text("media_url");
        Demand(url is not null, "media_url is required for media messages");
        if (!Uri.TryCreate(url, UriKind.Absolute, out Uri? address) || address.Scheme is not ("http" or "https"))
        {
            throw new Refusal(Answer.Error(500, "Storage upload failed", "Failed to upload to storage"));
        }
    }

    private static void CheckContacts(JsonObject message)
    {
        const string Words = "contacts array is required for contact messages";
        JsonArray? cards = message.List("contacts");
        Demand(cards is not null, Words);
        foreach (JsonNode? card in cards!)
        {
            Demand(card is JsonObject known && known.Object("name")?.Text("formatted_name") is not null, Words);
        }
    }
}
