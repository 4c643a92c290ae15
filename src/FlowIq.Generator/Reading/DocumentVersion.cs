using System;
using System.Text.Json.Nodes;
using FlowIq.Generator.Diagnostics;

namespace FlowIq.Generator.Reading;

/// <summary>The specification version a document declares.</summary>
internal enum DocumentVersion
{
    Unknown,
    V2,
    V3,
}

/// <summary>Finds out which version a document is, leniently about how it is written.</summary>
internal static class DocumentVersions
{
    /// <summary>The version; <see cref="DocumentVersion.Unknown"/> after an error was reported.</summary>
    public static DocumentVersion Detect(JsonObject root, DiagnosticBag diagnostics)
    {
        if (root["openapi"] is JsonValue openApi)
        {
            string text = Text(openApi);
            if (text.StartsWith("3.0", StringComparison.Ordinal) || text.StartsWith("3.1", StringComparison.Ordinal) || text.StartsWith("3.2", StringComparison.Ordinal) || text == "3")
            {
                if (root.ContainsKey("swagger"))
                {
                    diagnostics.Report(Descriptors.UnknownKey, Pointer.Root["swagger"], "swagger", "an OpenAPI 3 document", "; 'openapi' counts");
                    root.Remove("swagger");
                }

                return DocumentVersion.V3;
            }

            diagnostics.Report(Descriptors.UnknownVersion, Pointer.Root["openapi"], text);
            return DocumentVersion.Unknown;
        }

        if (root["swagger"] is JsonValue swagger)
        {
            string text = Text(swagger);
            if (text is "2.0" or "2" or "2.0.0")
            {
                return DocumentVersion.V2;
            }

            diagnostics.Report(Descriptors.UnknownVersion, Pointer.Root["swagger"], text);
            return DocumentVersion.Unknown;
        }

        string guess = root.ContainsKey("$schema") && root.ContainsKey("properties") ? "it looks like a JSON Schema"
            : root["info"] is JsonObject info && info.ContainsKey("_postman_id") ? "it looks like a Postman collection"
            : root.ContainsKey("swaggerVersion") ? "it is Swagger 1.x; convert it to OpenAPI 3 first"
            : "neither 'openapi' nor 'swagger' says its version";
        diagnostics.Report(Descriptors.NotOpenApi, Pointer.Root, guess);
        return DocumentVersion.Unknown;
    }

    private static string Text(JsonValue value) => value.TryGetValue(out string? text) ? text : value.ToJsonString();
}
