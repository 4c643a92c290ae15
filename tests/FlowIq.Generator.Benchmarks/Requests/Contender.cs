using System;
using System.Net;
using System.Net.Http;
using System.Threading.Tasks;
using FlowIq.Generator.Benchmarks.Peers;
using FlowIq.Generator.Benchmarks.Requests.HandWritten;

namespace FlowIq.Generator.Benchmarks.Requests;

/// <summary>Who makes the calls that are compared.</summary>
internal static class Contender
{
    public const string Generated = "FlowIq.Generator";

    public const string Limit = "by hand";

    public const string Floor = "HttpClient alone";

    private static readonly Guid ContactId = new("6d8c1c1e-5d0b-4a53-9f0a-0d6d3a1c7b52");

    /// <summary>Whether a contender takes part in a scenario.</summary>
    public static bool Has(string contender, string scenario) => contender switch
    {
        Generated or Limit => true,
        Floor => scenario is "send" or "list",
        // NSwag's enums are not those of the document: its client fails on every page of messages.
        _ => scenario != "ten" && !(scenario == "list" && contender == Peer.NSwag.Name),
    };

    /// <summary>The call of a scenario.</summary>
    /// <param name="peer">The assembly of a peer's calls.</param>
    public static Func<Task> Call(string contender, string scenario, string peer = "")
    {
        HttpClient http = new StubHandler(scenario.StartsWith("fault", StringComparison.Ordinal) ? HttpStatusCode.BadRequest : HttpStatusCode.OK, Answer(scenario)).Connect();
        return contender switch
        {
            Generated => Of(new FlowIqClient(http, new FlowIqClientOptions { ApiKey = "fiq_0123456789", TenantId = "my-org" }), scenario),
            Limit => Of(new HandWrittenClient(http, "https://api.flowiq.live", "fiq_0123456789", "my-org", TimeSpan.FromSeconds(100)), scenario),
            Floor => Of(http, scenario),
            _ => PeerCalls.Get(peer, scenario switch { "send" => "Send", "list" => "List", _ => "Fault" }, http),
        };
    }

    private static byte[] Answer(string scenario) => scenario switch
    {
        "list" => Payloads.HundredMessages,
        "fault" => Payloads.BadRequest,
        _ => Payloads.Sent,
    };

    private static Func<Task> Of(FlowIqClient client, string scenario)
    {
        int next = 0;
        var query = new GetConversationsRequest { Action = ConversationAction.ConversationMessages, ContactId = ContactId, Limit = 100 };
        return scenario switch
        {
            "send" => () => client.SendWhatsAppAsync(Shapes.Audio),
            "ten" => () => client.SendWhatsAppAsync(Shapes.Ten[next++ % 10]),
            "list" => () => client.GetConversationsAsync(query),
            "fault" => async () =>
            {
                try
                {
                    await client.SendWhatsAppAsync(Shapes.Audio).ConfigureAwait(false);
                }
                catch (ApiException<ErrorResponse> error)
                {
                    _ = error.Error.Error;
                }
            },
            _ => throw new ArgumentOutOfRangeException(nameof(scenario)),
        };
    }

    private static Func<Task> Of(HandWrittenClient client, string scenario)
    {
        int next = 0;
        return scenario switch
        {
            "send" => () => client.SendAsync(Shapes.Audio),
            "ten" => () => client.SendAsync(Shapes.Ten[next++ % 10]),
            "list" => () => client.ListAsync(ContactId, 100),
            "fault" => async () =>
            {
                try
                {
                    await client.SendAsync(Shapes.Audio).ConfigureAwait(false);
                }
                catch (FaultException error)
                {
                    _ = error.Fault.Error;
                }
            },
            _ => throw new ArgumentOutOfRangeException(nameof(scenario)),
        };
    }

    /// <summary>Bytes there and bytes back.</summary>
    private static Func<Task> Of(HttpClient http, string scenario)
    {
        byte[] body = """{"phone_number":"+27123456789","message_type":"audio","media_url":"https://example.com/message.mp3"}"""u8.ToArray();
        var target = new Uri(scenario == "list" ? "https://api.flowiq.live/conversations?tenantId=my-org" : "https://api.flowiq.live/send-whatsapp?tenantId=my-org");
        return async () =>
        {
            using var request = new HttpRequestMessage(scenario == "list" ? HttpMethod.Get : HttpMethod.Post, target);
            request.Content = scenario == "list" ? null : new ByteArrayContent(body);
            using HttpResponseMessage response = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead).ConfigureAwait(false);
            await response.Content.CopyToAsync(System.IO.Stream.Null).ConfigureAwait(false);
        };
    }
}
