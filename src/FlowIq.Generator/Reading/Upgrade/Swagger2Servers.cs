using System;
using System.Collections.Generic;
using System.Text.Json.Nodes;

namespace FlowIq.Generator.Reading.Upgrade;

/// <summary>2.0 host, base path and schemes as OpenAPI 3 servers.</summary>
internal static class Swagger2Servers
{
    /// <summary>A server per scheme, https first, since the first is what a client uses unless it is told otherwise.</summary>
    /// <param name="root">The document.</param>
    /// <param name="schemes">Its schemes, or those of an operation.</param>
    public static JsonArray? Of(JsonObject root, JsonNode? schemes)
    {
        string? host = Swagger2Upgrader.Text(root["host"]);
        string basePath = Swagger2Upgrader.Text(root["basePath"])?.TrimEnd('/') ?? "";
        if (host is null)
        {
            return basePath.Length == 0 ? null : [new JsonObject { ["url"] = basePath }];
        }

        var known = new List<string>();
        foreach (string scheme in Swagger2Upgrader.Texts(schemes) ?? ["https"])
        {
            if (scheme is "http" or "https" && !known.Contains(scheme))
            {
                known.Insert(scheme == "https" ? 0 : known.Count, scheme);
            }
        }

        var servers = new JsonArray();
        foreach (string scheme in known.Count == 0 ? ["https"] : known)
        {
            var server = new JsonObject { ["url"] = $"{scheme}://{host}{basePath}" };
            if (known.Count > 1)
            {
                server["x-csharp-name"] = scheme == "https" ? "Https" : "Http";
            }

            servers.Add(server);
        }

        return servers;
    }
}
