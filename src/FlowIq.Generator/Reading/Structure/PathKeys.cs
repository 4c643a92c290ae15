using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;
using FlowIq.Generator.Diagnostics;
using FlowIq.Generator.Sources;

namespace FlowIq.Generator.Reading.Structure;

/// <summary>A path begins with a slash, which some documents forget: it is put there, so that its operations are not lost.</summary>
internal static class PathKeys
{
    public static void Normalise(JsonObject root, DocumentFile main, SourceMap map, DiagnosticBag diagnostics)
    {
        if (root["paths"] is not JsonObject paths || !paths.Any(NeedsSlash))
        {
            return;
        }

        KeyValuePair<string, JsonNode?>[] entries = [.. paths];
        var taken = new HashSet<string>(entries.Select(static entry => entry.Key), StringComparer.Ordinal);
        paths.Clear();
        Pointer at = Pointer.Root["paths"];
        foreach (KeyValuePair<string, JsonNode?> entry in entries)
        {
            string path = "/" + entry.Key;
            if (!NeedsSlash(entry) || !taken.Add(path))
            {
                paths.Add(entry.Key, entry.Value);
                continue;
            }

            paths.Add(path, entry.Value);
            map.Moved(at[path], main, at[entry.Key]);
            diagnostics.Report(Descriptors.InvalidValue, at[path], entry.Key, "a path without a slash at its beginning", $"'{path}' is taken");
        }
    }

    private static bool NeedsSlash(KeyValuePair<string, JsonNode?> entry) =>
        entry.Value is JsonObject && (entry.Key.Length == 0 || entry.Key[0] != '/') && !entry.Key.StartsWith("x-", StringComparison.OrdinalIgnoreCase) && entry.Key != "$ref";
}
