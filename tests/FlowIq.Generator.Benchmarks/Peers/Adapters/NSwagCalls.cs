using System;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Threading.Tasks;
using Peers.NSwag;

namespace Peers.NSwag
{
    // Two types that the generated code refers to and does not have; without them it does not compile.
    public class Interactive2;

    public class Data;
}

/// <summary>The calls of the comparison, made by NSwag's client with System.Text.Json.</summary>
public static class Calls
{
    private static readonly Guid Contact = new("6d8c1c1e-5d0b-4a53-9f0a-0d6d3a1c7b52");

    public static Func<Task> Send(HttpClient http)
    {
        NSwagClient client = Client(http);
        var message = new SendWhatsAppRequest { Phone_number = "+27123456789", Message_type = "text", Text = "https://example.com/message.mp3" };
        return () => client.SendWhatsAppAsync("my-org", message);
    }

    public static Func<Task> List(HttpClient http)
    {
        NSwagClient client = Client(http);
        return () => client.GetConversationsAsync("my-org", ConversationAction.ConversationMessages, null, Contact, 100);
    }

    public static Func<Task> Fault(HttpClient http)
    {
        NSwagClient client = Client(http);
        var message = new SendWhatsAppRequest { Phone_number = "+27123456789", Message_type = "text", Text = "" };
        return async () =>
        {
            try
            {
                await client.SendWhatsAppAsync("my-org", message);
            }
            catch (ApiException<ErrorResponse>)
            {
                return;
            }

            throw new InvalidOperationException("No typed error.");
        };
    }

    private static NSwagClient Client(HttpClient http)
    {
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", "fiq_0123456789");
        http.DefaultRequestHeaders.TryAddWithoutValidation("User-Agent", "NSwag/1.0.0");
        return new NSwagClient(http) { BaseUrl = "https://api.flowiq.live" };
    }
}
