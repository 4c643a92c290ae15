using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.Json.Nodes;

namespace FlowIq.Emulator;

/// <summary>What one organization has. All access is under the lock of <see cref="Gate"/>.</summary>
internal sealed class Organization
{
    private int _sent;

    public object Gate { get; } = new();

    public Guid Id { get; } = new("0b8f2c1e-5a64-4b0e-9d0b-2f6d3f4f7c10");

    public List<Contact> Contacts { get; } = [];

    /// <summary>Messages by the digits of the contact's number, oldest first.</summary>
    public Dictionary<string, List<JsonObject>> Conversations { get; } = new(StringComparer.Ordinal);

    public List<(Uri Url, string Type)> Webhooks { get; } = [];

    /// <summary>An organization with a contact, a long conversation, and some more contacts to page through.</summary>
    public static Organization WithSamples()
    {
        var organization = new Organization();
        organization.Contacts.Add(new Contact(new Guid("123e4567-e89b-12d3-a456-426614174000"), "John Doe", "27123456789", "+27 12 345 6789", "john@example.com", ["customer"], At(0)));
        for (int i = 1; i <= 6; i++)
        {
            string number = "2711000000" + i.ToString(CultureInfo.InvariantCulture);
            organization.Contacts.Add(new Contact(new Guid(i, 0, 0, new byte[8]), $"Contact {i}", number, "+" + number, null, [], At(i)));
        }

        for (int i = 1; i <= 25; i++)
        {
            organization.Store("27123456789", $"Message {i}", i % 2 == 0 ? "bot-whatsapp" : "user-whatsapp", At(i), null, null);
        }

        return organization;
    }

    public Contact? Find(string digits) => Contacts.Find(contact => contact.WhatsAppId == digits);

    /// <summary>An id as WhatsApp makes them.</summary>
    public string NextMessageId() => "wamid.EMULATOR" + (++_sent).ToString("D6", CultureInfo.InvariantCulture);

    /// <summary>Adds a message to a conversation.</summary>
    public void Store(string digits, string message, string sender, DateTimeOffset at, string? mediaType, string? mediaUrl)
    {
        if (!Conversations.TryGetValue(digits, out List<JsonObject>? messages))
        {
            Conversations[digits] = messages = [];
        }

        messages.Add(new JsonObject
        {
            ["message"] = message,
            ["sender_type"] = sender,
            ["created_at"] = at.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture),
            ["message_status"] = "sent",
            ["media_type"] = mediaType,
            ["media_url"] = mediaUrl,
            ["assignee"] = null,
            ["voice_note_transcription"] = null,
            ["reactions"] = new JsonArray(),
        });
    }

    /// <summary>The number without anything but digits, as WhatsApp knows it.</summary>
    public static string Digits(string number) => string.Concat(number.Where(char.IsAsciiDigit));

    private static DateTimeOffset At(int hour) => new DateTimeOffset(2026, 1, 10, 0, 0, 0, TimeSpan.Zero).AddHours(hour);
}
