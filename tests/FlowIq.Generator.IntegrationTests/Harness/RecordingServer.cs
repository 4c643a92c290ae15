using System;
using System.IO;
using System.IO.Pipelines;
using System.Linq;
using System.Net;
using System.Text;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace FlowIq.Generator.IntegrationTests.Harness;

/// <summary>Kestrel on loopback: keeps every byte that comes off the socket, and answers as it is told.</summary>
internal sealed class RecordingServer : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly MemoryStream _received = new();

    private RecordingServer(WebApplication app) => _app = app;

    public Uri Url { get; private set; } = new("http://127.0.0.1/");

    /// <summary>What came off the socket so far, byte for byte.</summary>
    public string Received
    {
        get
        {
            lock (_received)
            {
                return Encoding.UTF8.GetString(_received.ToArray());
            }
        }
    }

    public static async Task<RecordingServer> StartAsync(RequestDelegate answer)
    {
        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        RecordingServer? server = null;
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0, listen => listen.Use(next => connection =>
        {
            connection.Transport = new RecordedTransport(connection.Transport, server!.Record);
            return next(connection);
        })));
        server = new RecordingServer(builder.Build());
        server._app.Run(async context =>
        {
            // Read to its end first, so that all of the request is recorded whatever the answer is.
            await context.Request.Body.CopyToAsync(Stream.Null);
            await answer(context);
        });
        await server._app.StartAsync();
        server.Url = new Uri(server._app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());
        return server;
    }

    /// <summary>Answers every request alike.</summary>
    public static Task<RecordingServer> StartAsync(int status, string body, string? contentType = "application/json", params (string Name, string Value)[] headers) => StartAsync(context =>
    {
        context.Response.StatusCode = status;
        foreach ((string name, string value) in headers)
        {
            context.Response.Headers[name] = value;
        }

        if (contentType is not null)
        {
            context.Response.ContentType = contentType;
        }

        return context.Response.WriteAsync(body);
    });

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private void Record(ReadOnlyMemory<byte> bytes)
    {
        lock (_received)
        {
            _received.Write(bytes.Span);
        }
    }

    private sealed class RecordedTransport(IDuplexPipe inner, Action<ReadOnlyMemory<byte>> record) : IDuplexPipe
    {
        public PipeReader Input { get; } = PipeReader.Create(new RecordedStream(inner.Input.AsStream(), record));

        public PipeWriter Output => inner.Output;
    }
}
