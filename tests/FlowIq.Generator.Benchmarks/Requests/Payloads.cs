using System.Globalization;
using System.Text;

namespace FlowIq.Generator.Benchmarks.Requests;

/// <summary>What the service answers.</summary>
internal static class Payloads
{
    /// <summary>To a message.</summary>
    public static byte[] Sent { get; } =
        """{"success":true,"message":"Message sent successfully","data":{"message_id":"wamid.HBgLMjc4MjU2ODUxNjYVAgARGBI1","recipient":"27123456789","message_type":"audio"}}"""u8.ToArray();

    /// <summary>To a message that is malformed.</summary>
    public static byte[] BadRequest { get; } =
        """{"success":false,"error":"Missing required fields","message":"phone_number and message_type are required","details":"phone_number"}"""u8.ToArray();

    /// <summary>A page of 100 messages, 30 KB.</summary>
    public static byte[] HundredMessages { get; } = Page(100);

    private static byte[] Page(int count)
    {
        var json = new StringBuilder("""{"success":true,"messages":[""");
        for (int i = 0; i < count; i++)
        {
            json.Append(i == 0 ? "" : ",").Append(Message(i));
        }

        json.Append(CultureInfo.InvariantCulture, $$"""],"pagination":{"currentPage":1,"totalPages":7,"totalMessages":{{count * 7}},"messagesPerPage":{{count}},"hasNextPage":true,"hasPrevPage":false},"count":{{count}},"filtered":false}""");
        return Encoding.UTF8.GetBytes(json.ToString());
    }

    private static string Message(int i)
    {
        string created = string.Create(CultureInfo.InvariantCulture, $"2025-06-16T{i / 60:00}:{i % 60:00}:08.123Z");
        string text = string.Create(CultureInfo.InvariantCulture, $"Thank you for order {i}. It leaves our warehouse tomorrow and will be with you within three days.");
        string media = i % 2 == 0
            ? string.Create(CultureInfo.InvariantCulture, $"""
                "media_type":"image","media_url":"https://example.com/media/{i}.jpg"
                """)
            : """
                "media_type":null,"media_url":null
                """;
        return $$"""{"message":"{{text}}","sender_type":"{{(i % 3 == 0 ? "user-whatsapp" : "bot-whatsapp")}}","created_at":"{{created}}","message_status":"{{(i % 5 == 0 ? "delivered" : "read")}}",{{media}},"assignee":null,"voice_note_transcription":null}""";
    }
}
