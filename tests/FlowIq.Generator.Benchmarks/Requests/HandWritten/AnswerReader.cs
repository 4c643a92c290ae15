using System;
using System.Text.Json;

namespace FlowIq.Generator.Benchmarks.Requests.HandWritten;

/// <summary>JSON to answers, the way one writes it by hand for speed.</summary>
internal static class AnswerReader
{
    public static SentAnswer Sent(ReadOnlySpan<byte> utf8)
    {
        var json = new Utf8JsonReader(utf8);
        json.Read();
        var answer = new SentAnswer();
        while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
        {
            if (json.ValueTextEquals("success"u8))
            {
                json.Read();
                answer.Success = json.GetBoolean();
            }
            else if (json.ValueTextEquals("message"u8))
            {
                json.Read();
                answer.Message = json.GetString();
            }
            else if (json.ValueTextEquals("data"u8))
            {
                json.Read();
                SentData(ref json, answer);
            }
            else
            {
                json.Skip();
            }
        }

        return answer.MessageId is null || answer.Message is null ? throw new JsonException() : answer;
    }

    public static Fault Fault(ReadOnlySpan<byte> utf8)
    {
        var json = new Utf8JsonReader(utf8);
        json.Read();
        var fault = new Fault();
        while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
        {
            if (json.ValueTextEquals("success"u8))
            {
                json.Read();
                fault.Success = json.GetBoolean();
            }
            else if (json.ValueTextEquals("error"u8))
            {
                json.Read();
                fault.Error = json.GetString();
            }
            else if (json.ValueTextEquals("message"u8))
            {
                json.Read();
                fault.Message = json.GetString();
            }
            else if (json.ValueTextEquals("details"u8))
            {
                json.Read();
                fault.Details = json.GetString();
            }
            else
            {
                json.Skip();
            }
        }

        return fault.Error is null ? throw new JsonException() : fault;
    }

    private static void SentData(ref Utf8JsonReader json, SentAnswer answer)
    {
        while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
        {
            if (json.ValueTextEquals("message_id"u8))
            {
                json.Read();
                answer.MessageId = json.GetString();
            }
            else if (json.ValueTextEquals("recipient"u8))
            {
                json.Read();
                answer.Recipient = json.GetString();
            }
            else if (json.ValueTextEquals("message_type"u8))
            {
                json.Read();
                answer.MessageType = json.GetString();
            }
            else
            {
                json.Skip();
            }
        }
    }
}
