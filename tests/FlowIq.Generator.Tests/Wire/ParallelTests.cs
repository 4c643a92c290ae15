using System;
using System.Linq;
using System.Text.Json;
using System.Threading.Tasks;
using FlowIq.Generator.Tests.Emission.Client;

namespace FlowIq.Generator.Tests.Wire;

/// <summary>One client for many calls at once: path, query, header, cookie, credential and body of each are its own, and so is its answer.</summary>
public sealed class ParallelTests
{
    private const string Document = """
        openapi: 3.1.0
        info: { title: Shared, version: "1" }
        servers: [{ url: "https://api.example.com" }]
        security: [{ token: [] }]
        paths:
          /echo/{id}:
            post:
              operationId: echo
              parameters:
                - { name: id, in: path, required: true, schema: { type: integer } }
                - { name: q, in: query, schema: { type: string } }
                - { name: X-Own, in: header, schema: { type: string } }
                - { name: c, in: cookie, schema: { type: string } }
              requestBody: { required: true, content: { application/json: { schema: { $ref: "#/components/schemas/Note" } } } }
              responses: { "200": { description: "", content: { application/json: { schema: { $ref: "#/components/schemas/Echo" } } } } }
        components:
          securitySchemes: { token: { type: http, scheme: bearer } }
          schemas:
            Note: { type: object, required: [text], properties: { text: { type: string } } }
            Echo: { type: object, required: [line, own, cookie, token, body], properties: { line: { type: string }, own: { type: string }, cookie: { type: string }, token: { type: string }, body: { $ref: "#/components/schemas/Note" } } }
        """;

    [Fact]
    public async Task Two_hundred_calls_share_nothing()
    {
        using var server = new RawServer(static (request, stream) => stream.WriteAsync(System.Text.Encoding.UTF8.GetBytes(RawServer.Answer(200, "application/json", JsonSerializer.Serialize(new
        {
            line = request.Line.Split(' ')[1],
            own = request.Header("X-Own"),
            cookie = request.Header("Cookie"),
            token = request.Header("Authorization"),
            body = JsonDocument.Parse(request.Body).RootElement,
        })))).AsTask());
        DocumentClient client = DocumentClient.Of(Document, ("Call", """
            int tokens = 0;
            using var client = new SharedClient(new SharedClientOptions { BaseAddress = server, Token = ApiCredential.FromProvider((_, _) => Task.FromResult(new ApiAccessToken("t" + Interlocked.Increment(ref tokens)))) });
            var echoes = await Task.WhenAll(Enumerable.Range(0, 200).Select(i => client.EchoAsync(i, new Note { Text = new string('x', i * 10) + i }, "q" + i, "o" + i, "c" + i)));
            return string.Join("\n", echoes.Select((e, i) => e is { Token: "Bearer t1" } && e.Line == $"/echo/{i}?q=q{i}" && e.Own == "o" + i && e.Cookie == "c=c" + i && e.Body.Text == new string('x', i * 10) + i ? "" : $"{i}: {e}").Where(wrong => wrong.Length > 0));
            """));
        Assert.Equal("", await client.RunAsync("Call", server.Url));
        Assert.Equal(200, server.Requests.Count);
    }
}
