using System;
using System.Net.Http;
using System.Text;
using System.Text.Json.Nodes;
using System.Threading.Tasks;

namespace FlowIq.Emulator;

/// <summary>Posts events to subscribers, on this machine only: an emulator has no business elsewhere.</summary>
internal static class WebhookSender
{
    private static readonly HttpClient Http = new() { Timeout = TimeSpan.FromSeconds(5) };

    /// <summary>Tells all who subscribed to the type or to everything; nobody waits for them.</summary>
    public static void Announce(Organization organization, string type, JsonObject payload)
    {
        string text = payload.ToJsonString();
        foreach ((Uri url, string wanted) in organization.Webhooks)
        {
            if (url.IsLoopback && (wanted == type || wanted == "all"))
            {
                _ = PostAsync(url, text);
            }
        }
    }

    private static async Task PostAsync(Uri url, string text)
    {
        try
        {
            using var content = new StringContent(text, Encoding.UTF8, "application/json");
            using HttpResponseMessage response = await Http.PostAsync(url, content);
        }
        catch (HttpRequestException)
        {
            // A subscriber that is gone loses the event, as with the service.
        }
        catch (TaskCanceledException)
        {
            // So does one that is too slow.
        }
    }
}
