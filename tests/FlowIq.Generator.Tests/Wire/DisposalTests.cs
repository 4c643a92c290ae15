using System.IO;
using System.Net;
using System.Net.Http;
using System.Text;
using System.Threading.Tasks;

namespace FlowIq.Generator.Tests.Wire;

/// <summary>Whatever becomes of an answer, its content is let go of once the caller has what there is.</summary>
public sealed class DisposalTests
{
    private const string Document = """
        openapi: 3.2.0
        info: { title: Let Go, version: "1" }
        servers: [{ url: "https://api.example.com" }]
        paths:
          /pet: { get: { operationId: getPet, responses: { "200": { description: "", content: { application/json: { schema: { $ref: "#/components/schemas/Pet" } } } }, "404": { description: "", content: { application/json: { schema: { $ref: "#/components/schemas/Pet" } } } } } } }
          /none: { get: { operationId: getNone, responses: { "204": { description: "" } } } }
          /file: { get: { operationId: getFile, responses: { "200": { description: "", content: { application/pdf: {} } } } } }
          /lines: { get: { operationId: getLines, responses: { "200": { description: "", content: { application/jsonl: { itemSchema: { $ref: "#/components/schemas/Pet" } } } } } } }
        components: { schemas: { Pet: { type: object, required: [name], properties: { name: { type: string } } } } }
        """;

    private static readonly (string Call, int Status, string Body)[] Table =
    [
        ("await client.GetPetAsync();", 200, "{\"name\":\"Rex\"}"),
        ("await client.TryGetPetAsync();", 200, "{\"name\":\"Rex\"}"),
        ("await client.GetPetAsync();", 404, "{\"name\":\"Rex\"}"),
        ("await client.TryGetPetAsync();", 404, "{\"name\":\"Rex\"}"),
        ("await client.GetPetAsync();", 500, "<html>"),
        ("await client.GetPetAsync();", 200, "<html>"),
        ("await client.TryGetPetAsync();", 200, "<html>"),
        ("await client.GetPetAsync();", 302, ""),
        ("await client.GetNoneAsync();", 204, ""),
        ("await client.GetNoneAsync();", 200, "more than was promised"),
        ("(await client.GetFileAsync()).Dispose();", 200, "pdf"),
        ("using var result = await client.TryGetFileAsync();", 200, "pdf"),
        ("await client.GetFileAsync();", 500, "no pdf"),
        ("await foreach (var pet in client.GetLinesAsync()) { break; }", 200, "{\"name\":\"Rex\"}\n{\"name\":\"Rex\"}\n"),
        ("await foreach (var pet in client.GetLinesAsync()) { }", 200, "{\"name\":\"Rex\"}\n{\"name\":5}\n"),
        ("await foreach (var pet in client.GetLinesAsync()) { }", 404, "no lines"),
    ];

    [Fact]
    public async Task Each_content_is_disposed_of()
    {
        DocumentClient client = DocumentClient.OfTable(Document, System.Linq.Enumerable.Select(Table, static row => $$"""
            using var http = new HttpClient(handler);
            var client = new LetGoClient(http, new LetGoClientOptions());
            try { {{row.Call}} } catch (ApiException) { }
            return "";
            """));
        for (int i = 0; i < Table.Length; i++)
        {
            using var body = new WatchedStream(Table[i].Body);
            var handler = new Recorded(_ => new HttpResponseMessage((HttpStatusCode)Table[i].Status) { Content = new StreamContent(body), Headers = { Location = Table[i].Status == 302 ? new("http://api.example.com") : null } });
            await client.RunAsync("Call" + i, new System.Uri("http://unused"), handler: handler);
            Assert.True(body.IsDisposed, $"{Table[i].Call} after {Table[i].Status} {Table[i].Body}");
        }
    }

    private sealed class WatchedStream(string text) : MemoryStream(Encoding.UTF8.GetBytes(text))
    {
        public bool IsDisposed { get; private set; }

        protected override void Dispose(bool disposing)
        {
            IsDisposed = true;
            base.Dispose(disposing);
        }
    }
}
