using System.Globalization;
using System.Linq;
using FlowIq.Generator.Tests.Harness;

namespace FlowIq.Generator.Tests.Generator;

/// <summary>What an operation has that cannot be sent or read is left out alone: it is named at its line, and the rest of the operation is there.</summary>
public class LeftOutTests
{
    private const string Document = """
        openapi: 3.1.0
        info: { title: Partly, version: "1" }
        paths:
          /a:
            get:
              operationId: getA
              security: [{ gone: [] }, { key: [] }]
              parameters:
                - { name: "", in: header, schema: { type: string } }
                - { name: "no token", in: header, schema: { type: string } }
                - { name: id, in: path, required: true, schema: { type: string } }
                - { name: " X-Kept ", in: header, schema: { type: string } }
              responses: { "20": { description: "" }, "204": { description: "" } }
        components:
          securitySchemes:
            key: { type: apiKey, in: header, name: X-Key }
            vague: { type: apiKey, in: header }
            spaced: { type: apiKey, in: header, name: Our API Key }
        """;

    [Fact]
    public void Each_is_named_at_its_line_and_the_rest_is_there()
    {
        GeneratorRun run = GeneratorRun.Of(new TestProject().Add("partly.openapi.yaml", Document));
        Assert.Equal(
            [
                "(7,18) FIQ0402 The security scheme 'gone' is not among components/securitySchemes (or cannot be used); this alternative is left out.",
                "(9,11) FIQ0402 A header parameter has no name; it is left out.",
                "(10,13) FIQ0204 'no token' is no name that HTTP allows for a header; what would send it throws",
                "(11,11) FIQ0402 The path has no '{id}', so the path parameter 'id' is left out.",
                "(13,20) FIQ0402 '20' is no status code, no range such as '4XX' and not 'default'; the response is left out.",
                "(17,5) FIQ0402 The security scheme 'vague' says too little to be used (its type is apiKey, http, oauth2, openIdConnect or mutualTLS; an apiKey has a name); it is left out.",
                "(18,41) FIQ0204 'Our API Key' is no name that HTTP allows for a header; what would send it throws",
            ],
            run.Diagnostics
                .Where(static diagnostic => diagnostic.Id == "FIQ0402" || diagnostic.GetMessage(CultureInfo.InvariantCulture).Contains("HTTP", System.StringComparison.Ordinal))
                .Select(static diagnostic => (diagnostic.Id, diagnostic.Location.GetLineSpan().StartLinePosition, Message: diagnostic.GetMessage(CultureInfo.InvariantCulture)))
                .OrderBy(static found => found.StartLinePosition)
                .Select(static found => $"({found.StartLinePosition.Line + 1},{found.StartLinePosition.Character + 1}) {found.Id} {found.Message}"));
        Assert.Empty(run.CompilerErrors());
        Assert.Contains(" GetAAsync(string? noToken = null, string? xKept = null, ", string.Concat(run.Files.Values));
    }
}
