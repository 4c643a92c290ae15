using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.Json.Nodes;

namespace FlowIq.Emulator.Endpoints;

/// <summary><c>GET /conversations</c>: messages, contacts or one contact, as <c>action</c> says.</summary>
internal static class Conversations
{
    public static Answer Handle(FlowIqEmulator emulator, Call call)
    {
        Access.CheckConversations(call);
        lock (emulator.Organization.Gate)
        {
            return (call.Query("action") ?? "conversation-messages") switch
            {
                "conversation-messages" => Messages(emulator.Organization, call),
                "contacts" => Contacts(emulator.Organization, call),
                "find-by-phone" => FindByPhone(emulator.Organization, call),
                _ => Answer.ConversationError(400, "Invalid action", "Use: conversation-messages, contacts, or find-by-phone"),
            };
        }
    }

    private static Answer Messages(Organization organization, Call call)
    {
        string digits = Number(organization, call);
        if (organization.Find(digits) is null)
        {
            return NoContact(digits);
        }

        IEnumerable<JsonObject> all = organization.Conversations.TryGetValue(digits, out List<JsonObject>? stored) ? stored : [];
        string[]? terms = SearchTerms(call);
        if (terms is not null)
        {
            all = all.Where(message => terms.Any(term => message.Text("message")!.Contains(term, StringComparison.OrdinalIgnoreCase)));
        }

        all = call.Query("ascending") == "true" ? all : all.Reverse();
        Page page = Page.Of(call, all.Count(), usual: 10);
        JsonArray messages = [.. page.Cut(all).Select(static message => message.DeepClone())];
        return Answer.Ok(new JsonObject
        {
            ["success"] = true,
            ["messages"] = messages,
            ["pagination"] = page.Describe("totalMessages", "messagesPerPage"),
            ["count"] = messages.Count,
            ["searchTerms"] = terms is null ? null : new JsonArray([.. terms.Select(static term => JsonValue.Create(term))]),
            ["filtered"] = terms is not null,
            ["stored"] = false,
        });
    }

    /// <summary>Words of <c>query</c>; an order is searched by its number.</summary>
    private static string[]? SearchTerms(Call call)
    {
        var terms = new List<string>((call.Query("query") ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries));
        if (call.Query("orderId") is { } order)
        {
            if (order != "1001")
            {
                Answer unknown = Answer.ConversationError(404, "Shopify order not found");
                unknown.Body["orderId"] = order;
                throw new Refusal(unknown);
            }

            terms.Add("#1001");
        }

        return terms.Count == 0 ? null : [.. terms];
    }

    private static Answer Contacts(Organization organization, Call call)
    {
        string? search = call.Query("search");
        List<Contact> found = organization.Contacts.FindAll(contact =>
            search is null || contact.FullName.Contains(search, StringComparison.OrdinalIgnoreCase) || contact.WhatsAppId.Contains(search, StringComparison.Ordinal));
        Page page = Page.Of(call, found.Count, usual: 50);
        JsonArray contacts = [.. page.Cut(found).Select(static contact => contact.Summary())];
        return Answer.Ok(new JsonObject
        {
            ["success"] = true,
            ["contacts"] = contacts,
            ["pagination"] = page.Describe("totalContacts", "contactsPerPage"),
            ["count"] = contacts.Count,
        });
    }

    private static Answer FindByPhone(Organization organization, Call call)
    {
        string original = call.Query("whatsappNumber") ?? throw new Refusal(Answer.ConversationError(400, "WhatsApp number is required", "Please provide whatsappNumber query parameter"));
        string digits = Organization.Digits(original);
        return organization.Find(digits) is { } contact
            ? Answer.Ok(new JsonObject { ["success"] = true, ["contact"] = contact.Summary(), ["original_phone"] = original, ["normalized_phone"] = digits })
            : NoContact(digits);
    }

    private static string Number(Organization organization, Call call)
    {
        if (call.Query("whatsappNumber") is { } number)
        {
            return Organization.Digits(number);
        }

        if (call.Query("contactId") is { } id)
        {
            return organization.Contacts.Find(contact => contact.Id.ToString() == id)?.WhatsAppId ?? "";
        }

        throw new Refusal(Answer.ConversationError(400, "Contact is required", "Please provide whatsappNumber or contactId"));
    }

    private static Answer NoContact(string digits)
    {
        Answer answer = Answer.ConversationError(404, "Contact not found for the provided phone number");
        answer.Body["normalized_phone"] = digits;
        return answer;
    }

    private sealed record Page(int Number, int Size, int Total)
    {
        public static Page Of(Call call, int total, int usual) => new(Whole(call, "page", 1, 1, int.MaxValue), Whole(call, "limit", usual, 1, 100), total);

        public IEnumerable<T> Cut<T>(IEnumerable<T> all) => all.Skip((Number - 1) * Size).Take(Size);

        public JsonObject Describe(string totalName, string sizeName)
        {
            int pages = (Total + Size - 1) / Size;
            return new JsonObject
            {
                ["currentPage"] = Number,
                ["totalPages"] = pages,
                [totalName] = Total,
                [sizeName] = Size,
                ["hasNextPage"] = Number < pages,
                ["hasPrevPage"] = Number > 1,
            };
        }

        private static int Whole(Call call, string name, int usual, int least, int most)
        {
            if (call.Query(name) is not { } text)
            {
                return usual;
            }

            return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int value) && value >= least && value <= most
                ? value
                : throw new Refusal(Answer.ConversationError(400, "Invalid " + name, $"{name} must be a whole number from {least} on"));
        }
    }
}
