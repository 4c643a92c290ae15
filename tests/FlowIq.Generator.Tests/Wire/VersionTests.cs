using System;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace FlowIq.Generator.Tests.Wire;

/// <summary>The version of HTTP is that of the <c>HttpClient</c> that the user gives.</summary>
public sealed class VersionTests
{
    private const string Document = """
        openapi: 3.1.0
        info: { title: Versioned, version: "1" }
        paths:
          /new: { get: { operationId: getVersion, responses: { "200": { description: "", content: { text/plain: {} } } } } }
          /old: { get: { operationId: getMoved, responses: { "200": { description: "", content: { text/plain: {} } } } } }
        """;

    private static readonly Lazy<DocumentClient> Compiled = new(static () => DocumentClient.Of(
        Document,
        ("Two", """
            using var http = new HttpClient { DefaultRequestVersion = System.Net.HttpVersion.Version20, DefaultVersionPolicy = HttpVersionPolicy.RequestVersionExact };
            using var client = new VersionedClient(http, new VersionedClientOptions { BaseAddress = server });
            return await client.GetVersionAsync() + " " + await client.GetMovedAsync();
            """),
        ("Three", """
            using var http = new HttpClient(handler) { DefaultRequestVersion = System.Net.HttpVersion.Version30, DefaultVersionPolicy = HttpVersionPolicy.RequestVersionOrLower };
            using var client = new VersionedClient(http, new VersionedClientOptions { BaseAddress = server });
            return await client.GetVersionAsync();
            """)));

    [Fact]
    public async Task Http_2_is_spoken_to_a_server_that_knows_nothing_else()
    {
        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(static kestrel => kestrel.Listen(IPAddress.Loopback, 0, static listen => listen.Protocols = HttpProtocols.Http2));
        await using WebApplication app = builder.Build();
        app.Run(static context =>
        {
            if (context.Request.Path == "/old")
            {
                context.Response.Redirect("/new");
                return Task.CompletedTask;
            }

            context.Response.ContentType = "text/plain";
            return context.Response.WriteAsync(context.Request.Protocol);
        });
        await app.StartAsync();
        var server = new Uri(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());
        Assert.Equal("HTTP/2 HTTP/2", await Compiled.Value.RunAsync("Two", server));
    }

    [Fact]
    public async Task Http_3_is_asked_for_in_the_same_way()
    {
        var handler = new Recorded(static request => new HttpResponseMessage { Content = new StringContent($"{request.Version} {request.VersionPolicy}") });
        Assert.Equal("3.0 RequestVersionOrLower", await Compiled.Value.RunAsync("Three", new Uri("https://api.example.com"), handler: handler));
    }
}
