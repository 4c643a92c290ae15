using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis.Diagnostics;

namespace FlowIq.Generator.Sources;

/// <summary>Finds out where the project's documents go, so that none stands in another's way. Knows no text.</summary>
internal static class ProjectLayout
{
    private const string RootNamespaceKey = "build_property.RootNamespace";
    private const string ProjectFolderKey = "build_property.ProjectDir";

    /// <summary>The documents that something is emitted for: a bundled one gives way to any other.</summary>
    public static IEnumerable<DocumentPlace> Places(ProjectFiles files, AnalyzerConfigOptionsProvider options)
    {
        var overlays = new OverlayPaths(files.All, options.GlobalOptions.TryGetValue(ProjectFolderKey, out string? folder) ? folder : "");
        List<ProjectFile> documents = Documents(files.All).FindAll(file => !overlays.IsOverlay(file.Path));
        string root = options.GlobalOptions.TryGetValue(RootNamespaceKey, out string? value) ? ToNamespace(value) : "";
        bool sharesRoot = documents.FindAll(static file => file.Settings!.Namespace is null && !file.IsBundled).Count > 1;
        var prefixes = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var places = new List<DocumentPlace>(documents.Count);
        foreach (ProjectFile document in documents)
        {
            string prefix = FilePrefix(document);
            string unique = prefix;
            for (int number = 2; !prefixes.Add(unique); number++)
            {
                unique = prefix + "_" + number.ToString(CultureInfo.InvariantCulture);
            }

            places.Add(overlays.Resolve(new DocumentPlace(document.Path, document.Settings!, unique, root, sharesRoot)));
        }

        return places;
    }

    private static List<ProjectFile> Documents(ImmutableArray<ProjectFile> files)
    {
        var documents = new List<ProjectFile>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (ProjectFile file in files)
        {
            if (file.IsDocument && seen.Add(file.Path))
            {
                documents.Add(file);
            }
        }

        return documents.Exists(static file => !file.IsBundled) ? documents.FindAll(static file => !file.IsBundled) : documents;
    }

    /// <summary>ASCII letters and digits of the client's or the file's name: it becomes part of file names.</summary>
    private static string FilePrefix(ProjectFile document)
    {
        var prefix = new StringBuilder();
        bool startsWord = true;
        foreach (char c in document.Settings!.ClientName ?? DocumentNames.ApiName(document.Path))
        {
            bool fits = c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9');
            if (fits)
            {
                prefix.Append(startsWord ? char.ToUpperInvariant(c) : c);
            }

            startsWord = !fits;
        }

        return prefix.Length == 0 ? "OpenApi" : prefix.ToString();
    }

    /// <summary>The project's root namespace made legal: MSBuild takes it from the project's file name.</summary>
    private static string ToNamespace(string text)
    {
        string[] parts = text.Trim().Split(['.'], StringSplitOptions.RemoveEmptyEntries);
        for (int i = 0; i < parts.Length; i++)
        {
            var part = new StringBuilder(parts[i]);
            for (int j = 0; j < part.Length; j++)
            {
                part[j] = char.IsLetterOrDigit(part[j]) ? part[j] : '_';
            }

            parts[i] = SettingsReader.IsNamespace(part.ToString()) ? part.ToString() : "_" + part;
        }

        return string.Join(".", parts);
    }
}
