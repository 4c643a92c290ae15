using System;
using System.Text.Json;

namespace FlowIq.Generator.Benchmarks.Requests.HandWritten;

/// <summary>Messages to JSON, the way one writes it by hand for speed.</summary>
internal static class MessageWriter
{
    public static void Write(Utf8JsonWriter json, SendWhatsAppRequest message)
    {
        json.WriteStartObject();
        switch (message)
        {
            case TextMessage text:
                Head(json, text.PhoneNumber, "text"u8);
                json.WriteString("text"u8, text.Text);
                Tail(json, text.ContextMessageId);
                break;
            case ImageMessage image:
                Head(json, image.PhoneNumber, "image"u8);
                json.WriteString("media_url"u8, image.MediaUrl.OriginalString);
                Optional(json, "caption"u8, image.Caption);
                Tail(json, image.ContextMessageId);
                break;
            case VideoMessage video:
                Head(json, video.PhoneNumber, "video"u8);
                json.WriteString("media_url"u8, video.MediaUrl.OriginalString);
                Optional(json, "caption"u8, video.Caption);
                Tail(json, video.ContextMessageId);
                break;
            case AudioMessage audio:
                Head(json, audio.PhoneNumber, "audio"u8);
                json.WriteString("media_url"u8, audio.MediaUrl.OriginalString);
                Tail(json, audio.ContextMessageId);
                break;
            case DocumentMessage document:
                Head(json, document.PhoneNumber, "document"u8);
                json.WriteString("media_url"u8, document.MediaUrl.OriginalString);
                Optional(json, "filename"u8, document.Filename);
                Optional(json, "caption"u8, document.Caption);
                Tail(json, document.ContextMessageId);
                break;
            case LocationMessage location:
                Head(json, location.PhoneNumber, "location"u8);
                json.WriteStartObject("location"u8);
                json.WriteNumber("latitude"u8, location.Location.Latitude);
                json.WriteNumber("longitude"u8, location.Location.Longitude);
                Optional(json, "name"u8, location.Location.Name);
                Optional(json, "address"u8, location.Location.Address);
                json.WriteEndObject();
                Tail(json, location.ContextMessageId);
                break;
            case ContactsMessage contacts:
                Head(json, contacts.PhoneNumber, "contacts"u8);
                Contacts(json, contacts);
                Tail(json, contacts.ContextMessageId);
                break;
            case InteractiveMessage interactive:
                Head(json, interactive.PhoneNumber, "interactive"u8);
                Interactive(json, interactive.Interactive);
                Tail(json, interactive.ContextMessageId);
                break;
            case ReactionMessage reaction:
                Head(json, reaction.PhoneNumber, "reaction"u8);
                json.WriteStartObject("reaction"u8);
                json.WriteString("message_id"u8, reaction.Reaction.MessageId);
                Optional(json, "emoji"u8, reaction.Reaction.Emoji);
                json.WriteEndObject();
                break;
            default:
                throw new NotSupportedException();
        }

        json.WriteEndObject();
    }

    private static void Head(Utf8JsonWriter json, string phoneNumber, ReadOnlySpan<byte> type)
    {
        json.WriteString("phone_number"u8, phoneNumber);
        json.WriteString("message_type"u8, type);
    }

    private static void Tail(Utf8JsonWriter json, string? contextMessageId) => Optional(json, "context_message_id"u8, contextMessageId);

    private static void Contacts(Utf8JsonWriter json, ContactsMessage message)
    {
        json.WriteStartArray("contacts"u8);
        foreach (ContactCard contact in message.Contacts)
        {
            json.WriteStartObject();
            json.WriteStartObject("name"u8);
            json.WriteString("formatted_name"u8, contact.Name.FormattedName);
            Optional(json, "first_name"u8, contact.Name.FirstName);
            Optional(json, "last_name"u8, contact.Name.LastName);
            json.WriteEndObject();
            json.WriteStartArray("phones"u8);
            foreach (ContactPhone phone in contact.Phones)
            {
                json.WriteStartObject();
                json.WriteString("phone"u8, phone.Phone);
                Optional(json, "type"u8, phone.Type);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Interactive(Utf8JsonWriter json, Interactive interactive)
    {
        json.WriteStartObject("interactive"u8);
        json.WriteString("type"u8, interactive.Type);
        json.WriteString("body"u8, interactive.Body);
        Optional(json, "footer"u8, interactive.Footer);
        Optional(json, "header"u8, interactive.Header);
        if (interactive is ButtonInteractive buttons)
        {
            json.WriteStartArray("buttons"u8);
            foreach (ReplyButton button in buttons.Buttons)
            {
                json.WriteStartObject();
                Optional(json, "id"u8, button.Id);
                json.WriteString("title"u8, button.Title);
                json.WriteEndObject();
            }

            json.WriteEndArray();
        }
        else if (interactive is ListInteractive list)
        {
            json.WriteString("button"u8, list.Button);
            Sections(json, list);
        }

        json.WriteEndObject();
    }

    private static void Sections(Utf8JsonWriter json, ListInteractive list)
    {
        json.WriteStartArray("sections"u8);
        foreach (ListSection section in list.Sections)
        {
            json.WriteStartObject();
            Optional(json, "title"u8, section.Title);
            json.WriteStartArray("rows"u8);
            foreach (ListRow row in section.Rows)
            {
                json.WriteStartObject();
                json.WriteString("id"u8, row.Id);
                json.WriteString("title"u8, row.Title);
                Optional(json, "description"u8, row.Description);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Optional(Utf8JsonWriter json, ReadOnlySpan<byte> name, string? value)
    {
        if (value is not null)
        {
            json.WriteString(name, value);
        }
    }
}
