using System.Text;
using System.Threading.Tasks;
using FlowIq.Generator.Model;

namespace FlowIq.Generator.Tests.Emission.Client;

/// <summary>What comes back, kind by kind.</summary>
public sealed class ResponseTests
{
    [Fact]
    public async Task Text_empty_null_and_head()
    {
        ClientModel model = Api.Of(
            Api.Operation("GET", "/text").Answers("200", "Ok", Api.Content("text/plain", ContentKind.Text, Api.Text)) with { Id = "Text", ResultName = "R1" },
            Api.Operation("GET", "/empty").Answers("204", "NoContent") with { Id = "Empty", ResultName = "R2" },
            Api.Operation("GET", "/pet").Answers("200", "Ok", Api.Json(Api.Pet)).Answers("204", "NoContent") with { Id = "Pet", ResultName = "R3" },
            Api.Operation("GET", "/int").Answers("200", "Ok", Api.Json(Api.Int)).Answers("204", "NoContent") with { Id = "Int", ResultName = "R4" },
            Api.Operation("HEAD", "/head").Answers("200", "Ok", Api.Json(Api.Pet), new ResponseHeaderModel("X-Size", "Size", Api.Int, false, DocModel.None)) with { Id = "Head", ResultName = "R5" },
            Api.Operation("QUERY", "/any").Answers("200", "Ok", Api.Json(new AnyRef())) with { Id = "Any", ResultName = "R6" });
        using var server = new RawServer(static (request, stream) => stream.WriteAsync(Encoding.Latin1.GetBytes(request.Line.Split(' ')[1] switch
        {
            "/text" => "HTTP/1.1 200 OK\r\nContent-Type: text/plain; charset=iso-8859-1\r\nContent-Length: 2\r\n\r\nh\u00e9",
            "/head" => "HTTP/1.1 200 OK\r\nX-Size: 9\r\nContent-Length: 9\r\n\r\n",
            "/any" => "HTTP/1.1 200 OK\r\nContent-Length: 3\r\n\r\n[1]",
            _ => "HTTP/1.1 204 No Content\r\n\r\n",
        })).AsTask());
        string text = await EmittedClient.RunAsync(
            model,
            server.Url,
            """
            await client.EmptyAsync();
            await client.HeadAsync();
            return $"{await client.TextAsync()} {await client.PetAsync() is null} {await client.IntAsync() is null} {(await client.TryHeadAsync()).Size} {(await client.TryIntAsync()).StatusCode} {(await client.AnyAsync()).GetRawText()}";
            """);
        Assert.Equal("hé True True 9 204 [1]", text);
    }

    [Fact]
    public async Task Several_successes_of_different_types_are_a_result()
    {
        ClientModel model = Api.Of(Api.Operation("GET", "/x")
            .Answers("200", "Ok", Api.Json(Api.Pet)).Answers("202", "Accepted", Api.Json(Api.Problem)).Answers("default", "Default", Api.Json(Api.Problem)));
        using var server = new RawServer(RawServer.Answer(202, "application/json", "{\"title\":\"Later\"}"));
        using var failing = new RawServer(RawServer.Answer(500, "application/json", "{\"title\":\"Broken\"}"));
        Assert.Equal("True Later", await EmittedClient.RunAsync(model, server.Url, "var r = await client.CallAsync(); return $\"{r.Ok is null} {r.Accepted!.Title}\";"));
        Assert.Equal("Broken", await EmittedClient.RunAsync(model, failing.Url, "try { await client.CallAsync(); return \"\"; } catch (ApiException<Problem> e) { return e.Error.Title; }"));
    }

    [Fact]
    public async Task A_download_is_read_while_it_is_sent_and_ends_with_its_response()
    {
        var mayEnd = new TaskCompletionSource();
        using var server = new RawServer(async (_, stream) =>
        {
            await stream.WriteAsync("HTTP/1.1 200 OK\r\nContent-Type: image/png\r\nContent-Disposition: attachment; filename=\"a.png\"\r\nContent-Length: 2\r\n\r\nA"u8.ToArray());
            await mayEnd.Task;
            await stream.WriteAsync("B"u8.ToArray());
        });
        Task<string> run = EmittedClient.RunAsync(
            Api.Of(Api.Operation("GET", "/x").Answers("200", "Ok", Api.Content("image/png", ContentKind.Binary))),
            server.Url,
            """
            using var download = await client.CallAsync();
            int first = download.Content.ReadByte();
            AppDomain.CurrentDomain.SetData("flowiq-first-byte", true);
            return $"{download.FileName} {download.ContentType} {download.Length} {(char)first}{(char)download.Content.ReadByte()}{download.Content.ReadByte()}";
            """);
        for (int i = 0; i < 500 && System.AppDomain.CurrentDomain.GetData("flowiq-first-byte") is null; i++)
        {
            await Task.Delay(20);
        }

        Assert.NotNull(System.AppDomain.CurrentDomain.GetData("flowiq-first-byte"));
        mayEnd.SetResult();
        Assert.Equal("a.png image/png 2 AB-1", await run);
        Assert.Equal("image/png", server.Request.Header("Accept"));
    }
}
