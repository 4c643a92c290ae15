using System;

namespace FlowIq.Generator.Sources;

/// <summary>Which AdditionalFiles are taken for OpenAPI documents by their name alone.</summary>
internal static class DocumentNames
{
    private static readonly string[] Extensions = [".json", ".yaml", ".yml"];

    /// <summary><c>*.openapi.json|yaml|yml</c>, <c>openapi.json|yaml|yml</c>, <c>swagger.json|yaml|yml</c>.</summary>
    public static bool IsDocument(string path)
    {
        string stem = Stem(path);
        return IsJsonOrYaml(path)
            && (Is(stem, "openapi") || Is(stem, "swagger") || stem.EndsWith(".openapi", StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>Whether a reference of a document can lead to a file.</summary>
    public static bool IsJsonOrYaml(string path) => Array.Exists(Extensions, extension => path.EndsWith(extension, StringComparison.OrdinalIgnoreCase));

    /// <summary>The part of the file name that names the API: <c>flowiq</c> of <c>specs/flowiq.openapi.yaml</c>.</summary>
    public static string ApiName(string path)
    {
        string stem = Stem(path);
        int dot = stem.LastIndexOf('.');
        return dot > 0 && Is(stem.Substring(dot + 1), "openapi") ? stem.Substring(0, dot) : stem;
    }

    /// <summary>What follows the last separator.</summary>
    public static string FileName(string path) => path.Substring(path.LastIndexOfAny(['/', '\\']) + 1);

    private static string Stem(string path)
    {
        string name = FileName(path);
        int dot = name.LastIndexOf('.');
        return dot > 0 ? name.Substring(0, dot) : name;
    }

    private static bool Is(string text, string expected) => string.Equals(text, expected, StringComparison.OrdinalIgnoreCase);
}
