using System;
using System.Collections.Generic;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using FlowIq.Generator.Diagnostics;

namespace FlowIq.Generator.Reading.Lint;

/// <summary>Operations without an id, and paths that only the names of their parameters tell apart.</summary>
internal static class PathHints
{
    private static readonly string[] Methods = ["get", "put", "post", "delete", "options", "head", "patch", "trace", "query"];
    private static readonly Regex Parameter = new(@"\{[^{}]*\}", RegexOptions.CultureInvariant);

    public static void Report(JsonObject root, DiagnosticBag diagnostics)
    {
        if (root["paths"] is not JsonObject paths)
        {
            return;
        }

        var shapes = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (KeyValuePair<string, JsonNode?> path in paths)
        {
            Pointer at = Pointer.Root["paths"][path.Key];
            string shape = Parameter.Replace(path.Key, "{}");
            if (shapes.TryGetValue(shape, out string? before))
            {
                diagnostics.Report(Descriptors.PathCollision, at, path.Key, before);
            }
            else
            {
                shapes.Add(shape, path.Key);
            }

            foreach (string method in Methods)
            {
                if (path.Value is JsonObject item && item[method] is JsonObject operation && operation["operationId"] is null && operation["x-csharp-name"] is null)
                {
                    diagnostics.Report(Descriptors.NoOperationId, at[method], method.ToUpperInvariant() + " " + path.Key);
                }
            }
        }
    }
}
