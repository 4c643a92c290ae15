using System;
using System.Threading.Tasks;

namespace FlowIq.Generator.Tests.Wire;

/// <summary>What the service sends to the user: webhooks and callbacks, read from text, bytes and streams.</summary>
public sealed class WebhookTests
{
    private const string Document = """
        openapi: 3.1.0
        info: { title: Hooked, version: "1" }
        servers: [{ url: "https://api.example.com" }]
        paths:
          /subscribe:
            post:
              operationId: subscribe
              requestBody: { content: { application/json: { schema: { type: object, properties: { url: { type: string } } } } } }
              responses: { "204": { description: "" } }
              callbacks:
                onData: { "{$request.body#/url}?id={$response.body#/id}": { post: { requestBody: { content: { application/json: { schema: { type: object, required: [value], properties: { value: { type: integer } } } } } }, responses: { "204": { description: "" } } } } }
                shared: { $ref: "#/components/callbacks/Done" }
        webhooks:
          event: { post: { requestBody: { required: true, content: { application/json: { schema: { $ref: "#/components/schemas/Event" } } } }, responses: { "200": { description: "" } } } }
          order.paid: { post: { operationId: orderPaid, requestBody: { content: { application/cloudevents+json: { schema: { $ref: "#/components/schemas/Paid" } } } }, responses: { "200": { description: "" } } } }
          count: { post: { requestBody: { content: { application/json: { schema: { type: integer } } } }, responses: { "200": { description: "" } } } }
          ping: { get: { responses: { "200": { description: "" } } } }
        components:
          callbacks:
            Done: { "https://example.com/done": { post: { operationId: jobDone, requestBody: { content: { application/json: { schema: { $ref: "#/components/schemas/Paid" } } } }, responses: { "200": { description: "" } } } } }
          schemas:
            Event: { oneOf: [{ $ref: "#/components/schemas/Paid" }, { $ref: "#/components/schemas/Shipped" }], discriminator: { propertyName: type } }
            Paid: { type: object, required: [type, amount], properties: { type: { const: paid }, amount: { type: number } } }
            Shipped: { type: object, required: [type], properties: { type: { const: shipped }, parcel: { type: string } } }
        """;

    private const string Named = " switch { Paid p => $\"paid {p.Amount}\", Shipped s => $\"shipped {s.Parcel}\", var rest => rest.GetType().Name };";

    private static readonly Lazy<DocumentClient> Compiled = new(static () => DocumentClient.Of(
        Document,
        ("Text", "return HookedWebhooks.ParseEvent(\"{\\\"amount\\\":5,\\\"type\\\":\\\"paid\\\"}\")" + Named),
        ("Bytes", "return HookedWebhooks.ParseEvent(\"{\\\"type\\\":\\\"shipped\\\",\\\"parcel\\\":\\\"p\\\"}\"u8)" + Named),
        ("Stream", "using var body = new MemoryStream(\"{\\\"type\\\":\\\"shipped\\\",\\\"parcel\\\":\\\"p\\\"}\"u8.ToArray()); var e = await HookedWebhooks.ParseEventAsync(body); body.Position = 0; return e" + Named),
        ("New", "return HookedWebhooks.ParseEvent(\"{\\\"type\\\":\\\"returned\\\"}\") is Event.Unknown u ? u.Json.GetRawText() : \"\";"),
        ("OfAnId", "return HookedWebhooks.ParseOrderPaid(\"{\\\"amount\\\":1.5,\\\"type\\\":\\\"paid\\\"}\").Amount.ToString();"),
        ("Scalar", "return HookedWebhooks.ParseCount(\"5\").ToString();"),
        ("Callback", "return HookedWebhooks.ParseOnData(\"{\\\"value\\\":3}\").Value.ToString();"),
        ("SharedCallback", "return HookedWebhooks.ParseJobDone(\"{\\\"amount\\\":2,\\\"type\\\":\\\"paid\\\"}\").Amount.ToString();"),
        ("Wrong", "try { HookedWebhooks.ParseEvent(\"{\\\"type\\\":\\\"paid\\\",\\\"amount\\\":\\\"x\\\"}\"); return \"\"; } catch (JsonException e) { return e.Message; }"),
        ("Missing", "try { HookedWebhooks.ParseOnData(\"{}\"); return \"\"; } catch (JsonException e) { return e.Message; }"),
        ("Html", "try { HookedWebhooks.ParseOnData(\"<html>\"); return \"\"; } catch (JsonException) { return \"JsonException\"; }"),
        ("Trailing", "try { HookedWebhooks.ParseCount(\"5 6\"); return \"\"; } catch (JsonException) { return \"JsonException\"; }"),
        ("Cancelled", "try { await HookedWebhooks.ParseEventAsync(new MemoryStream(new byte[9]), new CancellationToken(true)); return \"\"; } catch (OperationCanceledException) { return \"cancelled\"; }"),
        ("NoBody", "return string.Join(\" \", typeof(HookedWebhooks).GetMethods().Where(m => m.Name.Contains(\"Ping\")));")));

    [Theory]
    [InlineData("Text", "paid 5")]
    [InlineData("Bytes", "shipped p")]
    [InlineData("Stream", "shipped p")]
    [InlineData("New", "{\"type\":\"returned\"}")]
    [InlineData("OfAnId", "1.5")]
    [InlineData("Scalar", "5")]
    [InlineData("Callback", "3")]
    [InlineData("SharedCallback", "2")]
    [InlineData("Wrong", "$.amount: expected a number, found the string \"x\"")]
    [InlineData("Missing", "$.value: required, but not there")]
    [InlineData("Html", "JsonException")]
    [InlineData("Trailing", "JsonException")]
    [InlineData("Cancelled", "cancelled")]
    [InlineData("NoBody", "")]
    public async Task Each_payload_is_read_as_the_document_types_it(string script, string expected) =>
        Assert.Equal(expected, await Compiled.Value.RunAsync(script, new Uri("http://unused")));

    /// <summary>An address that is subscribed to several events learns which one came.</summary>
    [Fact]
    public async Task Whichever_webhook_it_is()
    {
        const string Read = " switch { { AsCreated: { } c } => $\"created {c.Id}\", { AsDeleted: { } d } => $\"deleted {d.At}\", { Unknown: { } json } => \"unknown \" + json.GetRawText(), _ => \"\" };";
        DocumentClient client = DocumentClient.Of(
            Events("""{ "const": "created" }""", """{ "const": "deleted" }"""),
            ("Created", "return HookedWebhooks.Parse(\"{\\\"id\\\":5,\\\"type\\\":\\\"created\\\"}\")" + Read),
            ("Deleted", "using var body = new MemoryStream(\"{\\\"type\\\":\\\"deleted\\\",\\\"at\\\":\\\"now\\\"}\"u8.ToArray()); var e = await HookedWebhooks.ParseAsync(body); return e" + Read),
            ("Other", "return HookedWebhooks.Parse(\"{\\\"type\\\":\\\"moved\\\"}\"u8)" + Read),
            ("One", "return HookedWebhooks.ParseOnCreated(\"{\\\"id\\\":6,\\\"type\\\":\\\"created\\\"}\").Id is 6 ? \"6\" : \"\";"));
        Assert.Equal("created 5", await client.RunAsync("Created", new Uri("http://unused")));
        Assert.Equal("deleted now", await client.RunAsync("Deleted", new Uri("http://unused")));
        Assert.Equal("unknown {\"type\":\"moved\"}", await client.RunAsync("Other", new Uri("http://unused")));
        Assert.Equal("6", await client.RunAsync("One", new Uri("http://unused")));
    }

    /// <summary>Where only the address or a header says what it is, nothing is guessed.</summary>
    [Fact]
    public async Task Webhooks_that_nothing_tells_apart_are_read_one_by_one()
    {
        DocumentClient client = DocumentClient.Of(
            Events("""{ "type": "string" }""", """{ "type": "string" }"""),
            ("Names", "return string.Join(\" \", typeof(HookedWebhooks).GetMethods().Select(m => m.Name).Where(name => name.StartsWith(\"Parse\")).Distinct().Order());"));
        Assert.Equal("ParseOnCreated ParseOnCreatedAsync ParseOnDeleted ParseOnDeletedAsync", await client.RunAsync("Names", new Uri("http://unused")));
    }

    private static string Events(string created, string deleted) => $$"""
        { "openapi": "3.1.0", "info": { "title": "Hooked", "version": "1" },
          "webhooks": {
            "onCreated": { "post": { "requestBody": { "content": { "application/json": { "schema": { "$ref": "#/components/schemas/Created" } } } }, "responses": { "200": { "description": "" } } } },
            "onDeleted": { "post": { "requestBody": { "content": { "application/json": { "schema": { "$ref": "#/components/schemas/Deleted" } } } }, "responses": { "200": { "description": "" } } } } },
          "components": { "schemas": {
            "Created": { "type": "object", "required": ["type"], "properties": { "type": {{created}}, "id": { "type": "integer" } } },
            "Deleted": { "type": "object", "required": ["type"], "properties": { "type": {{deleted}}, "at": { "type": "string" } } } } } }
        """;
}
