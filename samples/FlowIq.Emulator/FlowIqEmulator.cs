using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace FlowIq.Emulator;

/// <summary>
/// A stand-in for FlowIQ's API on this machine: it checks what the service checks, answers as the service
/// answers, and forgets everything when it stops.
/// </summary>
public sealed class FlowIqEmulator : IAsyncDisposable
{
    /// <summary>A key that is accepted.</summary>
    public const string ApiKey = "fiq_emulator";

    /// <summary>A key that was accepted once.</summary>
    public const string RevokedApiKey = "fiq_revoked";

    /// <summary>The organization that <see cref="ApiKey"/> belongs to.</summary>
    public const string TenantId = "my-org";

    /// <summary>An organization that exists and to which no key belongs.</summary>
    public const string OtherTenantId = "other-org";

    private readonly WebApplication _app;
    private readonly ConcurrentQueue<RecordedRequest> _requests = new();
    private readonly ConcurrentQueue<Fault> _faults = new();

    private FlowIqEmulator(WebApplication app) => _app = app;

    /// <summary>Where it listens: <c>http://127.0.0.1:54321/</c>.</summary>
    public Uri BaseAddress { get; private set; } = new("http://127.0.0.1/");

    /// <summary>All requests so far, in order, as they came off the socket.</summary>
    public IReadOnlyList<RecordedRequest> Requests => [.. _requests];

    /// <summary>What the organization has: contacts, conversations, webhooks.</summary>
    internal Organization Organization { get; } = Organization.WithSamples();

    /// <summary>Starts listening on the loopback address.</summary>
    /// <param name="port">The port; 0 takes a free one.</param>
    public static async Task<FlowIqEmulator> StartAsync(int port = 0)
    {
        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(System.Net.IPAddress.Loopback, port));
        WebApplication app = builder.Build();
        var emulator = new FlowIqEmulator(app);
        app.Run(context => RequestPipeline.HandleAsync(emulator, context));
        await app.StartAsync();
        string address = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();
        emulator.BaseAddress = new Uri(address.TrimEnd('/') + "/");
        return emulator;
    }

    /// <summary>Makes the next request be answered with something else than it deserves.</summary>
    /// <param name="fault">What goes wrong; see <see cref="Fault"/> for some that do.</param>
    public void FailNext(Fault fault) => _faults.Enqueue(fault);

    /// <summary>Stops listening.</summary>
    public ValueTask DisposeAsync() => _app.DisposeAsync();

    internal void Record(RecordedRequest request) => _requests.Enqueue(request);

    internal Fault? TakeFault() => _faults.TryDequeue(out Fault? fault) ? fault : null;
}
