using System;
using System.Text.Json.Nodes;

namespace FlowIq.Emulator.Endpoints;

/// <summary><c>POST /send-template</c>: creates the contact where its name is among the parameters.</summary>
internal static class SendTemplate
{
    public static Answer Handle(FlowIqEmulator emulator, Call call)
    {
        Access.Check(call, needsTenant: false);
        JsonObject request = call.Json();
        MessageRules.Demand(request.Text("templateName") is not null, "templateName is required");
        string digits = Organization.Digits(request.Text("whatsappNumber") ?? throw new Refusal(Answer.Missing("whatsappNumber is required")));
        Organization organization = emulator.Organization;
        lock (organization.Gate)
        {
            Contact? contact = organization.Find(digits);
            if (contact is null)
            {
                string name = request.Object("bodyParameters")?.Text("name")
                    ?? throw new Refusal(Answer.Error(400, "Contact not found", "The contact does not exist; give bodyParameters.name to create it"));
                contact = new Contact(Guid.NewGuid(), name, digits, "+" + digits, null, [], DateTimeOffset.UtcNow);
                organization.Contacts.Add(contact);
            }

            return Answer.Ok(new JsonObject
            {
                ["success"] = true,
                ["summary"] = new JsonObject { ["total"] = 1, ["successful"] = 1, ["failed"] = 0 },
                ["results"] = new JsonArray(new JsonObject
                {
                    ["contactId"] = contact.Id.ToString(),
                    ["contactName"] = contact.FullName,
                    ["success"] = true,
                    ["messageId"] = organization.NextMessageId(),
                    ["error"] = null,
                }),
                ["broadcastId"] = Guid.NewGuid().ToString(),
            });
        }
    }
}
