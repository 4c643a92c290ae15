using System;
using System.Text.Json.Nodes;

namespace FlowIq.Emulator.Endpoints;

/// <summary><c>POST /contact</c>.</summary>
internal static class CreateContact
{
    /// <summary>Numbers that begin like this are taken for not being on WhatsApp.</summary>
    private const string NotOnWhatsApp = "999";

    public static Answer Handle(FlowIqEmulator emulator, Call call)
    {
        Access.Check(call, needsTenant: true);
        JsonObject request = call.Json();
        string number = request.Text("phone_number") ?? throw new Refusal(Answer.Missing("phone_number is required"));
        string name = request.Text("name") ?? throw new Refusal(Answer.Missing("name is required"));
        string digits = Organization.Digits(number);
        if (digits.Length < 10)
        {
            return Answer.Error(400, "Invalid phone number", "Phone number must include country code and be at least 10 digits");
        }

        if (digits.StartsWith(NotOnWhatsApp, StringComparison.Ordinal))
        {
            return Answer.Error(400, "Invalid WhatsApp number", "The provided phone number is not registered on WhatsApp");
        }

        Organization organization = emulator.Organization;
        lock (organization.Gate)
        {
            if (organization.Find(digits) is { } existing)
            {
                Answer conflict = Answer.Error(409, "Contact already exists", "A contact with this phone number already exists");
                conflict.Body["existing_contact"] = new JsonObject { ["id"] = existing.Id.ToString(), ["full_name"] = existing.FullName, ["whatsapp_id"] = existing.WhatsAppId };
                return conflict;
            }

            string[] tags = (request.Text("tags") ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
            var contact = new Contact(Guid.NewGuid(), name, digits, number, request.Text("email"), tags, DateTimeOffset.UtcNow);
            organization.Contacts.Add(contact);
            return new Answer(201, new JsonObject { ["success"] = true, ["message"] = "Contact created successfully", ["contact"] = contact.New(organization.Id) });
        }
    }
}
