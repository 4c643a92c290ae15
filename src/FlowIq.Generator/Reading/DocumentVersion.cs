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

/// <summary>
/// Finds out which version a document is, leniently about how it is written. Where its version is unknown but
/// its parts are those of a document, it is read on: the first line may be the one that is being typed.
/// </summary>
internal static class DocumentVersions
{
    /// <summary>The version; <see cref="DocumentVersion.Unknown"/> after an error was reported and nothing looks like a document.</summary>
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
            return Likely(root);
        }

        if (root["swagger"] is JsonValue swagger)
        {
            string text = Text(swagger);
            if (text is "2.0" or "2" or "2.0.0")
            {
                return DocumentVersion.V2;
            }

            diagnostics.Report(Descriptors.UnknownVersion, Pointer.Root["swagger"], text);
            return Likely(root);
        }

        if (!diagnostics.HasErrors)
        {
            diagnostics.Report(Descriptors.NotOpenApi, Pointer.Root, Guess(root));
        }

        return Likely(root);
    }

    /// <summary>Only since 3.1 may a document have no paths: it may be of webhooks or of schemas alone.</summary>
    public static void DemandPaths(JsonObject root, DocumentVersion version, DiagnosticBag diagnostics)
    {
        bool isOlder = version == DocumentVersion.V2 || (root["openapi"] is JsonValue openApi && Text(openApi).StartsWith("3.0", StringComparison.Ordinal));
        if (isOlder && !root.ContainsKey("paths") && !diagnostics.HasErrors)
        {
            diagnostics.Report(Descriptors.MissingKey, Pointer.Root, "This Document object", "paths");
        }
    }

    private static string Guess(JsonObject root) =>
        root.ContainsKey("$schema") && root.ContainsKey("properties") ? "it looks like a JSON Schema"
        : IsPostman(root) ? "it looks like a Postman collection; export it as OpenAPI first"
        : root.ContainsKey("swaggerVersion") ? "it is Swagger 1.x; convert it to OpenAPI 3 first"
        : root.ContainsKey("asyncapi") ? "it is an AsyncAPI document"
        : "neither 'openapi' nor 'swagger' says its version";

    private static bool IsPostman(JsonObject root) =>
        root["info"] is JsonObject info
        && (info.ContainsKey("_postman_id") || (info["schema"] is JsonValue schema && Text(schema).IndexOf("getpostman.com", StringComparison.Ordinal) >= 0));

    private static DocumentVersion Likely(JsonObject root) =>
        root["paths"] is not JsonObject && root["components"] is not JsonObject ? DocumentVersion.Unknown
        : root.ContainsKey("swagger") || root["definitions"] is JsonObject ? DocumentVersion.V2
        : root.ContainsKey("swaggerVersion") || root.ContainsKey("asyncapi") ? DocumentVersion.Unknown
        : DocumentVersion.V3;

    private static string Text(JsonValue value) => value.TryGetValue(out string? text) ? text : value.ToJsonString();
}
