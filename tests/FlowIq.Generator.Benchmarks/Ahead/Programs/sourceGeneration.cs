using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Serialization;

using var http = new HttpClient(new Stub()) { BaseAddress = new Uri("https://api.flowiq.live") };
http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", "fiq_0123456789");
SendWhatsAppRequest message = new AudioMessage("+27123456789", new Uri("https://example.com/message.mp3"));
using HttpResponseMessage response = await http.PostAsJsonAsync("/send-whatsapp?tenantId=my-org", message, Types.Default.SendWhatsAppRequest);
response.EnsureSuccessStatusCode();
SendWhatsAppResponse? sent = await response.Content.ReadFromJsonAsync(Types.Default.SendWhatsAppResponse);
Console.WriteLine(sent!.Data.MessageId);

[JsonPolymorphic(TypeDiscriminatorPropertyName = "message_type")]
[JsonDerivedType(typeof(AudioMessage), "audio")]
internal abstract record SendWhatsAppRequest([property: JsonPropertyName("phone_number")] string PhoneNumber);

internal sealed record AudioMessage(string PhoneNumber, [property: JsonPropertyName("media_url")] Uri MediaUrl) : SendWhatsAppRequest(PhoneNumber);

internal sealed record SendWhatsAppResponse([property: JsonPropertyName("success")] bool Success, [property: JsonPropertyName("message")] string Message, [property: JsonPropertyName("data")] SentMessage Data);

internal sealed record SentMessage([property: JsonPropertyName("message_id")] string MessageId, [property: JsonPropertyName("recipient")] string? Recipient, [property: JsonPropertyName("message_type")] string? MessageType);

[JsonSerializable(typeof(SendWhatsAppRequest))]
[JsonSerializable(typeof(SendWhatsAppResponse))]
internal sealed partial class Types : JsonSerializerContext;

internal sealed class Stub : HttpMessageHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        await request.Content!.CopyToAsync(Stream.Null, cancellationToken);
        return new HttpResponseMessage(HttpStatusCode.OK)
        {
            Content = new StringContent("""{"success":true,"message":"Sent","data":{"message_id":"wamid.1","recipient":"27123456789","message_type":"audio"}}""", null, "application/json"),
        };
    }
}
