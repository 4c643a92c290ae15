using System.Linq;
using System.Text.RegularExpressions;
using System.Threading.Tasks;
using FlowIq.Generator.Model;

namespace FlowIq.Generator.Tests.Emission.Client;

/// <summary>Every kind of request body on the wire.</summary>
public sealed class BodyWireTests
{
    [Fact]
    public async Task Text_xml_bytes_lines_and_other_json()
    {
        (ContentModel Content, string Value, string Type, string Body)[] table =
        [
            (Api.Content("text/plain", ContentKind.Text, Api.Text), "\"hé\"", "text/plain; charset=utf-8", "hé"),
            (Api.Content("application/xml", ContentKind.Xml, Api.Pet), "\"<a/>\"", "application/xml; charset=utf-8", "<a/>"),
            (Api.Content("image/png", ContentKind.Binary), "new MemoryStream(new byte[] { 65, 66 })", "image/png", "AB"),
            (Api.Content("*/*", ContentKind.Binary), "new ReadOnlyMemory<byte>(new byte[] { 67 })", "application/octet-stream", "C"),
            (Api.Content("application/jsonl", ContentKind.JsonLines, Api.Pet), "new[] { new Pet { Name = \"a\" }, new Pet { Name = \"b\" } }", "application/jsonl", "{\"name\":\"a\"}\n{\"name\":\"b\"}\n"),
            (Api.Content("application/json-seq", ContentKind.JsonSequence, Api.Int), "new[] { 1, 2 }", "application/json-seq", "\u001e1\n\u001e2\n"),
            (Api.Json(Api.Int), "5", "application/json", "5"),
            (Api.Json(Api.Text with { IsNullable = true }), "null", "application/json", "null"),
            (Api.Json(Api.Texts), "new[] { \"a\" }", "application/json", "[\"a\"]"),
            (Api.Content("application/merge-patch+json; charset=utf-8", ContentKind.Json, new AnyRef()), "System.Text.Json.JsonDocument.Parse(\"{}\").RootElement", "application/merge-patch+json; charset=utf-8", "{}"),
        ];
        OperationModel[] operations = [.. table.Select(static (row, i) => Api.Operation("DELETE", "/x").Takes(row.Content) with { Id = "Call" + i, ResultName = $"Call{i}Result" })];
        using var server = new RawServer();
        await EmittedClient.RunAsync(Api.Of(operations), server.Url, string.Concat(table.Select(static (row, i) => $"await client.Call{i}Async({row.Value});\n")) + "return \"\";");
        Assert.Equal(
            table.Select(static row => $"{row.Type}: {row.Body}"),
            server.Requests.Select(static request => $"{request.Header("Content-Type")}: {request.Body}"));
    }

    [Fact]
    public async Task A_form_with_its_encodings()
    {
        ContentModel form = Api.Content(
            "application/x-www-form-urlencoded",
            ContentKind.FormUrlEncoded,
            new MapRef(new AnyRef()),
            Api.Part("list", Api.Texts),
            Api.Part("pipes", Api.Texts) with { Style = ParameterStyle.PipeDelimited, Explode = false },
            Api.Part("json", Api.Map, ContentKind.Json, "application/json"),
            Api.Part("deep", Api.Map) with { Style = ParameterStyle.DeepObject });
        using var server = new RawServer();
        await EmittedClient.RunAsync(
            Api.Of(Api.Operation("POST", "/x").Takes(form)),
            server.Url,
            """
            await client.CallAsync(System.Text.Json.JsonDocument.Parse("{\"a b\":\"c d&é~\",\"n\":1.5,\"t\":true,\"no\":null,\"list\":[\"x\",\"y\"],\"pipes\":[\"x\",\"y\"],\"json\":{\"k\":\"v\"},\"deep\":{\"k\":\"v\"}}").RootElement.EnumerateObject().ToDictionary(p => p.Name, p => p.Value));
            return "";
            """);
        Assert.Equal("application/x-www-form-urlencoded", server.Request.Header("Content-Type"));
        Assert.Equal("a+b=c+d%26%C3%A9%7E&n=1.5&t=true&list=x&list=y&pipes=x%7Cy&json=%7B%22k%22%3A%22v%22%7D&deep%5Bk%5D=v", server.Request.Body);
    }

    [Fact]
    public async Task A_multipart_form_with_files()
    {
        ContentModel form = Api.Content(
            "multipart/form-data",
            ContentKind.Multipart,
            null,
            Api.Part("file", new PrimitiveRef(PrimitiveKind.Binary), ContentKind.Binary, "image/png, image/jpeg", isFile: true),
            Api.Part("more", new PrimitiveRef(PrimitiveKind.Binary), ContentKind.Binary, isFile: true, isList: true, isRequired: false),
            Api.Part("count", Api.Int, isRequired: false),
            Api.Part("name", Api.Text),
            Api.Part("tags", Api.Texts, isList: true),
            Api.Part("pet", Api.Pet, ContentKind.Json, "application/json"),
            Api.Part("absent", Api.Text, isRequired: false));
        using var server = new RawServer();
        await EmittedClient.RunAsync(
            Api.Of(Api.Operation("POST", "/x").Takes(form)),
            server.Url,
            """
            await client.CallAsync(new CallForm
            {
                File = new FilePart(new MemoryStream(new byte[] { 65 }), "é\"x.png", "image/png"),
                More = new FilePart[] { new byte[] { 66 }, new byte[] { 67 } },
                Count = 3,
                Name = "Ö",
                Tags = new[] { "a", "b" },
                Pet = new Pet { Name = "Rex" },
            });
            return "";
            """);
        string type = server.Request.Header("Content-Type")!;
        Match boundary = Regex.Match(type, "^multipart/form-data; boundary=([0-9a-f]{32})$");
        Assert.True(boundary.Success, type);
        string Part(string headers, string body) => $"--B\r\n{headers}\r\n\r\n{body}\r\n";
        Assert.Equal(
            Part("Content-Type: image/png\r\nContent-Disposition: form-data; name=\"file\"; filename=\"é%22x.png\"", "A")
            + Part("Content-Type: application/octet-stream\r\nContent-Disposition: form-data; name=\"more\"", "B")
            + Part("Content-Type: application/octet-stream\r\nContent-Disposition: form-data; name=\"more\"", "C")
            + Part("Content-Type: text/plain; charset=utf-8\r\nContent-Disposition: form-data; name=\"count\"", "3")
            + Part("Content-Type: text/plain; charset=utf-8\r\nContent-Disposition: form-data; name=\"name\"", "Ö")
            + Part("Content-Type: text/plain; charset=utf-8\r\nContent-Disposition: form-data; name=\"tags\"", "a")
            + Part("Content-Type: text/plain; charset=utf-8\r\nContent-Disposition: form-data; name=\"tags\"", "b")
            + Part("Content-Type: application/json\r\nContent-Disposition: form-data; name=\"pet\"", "{\"name\":\"Rex\"}")
            + "--B--\r\n",
            server.Request.Body.Replace(boundary.Groups[1].Value, "B"));
    }

    [Fact]
    public async Task Optional_bodies_overloads_and_request_records()
    {
        OperationModel optional = Api.Operation("POST", "/optional").Takes(Api.Json(Api.Pet), Api.Content("text/plain", ContentKind.Text), Api.Content("application/xml", ContentKind.Xml)) with { Id = "Optional", ResultName = "R1" };
        optional = optional with { Body = optional.Body! with { IsRequired = false } };
        OperationModel record = Api.Operation(
            "POST",
            "/record/{a}",
            Api.Parameter("a", ParameterPlace.Path, Api.Text, ParameterStyle.Simple, false) with { PropertyName = "A" },
            Api.Parameter("b", ParameterPlace.Query, Api.Int, ParameterStyle.Form, true, isRequired: false) with { PropertyName = "B" },
            Api.Parameter("c", ParameterPlace.Query, Api.Texts, ParameterStyle.Form, true, isRequired: false) with { PropertyName = "C" }).Takes(Api.Json(Api.Pet))
            with { Id = "Record", ResultName = "R2", RequestRecord = "RecordRequest" };
        using var server = new RawServer();
        await EmittedClient.RunAsync(
            Api.Of(optional, record),
            server.Url,
            """
            await client.OptionalAsync((Pet?)null);
            await client.OptionalAsync("text");
            await client.OptionalXmlAsync("<a/>");
            await client.RecordAsync(new RecordRequest { A = "x", C = new[] { "1", "2" }, Body = new Pet { Name = "Rex" } });
            return "";
            """.Replace("(Pet?)null", "default(Pet)", System.StringComparison.Ordinal));
        Assert.Equal(
            ["POST /optional HTTP/1.1 : ", "POST /optional HTTP/1.1 text/plain; charset=utf-8: text", "POST /optional HTTP/1.1 application/xml; charset=utf-8: <a/>", "POST /record/x?c=1&c=2 HTTP/1.1 application/json: {\"name\":\"Rex\"}"],
            server.Requests.Select(static request => $"{request.Line} {request.Header("Content-Type")}: {request.Body}"));
    }
}
