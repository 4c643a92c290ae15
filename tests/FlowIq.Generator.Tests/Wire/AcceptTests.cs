using System.Linq;
using System.Threading.Tasks;
using FlowIq.Generator.Tests.Emission.Client;

namespace FlowIq.Generator.Tests.Wire;

/// <summary>What a call asks for, and what it makes of the answer: ranges of media types and several of them.</summary>
public sealed class AcceptTests
{
    private const string Json = "application/json: { schema: { $ref: '#/components/schemas/Pet' } }";
    private const string Bytes = "{ schema: { type: string, format: binary } }";
    private const string AsText = "using var file = await client.CALLAsync(); return new StreamReader(file.Content).ReadToEnd();";

    private static readonly (string Responses, string Read, string ContentType, string Body, string Accept, string Expected)[] Table =
    [
        ($"'200': {{ description: '', content: {{ {Json} }} }}", "return (await client.CALLAsync()).Name;", "application/json", "{\"name\":\"Rex\"}", "application/json", "Rex"),
        ($"2XX: {{ description: '', content: {{ {Json} }} }}", "return (await client.CALLAsync()).Name;", "application/json", "{\"name\":\"Rex\"}", "application/json", "Rex"),
        ($"default: {{ description: '', content: {{ {Json} }} }}", "return (await client.CALLAsync()).Name;", "application/json", "{\"name\":\"Rex\"}", "application/json", "Rex"),
        ($"'200': {{ description: '', content: {{ '*/*': {{ schema: {{ $ref: '#/components/schemas/Pet' }} }} }} }}", "return (await client.CALLAsync()).Name;", "application/json", "{\"name\":\"Rex\"}", "application/json", "Rex"),
        ($"'200': {{ description: '', content: {{ 'application/*': {{ schema: {{ $ref: '#/components/schemas/Pet' }} }} }} }}", "return (await client.CALLAsync()).Name;", "application/json", "{\"name\":\"Rex\"}", "application/json", "Rex"),
        ($"'200': {{ description: '', content: {{ '*/*': {Bytes} }} }}", AsText, "image/gif", "GIF", "*/*", "GIF"),
        ($"'200': {{ description: '', content: {{ 'application/*': {Bytes} }} }}", AsText, "application/zip", "ZIP", "application/*", "ZIP"),
        ($"'200': {{ description: '', content: {{ 'image/*': {Bytes} }} }}", AsText, "image/gif", "GIF", "image/*", "GIF"),
        ($"'200': {{ description: '', content: {{ 'image/*': {Bytes}, application/pdf: {{}} }} }}", AsText, "image/gif", "GIF", "image/*, application/pdf", "GIF"),
        ("'200': { description: '', content: { 'text/*': { schema: { type: string } } } }", "return await client.CALLAsync();", "text/markdown", "# x", "text/*", "# x"),
        ($"'200': {{ description: '', content: {{ {Json}, text/csv: {{}} }} }}", "return await client.CALLAsTextAsync();", "text/csv", "a;b", "text/csv", "a;b"),
        ("'204': { description: '' }", "await client.CALLAsync(); return \"done\";", "text/html", "ignored", "*/*", "done"),
    ];

    [Fact]
    public async Task Each_range_is_asked_for_as_it_is_written()
    {
        string paths = string.Concat(Table.Select(static (row, i) => $"  /{i}: {{ get: {{ operationId: call{i}, responses: {{ {row.Responses} }} }} }}\n"));
        using var server = new RawServer((request, stream) =>
        {
            (string _, string _, string type, string body, string _, string _) = Table[int.Parse(request.Line.Split(' ')[1][1..], System.Globalization.CultureInfo.InvariantCulture)];
            return stream.WriteAsync(System.Text.Encoding.UTF8.GetBytes(RawServer.Answer(200, type, body))).AsTask();
        });
        var client = DocumentClient.OfTable(
            $"openapi: 3.1.0\ninfo: {{ title: Asked, version: '1' }}\npaths:\n{paths}components: {{ schemas: {{ Pet: {{ type: object, required: [name], properties: {{ name: {{ type: string }} }} }} }} }}\n",
            Table.Select(static (row, i) => "using var client = new AskedClient(new AskedClientOptions { BaseAddress = server }); " + row.Read.Replace("CALL", "Call" + i)));
        for (int i = 0; i < Table.Length; i++)
        {
            string result = await client.RunAsync("Call" + i, server.Url);
            Assert.Equal($"{Table[i].Responses}: {Table[i].Accept} {Table[i].Expected}", $"{Table[i].Responses}: {server.Requests[^1].Header("Accept")} {result}");
        }
    }
}
