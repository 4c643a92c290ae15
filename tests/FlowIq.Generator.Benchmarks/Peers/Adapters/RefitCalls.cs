using System;
using System.Collections.Generic;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Threading.Tasks;
using Refit;

/// <summary>
/// The calls of the comparison, made by Refit with System.Text.Json's source generation: its best case. The interface and the
/// types are written by hand, as Refitter writes them; Refitter itself is not needed for that.
/// </summary>
public static class Calls
{
    private static readonly Guid Contact = new("6d8c1c1e-5d0b-4a53-9f0a-0d6d3a1c7b52");

    public static Func<Task> Send(HttpClient http)
    {
        IFlowIqApi api = Api(http);
        var message = new AudioMessage { PhoneNumber = "+27123456789", MediaUrl = new Uri("https://example.com/message.mp3") };
        return () => api.SendWhatsAppAsync(message, "my-org");
    }

    public static Func<Task> List(HttpClient http)
    {
        IFlowIqApi api = Api(http);
        return () => api.GetConversationsAsync("my-org", "conversation-messages", Contact, 100);
    }

    public static Func<Task> Fault(HttpClient http)
    {
        Func<Task> send = Send(http);
        return async () =>
        {
            try
            {
                await send();
            }
            catch (ApiException error)
            {
                _ = await error.GetContentAsAsync<ErrorResponse>() ?? throw new InvalidOperationException("No typed error.");
                return;
            }

            throw new InvalidOperationException("No error.");
        };
    }

    private static IFlowIqApi Api(HttpClient http)
    {
        http.BaseAddress = new Uri("https://api.flowiq.live");
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", "fiq_0123456789");
        http.DefaultRequestHeaders.TryAddWithoutValidation("User-Agent", "Refit/1.0.0");
        var options = new JsonSerializerOptions { TypeInfoResolver = Types.Default, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull };
        return RestService.For<IFlowIqApi>(http, new RefitSettings(new SystemTextJsonContentSerializer(options)));
    }
}

public interface IFlowIqApi
{
    [Headers("Accept: application/json")]
    [Post("/send-whatsapp")]
    Task<SendWhatsAppResponse> SendWhatsAppAsync([Body] SendWhatsAppRequest body, [Query] string tenantId);

    [Headers("Accept: application/json")]
    [Get("/conversations")]
    Task<ConversationResponse> GetConversationsAsync([Query] string tenantId, [Query] string action, [Query] Guid contactId, [Query] int limit);
}

[JsonPolymorphic(TypeDiscriminatorPropertyName = "message_type")]
[JsonDerivedType(typeof(AudioMessage), "audio")]
public abstract record SendWhatsAppRequest
{
    [JsonPropertyName("phone_number")]
    public required string PhoneNumber { get; init; }
}

public sealed record AudioMessage : SendWhatsAppRequest
{
    [JsonPropertyName("media_url")]
    public required Uri MediaUrl { get; init; }

    [JsonPropertyName("context_message_id")]
    public string? ContextMessageId { get; init; }
}

public sealed record SendWhatsAppResponse([property: JsonPropertyName("success")] bool Success, [property: JsonPropertyName("message")] string Message, [property: JsonPropertyName("data")] SentMessage Data);

public sealed record SentMessage(
    [property: JsonPropertyName("message_id")] string MessageId,
    [property: JsonPropertyName("recipient")] string? Recipient,
    [property: JsonPropertyName("message_type")] string? MessageType);

public sealed record ConversationMessage(
    [property: JsonPropertyName("message")] string Message,
    [property: JsonPropertyName("sender_type")] string SenderType,
    [property: JsonPropertyName("created_at")] DateTimeOffset CreatedAt,
    [property: JsonPropertyName("message_status")] string MessageStatus,
    [property: JsonPropertyName("media_type")] string? MediaType,
    [property: JsonPropertyName("media_url")] string? MediaUrl,
    [property: JsonPropertyName("assignee")] string? Assignee,
    [property: JsonPropertyName("voice_note_transcription")] string? VoiceNoteTranscription);

public sealed record Pagination(
    [property: JsonPropertyName("currentPage")] int CurrentPage,
    [property: JsonPropertyName("totalPages")] int TotalPages,
    [property: JsonPropertyName("totalMessages")] int? TotalMessages,
    [property: JsonPropertyName("messagesPerPage")] int? MessagesPerPage,
    [property: JsonPropertyName("hasNextPage")] bool HasNextPage,
    [property: JsonPropertyName("hasPrevPage")] bool HasPrevPage);

public sealed record ConversationResponse(
    [property: JsonPropertyName("success")] bool Success,
    [property: JsonPropertyName("messages")] IReadOnlyList<ConversationMessage> Messages,
    [property: JsonPropertyName("pagination")] Pagination? Pagination,
    [property: JsonPropertyName("count")] int Count,
    [property: JsonPropertyName("filtered")] bool Filtered);

public sealed record ErrorResponse(
    [property: JsonPropertyName("success")] bool? Success,
    [property: JsonPropertyName("error")] string Error,
    [property: JsonPropertyName("message")] string? Message,
    [property: JsonPropertyName("details")] string? Details);

[JsonSerializable(typeof(SendWhatsAppRequest))]
[JsonSerializable(typeof(SendWhatsAppResponse))]
[JsonSerializable(typeof(ConversationResponse))]
[JsonSerializable(typeof(ErrorResponse))]
internal sealed partial class Types : JsonSerializerContext;
