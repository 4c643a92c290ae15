using System.Text.Json.Nodes;

namespace FlowIq.Emulator.Endpoints;

/// <summary><c>GET /contact</c>: by phone number or by WhatsApp id.</summary>
internal static class GetContact
{
    public static Answer Handle(FlowIqEmulator emulator, Call call)
    {
        Access.Check(call, needsTenant: true);
        string number = call.Query("phone_number") ?? call.Query("whatsapp_id") ?? throw new Refusal(Answer.Missing("phone_number or whatsapp_id is required"));
        Organization organization = emulator.Organization;
        lock (organization.Gate)
        {
            return organization.Find(Organization.Digits(number)) is { } contact
                ? Answer.Ok(new JsonObject { ["success"] = true, ["contact"] = contact.Details(organization.Id) })
                : Answer.Error(404, "Contact not found", $"No contact exists with WhatsApp number {Organization.Digits(number)}");
        }
    }
}
