using System;
using System.IO;
using System.Linq;
using System.Net;
using System.Threading.Tasks;
using FlowIq.Generator.Benchmarks.Requests;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace FlowIq.Generator.Benchmarks.Network;

/// <summary>A service on loopback, in a process of its own so that its work is not counted as the client's.</summary>
internal static class Server
{
    private const int Gigabyte = 1 << 30;
    private static readonly byte[] Piece = new byte[1 << 16];

    /// <summary>Says its two addresses, for HTTP/1.1 and HTTP/2, and serves until its standard input ends.</summary>
    public static async Task ServeAsync()
    {
        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(static kestrel =>
        {
            kestrel.Limits.MaxRequestBodySize = null;
            kestrel.Listen(IPAddress.Loopback, 0, static listen => listen.Protocols = HttpProtocols.Http1);
            kestrel.Listen(IPAddress.Loopback, 0, static listen => listen.Protocols = HttpProtocols.Http2);
        });
        await using WebApplication app = builder.Build();
        app.MapPost("/send-whatsapp", static async context =>
        {
            await context.Request.Body.CopyToAsync(Stream.Null);
            context.Response.ContentType = "application/json";
            context.Response.ContentLength = Payloads.Sent.Length;
            await context.Response.Body.WriteAsync(Payloads.Sent);
        });
        app.MapGet("/blob", static async context =>
        {
            context.Response.ContentType = "application/octet-stream";
            for (long sent = 0; sent < Gigabyte; sent += Piece.Length)
            {
                await context.Response.Body.WriteAsync(Piece);
            }
        });
        app.MapPut("/blob", static async context =>
        {
            await context.Request.Body.CopyToAsync(Stream.Null);
            context.Response.StatusCode = 204;
        });
        app.MapGet("/events", static async context =>
        {
            context.Response.ContentType = "text/event-stream";
            for (int i = 0; i < NetworkRun.Events; i++)
            {
                await context.Response.WriteAsync("data: {\"id\":" + i + ",\"text\":\"An event among many others\"}\n\n");
            }
        });
        await app.StartAsync();
        Console.WriteLine(string.Join(' ', app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses));
        await Console.In.ReadToEndAsync();
    }
}
