using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using FlowIq.Generator.Tests.Emission.Client;

namespace FlowIq.Generator.Tests.Wire;

/// <summary>No value leads a call to another path, nor makes a second cookie, header or query parameter.</summary>
public sealed class ParameterGuardTests
{
    /// <summary>An <c>ArgumentException</c>, and nothing is sent.</summary>
    private const string Refused = "refused";

    private static readonly (string Parameter, string Argument, string Expected)[] Table =
    [
        ("in: path, required: true, schema: { type: string }", "\"..\"", Refused),
        ("in: path, required: true, schema: { type: string }", "\".\"", Refused),
        ("in: path, required: true, schema: { type: string }", "\"...\"", "/x/..."),
        ("in: path, required: true, schema: { type: string }", "\"%2e%2e\"", "/x/%252e%252e"),
        ("in: path, required: true, schema: { type: string }", "\"../y\"", "/x/..%2Fy"),
        ("in: path, required: true, schema: { type: array, items: { type: string } }", "new[] { \"..\" }", Refused),
        ("in: path, required: true, schema: { type: array, items: { type: string } }", "new string[0]", Refused),
        ("in: path, required: true, allowReserved: true, schema: { type: string }", "\"a/../b\"", Refused),
        ("in: path, required: true, allowReserved: true, schema: { type: string }", "\"a/%2e%2E/b\"", Refused),
        ("in: path, required: true, allowReserved: true, schema: { type: string }", "\".%2e\"", Refused),
        ("in: path, required: true, allowReserved: true, schema: { type: string }", "\"a/%2e%2Eb\"", "/x/a/%2e%2Eb"),
        ("in: path, required: true, style: label, schema: { type: string }", "\".\"", Refused),
        ("in: path, required: true, style: label, schema: { type: string }", "\"..\"", "/x/..."),
        ("in: path, required: true, style: label, schema: { type: array, items: { type: string } }", "new[] { \".\" }", Refused),
        ("in: path, required: true, style: label, schema: { type: array, items: { type: string } }", "new string[0]", Refused),
        ("in: path, required: true, style: label, explode: true, schema: { type: array, items: { type: string } }", "new[] { \"\", \"\" }", Refused),
        ("in: path, required: true, style: label, allowReserved: true, schema: { type: string }", "\"a/../b\"", Refused),
        ("in: path, required: true, style: matrix, schema: { type: array, items: { type: string } }", "new string[0]", Refused),
        ("in: path, required: true, style: matrix, allowReserved: true, schema: { type: string }", "\"a/../b\"", Refused),
        ("in: query, schema: { type: string }", "\"a&b=c#d\"", "/x?v=a%26b%3Dc%23d"),
        ("in: query, allowReserved: true, schema: { type: string }", "\"a#b\"", "/x?v=a%23b"),
        ("in: header, schema: { type: string }", "\"a\\r\\nb: c\"", Refused),
        ("in: header, schema: { type: array, items: { type: string } }", "new[] { \"a\", \"b\\nc\" }", Refused),
        ("in: cookie, schema: { type: string }", "\"a; b=c\"", "/x v=a%3B%20b%3Dc"),
        ("in: cookie, schema: { type: array, items: { type: string } }", "new[] { \"a\", \"b; c=d\" }", "/x v=a&v=b%3B%20c%3Dd"),
        ("in: cookie, allowReserved: true, schema: { type: string }", "\"a/b;c d\"", "/x v=a/b%3Bc%20d"),
        ("in: cookie, allowReserved: true, explode: false, schema: { type: array, items: { type: string } }", "new[] { \"a/b\", \"c;d e\" }", "/x v=a/b,c%3Bd%20e"),
        ("in: cookie, style: cookie, schema: { type: string }", "\"a; b=c\"", Refused),
        ("in: cookie, style: cookie, schema: { type: array, items: { type: string } }", "new[] { \"a\", \"b; c=d\" }", Refused),
        ("in: cookie, style: cookie, explode: false, schema: { type: array, items: { type: string } }", "new[] { \"b; c=d\" }", Refused),
        ("in: cookie, style: cookie, schema: { type: object, additionalProperties: { type: string } }", "new Dictionary<string, string> { [\"a; b\"] = \"c\" }", Refused),
        ("in: cookie, style: cookie, schema: { type: object, additionalProperties: { type: string } }", "new Dictionary<string, string> { [\"a\"] = \"c; d\" }", Refused),
        ("in: cookie, style: cookie, schema: { type: string }", "\"a\\r\\nb: c\"", Refused),
    ];

    [Fact]
    public async Task A_value_stays_where_it_was_put()
    {
        string paths = string.Concat(Table.Select(static (row, i) =>
            $"  /{i}/x{(row.Parameter.StartsWith("in: path", System.StringComparison.Ordinal) ? "/{v}" : "")}: {{ get: {{ operationId: call{i}, parameters: [{{ name: v, {row.Parameter} }}], responses: {{ '204': {{ description: '' }} }} }} }}\n"));
        using var server = new RawServer();
        var client = DocumentClient.OfTable($"openapi: 3.2.0\ninfo: {{ title: Guarded, version: '1' }}\npaths:\n{paths}", Table.Select(static (row, i) => $$"""
            using var client = new GuardedClient(new GuardedClientOptions { BaseAddress = server });
            try { await client.Call{{i}}Async({{row.Argument}}); return "sent"; } catch (ArgumentException) { return "refused"; }
            """));
        var wrong = new List<string>();
        for (int i = 0; i < Table.Length; i++)
        {
            int before = server.Requests.Count;
            string outcome = await client.RunAsync("Call" + i, server.Url);
            string actual = outcome == "sent" ? Shown(server.Requests[before], i) : outcome;
            if (actual != Table[i].Expected)
            {
                wrong.Add($"{Table[i].Parameter} {Table[i].Argument}: {actual} instead of {Table[i].Expected}");
            }
        }

        Assert.True(wrong.Count == 0, string.Join("\n", wrong));
    }

    private static string Shown(RawRequest request, int row) =>
        request.Line.Split(' ')[1][("/" + row).Length..] + (request.Header("Cookie") is { } cookie ? " " + cookie : "");
}
