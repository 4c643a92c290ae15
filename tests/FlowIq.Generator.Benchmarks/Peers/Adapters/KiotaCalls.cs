using System;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Kiota.Abstractions;
using Microsoft.Kiota.Abstractions.Authentication;
using Microsoft.Kiota.Http.HttpClientLibrary;
using Peers.Kiota;
using Peers.Kiota.Models;

/// <summary>The calls of the comparison, made by Kiota's client.</summary>
public static class Calls
{
    private static readonly Guid Contact = new("6d8c1c1e-5d0b-4a53-9f0a-0d6d3a1c7b52");

    public static Func<Task> Send(HttpClient http)
    {
        KiotaClient client = Client(http);
        var message = new SendWhatsAppRequest { AudioMessage = new AudioMessage { PhoneNumber = "+27123456789", MessageType = "audio", MediaUrl = "https://example.com/message.mp3" } };
        return () => client.SendWhatsapp.PostAsync(message, static configuration => configuration.QueryParameters.TenantId = "my-org");
    }

    public static Func<Task> List(HttpClient http)
    {
        KiotaClient client = Client(http);
        return () => client.Conversations.GetAsync(static configuration =>
        {
            configuration.QueryParameters.TenantId = "my-org";
            configuration.QueryParameters.Action = ConversationAction.ConversationMessages;
            configuration.QueryParameters.ContactId = Contact;
            configuration.QueryParameters.Limit = 100;
        });
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
            catch (ErrorResponse)
            {
                return;
            }

            throw new InvalidOperationException("No typed error.");
        };
    }

    private static KiotaClient Client(HttpClient http) =>
        new(new HttpClientRequestAdapter(new BaseBearerTokenAuthenticationProvider(new Key()), httpClient: http) { BaseUrl = "https://api.flowiq.live" });

    private sealed class Key : IAccessTokenProvider
    {
        public AllowedHostsValidator AllowedHostsValidator { get; } = new();

        public Task<string> GetAuthorizationTokenAsync(Uri uri, System.Collections.Generic.Dictionary<string, object>? additionalAuthenticationContext = null, CancellationToken cancellationToken = default) =>
            Task.FromResult("fiq_0123456789");
    }
}
