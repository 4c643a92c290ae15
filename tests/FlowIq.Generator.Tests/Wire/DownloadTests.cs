using System;
using System.IO;
using System.Text;
using System.Threading.Tasks;

namespace FlowIq.Generator.Tests.Wire;

/// <summary>Answers that are read while they are sent: downloads, events, lines; and connections that end too soon.</summary>
[Collection(nameof(AloneInTheProcess))]
public sealed class DownloadTests
{
    private const string Document = """
        openapi: 3.2.0
        info: { title: Loaded, version: "1" }
        servers: [{ url: "https://api.example.com" }]
        paths:
          /file: { get: { operationId: getFile, responses: { "200": { description: "", content: { application/pdf: {} } }, "404": { description: "", content: { application/json: { schema: { $ref: "#/components/schemas/Problem" } } } } } } }
          /events: { get: { operationId: getEvents, responses: { "200": { description: "", content: { text/event-stream: { itemSchema: { type: object, required: [data], properties: { event: { type: string }, data: { type: string } } } } } } } } }
          /lines: { get: { operationId: getLines, responses: { "200": { description: "", content: { application/jsonl: { itemSchema: { type: integer } } } } } } }
        components:
          schemas:
            Problem: { type: object, required: [title], properties: { title: { type: string } } }
        """;

    private const string Client = "using var client = new LoadedClient(new LoadedClientOptions { BaseAddress = server });\n";

    private static readonly Lazy<DocumentClient> Compiled = new(static () => DocumentClient.Of(
        Document,
        ("Missing", Client + "try { using var file = await client.GetFileAsync(); return \"\"; } catch (ApiException<Problem> e) { return e.Error.Title; }"),
        ("CutFile", Client + "using var file = await client.GetFileAsync(); try { await file.Content.CopyToAsync(Stream.Null); return \"whole\"; } catch (IOException) { return \"cut\"; }"),
        ("CutLines", Client + "var all = new List<string>(); try { await foreach (var n in client.GetLinesAsync()) all.Add(n.ToString()); } catch (HttpRequestException e) { all.Add(e.InnerException is IOException ? \"cut\" : \"?\"); } return string.Join(\" \", all);"),
        ("BadLines", Client + "var all = new List<string>(); try { await foreach (var n in client.GetLinesAsync()) all.Add(n.ToString()); } catch (ApiException e) { all.Add(e.StatusCode + \" \" + (e.InnerException is JsonException)); } return string.Join(\" \", all);"),
        ("LeaveFile", Client + "using (var file = await client.GetFileAsync()) { file.Content.ReadByte(); } return \"left\";"),
        ("LeaveResult", Client + "using (var result = await client.TryGetFileAsync()) { result.Ok!.Content.ReadByte(); } return \"left\";"),
        ("LeaveLines", Client + "await foreach (var n in client.GetLinesAsync()) { break; } return \"left\";"),
        ("LeaveEvents", Client + "await foreach (var e in client.GetEventsAsync()) { return $\"{e.Event} {e.Data}\"; } return \"\";"),
        ("CancelFile", Client + """
            using var source = new CancellationTokenSource();
            using var file = await client.GetFileAsync(cancellationToken: source.Token);
            file.Content.ReadByte();
            source.CancelAfter(50);
            try { await file.Content.CopyToAsync(Stream.Null, source.Token); return "whole"; } catch (OperationCanceledException) { return "cancelled"; }
            """),
        ("CancelEvents", Client + """
            using var source = new CancellationTokenSource();
            try { await foreach (var e in client.GetEventsAsync(cancellationToken: source.Token)) { source.CancelAfter(50); } return "ended"; } catch (OperationCanceledException) { return "cancelled"; }
            """),
        ("Large", Client + """
            long before = GC.GetTotalMemory(true);
            long most = 0;
            using var watch = new Timer(_ => most = Math.Max(most, GC.GetTotalMemory(false)), null, 0, 20);
            using var file = await client.GetFileAsync();
            var buffer = new byte[1 << 16];
            long length = 0;
            for (int count; (count = await file.Content.ReadAsync(buffer)) > 0; length += count) { }
            return $"{length} {(most - before) >> 20 < 50}";
            """)));

    [Theory]
    [InlineData("Missing", "HTTP/1.1 404 Not Found\r\nContent-Type: application/json\r\nContent-Length: 14\r\n\r\n{\"title\":\"No\"}", "No")]
    [InlineData("CutFile", "HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nabc", "cut")]
    [InlineData("CutFile", "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nabcde\r\n", "cut")]
    [InlineData("CutLines", "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n4\r\n1\n2\n\r\n", "1 2 cut")]
    [InlineData("CutLines", "HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n1\n2", "1 cut")]
    [InlineData("BadLines", "HTTP/1.1 200 OK\r\nContent-Length: 7\r\n\r\n1\ntwo\n3", "1 200 True")]
    public async Task A_connection_that_ends_too_soon_is_an_error(string script, string answer, string expected)
    {
        using var server = new StreamServer(async stream =>
        {
            _ = await stream.ReadAsync(new byte[4096]);
            await stream.WriteAsync(Encoding.ASCII.GetBytes(answer));
        });
        Assert.Equal(expected, await Compiled.Value.RunAsync(script, server.Url).WaitAsync(TimeSpan.FromSeconds(30)));
    }

    [Theory]
    [InlineData("LeaveFile", "a", "left")]
    [InlineData("LeaveResult", "a", "left")]
    [InlineData("LeaveLines", "1\n", "left")]
    [InlineData("LeaveEvents", "event: e\ndata: d\n\n", "e d")]
    [InlineData("CancelFile", "a", "cancelled")]
    [InlineData("CancelEvents", "data: d\n\n", "cancelled")]
    public async Task The_first_part_is_there_before_the_last_and_leaving_closes_the_connection(string script, string first, string expected)
    {
        var closed = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        using var server = new StreamServer(async stream =>
        {
            _ = await stream.ReadAsync(new byte[4096]);
            await stream.WriteAsync(Encoding.ASCII.GetBytes("HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n" + first));
            try
            {
                while (await stream.ReadAsync(new byte[64]) > 0)
                {
                }
            }
            catch (IOException)
            {
                // Reset: closed all the same.
            }

            closed.SetResult();
        });
        Assert.Equal(expected, await Compiled.Value.RunAsync(script, server.Url).WaitAsync(TimeSpan.FromSeconds(30)));
        await closed.Task.WaitAsync(TimeSpan.FromSeconds(30));
    }

    [Fact]
    public async Task A_gigabyte_takes_no_memory()
    {
        using var server = new StreamServer(static async stream =>
        {
            _ = await stream.ReadAsync(new byte[4096]);
            await stream.WriteAsync("HTTP/1.1 200 OK\r\nConnection: close\r\nContent-Length: 1073741824\r\n\r\n"u8.ToArray());
            var zeros = new byte[1 << 20];
            for (int i = 0; i < 1024; i++)
            {
                await stream.WriteAsync(zeros);
            }
        });
        Assert.Equal("1073741824 True", await Compiled.Value.RunAsync("Large", server.Url));
    }
}
