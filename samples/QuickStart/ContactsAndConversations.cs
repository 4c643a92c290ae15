using System;
using System.Threading.Tasks;
using FlowIq;

namespace QuickStart;

/// <summary>Contacts, a conversation page by page, the figures of a broadcast.</summary>
internal static class ContactsAndConversations
{
    public static async Task ShowAsync(IFlowIqClient flowiq, string recipient)
    {
        Show.Title("Contacts");
        CreateContactResponse created = await flowiq.CreateContactAsync(new CreateContactRequest
        {
            Name = "Ada Lovelace",
            PhoneNumber = "+27821234567",
            Tags = "customer, premium",
        });
        Show.Line("created", $"{created.Contact.FullName} ({created.Contact.Id})");

        GetContactResponse found = await flowiq.GetContactAsync(phoneNumber: "+27821234567");
        Show.Line("found", $"{found.Contact.FullName}, bot {found.Contact.BotStatus}");

        Show.Title("A conversation, page by page");
        int page = 1;
        bool hasMore = true;
        while (hasMore && page <= 3)
        {
            // One operation, three shapes of answer: the client tells them apart.
            GetConversationsResponse answer = await flowiq.GetConversationsAsync(new GetConversationsRequest { WhatsappNumber = recipient, Page = page, Limit = 10 });
            hasMore = answer is ConversationResponse { Pagination.HasNextPage: true };
            Show.Line($"page {page++}", answer switch
            {
                ConversationResponse conversation => $"{conversation.Count} messages, the first: {Shorten(conversation.Messages[0].Message)}",
                ContactsResponse contacts => $"{contacts.Count} contacts",
                FindContactResponse contact => $"the contact {contact.Contact.FullName}",
                _ => "something that the document does not know",
            });
        }

        Show.Title("A broadcast");
        BroadcastAnalyticsResponse analytics = await flowiq.GetBroadcastAnalyticsAsync(broadcastId: new Guid("a1b2c3d4-e5f6-7890-abcd-ef1234567890"));
        if (analytics.Data.AsBroadcastAnalytics is { } broadcast)
        {
            Show.Line(broadcast.BroadcastInfo.Name, $"{broadcast.DeliveryStats.Delivered} of {broadcast.DeliveryStats.Sent} delivered, {broadcast.DeliveryStats.ReadRate}% of them read");
        }
    }

    private static string Shorten(string text) => text.Length <= 40 ? text : text[..40] + "...";
}
