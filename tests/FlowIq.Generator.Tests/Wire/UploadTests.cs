using System;
using System.IO;
using System.Linq;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using FlowIq.Generator.Tests.Emission.Client;

namespace FlowIq.Generator.Tests.Wire;

/// <summary>Bodies that are sent while they come into being.</summary>
[Collection(nameof(AloneInTheProcess))]
public sealed class UploadTests
{
    private const string Document = """
        openapi: 3.2.0
        info: { title: Posted, version: "1" }
        servers: [{ url: "https://api.example.com" }]
        paths:
          /raw: { put: { operationId: sendRaw, requestBody: { required: true, content: { application/octet-stream: {} } }, responses: { "204": { description: "" } } } }
          /parts:
            post:
              operationId: sendParts
              requestBody: { required: true, content: { multipart/form-data: { schema: { type: object, required: [note, file], properties: { note: { type: string }, file: { type: string, format: binary } } } } } }
              responses: { "204": { description: "" } }
          /lines: { post: { operationId: sendLines, requestBody: { required: true, content: { application/jsonl: { itemSchema: { type: integer } } } }, responses: { "204": { description: "" } } } }
        """;

    private const string Client = "using var client = new PostedClient(new PostedClientOptions { BaseAddress = server });\n";

    /// <summary>The stream's second read ends only when the server has seen what the first one gave.</summary>
    private const string Slow = """
        var gate = (TaskCompletionSource)AppDomain.CurrentDomain.GetData(server.Port.ToString())!;

        """;

    private static readonly Lazy<DocumentClient> Compiled = new(static () => DocumentClient.Of(
        Document,
        ("Raw", Client + Slow + "await client.SendRawAsync(Held.Stream(gate)); return \"\";"),
        ("Parts", Client + Slow + "await client.SendPartsAsync(new SendPartsForm { Note = \"first\", File = Held.Stream(gate) }); return \"\";"),
        ("Lines", Client + Slow + "await client.SendLinesAsync(Held.Items(gate)); return \"\";"),
        ("Broken", Client + "return await Outcome(() => client.SendRawAsync(Held.Stream(null)));"),
        ("Lists", """
            static IEnumerable<long> Failing() { yield return 1; throw new InvalidDataException("no more"); }

            """ + Client + "return await Outcome(() => client.SendLinesAsync(Failing()));"),
        ("Large", Client + """
            long before = GC.GetTotalMemory(true);
            long most = 0;
            using var watch = new Timer(_ => most = Math.Max(most, GC.GetTotalMemory(false)), null, 0, 20);
            await client.SendRawAsync(Held.Zeros(1L << 30));
            return ((most - before) >> 20).ToString();
            """)));

    [Theory]
    [InlineData("Raw", "A")]
    [InlineData("Parts", "first")]
    [InlineData("Lines", "1\n")]
    public async Task What_is_there_is_sent_before_the_rest_is(string script, string first)
    {
        var gate = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var seen = new StringBuilder();
        using var server = new StreamServer(async stream =>
        {
            var bytes = new byte[4096];
            while (!seen.ToString().EndsWith("0\r\n\r\n", StringComparison.Ordinal))
            {
                seen.Append(Encoding.Latin1.GetString(bytes, 0, await stream.ReadAsync(bytes)));
                string body = seen.ToString().Split("\r\n\r\n", 2)[^1];
                if (body.Contains(first, StringComparison.Ordinal))
                {
                    gate.TrySetResult();
                }
            }

            await stream.WriteAsync("HTTP/1.1 204 No Content\r\n\r\n"u8.ToArray());
        });
        AppDomain.CurrentDomain.SetData(server.Url.Port.ToString(System.Globalization.CultureInfo.InvariantCulture), gate);
        await Compiled.Value.RunAsync(script, server.Url).WaitAsync(TimeSpan.FromSeconds(30));
        Assert.Contains("Transfer-Encoding: chunked", seen.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Broken")]
    [InlineData("Lists")]
    public async Task A_source_that_fails_is_an_error_and_no_hang(string script)
    {
        using var server = new StreamServer(static stream => stream.CopyToAsync(Stream.Null));
        string outcome = await Compiled.Value.RunAsync(script, server.Url).WaitAsync(TimeSpan.FromSeconds(30));
        Assert.Matches("^(HttpRequestException|InvalidDataException|IOException): ", outcome);
    }

    [Fact]
    public async Task A_gigabyte_takes_no_memory()
    {
        long received = 0;
        using var server = new StreamServer(async stream =>
        {
            var bytes = new byte[1 << 20];
            for (int count = 1; count > 0 && received < 1L << 30; received += count)
            {
                count = await stream.ReadAsync(bytes);
            }

            await stream.WriteAsync("HTTP/1.1 204 No Content\r\nConnection: close\r\n\r\n"u8.ToArray());

            // What frames the bytes is longer than they are: the rest may still be on its way.
            while (await stream.ReadAsync(bytes) > 0)
            {
            }
        });
        Assert.InRange(int.Parse(await Compiled.Value.RunAsync("Large", server.Url), System.Globalization.CultureInfo.InvariantCulture), -1000, 50);
        Assert.True(received >= 1L << 30);
    }
}
