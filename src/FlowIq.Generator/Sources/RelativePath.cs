using System;
using System.Collections.Generic;

namespace FlowIq.Generator.Sources;

/// <summary>Paths of AdditionalFiles, compared as texts: no file system takes part.</summary>
internal static class RelativePath
{
    /// <summary>The path with <c>/</c> alone, without <c>.</c> and <c>..</c>.</summary>
    public static string Normalise(string path)
    {
        var parts = new List<string>();
        foreach (string part in path.Replace('\\', '/').Split('/'))
        {
            if (part == ".." && parts.Count > 0 && parts[parts.Count - 1] != ".." && parts[parts.Count - 1].Length > 0)
            {
                parts.RemoveAt(parts.Count - 1);
            }
            else if (part != ".")
            {
                parts.Add(part);
            }
        }

        return string.Join("/", parts);
    }

    /// <summary>What a path names, seen from a file.</summary>
    public static string From(string file, string path)
    {
        string folder = file.Replace('\\', '/');
        return Normalise(IsRooted(path) ? path : folder.Substring(0, folder.LastIndexOf('/') + 1) + path);
    }

    /// <summary>Whether two paths are one; file systems that tell cases apart seldom hold both.</summary>
    public static bool AreEqual(string path, string other) => string.Equals(Normalise(path), Normalise(other), StringComparison.OrdinalIgnoreCase);

    private static bool IsRooted(string path) => path.StartsWith("/", StringComparison.Ordinal) || path.StartsWith("\\", StringComparison.Ordinal) || (path.Length > 1 && path[1] == ':');
}
