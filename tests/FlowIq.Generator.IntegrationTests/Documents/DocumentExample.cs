using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json.Nodes;
using FlowIq.Generator.Tests.Harness;
using Microsoft.OpenApi;
using Microsoft.OpenApi.Reader;

namespace FlowIq.Generator.IntegrationTests.Documents;

/// <summary>A body that the document gives as an example, and the type that the client has for it.</summary>
internal sealed record DocumentExample(string Name, Type Type, JsonNode Json)
{
    public static IReadOnlyList<DocumentExample> All { get; } = Find();

    private static List<DocumentExample> Find()
    {
        var settings = new OpenApiReaderSettings();
        settings.AddYamlReader();
        using FileStream file = File.OpenRead(Path.Combine(RepositoryPaths.Specs, "flowiq.openapi.yaml"));
        using var text = new MemoryStream();
        file.CopyTo(text);
        text.Position = 0;
        OpenApiDocument document = OpenApiDocument.Load(text, "yaml", settings).Document!;
        var examples = new List<DocumentExample>();
        foreach (OpenApiOperation operation in document.Paths.Values.Concat(document.Webhooks!.Values).SelectMany(static path => path.Operations!.Values))
        {
            Add(operation.RequestBody?.Content, operation, "request");
            foreach ((string status, IOpenApiResponse response) in operation.Responses!)
            {
                Add(response.Content, operation, status);
            }
        }

        return examples;

        void Add(IDictionary<string, IOpenApiMediaType>? content, OpenApiOperation operation, string place)
        {
            foreach (IOpenApiMediaType media in content?.Values ?? [])
            {
                foreach ((string name, IOpenApiExample example) in media.Examples ?? new Dictionary<string, IOpenApiExample>())
                {
                    examples.Add(new DocumentExample($"{operation.OperationId} {place} {name}", TypeOf(media.Schema!), WithNulls(example.Value!)));
                }
            }
        }
    }

    /// <summary>The reader puts a mark in place of null.</summary>
    private static JsonNode WithNulls(JsonNode json) => JsonNode.Parse(json.ToJsonString().Replace(JsonNullSentinel.JsonNull.ToJsonString(), "null", StringComparison.Ordinal))!;

    /// <summary>The one schema that has no name of its own is what a 404 of a send says.</summary>
    private static Type TypeOf(IOpenApiSchema schema) =>
        schema is OpenApiSchemaReference reference
            ? typeof(FlowIqClient).Assembly.GetType("FlowIq." + reference.Reference.Id, throwOnError: true)!
            : typeof(SendWhatsAppNotFoundResponse);
}
