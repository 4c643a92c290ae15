using System;
using System.Collections.Generic;
using System.IO;
using System.IO.Compression;
using System.Linq;
using System.Text;
using System.Threading.Tasks;
using FlowIq.Generator.Tests.Emission.Client;
using FlowIq.Generator.Tests.Wire;
using Xunit.Abstractions;

namespace FlowIq.Generator.RobustnessTests.RunTime;

/// <summary>
/// Servers that are broken or mean it ill: a call ends in a value or in an error that says so, soon, after a bounded number
/// of bytes, and no text of it holds the credential.
/// </summary>
public class HostileServerTests(ITestOutputHelper output)
{
    private const string Secret = "s3cret-token";

    /// <summary>What a connection holds on its way, beside what the client has read.</summary>
    private const int OnTheWay = 24 * 1024 * 1024;

    private const string Document = """
        openapi: 3.1.0
        info: { title: Hostile, version: "1" }
        security: [{ bearer: [] }]
        paths:
          /node: { get: { operationId: getNode, responses: { "200": { description: ok, content: { application/json: { schema: { $ref: "#/components/schemas/Node" } } } }, "400": { description: bad, content: { application/json: { schema: { $ref: "#/components/schemas/Problem" } } } } } } }
        components:
          securitySchemes: { bearer: { type: http, scheme: bearer } }
          schemas:
            Node: { type: object, required: [name], properties: { name: { type: string }, count: { type: integer, format: int32 }, rate: { type: number }, child: { $ref: "#/components/schemas/Node" }, any: {} } }
            Problem: { type: object, required: [title], properties: { title: { type: string } } }
        """;

    private const string Call = """
        using var http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, AutomaticDecompression = System.Net.DecompressionMethods.All }) { MaxResponseContentBufferSize = 4 * 1024 * 1024, Timeout = TimeSpan.FromSeconds(30) };
        using var client = new HostileClient(http, new HostileClientOptions { BaseAddress = server, Bearer = "s3cret-token" });
        """;

    private static readonly Lazy<DocumentClient> Compiled = new(static () => DocumentClient.Of(
        Document,
        ("Get", Call + """
            try { var node = await client.GetNodeAsync(); return "value " + node.Name + " " + node.Count + " " + node.Any?.GetRawText(); } catch (Exception e) { return e.GetType().Name + "\n" + e; }
            """),
        ("Try", Call + """
            try { var result = await client.TryGetNodeAsync(); return "result " + result.StatusCode + " " + result.RawBody + " " + result.BodyError + " " + result; } catch (Exception e) { return e.GetType().Name + "\n" + e; }
            """)));

    private static readonly Dictionary<string, (string Expected, Func<IEnumerable<byte[]>> Answer)> Answers = new()
    {
        ["a megabyte of headers"] = ("HttpRequestException", static () => [Ascii("HTTP/1.1 200 OK\r\n"), .. Enumerable.Range(0, 20_000).Select(static i => Ascii($"X-Bomb-{i}: {new string('x', 40)}\r\n")), Ascii("Content-Length: 2\r\n\r\n{}")]),
        ["a header without end"] = ("HttpRequestException", static () => Endless("HTTP/1.1 200 OK\r\nX-Bomb: ", "xxxxxxxxxxxxxxxx")),
        ["a status line without end"] = ("HttpRequestException", static () => Endless("HTTP/1.1 200 ", "xxxxxxxxxxxxxxxx")),
        ["no HTTP"] = ("HttpRequestException", static () => [Ascii("SSH-2.0-OpenSSH_9.6\r\n")]),
        ["nothing"] = ("HttpRequestException", static () => []),
        ["a status that does not exist"] = ("ApiException", static () => Body(999, "{\"name\":\"n\"}")),
        ["a body without end"] = ("ApiException", static () => Endless("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nConnection: close\r\n\r\n{\"name\":\"", "xxxxxxxxxxxxxxxx")),
        ["white space without end"] = ("ApiException", static () => Endless("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nConnection: close\r\n\r\n", "                ")),
        ["an error without end"] = ("ApiException", static () => Endless("HTTP/1.1 400 Bad\r\nContent-Type: application/json\r\nConnection: close\r\n\r\n{\"title\":\"" + Secret, "xxxxxxxxxxxxxxxx")),
        ["an undescribed error without end"] = ("ApiException", static () => Endless("HTTP/1.1 503 Busy\r\nContent-Type: text/html\r\nConnection: close\r\n\r\n" + Secret, "xxxxxxxxxxxxxxxx")),
        ["a compressed bomb"] = ("ApiException", static () => Compressed(200)),
        ["a compressed bomb of an error"] = ("ApiException", static () => Compressed(400)),
        ["broken compression"] = ("HttpRequestException|InvalidDataException|ApiException", static () => [Ascii("HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: 12\r\n\r\n{\"name\":\"n\"}")]),
        ["a length of exabytes"] = ("HttpRequestException", static () => [Ascii("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 9223372036854775807\r\n\r\n{\"name\":\"n\"}")]),
        ["a length that is none"] = ("HttpRequestException|value n", static () => [Ascii("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: -5\r\nConnection: close\r\n\r\n{\"name\":\"n\"}")]),
        ["less than the length"] = ("HttpRequestException", static () => [Ascii("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 500\r\n\r\n{\"name\":\"n\"}")]),
        ["a broken chunk"] = ("HttpRequestException", static () => [Ascii("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n{\"name\":\"n\"}")]),
        ["cut JSON"] = ("ApiException", static () => Body(200, "{\"name\":\"n\",\"child\":{\"na")),
        ["JSON and more"] = ("ApiException", static () => Body(200, "{\"name\":\"n\"}{}")),
        ["100,000 arrays in each other"] = ("ApiException", static () => Body(200, "{\"name\":\"n\",\"any\":" + new string('[', 100_000))),
        ["100,000 objects in each other"] = ("ApiException", static () => Body(200, string.Concat(Enumerable.Repeat("{\"name\":\"n\",\"child\":", 100_000)))),
        ["an unknown value, deep"] = ("ApiException", static () => Body(200, "{\"name\":\"n\",\"other\":" + string.Concat(Enumerable.Repeat("{\"a\":", 100_000)))),
        ["no UTF-8"] = ("ApiException", static () => Body(200, [.. Ascii("{\"name\":\""), 0xC3, 0x28, 0xFF, .. Ascii("\"}")])),
        ["no UTF-8 in a name"] = ("ApiException|value", static () => Body(200, [.. Ascii("{\"name\":\"n\",\""), 0xC3, 0x28, 0xFF, .. Ascii("\":1}")])),
        ["half of a surrogate pair"] = ("ApiException", static () => Body(200, "{\"name\":\"\\ud800\"}")),
        ["half of a surrogate pair where a number should be"] = ("ApiException", static () => Body(200, "{\"name\":\"n\",\"count\":\"\\ud800\"}")),
        ["half of a surrogate pair beside an error"] = ("ApiException", static () => Body(200, "{\"\\ud800\":1,\"name\":5}")),
        ["NUL"] = ("value", static () => Body(200, "{\"name\":\"\\u0000\"}")),
        ["the same key twice"] = ("value b", static () => Body(200, "{\"name\":\"a\",\"name\":\"b\"}")),
        ["the same key twice, then another kind"] = ("ApiException", static () => Body(200, "{\"name\":\"a\",\"name\":5}")),
        ["a number beyond int"] = ("ApiException", static () => Body(200, "{\"name\":\"n\",\"count\":99999999999999999999}")),
        ["a number beyond double"] = ("ApiException", static () => Body(200, "{\"name\":\"n\",\"rate\":1e400}")),
        ["a number of a megabyte"] = ("ApiException", static () => Body(200, "{\"name\":\"n\",\"count\":1" + new string('0', 1_000_000) + "}")),
        ["a number beyond every type where anything may be"] = ("value n  1e99999", static () => Body(200, "{\"name\":\"n\",\"any\":1e99999}")),
        ["null"] = ("ApiException", static () => Body(200, "null")),
        ["an empty body"] = ("ApiException", static () => Body(200, "")),
        ["HTML"] = ("ApiException", static () => Body(200, "<html>" + Secret + "</html>", "text/html")),
        ["no media type"] = ("value n", static () => [Ascii("HTTP/1.1 200 OK\r\nContent-Length: 12\r\n\r\n{\"name\":\"n\"}")]),
        ["a media type that is none"] = ("value n", static () => Body(200, "{\"name\":\"n\"}", ";;;=")),
        ["a character set that does not exist"] = ("value n", static () => Body(200, "{\"name\":\"n\"}", "application/json; charset=\"no/such\\\"set\"")),
        ["UTF-7"] = ("value n", static () => Body(200, "{\"name\":\"n\"}", "application/json; charset=utf-7")),
        ["an error of another kind than described"] = ("ApiException", static () => Body(400, "[\"" + Secret + "\"]")),
        ["the credential in an error"] = ("ApiException", static () => Body(400, "{\"title\":\"" + Secret + "\"}")),
        ["the credential in the status line"] = ("ApiException", static () => [Ascii($"HTTP/1.1 500 {Secret}\r\nX-Echo: {Secret}\r\nContent-Length: 0\r\n\r\n")]),
        ["a redirect to itself"] = ("ApiException", static () => Redirect("/node")),
        ["a redirect to a file"] = ("ApiException", static () => Redirect("file:///etc/passwd")),
        ["a redirect to a script"] = ("ApiException", static () => Redirect("javascript:alert(1)")),
        ["a redirect to no address"] = ("ApiException", static () => Redirect("//[")),
        ["a redirect to no port"] = ("ApiException", static () => Redirect("http://127.0.0.1:99999/x")),
        ["a redirect to nowhere"] = ("ApiException", static () => Redirect("")),
        ["a redirect to a megabyte"] = ("HttpRequestException", static () => Redirect("/" + new string('a', 1_000_000))),
    };

    public static TheoryData<string> Names => [.. Answers.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_call_ends_in_a_value_or_an_error(string answer)
    {
        (string expected, Func<IEnumerable<byte[]>> bytes) = Answers[answer];
        foreach (string script in new[] { "Get", "Try" })
        {
            long sent = 0;
            using var server = new RawServer(async (_, stream) =>
            {
                foreach (byte[] piece in bytes())
                {
                    await stream.WriteAsync(piece);
                    sent += piece.Length;
                }

                // As if it had no more to say: the connection ends.
                throw new IOException("closed");
            });
            string outcome = await Compiled.Value.RunAsync(script, server.Url).WaitAsync(TimeSpan.FromSeconds(40));
            string first = outcome.Split('\n')[0];
            output.WriteLine($"{script}: {(first.Length > 120 ? first[..120] : first)}; {sent} bytes sent");
            Assert.DoesNotContain(Secret, outcome, StringComparison.Ordinal);
            Assert.True(sent < OnTheWay, $"{sent} bytes were taken");
            if (script == "Get")
            {
                Assert.Contains(expected.Split('|'), text => first.StartsWith(text, StringComparison.Ordinal));
            }
            else
            {
                Assert.Contains(["result", .. expected.Split('|')], text => first.StartsWith(text, StringComparison.Ordinal));
            }
        }
    }

    private static byte[] Ascii(string text) => Encoding.Latin1.GetBytes(text);

    private static IEnumerable<byte[]> Body(int status, string body, string contentType = "application/json") => Body(status, Encoding.UTF8.GetBytes(body), contentType);

    private static IEnumerable<byte[]> Body(int status, byte[] body, string contentType = "application/json") =>
        [Ascii($"HTTP/1.1 {status} Status\r\nContent-Type: {contentType}\r\nContent-Length: {body.Length}\r\n\r\n"), body];

    private static IEnumerable<byte[]> Redirect(string location) => [Ascii($"HTTP/1.1 302 Found\r\nLocation: {location}\r\nContent-Length: 0\r\nConnection: close\r\n\r\n")];

    private static IEnumerable<byte[]> Endless(string start, string again)
    {
        yield return Ascii(start);
        byte[] piece = Ascii(string.Concat(Enumerable.Repeat(again, 2048)));
        while (true)
        {
            yield return piece;
        }
    }

    /// <summary>Half a gigabyte of spaces.</summary>
    private static IEnumerable<byte[]> Compressed(int status)
    {
        using var bytes = new MemoryStream();
        using (var gzip = new GZipStream(bytes, CompressionLevel.Fastest, leaveOpen: true))
        {
            byte[] spaces = Ascii(new string(' ', 1 << 20));
            for (int i = 0; i < 512; i++)
            {
                gzip.Write(spaces);
            }
        }

        return [Ascii($"HTTP/1.1 {status} Status\r\nContent-Type: application/json\r\nContent-Encoding: gzip\r\nContent-Length: {bytes.Length}\r\n\r\n"), bytes.ToArray()];
    }
}
