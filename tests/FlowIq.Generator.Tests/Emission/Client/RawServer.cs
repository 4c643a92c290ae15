using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using FlowIq.Generator.Tests.Wire;

namespace FlowIq.Generator.Tests.Emission.Client;

/// <summary>A request as it came over the socket.</summary>
internal sealed record RawRequest(string Line, IReadOnlyList<KeyValuePair<string, string>> Headers, string Body)
{
    /// <summary>The body, a character per byte.</summary>
    public string Bytes { get; init; } = "";

    public RawRequest With(string bytes) => this with { Bytes = bytes, Body = Encoding.UTF8.GetString(Encoding.Latin1.GetBytes(bytes)) };

    public string? Header(string name) => Headers.FirstOrDefault(header => header.Key.Equals(name, StringComparison.OrdinalIgnoreCase)).Value;
}

/// <summary>An HTTP server of a few lines on loopback, which keeps each request's bytes and answers with given ones.</summary>
internal sealed class RawServer : IDisposable
{
    private readonly StreamServer _server;
    private readonly Func<RawRequest, Stream, Task> _answer;
    private readonly ConcurrentQueue<RawRequest> _requests = new();

    public RawServer(Func<RawRequest, Stream, Task> answer)
    {
        _answer = answer;
        _server = new StreamServer(ServeAsync);
    }

    public RawServer(string answer = "HTTP/1.1 204 No Content\r\n\r\n")
        : this((_, stream) => stream.WriteAsync(Encoding.UTF8.GetBytes(answer)).AsTask())
    {
    }

    public Uri Url => _server.Url;

    public IReadOnlyList<RawRequest> Requests => [.. _requests];

    public RawRequest Request => Assert.Single(_requests);

    /// <summary>An answer with a body.</summary>
    public static string Answer(int status, string contentType, string body, string headers = "") =>
        $"HTTP/1.1 {status} Status\r\nContent-Type: {contentType}\r\n{headers}Content-Length: {Encoding.UTF8.GetByteCount(body)}\r\n\r\n{body}";

    public void Dispose() => _server.Dispose();

    private async Task ServeAsync(Stream stream)
    {
        while (await ReadAsync(stream) is { } request)
        {
            _requests.Enqueue(request);
            await _answer(request, stream);
        }
    }

    private static async Task<RawRequest?> ReadAsync(Stream stream)
    {
        string? line = await LineAsync(stream);
        if (line is null)
        {
            return null;
        }

        var headers = new List<KeyValuePair<string, string>>();
        while (await LineAsync(stream) is { Length: > 0 } header)
        {
            int colon = header.IndexOf(':', StringComparison.Ordinal);
            headers.Add(new(header[..colon], header[(colon + 1)..].Trim()));
        }

        var request = new RawRequest(line, headers, "");
        if (request.Header("Content-Length") is { } length)
        {
            return request.With(await BytesAsync(stream, int.Parse(length, CultureInfo.InvariantCulture)));
        }

        if (request.Header("Transfer-Encoding") == "chunked")
        {
            var body = new StringBuilder();
            while (await LineAsync(stream) is { } size && size != "0")
            {
                body.Append(await BytesAsync(stream, int.Parse(size, NumberStyles.HexNumber, CultureInfo.InvariantCulture)));
                await LineAsync(stream);
            }

            await LineAsync(stream);
            return request.With(body.ToString());
        }

        return request;
    }

    private static async Task<string> BytesAsync(Stream stream, int count)
    {
        var bytes = new byte[count];
        await stream.ReadExactlyAsync(bytes, CancellationToken.None);
        return Encoding.Latin1.GetString(bytes);
    }

    private static async Task<string?> LineAsync(Stream stream)
    {
        var bytes = new List<byte>();
        var one = new byte[1];
        while (await stream.ReadAsync(one) == 1)
        {
            if (one[0] == '\n')
            {
                return Encoding.UTF8.GetString([.. bytes]).TrimEnd('\r');
            }

            bytes.Add(one[0]);
        }

        return null;
    }
}
