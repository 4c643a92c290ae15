using System;
using System.Net;
using System.Net.Http;
using System.Threading.Tasks;
using FlowIq.Generator.Benchmarks.Requests;
using FlowIq.Generator.Benchmarks.Requests.HandWritten;

namespace FlowIq.Generator.IntegrationTests.Allocations;

/// <summary>
/// The bytes that a warm call allocates, to the last one, over a service that answers at once. A figure here changes only with
/// the code (or the runtime): one that grows shows a regression which no timing would.
/// </summary>
public sealed class AllocationTests
{
    private static readonly Guid ContactId = new("6d8c1c1e-5d0b-4a53-9f0a-0d6d3a1c7b52");

    [Fact]
    public void Sending_an_audio_message() => Holds(
        expected: 2112,
        Payloads.Sent,
        client => client.SendWhatsAppAsync(Shapes.Audio),
        limit => limit.SendAsync(Shapes.Audio));

    [Fact]
    public void Listing_a_hundred_messages()
    {
        var query = new GetConversationsRequest { Action = ConversationAction.ConversationMessages, ContactId = ContactId, Limit = 100 };
        Holds(expected: 40_288, Payloads.HundredMessages, client => client.GetConversationsAsync(query), limit => limit.ListAsync(ContactId, 100));
    }

    private static void Holds(long expected, byte[] answer, Func<FlowIqClient, Task> call, Func<HandWrittenClient, Task> byHand)
    {
        using HttpClient http = new StubHandler(HttpStatusCode.OK, answer).Connect();
        using var client = new FlowIqClient(http, new FlowIqClientOptions { ApiKey = "fiq_0123456789", TenantId = "my-org" });
        var limit = new HandWrittenClient(http, "https://api.flowiq.live", "fiq_0123456789", "my-org", TimeSpan.FromSeconds(100));

        long bytes = Allocated.ByOne(() => call(client));
        long bytesByHand = Allocated.ByOne(() => byHand(limit));

        Assert.Equal(expected, bytes);
        Assert.InRange(bytes, 0, bytesByHand * 110 / 100);
    }
}
