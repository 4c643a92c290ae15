using System;
using System.Collections.Generic;
using System.Text.Json.Nodes;
using FlowIq.Generator.Diagnostics;

namespace FlowIq.Generator.Reading.Lint;

/// <summary>Credentials where logs and histories keep them, and servers that are spoken to in the clear.</summary>
internal static class SecurityHints
{
    public static void Report(JsonObject root, DiagnosticBag diagnostics)
    {
        if (root["components"] is JsonObject components && components["securitySchemes"] is JsonObject schemes)
        {
            foreach (KeyValuePair<string, JsonNode?> scheme in schemes)
            {
                if (scheme.Value is JsonObject found && Text(found["type"]) == "apiKey" && Text(found["in"]) == "query")
                {
                    diagnostics.Report(Descriptors.CredentialInQuery, Pointer.Root["components"]["securitySchemes"][scheme.Key], scheme.Key, Text(found["name"]) ?? "");
                }
            }
        }

        if (root["servers"] is not JsonArray servers)
        {
            return;
        }

        for (int i = 0; i < servers.Count; i++)
        {
            if (servers[i] is JsonObject server && Text(server["url"]) is { } url && IsInTheClear(url))
            {
                diagnostics.Report(Descriptors.HttpServer, Pointer.Root["servers"][i], url);
            }
        }
    }

    private static bool IsInTheClear(string url) =>
        url.StartsWith("http://", StringComparison.OrdinalIgnoreCase) && !(Uri.TryCreate(url, UriKind.Absolute, out Uri? uri) && uri.IsLoopback);

    private static string? Text(JsonNode? node) => node is JsonValue value && value.TryGetValue(out string? text) ? text : null;
}
