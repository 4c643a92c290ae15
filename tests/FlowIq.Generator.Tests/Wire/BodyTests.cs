using System;
using System.Linq;
using System.Text.RegularExpressions;
using System.Threading.Tasks;
using FlowIq.Generator.Tests.Emission.Client;

namespace FlowIq.Generator.Tests.Wire;

/// <summary>Request bodies of documents, byte for byte.</summary>
public sealed class BodyTests
{
    private const string Document = """
        openapi: 3.2.0
        info: { title: Posted, version: "1" }
        servers: [{ url: "https://api.example.com" }]
        paths:
          /charset: { post: { operationId: sendLatin, requestBody: { required: true, content: { "text/plain; charset=iso-8859-1": {} } }, responses: { "204": { description: "" } } } }
          /yaml: { put: { operationId: sendYaml, requestBody: { required: true, content: { application/yaml: {} } }, responses: { "204": { description: "" } } } }
          /xml: { post: { operationId: sendXml, requestBody: { required: true, content: { application/soap+xml: { schema: { type: object, xml: { name: a }, properties: { b: { type: string } } } } } }, responses: { "204": { description: "" } } } }
          /patch: { patch: { operationId: patch, requestBody: { required: true, content: { application/merge-patch+json: { schema: { type: object, properties: { a: { type: [string, "null"] }, b: { type: string } } } } } }, responses: { "204": { description: "" } } } }
          /delete: { delete: { operationId: delete, requestBody: { content: { application/json: { schema: { type: array, items: { type: string } } } } }, responses: { "204": { description: "" } } } }
          /language:
            post:
              operationId: sendHeaders
              parameters: [{ name: Content-Language, in: header, schema: { type: string } }, { name: Expires, in: header, schema: { type: string } }]
              requestBody: { content: { application/json: { schema: { type: integer } } } }
              responses: { "204": { description: "" } }
          /lines: { post: { operationId: sendLines, requestBody: { required: true, content: { application/jsonl: { itemSchema: { type: object, required: [n], properties: { n: { type: integer } } } } } }, responses: { "204": { description: "" } } } }
          /sequence: { post: { operationId: sendSequence, requestBody: { required: true, content: { application/json-seq: { itemSchema: { type: integer } } } }, responses: { "204": { description: "" } } } }
          /form:
            post:
              operationId: sendForm
              requestBody:
                required: true
                content:
                  application/x-www-form-urlencoded:
                    schema:
                      type: object
                      required: [text]
                      properties:
                        text: { type: string }
                        date: { type: string, format: date }
                        flag: { type: boolean }
                        list: { type: array, items: { type: string } }
                        joined: { type: array, items: { type: string } }
                        spaces: { type: array, items: { type: string } }
                        pipes: { type: array, items: { type: string } }
                        deep: { type: object, additionalProperties: { type: string } }
                        json: { type: object, additionalProperties: { type: string } }
                        reserved: { type: string }
                        none: { type: string }
                    encoding:
                      joined: { explode: false }
                      spaces: { style: spaceDelimited, explode: false }
                      pipes: { style: pipeDelimited, explode: false }
                      deep: { style: deepObject }
                      json: { contentType: application/json }
                      reserved: { allowReserved: true }
              responses: { "204": { description: "" } }
          /nested:
            post:
              operationId: sendNested
              requestBody:
                required: true
                content:
                  application/x-www-form-urlencoded:
                    schema:
                      type: object
                      properties:
                        plain: { $ref: "#/components/schemas/Pair" }
                        form: { $ref: "#/components/schemas/Pair" }
                        joined: { $ref: "#/components/schemas/Pair" }
                        each: { type: array, items: { $ref: "#/components/schemas/Pair" } }
                        any: {}
                    encoding: { form: { style: form }, joined: { explode: false } }
              responses: { "204": { description: "" } }
          /image: { put: { operationId: sendImage, requestBody: { required: true, content: { image/*: { schema: { type: string, format: binary } } } }, responses: { "204": { description: "" } } } }
          /whatever: { put: { operationId: sendWhatever, requestBody: { required: true, content: { "*/*": { schema: { type: string, format: binary } } } }, responses: { "204": { description: "" } } } }
          /parts:
            post:
              operationId: sendParts
              requestBody:
                required: true
                content:
                  multipart/form-data:
                    schema:
                      type: object
                      required: [avatar, meta]
                      properties:
                        avatar: { type: string, contentMediaType: image/png }
                        meta: { type: object, properties: { a: { type: integer } } }
                        patch: { type: object, properties: { a: { type: integer } } }
                        note: { type: string }
                        joined: { type: array, items: { type: integer } }
                        exploded: { type: object, additionalProperties: { type: string } }
                        deep: { type: object, additionalProperties: { type: string } }
                        files: { type: array, items: { type: string, format: binary } }
                    encoding:
                      avatar: { contentType: "image/png, image/jpeg", headers: { X-Digest: { required: true, schema: { type: string } }, X-Sizes: { schema: { type: array, items: { type: integer } } } } }
                      patch: { contentType: application/merge-patch+json }
                      note: { contentType: text/markdown, headers: { Content-Language: { schema: { type: string } } } }
                      joined: { style: pipeDelimited, explode: false }
                      exploded: { style: form, explode: true }
                      deep: { style: deepObject }
              responses: { "204": { description: "" } }
          /mixed:
            post:
              operationId: sendMixed
              requestBody:
                required: true
                content:
                  multipart/mixed:
                    schema: { type: array, prefixItems: [{ type: object, properties: { a: { type: integer } } }, { type: string }], items: { type: string, format: binary } }
                    prefixEncoding: [{ contentType: application/vnd.meta+json, headers: { X-Kind: { schema: { type: string } } } }, {}]
                    itemEncoding: { contentType: image/png }
              responses: { "204": { description: "" } }
          /stream:
            post:
              operationId: sendItems
              requestBody: { required: true, content: { multipart/related: { itemSchema: { type: object, properties: { a: { type: integer } } } } } }
              responses: { "204": { description: "" } }
          /any: { post: { operationId: sendAny, requestBody: { content: { multipart/form-data: { schema: {} } } }, responses: { "204": { description: "" } } } }
          /bare: { post: { operationId: sendFile, requestBody: { required: true, content: { multipart/form-data: { schema: { type: string, format: binary } } } }, responses: { "204": { description: "" } } } }
          /value: { post: { operationId: sendValue, requestBody: { required: true, content: { multipart/form-data: { schema: { type: integer } } } }, responses: { "204": { description: "" } } } }
          /several:
            post:
              operationId: sendSeveral
              requestBody:
                content:
                  application/json: { schema: { type: object, properties: { a: { type: integer } } } }
                  application/vnd.other+json: { schema: { type: object, properties: { b: { type: integer } } } }
                  application/octet-stream: {}
                  text/csv: {}
              responses: { "204": { description: "" } }
        components: { schemas: { Pair: { type: object, properties: { a: { type: integer }, b: { type: string } } } } }
        """;

    private static string Part(string headers, string body) => $"--B|{headers}||{body}|";

    private static readonly (string Call, string Expected)[] Table =
    [
        ("SendLatinAsync(\"h\u00e9\")", "POST /charset text/plain; charset=iso-8859-1: h\u00e9"),
        ("SendLatinAsync(\"\u20ac\")", "POST /charset text/plain; charset=utf-8: \u00e2\u0082\u00ac"),
        ("SendYamlAsync(\"a: 1\")", "PUT /yaml application/yaml; charset=utf-8: a: 1"),
        ("SendXmlAsync(\"<a/>\")", "POST /xml application/soap+xml; charset=utf-8: <a/>"),
        ("PatchAsync(new PatchRequest { A = null })", "PATCH /patch application/merge-patch+json: {\"a\":null}"),
        ("PatchAsync(new PatchRequest { B = \"x\" })", "PATCH /patch application/merge-patch+json: {\"b\":\"x\"}"),
        ("DeleteAsync(new[] { \"a\" })", "DELETE /delete application/json: [\"a\"]"),
        ("DeleteAsync()", "DELETE /delete : "),
        ("SendHeadersAsync(5, \"de\", \"0\")", "POST /language application/json: 5 (Content-Language: de, Expires: 0)"),
        ("SendHeadersAsync(contentLanguage: \"de\")", "POST /language :  (Content-Language: de)"),
        ("SendLinesAsync(new[] { new SendLinesRequest { N = 1 }, new SendLinesRequest { N = 2 } })", "POST /lines application/jsonl: {\"n\":1}\n{\"n\":2}\n"),
        ("SendSequenceAsync(Timed())", "POST /sequence application/json-seq: \u001e1\n\u001e2\n"),
        (
            "SendFormAsync(new SendFormRequest { Text = \"a b&c=+\u00e9\", Date = new DateOnly(2026, 1, 2), Flag = true, List = [\"x\", \"y,z\"], Joined = [\"x\", \"y,z\"], Spaces = [\"x\", \"y\"], Pipes = [\"x\", \"y\"], Deep = new Dictionary<string, string> { [\"k\"] = \"v\" }, Json = new Dictionary<string, string> { [\"k\"] = \"v\" }, Reserved = \"a/b?c\" })",
            "POST /form application/x-www-form-urlencoded: text=a+b%26c%3D%2B%C3%A9&date=2026-01-02&flag=true&list=x&list=y%2Cz&joined=x,y%2Cz&spaces=x%20y&pipes=x%7Cy&deep%5Bk%5D=v&json=%7B%22k%22%3A%22v%22%7D&reserved=a/b?c"),
        // What is an object is JSON text unless the document names a style.
        (
            "SendNestedAsync(new SendNestedRequest { Plain = new Pair { A = 1, B = \"x y\" }, Form = new Pair { A = 2 }, Joined = new Pair { A = 3, B = \"z\" }, Each = [new Pair { A = 4 }, new Pair { A = 5 }], Any = JsonSerializer.SerializeToElement(new { c = 6 }) })",
            "POST /nested application/x-www-form-urlencoded: plain=%7B%22a%22%3A1%2C%22b%22%3A%22x+y%22%7D&a=2&joined=a,3,b,z&each=%7B%22a%22%3A4%7D&each=%7B%22a%22%3A5%7D&any=%7B%22c%22%3A6%7D"),
        ("SendImageAsync(new MemoryStream(new byte[] { 65 }))", "PUT /image application/octet-stream: A"),
        ("SendWhateverAsync(new MemoryStream(new byte[] { 65 }))", "PUT /whatever application/octet-stream: A"),
        (
            "SendPartsAsync(new SendPartsForm { Avatar = new FilePart(new byte[] { 65 }, \"a.png\"), AvatarXDigest = \"d1\", AvatarXSizes = [1, 2], Meta = new() { A = 1 }, Patch = new() { A = 2 }, Note = \"*n*\", NoteContentLanguage = \"en\", Joined = [1, 2], Exploded = new Dictionary<string, string> { [\"k\"] = \"v\", [\"l\"] = \"w\" }, Deep = new Dictionary<string, string> { [\"k\"] = \"v\" }, Files = [new byte[] { 66 }, new FilePart(new byte[] { 67 }, \"c.txt\", \"text/plain\") { Headers = { [\"X-Own\"] = \"1\" } }] })",
            "POST /parts multipart/form-data; boundary=B: "
            + Part("Content-Type: image/png|Content-Disposition: form-data; name=\"avatar\"; filename=\"a.png\"|X-Digest: d1|X-Sizes: 1,2", "A")
            + Part("Content-Type: application/json|Content-Disposition: form-data; name=\"meta\"", "{\"a\":1}")
            + Part("Content-Type: application/merge-patch+json|Content-Disposition: form-data; name=\"patch\"", "{\"a\":2}")
            + Part("Content-Type: text/markdown|Content-Disposition: form-data; name=\"note\"|Content-Language: en", "*n*")
            + Part("Content-Type: text/plain; charset=utf-8|Content-Disposition: form-data; name=\"joined\"", "1|2")
            + Part("Content-Type: text/plain; charset=utf-8|Content-Disposition: form-data; name=\"k\"", "v")
            + Part("Content-Type: text/plain; charset=utf-8|Content-Disposition: form-data; name=\"l\"", "w")
            + Part("Content-Type: text/plain; charset=utf-8|Content-Disposition: form-data; name=\"deep[k]\"", "v")
            + Part("Content-Type: application/octet-stream|Content-Disposition: form-data; name=\"files\"", "B")
            + Part("Content-Type: text/plain|Content-Disposition: form-data; name=\"files\"; filename=\"c.txt\"|X-Own: 1", "C") + "--B--|"),
        (
            "SendMixedAsync(new SendMixedForm { Part1 = new() { A = 1 }, Part1XKind = \"meta\", Part2 = \"hi\", Items = [new byte[] { 65 }, new FilePart(new byte[] { 66 }, \"b.png\")] })",
            "POST /mixed multipart/mixed; boundary=B: "
            + Part("Content-Type: application/vnd.meta+json|X-Kind: meta", "{\"a\":1}")
            + Part("Content-Type: text/plain; charset=utf-8", "hi")
            + Part("Content-Type: image/png", "A")
            + Part("Content-Type: image/png|Content-Disposition: attachment; filename=\"b.png\"", "B") + "--B--|"),
        (
            "SendItemsAsync(new SendItemsForm { Items = [new() { A = 1 }, new() { A = 2 }] })",
            "POST /stream multipart/related; boundary=B: " + Part("Content-Type: application/json", "{\"a\":1}") + Part("Content-Type: application/json", "{\"a\":2}") + "--B--|"),
        ("SendAnyAsync(JsonSerializer.SerializeToElement(new { a = 1 }))", "POST /any multipart/form-data; boundary=B: " + Part("Content-Type: text/plain; charset=utf-8|Content-Disposition: form-data; name=\"a\"", "1") + "--B--|"),
        ("SendAnyAsync()", "POST /any : "),
        ("SendFileAsync(new SendFileForm { File = new FilePart(new byte[] { 65 }, \"a.png\", \"image/png\") })", "POST /bare multipart/form-data; boundary=B: " + Part("Content-Type: image/png|Content-Disposition: form-data; name=\"file\"; filename=\"a.png\"", "A") + "--B--|"),
        ("SendValueAsync(new SendValueForm { Value = 1 })", "POST /value multipart/form-data; boundary=B: " + Part("Content-Type: text/plain; charset=utf-8|Content-Disposition: form-data; name=\"value\"", "1") + "--B--|"),
        ("SendSeveralAsync(new SendSeveralRequest { A = 1 })", "POST /several application/json: {\"a\":1}"),
        ("SendSeveralAsync(new SendSeveralRequestVndOtherJson { B = 1 })", "POST /several application/vnd.other+json: {\"b\":1}"),
        ("SendSeveralAsync(new MemoryStream(new byte[] { 65 }))", "POST /several application/octet-stream: A"),
        ("SendSeveralAsync(\"a;b\")", "POST /several text/csv; charset=utf-8: a;b"),
        ("SendSeveralAsync((SendSeveralRequest?)null)", "POST /several : "),
    ];

    [Fact]
    public async Task Each_body_is_on_the_wire_as_its_media_type_wants()
    {
        using var server = new RawServer();
        var client = DocumentClient.OfTable(Document, Table.Select(static row => $$"""
            static async IAsyncEnumerable<long> Timed() { yield return 1; await Task.Yield(); yield return 2; }
            _ = Timed();
            using var client = new PostedClient(new PostedClientOptions { BaseAddress = server });
            await client.{{row.Call}};
            return "";
            """));
        for (int i = 0; i < Table.Length; i++)
        {
            await client.RunAsync("Call" + i, server.Url);
        }

        string[] sent = [.. server.Requests.Select(Shown)];
        Assert.Equal(string.Join("\n", Table.Select(static row => row.Expected)), string.Join("\n", sent));
    }

    [Fact]
    public async Task Forms_of_Swagger_2()
    {
        const string Swagger = """
            { "swagger": "2.0", "info": { "title": "Posted", "version": "1" }, "host": "api.example.com",
              "paths": {
                "/form": { "post": { "operationId": "form", "consumes": ["application/x-www-form-urlencoded"], "responses": { "204": { "description": "" } }, "parameters": [
                  { "in": "formData", "name": "plain", "type": "array", "items": { "type": "string" } },
                  { "in": "formData", "name": "csv", "type": "array", "collectionFormat": "csv", "items": { "type": "string" } },
                  { "in": "formData", "name": "ssv", "type": "array", "collectionFormat": "ssv", "items": { "type": "string" } },
                  { "in": "formData", "name": "tsv", "type": "array", "collectionFormat": "tsv", "items": { "type": "string" } },
                  { "in": "formData", "name": "pipes", "type": "array", "collectionFormat": "pipes", "items": { "type": "string" } },
                  { "in": "formData", "name": "multi", "type": "array", "collectionFormat": "multi", "items": { "type": "string" } },
                  { "in": "formData", "name": "on", "type": "boolean" }] } },
                "/file": { "post": { "operationId": "file", "consumes": ["multipart/form-data"], "responses": { "204": { "description": "" } }, "parameters": [
                  { "in": "formData", "name": "file", "type": "file", "required": true },
                  { "in": "formData", "name": "tsv", "type": "array", "collectionFormat": "tsv", "items": { "type": "string" } },
                  { "in": "formData", "name": "multi", "type": "array", "collectionFormat": "multi", "items": { "type": "string" } }] } } } }
            """;
        using var server = new RawServer();
        var client = DocumentClient.Of(Swagger, ("Call", """
            using var client = new PostedClient(new PostedClientOptions { BaseAddress = server });
            string[] two = ["a", "b c"];
            await client.FormAsync(new FormRequest { Plain = two, Csv = two, Ssv = two, Tsv = two, Pipes = two, Multi = two, On = false });
            await client.FileAsync(new FileForm { File = new byte[] { 65 }, Tsv = two, Multi = two });
            return "";
            """));
        await client.RunAsync("Call", server.Url);
        Assert.Equal(
            [
                "POST /form application/x-www-form-urlencoded: plain=a,b+c&csv=a,b+c&ssv=a%20b+c&tsv=a%09b+c&pipes=a%7Cb+c&multi=a&multi=b+c&on=false",
                "POST /file multipart/form-data; boundary=B: "
                + Part("Content-Type: application/octet-stream|Content-Disposition: form-data; name=\"file\"", "A")
                + Part("Content-Type: text/plain; charset=utf-8|Content-Disposition: form-data; name=\"tsv\"", "a\tb c")
                + Part("Content-Type: text/plain; charset=utf-8|Content-Disposition: form-data; name=\"multi\"", "a")
                + Part("Content-Type: text/plain; charset=utf-8|Content-Disposition: form-data; name=\"multi\"", "b c") + "--B--|",
            ],
            server.Requests.Select(Shown));
    }

    private static string Shown(RawRequest request)
    {
        string type = request.Header("Content-Type") ?? "";
        string body = request.Bytes;
        Match boundary = Regex.Match(type, "boundary=(\\w+)");
        if (boundary.Success)
        {
            type = type.Replace(boundary.Groups[1].Value, "B", StringComparison.Ordinal);
            body = body.Replace(boundary.Groups[1].Value, "B", StringComparison.Ordinal).Replace("\r\n", "|", StringComparison.Ordinal);
        }

        string[] more = [.. request.Headers.Where(static header => header.Key is "Content-Language" or "Expires").Select(static header => $"{header.Key}: {header.Value}")];
        return $"{request.Line[..^" HTTP/1.1".Length]} {type}: {body}" + (more.Length == 0 ? "" : $" ({string.Join(", ", more)})");
    }
}
