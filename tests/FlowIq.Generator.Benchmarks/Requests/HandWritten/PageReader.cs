using System;
using System.Text.Json;

namespace FlowIq.Generator.Benchmarks.Requests.HandWritten;

/// <summary>A page of messages, the way one reads it by hand for speed.</summary>
internal static class PageReader
{
    public static ConversationPage Read(ReadOnlySpan<byte> utf8)
    {
        var json = new Utf8JsonReader(utf8);
        json.Read();
        var page = new ConversationPage();
        while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
        {
            if (json.ValueTextEquals("success"u8))
            {
                json.Read();
                page.Success = json.GetBoolean();
            }
            else if (json.ValueTextEquals("messages"u8))
            {
                json.Read();
                while (json.Read() && json.TokenType != JsonTokenType.EndArray)
                {
                    page.Messages.Add(Message(ref json));
                }
            }
            else if (json.ValueTextEquals("pagination"u8))
            {
                json.Read();
                Pagination(ref json, page);
            }
            else if (json.ValueTextEquals("count"u8))
            {
                json.Read();
                page.Count = json.GetInt32();
            }
            else if (json.ValueTextEquals("filtered"u8))
            {
                json.Read();
                page.Filtered = json.GetBoolean();
            }
            else
            {
                json.Skip();
            }
        }

        return page;
    }

    private static StoredMessage Message(ref Utf8JsonReader json)
    {
        var message = new StoredMessage();
        while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
        {
            ReadOnlySpan<byte> name = json.ValueSpan;
            switch (name.Length)
            {
                case 7 when name.SequenceEqual("message"u8):
                    json.Read();
                    message.Message = json.GetString();
                    break;
                case 8 when name.SequenceEqual("assignee"u8):
                    json.Read();
                    message.Assignee = json.GetString();
                    break;
                case 9 when name.SequenceEqual("media_url"u8):
                    json.Read();
                    message.MediaUrl = json.GetString();
                    break;
                case 10 when name.SequenceEqual("created_at"u8):
                    json.Read();
                    message.CreatedAt = json.GetDateTimeOffset();
                    break;
                case 10 when name.SequenceEqual("media_type"u8):
                    json.Read();
                    message.Media = json.TokenType == JsonTokenType.Null ? Media.None : MediaOf(ref json);
                    break;
                case 11 when name.SequenceEqual("sender_type"u8):
                    json.Read();
                    message.Sender = SenderOf(ref json);
                    break;
                case 14 when name.SequenceEqual("message_status"u8):
                    json.Read();
                    message.Status = StatusOf(ref json);
                    break;
                case 24 when name.SequenceEqual("voice_note_transcription"u8):
                    json.Read();
                    message.VoiceNoteTranscription = json.GetString();
                    break;
                default:
                    json.Skip();
                    break;
            }
        }

        return message.Message is null ? throw new JsonException() : message;
    }

    private static void Pagination(ref Utf8JsonReader json, ConversationPage page)
    {
        while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
        {
            if (json.ValueTextEquals("currentPage"u8))
            {
                json.Read();
                page.CurrentPage = json.GetInt32();
            }
            else if (json.ValueTextEquals("totalPages"u8))
            {
                json.Read();
                page.TotalPages = json.GetInt32();
            }
            else if (json.ValueTextEquals("totalMessages"u8))
            {
                json.Read();
                page.TotalMessages = json.GetInt32();
            }
            else if (json.ValueTextEquals("messagesPerPage"u8))
            {
                json.Read();
                page.MessagesPerPage = json.GetInt32();
            }
            else
            {
                json.Skip();
            }
        }
    }

    private static Sender SenderOf(ref Utf8JsonReader json) =>
        json.ValueTextEquals("bot-whatsapp"u8) ? Sender.Bot
        : json.ValueTextEquals("user-whatsapp"u8) ? Sender.User
        : json.ValueTextEquals("human-whatsapp"u8) ? Sender.Human
        : json.ValueTextEquals("system"u8) ? Sender.System
        : Sender.Unknown;

    private static Status StatusOf(ref Utf8JsonReader json) =>
        json.ValueTextEquals("read"u8) ? Status.Read
        : json.ValueTextEquals("delivered"u8) ? Status.Delivered
        : json.ValueTextEquals("sent"u8) ? Status.Sent
        : json.ValueTextEquals("failed"u8) ? Status.Failed
        : Status.Unknown;

    private static Media MediaOf(ref Utf8JsonReader json) =>
        json.ValueTextEquals("image"u8) ? Media.Image
        : json.ValueTextEquals("video"u8) ? Media.Video
        : json.ValueTextEquals("audio"u8) ? Media.Audio
        : json.ValueTextEquals("document"u8) ? Media.Document
        : json.ValueTextEquals("interactive"u8) ? Media.Interactive
        : Media.Unknown;
}
