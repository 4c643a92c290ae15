using System.Net;
using FlowIq;

using var flowiq = new FlowIqClient(new HttpClient(new Stub()), new FlowIqClientOptions { ApiKey = "fiq_0123456789", TenantId = "my-org" });
SendWhatsAppResponse sent = await flowiq.SendWhatsAppAsync(new AudioMessage { PhoneNumber = "+27123456789", MediaUrl = new Uri("https://example.com/message.mp3") });
Console.WriteLine(sent.Data.MessageId);

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
