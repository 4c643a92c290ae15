using System;
using System.Globalization;
using System.Linq;
using System.Text.Json.Nodes;

namespace FlowIq.Emulator;

/// <summary>A contact of the organization.</summary>
internal sealed record Contact(Guid Id, string FullName, string WhatsAppId, string PhoneNumber, string? Email, string[] Tags, DateTimeOffset CreatedAt)
{
    private JsonArray TagList => [.. Tags.Select(static tag => JsonValue.Create(tag))];

    private string Created => CreatedAt.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    /// <summary>As <c>/conversations</c> shows it.</summary>
    public JsonObject Summary() => new()
    {
        ["id"] = Id.ToString(),
        ["full_name"] = FullName,
        ["whatsapp_id"] = WhatsAppId,
        ["phone_number"] = PhoneNumber,
        ["email"] = Email,
        ["created_at"] = Created,
        ["tags"] = TagList,
        ["has_unread_messages"] = false,
        ["bot_status"] = "active",
        ["archived"] = false,
    };

    /// <summary>As <c>POST /contact</c> shows it.</summary>
    public JsonObject New(Guid organization) => new()
    {
        ["id"] = Id.ToString(),
        ["full_name"] = FullName,
        ["whatsapp_id"] = WhatsAppId,
        ["phone_number"] = PhoneNumber,
        ["email"] = Email,
        ["tags"] = TagList,
        ["organization_id"] = organization.ToString(),
        ["created_at"] = Created,
    };

    /// <summary>As <c>GET /contact</c> shows it.</summary>
    public JsonObject Details(Guid organization)
    {
        JsonObject details = New(organization);
        details["bot_status"] = "active";
        details["allow_broadcast"] = true;
        details["archived"] = false;
        details["blocked"] = false;
        details["active_status"] = false;
        details["has_unread_messages"] = false;
        details["source"] = new JsonObject { ["type"] = "api", ["location"] = new JsonObject(), ["created_at"] = Created };
        details["contact_summary"] = null;
        details["contact_summary_updated_at"] = null;
        details["updated_at"] = Created;
        return details;
    }
}
