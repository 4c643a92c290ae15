using System.Threading.Tasks;

namespace FlowIq.Generator.Tests.Scenarios;

/// <summary>Bodies: optional ones, patches, texts, forms, files, pages, XML, streams.</summary>
public sealed class PayloadScenarios
{
    private static readonly Scenario[] Table =
    [
        new(
            "await client.RequiredExplicitAsync(new BodyModel { Name = \"foo\" });",
            "POST /parameters/body-optionality/required-explicit\nContent-Type: application/json\nContent-Length: 14\n\n{\"name\":\"foo\"}"),
        new(
            "await client.OptionalBodyAsync(new BodyModel { Name = \"foo\" });",
            "POST /parameters/body-optionality/optional-explicit\nContent-Type: application/json\n\n{\"name\":\"foo\"}"),
        new("await client.OptionalBodyAsync();", "POST /parameters/body-optionality/optional-explicit\nContent-Type: \n\n"),
        new(
            "await client.SpreadAsync(\"1\", \"bar\", new SpreadRequest { RequiredString = \"foo\", OptionalInt = 1, RequiredIntList = new[] { 1, 2 }, OptionalStringList = new[] { \"foo\", \"bar\" } });",
            "PUT /parameters/spread/request-parameter/1\nx-ms-test-header: bar\n\n{\"requiredString\":\"foo\",\"optionalInt\":1,\"requiredIntList\":[1,2],\"optionalStringList\":[\"foo\",\"bar\"]}"),
        new(
            "await client.SpreadAsync(\"1\", \"bar\", new SpreadRequest { RequiredString = \"foo\", RequiredIntList = new[] { 1, 2 } });",
            "PUT /parameters/spread/request-parameter/1\n\n{\"requiredString\":\"foo\",\"requiredIntList\":[1,2]}"),
        new(
            "using var file = await client.SameBodyAsync(); return file.ContentType + new StreamReader(file.Content).ReadToEnd();",
            "GET /content-negotiation/same-body\nAccept: image/png, image/jpeg", "200 image/jpeg\n\njpg", "image/jpegjpg"),
        new(
            "return Encoding.UTF8.GetString((await client.DifferentBodyAsync()).Content.Span);",
            "GET /content-negotiation/different-body\nAccept: application/json", "200 application/json\n\n{\"content\":\"dGVzdA==\"}", "test"),
        new(
            "using var file = await client.DifferentBodyAsBytesAsync(); return new StreamReader(file.Content).ReadToEnd();",
            "GET /content-negotiation/different-body\nAccept: image/png", "200 image/png\n\ntest", "test"),
        new(
            "var sent = new Resource { Name = \"Madge\", Description = \"desc\", Map = new Dictionary<string, InnerModel> { [\"key\"] = new InnerModel { Name = \"InnerMadge\", Description = \"innerDesc\" } }, Array = new[] { new InnerModel { Name = \"InnerMadge\", Description = \"innerDesc\" } }, IntValue = 1, FloatValue = 1.25f, InnerModel = new InnerModel { Name = \"InnerMadge\", Description = \"innerDesc\" }, IntArray = new[] { 1, 2, 3 } }; return (await client.CreateResourceAsync(sent)).Equals(sent).ToString();",
            "PUT /json-merge-patch/create/resource\nContent-Type: application/json\n\n{\"name\":\"Madge\",\"description\":\"desc\",\"map\":{\"key\":{\"name\":\"InnerMadge\",\"description\":\"innerDesc\"}},\"array\":[{\"name\":\"InnerMadge\",\"description\":\"innerDesc\"}],\"intValue\":1,\"floatValue\":1.25,\"innerModel\":{\"name\":\"InnerMadge\",\"description\":\"innerDesc\"},\"intArray\":[1,2,3]}", "200 application/json\n\n{\"name\":\"Madge\",\"description\":\"desc\",\"map\":{\"key\":{\"name\":\"InnerMadge\",\"description\":\"innerDesc\"}},\"array\":[{\"name\":\"InnerMadge\",\"description\":\"innerDesc\"}],\"intValue\":1,\"floatValue\":1.25,\"innerModel\":{\"name\":\"InnerMadge\",\"description\":\"innerDesc\"},\"intArray\":[1,2,3]}", "True"),
        new(
            "return (await client.UpdateResourceAsync(new ResourcePatch { Description = null, Map = new Dictionary<string, InnerModelPatch?> { [\"key\"] = new InnerModelPatch { Description = null }, [\"key2\"] = null }, Array = null, IntValue = null, FloatValue = null, InnerModel = null, IntArray = null })).Name;",
            "PATCH /json-merge-patch/update/resource\nContent-Type: application/merge-patch+json\n\n{\"description\":null,\"map\":{\"key\":{\"description\":null},\"key2\":null},\"array\":null,\"intValue\":null,\"floatValue\":null,\"innerModel\":null,\"intArray\":null}", "200 application/json\n\n{\"name\":\"Madge\",\"map\":{\"key\":{\"name\":\"InnerMadge\"}}}", "Madge"),
        new(
            "return (await client.UpdateResourceAsync(new ResourcePatch { IntValue = 5 })).Map![\"key\"].Name!;",
            "PATCH /json-merge-patch/update/resource\n\n{\"intValue\":5}", "200 application/json\n\n{\"name\":\"Madge\",\"map\":{\"key\":{\"name\":\"InnerMadge\"}}}", "InnerMadge"),
        new("await client.SendAsTextAsync(\"{cat}\");", "POST /payload/media-type/string-body/sendAsText\n\n{cat}"),
        new("return await client.GetAsTextAsync();", "GET /payload/media-type/string-body/getAsText\nAccept: text/plain", "200 text/plain\n\n{cat}", "{cat}"),
        new("await client.SendAsJsonAsync(\"foo\");", "POST /payload/media-type/string-body/sendAsJson\n\n\"foo\""),
        new("return await client.GetAsJsonAsync();", "GET /payload/media-type/string-body/getAsJson\nAccept: application/json", "200 application/json\n\n\"foo\"", "foo"),
        new(
            "await client.MixedPartsAsync(new MixedPartsForm { Id = \"123\", ProfileImage = \"jpg\"u8.ToArray() });",
            "POST /multipart/form-data/mixed-parts\nContent-Type: multipart/form-data; boundary=B\n\n--B\nContent-Type: text/plain; charset=utf-8\nContent-Disposition: form-data; name=\"id\"\n\n123\n--B\nContent-Type: application/octet-stream\nContent-Disposition: form-data; name=\"profileImage\"\n\njpg\n--B--\n"),
        new(
            "await client.JsonPartAsync(new JsonPartForm { Address = new Address { City = \"X\" }, ProfileImage = new FilePart(new MemoryStream(\"jpg\"u8.ToArray()), \"hello.jpg\") });",
            "POST /multipart/form-data/json-part\nContent-Type: multipart/form-data; boundary=B\n\n--B\nContent-Type: application/json\nContent-Disposition: form-data; name=\"address\"\n\n{\"city\":\"X\"}\n--B\nContent-Type: application/octet-stream\nContent-Disposition: form-data; name=\"profileImage\"; filename=\"hello.jpg\"\n\njpg\n--B--\n"),
        new(
            "await client.BinaryArrayPartsAsync(new BinaryArrayPartsForm { Id = \"123\", Pictures = new FilePart[] { \"p1\"u8.ToArray(), \"p2\"u8.ToArray() } });",
            "POST /multipart/form-data/binary-array-parts\nContent-Type: multipart/form-data; boundary=B\n\n--B\nContent-Type: text/plain; charset=utf-8\nContent-Disposition: form-data; name=\"id\"\n\n123\n--B\nContent-Type: application/octet-stream\nContent-Disposition: form-data; name=\"pictures\"\n\np1\n--B\nContent-Type: application/octet-stream\nContent-Disposition: form-data; name=\"pictures\"\n\np2\n--B--\n"),
        new(
            "await client.MultiBinaryPartsAsync(new MultiBinaryPartsForm { ProfileImage = \"jpg\"u8.ToArray() });",
            "POST /multipart/form-data/multi-binary-parts\nContent-Type: multipart/form-data; boundary=B\n\n--B\nContent-Type: application/octet-stream\nContent-Disposition: form-data; name=\"profileImage\"\n\njpg\n--B--\n"),
        new(
            "await client.MultiBinaryPartsAsync(new MultiBinaryPartsForm { ProfileImage = \"jpg\"u8.ToArray(), Picture = \"png\"u8.ToArray() });",
            "POST /multipart/form-data/multi-binary-parts\nContent-Type: multipart/form-data; boundary=B\n\n--B\nContent-Type: application/octet-stream\nContent-Disposition: form-data; name=\"profileImage\"\n\njpg\n--B\nContent-Type: application/octet-stream\nContent-Disposition: form-data; name=\"picture\"\n\npng\n--B--\n"),
        new(
            "await client.ComplexPartsAsync(new ComplexPartsForm { Id = \"123\", Address = new Address { City = \"X\" }, ProfileImage = \"jpg\"u8.ToArray(), PreviousAddresses = new[] { new Address { City = \"Y\" }, new Address { City = \"Z\" } }, Pictures = new FilePart[] { \"p1\"u8.ToArray() } });",
            "POST /multipart/form-data/complex-parts\nContent-Type: multipart/form-data; boundary=B\n\n--B\nContent-Type: text/plain; charset=utf-8\nContent-Disposition: form-data; name=\"id\"\n\n123\n--B\nContent-Type: application/json\nContent-Disposition: form-data; name=\"address\"\n\n{\"city\":\"X\"}\n--B\nContent-Type: application/octet-stream\nContent-Disposition: form-data; name=\"profileImage\"\n\njpg\n--B\nContent-Type: application/json\nContent-Disposition: form-data; name=\"previousAddresses\"\n\n{\"city\":\"Y\"}\n--B\nContent-Type: application/json\nContent-Disposition: form-data; name=\"previousAddresses\"\n\n{\"city\":\"Z\"}\n--B\nContent-Type: application/octet-stream\nContent-Disposition: form-data; name=\"pictures\"\n\np1\n--B--\n"),
        new(
            "await client.CheckFileNameAsync(new CheckFileNameForm { Id = \"123\", ProfileImage = new FilePart(new MemoryStream(\"jpg\"u8.ToArray()), \"hello.jpg\") });",
            "POST /multipart/form-data/check-filename-and-content-type\nContent-Type: multipart/form-data; boundary=B\n\n--B\nContent-Type: text/plain; charset=utf-8\nContent-Disposition: form-data; name=\"id\"\n\n123\n--B\nContent-Type: image/jpg\nContent-Disposition: form-data; name=\"profileImage\"; filename=\"hello.jpg\"\n\njpg\n--B--\n"),
        new(
            "await client.CheckFileNameAsync(new CheckFileNameForm { Id = \"1\", ProfileImage = new FilePart(new MemoryStream(\"jpg\"u8.ToArray()), \"hello.jpg\", \"image/png\") });",
            "POST /multipart/form-data/check-filename-and-content-type\nContent-Type: multipart/form-data; boundary=B\n\n--B\nContent-Type: text/plain; charset=utf-8\nContent-Disposition: form-data; name=\"id\"\n\n1\n--B\nContent-Type: image/png\nContent-Disposition: form-data; name=\"profileImage\"; filename=\"hello.jpg\"\n\njpg\n--B--\n"),
        new(
            "await client.NonStringFloatAsync(new NonStringFloatForm { Temperature = 0.5, Flag = true });",
            "POST /multipart/form-data/non-string-float\nContent-Type: multipart/form-data; boundary=B\n\n--B\nContent-Type: text/plain; charset=utf-8\nContent-Disposition: form-data; name=\"temperature\"\n\n0.5\n--B\nContent-Type: text/plain; charset=utf-8\nContent-Disposition: form-data; name=\"flag\"\n\ntrue\n--B--\n"),
        new(
            "await client.AnonymousModelAsync(new AnonymousModelForm { ProfileImage = new FilePart(new MemoryStream(\"jpg\"u8.ToArray()), \"a.jpg\") });",
            "POST /multipart/form-data/anonymous-model\nContent-Type: multipart/form-data; boundary=B\n\n--B\nContent-Type: application/octet-stream\nContent-Disposition: form-data; name=\"profileImage\"; filename=\"a.jpg\"\n\njpg\n--B--\n"),
        new(
            "await client.FormAsync(new FormRequest { A = \"x y&z=ü\", N = 3, List = new[] { \"1\", \"2\" } });",
            "POST /form/urlencoded\nContent-Type: application/x-www-form-urlencoded\n\na=x+y%26z%3D%C3%BC&n=3&list=1&list=2"),
        new("await client.FormTextAsync(\"a=1&b=2\");", "POST /form/text\nContent-Type: application/x-www-form-urlencoded; charset=utf-8\n\na=1&b=2"),
        new(
            "return (await client.ListPetsAsync(2)).Pets.Count.ToString();",
            "GET /payload/pageable/pagesize/list?pageSize=2", "200 application/json\n\n{\"pets\":[{\"id\":\"1\",\"name\":\"dog\"},{\"id\":\"2\",\"name\":\"cat\"}],\"nextToken\":\"page2\",\"next\":\"http://127.0.0.1/next\"}", "2"),
        new(
            "return (await client.ListByQueryAsync(\"foo\", \"bar\")).NextToken!;",
            "GET /payload/pageable/token/query?bar=bar\nfoo: foo", "200 application/json\n\n{\"pets\":[{\"id\":\"1\",\"name\":\"dog\"},{\"id\":\"2\",\"name\":\"cat\"}],\"nextToken\":\"page2\",\"next\":\"http://127.0.0.1/next\"}", "page2"),
        new(
            "return (await client.ListByQueryAsync(\"foo\", \"bar\", \"page2\")).Pets[0].Name;",
            "GET /payload/pageable/token/query?bar=bar&token=page2\nfoo: foo", "200 application/json\n\n{\"pets\":[{\"id\":\"3\",\"name\":\"bird\"}]}", "bird"),
        new(
            "return (await client.TryListByHeaderAsync()).NextToken!;",
            "GET /payload/pageable/token/header", "200 application/json\nnext-token: page2\n\n{\"pets\":[{\"id\":\"1\",\"name\":\"dog\"},{\"id\":\"2\",\"name\":\"cat\"}],\"nextToken\":\"page2\",\"next\":\"http://127.0.0.1/next\"}", "page2"),
        new(
            "await client.ListByHeaderAsync(\"page2\", \"bar\");",
            "GET /payload/pageable/token/header?bar=bar\ntoken: page2", "200 application/json\n\n{\"pets\":[{\"id\":\"1\",\"name\":\"dog\"},{\"id\":\"2\",\"name\":\"cat\"}],\"nextToken\":\"page2\",\"next\":\"http://127.0.0.1/next\"}"),
        new(
            "return (await client.ListByLinkAsync()).Next!.AbsoluteUri;",
            "GET /payload/pageable/link", "200 application/json\n\n{\"pets\":[{\"id\":\"1\",\"name\":\"dog\"},{\"id\":\"2\",\"name\":\"cat\"}],\"nextToken\":\"page2\",\"next\":\"http://127.0.0.1/next\"}", "http://127.0.0.1/next"),
        new(
            "return await client.GetSimpleModelAsync();",
            "GET /payload/xml/simpleModel\nAccept: application/xml", "200 application/xml\n\n<SimpleModel><name>foo</name><age>123</age></SimpleModel>", "<SimpleModel><name>foo</name><age>123</age></SimpleModel>"),
        new(
            "await client.PutSimpleModelAsync(\"<SimpleModel><name>foo</name><age>123</age></SimpleModel>\");",
            "PUT /payload/xml/simpleModel\nContent-Type: application/xml; charset=utf-8\n\n<SimpleModel><name>foo</name><age>123</age></SimpleModel>"),
        new(
            "return await client.GetModelWithAttributesAsync();",
            "GET /payload/xml/modelWithAttributes\nAccept: application/xml", "200 application/xml\n\n<ModelWithAttributes id1='123' id2='foo'><enabled>true</enabled></ModelWithAttributes>", "<ModelWithAttributes id1='123' id2='foo'><enabled>true</enabled></ModelWithAttributes>"),
        new(
            "await client.PutModelWithAttributesAsync(\"<ModelWithAttributes id1='123' id2='foo'><enabled>true</enabled></ModelWithAttributes>\");",
            "PUT /payload/xml/modelWithAttributes\nContent-Type: application/xml; charset=utf-8\n\n<ModelWithAttributes id1='123' id2='foo'><enabled>true</enabled></ModelWithAttributes>"),
        new(
            "return await client.GetModelWithEmptyArrayAsync();",
            "GET /payload/xml/modelWithEmptyArray\nAccept: application/xml", "200 application/xml\n\n<ModelWithEmptyArray><items /></ModelWithEmptyArray>", "<ModelWithEmptyArray><items /></ModelWithEmptyArray>"),
        new(
            "await client.PutModelWithEmptyArrayAsync(\"<ModelWithEmptyArray><items /></ModelWithEmptyArray>\");",
            "PUT /payload/xml/modelWithEmptyArray\nContent-Type: application/xml; charset=utf-8\n\n<ModelWithEmptyArray><items /></ModelWithEmptyArray>"),
        new(
            "await client.SendLinesAsync(new[] { new Info { Desc = \"one\" }, new Info { Desc = \"two\" }, new Info { Desc = \"three\" } });",
            "POST /streaming/jsonl/basic/send\nContent-Type: application/jsonl\n\n{\"desc\":\"one\"}\n{\"desc\":\"two\"}\n{\"desc\":\"three\"}\n"),
        new(
            "var all = new List<string>(); await foreach (var info in client.ReceiveLinesAsync()) { all.Add(info.Desc); } return string.Join(\"+\", all);",
            "GET /streaming/jsonl/basic/receive\nAccept: application/jsonl", "200 application/jsonl\n\n{\"desc\":\"one\"}\n{\"desc\":\"two\"}\n{\"desc\":\"three\"}", "one+two+three"),
        new(
            "var all = new List<string>(); await foreach (var info in client.ReceiveEventsAsync()) { all.Add(info.EventType + info.Data.Desc); } return string.Join(\"+\", all);",
            "GET /streaming/sse/receive\nAccept: text/event-stream", "200 text/event-stream\n\ndata: {\"desc\":\"one\"}\n\nevent: second\ndata: {\"desc\":\"two\"}\n\n", "messageone+secondtwo"),
        new(
            "return (await client.EncodedNameAsync(new JsonEncodedName { DefaultName = true })).DefaultName.ToString();",
            "POST /serialization/encoded-name/json/property\n\n{\"wireName\":true}", "200 application/json\n\n{\"wireName\":true}", "True"),
        new(
            "var r = await client.TryHeadPropertiesAsync(); return r.ContentType + r.XMsMeta;",
            "HEAD /payload/head/properties", "200\nx-ms-meta: hello", "hello"),
        new(
            "await client.UploadPngAsync(\"png\"u8.ToArray());",
            "POST /payload/file/upload/png\nContent-Type: image/png\nContent-Length: 3\n\npng", "200"),
        new(
            "using var file = await client.DownloadPngAsync(); return file.ContentType + new StreamReader(file.Content).ReadToEnd();",
            "GET /payload/file/download/png\nAccept: image/png", "200 image/png\n\npng", "image/pngpng"),
        new(
            "await client.NestedBodyRootAsync(new BodyRoot { Category = \"widget\", LinkType = \"hard\", WasSuccessful = true });",
            "POST /parameters/body-root/nested\nContent-Type: application/json\n\n{\"category\":\"widget\",\"linkType\":\"hard\",\"wasSuccessful\":true}"),
        new(
            "await foreach (var e in client.EventProtocolAsync(\"id\")) { return $\"{e.Id} {e.EventType} {e.Data.Message}\"; } return \"none\";",
            "GET /streaming/sse/protocol/id", "200 text/event-stream\n\nid: event-1\nevent: message\ndata: {\"message\": \"hello\"}\n\n", "event-1 message hello"),
        new(
            "await foreach (var e in client.EventProtocolAsync(\"invalid-id\")) { return $\"{e.Id} {e.EventType} {e.Data.Message}\"; } return \"none\";",
            "GET /streaming/sse/protocol/invalid-id", "200 text/event-stream\n\nid: invalid\0id\nevent: message\ndata: {\"message\": \"hello\"}\n\n", " message hello"),
        new(
            "await foreach (var e in client.EventProtocolAsync(\"retry\")) { return $\"{e.ReconnectionInterval?.TotalSeconds} {e.Data.Message}\"; } return \"none\";",
            "GET /streaming/sse/protocol/retry", "200 text/event-stream\n\nretry: 1000\nevent: message\ndata: {\"message\": \"hello\"}\n\n", "1 hello"),
        new(
            "await foreach (var e in client.EventProtocolAsync(\"invalid-retry\")) { return $\"{e.ReconnectionInterval?.TotalSeconds} {e.Data.Message}\"; } return \"none\";",
            "GET /streaming/sse/protocol/invalid-retry", "200 text/event-stream\n\nretry: not-a-number\nevent: message\ndata: {\"message\": \"hello\"}\n\n", " hello"),
        new(
            "var all = new List<string>(); await foreach (var e in client.RetrieveAsync(new RetrieveRequest { Query = \"what is it?\" })) { all.Add(e.EventType + e.Data); } return string.Join(\"+\", all);",
            "POST /streaming/sse/retrieve/stream\nContent-Type: application/json\nAccept: text/event-stream\n\n{\"query\":\"what is it?\"}",
            "200 text/event-stream\n\nevent: partialResult\ndata: {\"text\": \"partial one\"}\n\nevent: finalResult\ndata: {\"references\": [\"doc1\"]}\n\ndata: [DONE]\n\n", "partialResult{\"text\": \"partial one\"}+finalResult{\"references\": [\"doc1\"]}+message[DONE]"),
    ];

    [Fact]
    public Task They_travel_as_they_should() => ScenarioRun.AssertAsync("payload", Table);
}
