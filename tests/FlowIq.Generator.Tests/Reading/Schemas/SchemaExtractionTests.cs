using System.Linq;
using System.Text.Json.Nodes;
using FlowIq.Generator.Reading.Schemas;

namespace FlowIq.Generator.Tests.Reading.Schemas;

/// <summary>All schemas are taken out of a document, wherever they stand, and nothing that only looks like one.</summary>
public class SchemaExtractionTests
{
    [Fact]
    public void Marks_stand_for_schemas_wherever_the_document_has_them()
    {
        JsonNode root = JsonNode.Parse("""
            {
              "paths": {
                "/schema": {
                  "parameters": [{ "name": "a", "in": "query", "schema": { "title": "path" } }],
                  "post": {
                    "parameters": [{ "name": "b", "in": "query", "content": { "application/json": { "schema": { "title": "content" } } } }],
                    "requestBody": { "content": { "schema": { "schema": { "title": "body" }, "encoding": { "f": { "headers": { "H": { "schema": { "title": "part" } } } } } } } },
                    "responses": { "200": { "description": "d", "headers": { "schema": { "schema": { "title": "header" } } }, "content": { "text/event-stream": { "itemSchema": { "title": "item" } } } } },
                    "callbacks": { "schema": { "{$request.body#/url}": { "post": { "requestBody": { "content": { "application/json": { "schema": { "title": "callback" } } } } } } } }
                  }
                }
              },
              "webhooks": { "schema": { "post": { "requestBody": { "content": { "application/json": { "schema": { "title": "hook" } } } } } } },
              "components": { "schemas": { "B": { "title": "b" }, "A": { "title": "a" } }, "headers": { "schema": { "schema": { "title": "shared" } } } },
              "x-schema": { "schema": { "title": "none" } }
            }
            """)!;
        DocumentSchemas schemas = new SchemaReader(default).Read(SchemaExtraction.Take((JsonObject)root));
        Assert.Equal(["B=b", "A=a"], schemas.Components.Select(static component => component.Name + "=" + component.Schema.Title));
        string left = root.ToJsonString();
        foreach (string title in new[] { "path", "content", "body", "part", "header", "item", "callback", "hook", "shared", "\"a\"", "\"b\"" })
        {
            Assert.DoesNotContain("\"title\":" + (title[0] == '"' ? title : "\"" + title + "\""), left);
        }

        Assert.Contains("none", left);
        JsonNode post = root["paths"]!["/schema"]!["post"]!;
        Assert.Equal("body", Behind(post["requestBody"]!["content"]!["schema"]!["schema"]!, schemas));
        Assert.Equal("item", Behind(post["responses"]!["200"]!["content"]!["text/event-stream"]!["itemSchema"]!, schemas));
        Assert.Equal("shared", Behind(root["components"]!["headers"]!["schema"]!["schema"]!, schemas));
    }

    [Fact]
    public void Nothing_stands_behind_no_schema()
    {
        DocumentSchemas schemas = new SchemaReader(default).Read(SchemaExtraction.Take([]));
        Assert.Null(schemas.Of(null));
        Assert.Empty(schemas.Components);
    }

    private static string? Behind(JsonNode mark, DocumentSchemas schemas) =>
        schemas.Of(new Microsoft.OpenApi.OpenApiSchema { Comment = mark["$comment"]!.GetValue<string>() })!.Title;
}
