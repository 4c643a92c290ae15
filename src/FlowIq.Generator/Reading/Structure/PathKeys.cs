using System;
using System.Collections.Generic;
using System.Text.Json.Nodes;
using FlowIq.Generator.Diagnostics;
using FlowIq.Generator.Sources;

namespace FlowIq.Generator.Reading.Structure;

/// <summary>A path begins with a slash, which some documents forget: it is put there, so that its operations are not lost.</summary>
internal static class PathKeys
{
    public static void Normalise(JsonObject root, DocumentFile main, SourceMap map, DiagnosticBag diagnostics)
    {
        if (root["paths"] is not JsonObject paths || !NeedsSlash(paths))
        {
            return;
        }

        var entries = new List<KeyValuePair<string, JsonNode?>>(paths);
        paths.Clear();
        Pointer at = Pointer.Root["paths"];
        foreach (KeyValuePair<string, JsonNode?> entry in entries)
        {
            string path = NeedsSlash(entry) ? "/" + entry.Key : entry.Key;
            if (path != entry.Key && (paths.ContainsKey(path) || entries.Exists(other => other.Key == path)))
            {
                path = entry.Key;
            }

            paths.Add(path, entry.Value);
            if (path != entry.Key)
            {
                map.Moved(at[path], main, at[entry.Key]);
                diagnostics.Report(Descriptors.InvalidValue, at[path], entry.Key, "a path without a slash at its beginning", $"'{path}' is taken");
            }
        }
    }

    private static bool NeedsSlash(JsonObject paths)
    {
        foreach (KeyValuePair<string, JsonNode?> entry in paths)
        {
            if (NeedsSlash(entry))
            {
                return true;
            }
        }

        return false;
    }

    private static bool NeedsSlash(KeyValuePair<string, JsonNode?> entry) =>
        entry.Value is JsonObject && entry.Key.Length > 0 && entry.Key[0] != '/' && !entry.Key.StartsWith("x-", StringComparison.OrdinalIgnoreCase) && entry.Key != "$ref";
}
