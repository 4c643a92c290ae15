using System;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace FlowIq.Emulator;

/// <summary>A request with its body read.</summary>
internal sealed class Call(HttpRequest request, byte[] body)
{
    public string Method => request.Method;

    public string Path => request.Path.Value ?? "";

    public string? Authorization => request.Headers.Authorization.Count == 0 ? null : request.Headers.Authorization.ToString();

    /// <summary>A query parameter that is there and not empty; else null.</summary>
    public string? Query(string name) => request.Query.TryGetValue(name, out var value) && value.ToString() is { Length: > 0 } text ? text : null;

    /// <summary>The body as a JSON object.</summary>
    public JsonObject Json()
    {
        if (request.ContentType?.StartsWith("application/json", StringComparison.OrdinalIgnoreCase) != true)
        {
            throw new Refusal(Answer.Error(400, "Invalid content type", "Content-Type must be application/json"));
        }

        try
        {
            return JsonNode.Parse(body) as JsonObject ?? throw new JsonException();
        }
        catch (JsonException)
        {
            throw new Refusal(Answer.Error(400, "Invalid JSON", "The request body must be a JSON object"));
        }
    }
}
