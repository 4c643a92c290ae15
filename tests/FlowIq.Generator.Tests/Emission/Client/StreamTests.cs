using System.IO;
using System.Text;
using System.Threading.Tasks;
using FlowIq.Generator.Model;

namespace FlowIq.Generator.Tests.Emission.Client;

/// <summary>Answers of many items: each is seen when it arrives, not when all have.</summary>
public sealed class StreamTests
{
    private const string Head = "HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n";

    private static readonly ClientModel Model = Api.Of(
        Stream("Data", Api.Content("text/event-stream", ContentKind.ServerSentEvents, Api.Pet)),
        Stream("Words", Api.Content("text/event-stream", ContentKind.ServerSentEvents)),
        Stream("Lines", Api.Content("application/jsonl", ContentKind.JsonLines, Api.Pet)),
        Stream("Sequence", Api.Content("application/json-seq", ContentKind.JsonSequence, Api.Int)));

    [Fact]
    public async Task Server_sent_events()
    {
        const string Events = "\uFEFF: hello\n\nevent: born\nid: 1\nretry: 20\ndata: {\"name\":\ndata:\"Rex\"}\n\r\nid: 2\r\ndata: {\"name\":\"Ö\"}\r\n\r\ndata: [DONE]\n\n";
        using var server = new RawServer(Head + Events);
        using var closing = new RawServer((_, stream) => WriteAndClose(stream, Head + Events));
        string text = await EmittedClient.RunAsync(
            Model,
            closing.Url,
            "var all = new List<string>(); await foreach (var e in client.DataAsync()) all.Add($\"{e.EventType} {e.Id} {e.ReconnectionInterval?.TotalMilliseconds} {e.Data.Name}\"); return string.Join(\", \", all);");
        Assert.Equal("born 1 20 Rex, message 2  Ö", text);
        Assert.Equal("text/event-stream", closing.Request.Header("Accept"));
    }

    [Fact]
    public async Task Lines_sequences_text_and_errors()
    {
        using var server = new RawServer((request, stream) => WriteAndClose(stream, request.Line.Split(' ')[1] switch
        {
            "/Lines" => Head + "{\"name\":\"a\"}\r\n\n{\"name\":\"b\"}",
            "/Sequence" => Head + "\u001e1\n\u001e22\n",
            _ => Head + "data: a\ndata:  b\n\ndata\n\ndata: lost",
        }));
        using var failing = new RawServer(RawServer.Answer(404, "application/json", "{\"title\":\"No\"}"));
        using var broken = new RawServer((_, stream) => WriteAndClose(stream, Head + "{\"name\":\"a\"}\n{\"nam"));
        string text = await EmittedClient.RunAsync(
            Model,
            server.Url,
            $$"""
            var all = new List<string>();
            await foreach (var pet in client.LinesAsync()) all.Add(pet.Name);
            await foreach (var number in client.SequenceAsync()) all.Add(number.ToString());
            await foreach (var word in client.WordsAsync()) all.Add(word.Data.Replace("\n", "/"));
            try { await foreach (var pet in client.LinesAsync(new RequestOptions { BaseAddress = new Uri("{{failing.Url}}") })) all.Add("?"); } catch (ApiException<Problem> e) { all.Add(e.Error.Title); }
            try { await foreach (var pet in client.LinesAsync(new RequestOptions { BaseAddress = new Uri("{{broken.Url}}") })) all.Add(pet.Name); } catch (ApiException e) { all.Add(e.InnerException!.GetType().Name); }
            using var result = await client.TryLinesAsync();
            await foreach (var pet in result.Ok!) all.Add("try " + pet.Name);
            return string.Join(", ", all);
            """);
        Assert.Equal("a, b, 1, 22, a/ b, , No, a, JsonException, try a, try b", text);
    }

    [Fact]
    public async Task The_first_item_comes_before_the_last_is_written_and_cancellation_closes_the_connection()
    {
        var closed = new TaskCompletionSource<bool>();
        using var server = new RawServer(async (_, stream) =>
        {
            await stream.WriteAsync(Encoding.UTF8.GetBytes(Head + "{\"name\":\"first\"}\n"));
            try
            {
                closed.SetResult(await stream.ReadAsync(new byte[1]) == 0);
            }
            catch (IOException)
            {
                closed.TrySetResult(true);
            }
        });
        string text = await EmittedClient.RunAsync(
            Model,
            server.Url,
            """
            using var source = new CancellationTokenSource();
            var all = new List<string>();
            try { await foreach (var pet in client.LinesAsync().WithCancellation(source.Token)) { all.Add(pet.Name); source.CancelAfter(50); } }
            catch (OperationCanceledException) { all.Add("cancelled"); }
            return string.Join(", ", all);
            """);
        Assert.Equal("first, cancelled", text);
        Assert.True(await closed.Task.WaitAsync(System.TimeSpan.FromSeconds(10)));
    }

    private static OperationModel Stream(string id, ContentModel content) =>
        Api.Operation("GET", "/" + id).Answers("200", "Ok", content).Answers("404", "NotFound", Api.Json(Api.Problem)) with { Id = id, ResultName = id + "Result" };

    private static async Task WriteAndClose(Stream stream, string text)
    {
        await stream.WriteAsync(Encoding.UTF8.GetBytes(text));
        stream.Dispose();
    }
}
