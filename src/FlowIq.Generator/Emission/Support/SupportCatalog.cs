using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;
using FlowIq.Generator.Model;

namespace FlowIq.Generator.Emission.Support;

/// <summary>
/// The embedded support files: what each declares and mentions, and the closure of files that a set of
/// root types needs. A file is found by the types it declares, so nothing has to be registered by hand.
/// </summary>
internal static class SupportCatalog
{
    private const string ResourcePrefix = "Support/";
    private static readonly Lazy<SupportFile[]> Catalog = new(Load);

    /// <summary>
    /// The support files that declare the given types, and all that those mention, in the document's namespace.
    /// A name that no file declares is ignored: roots may name types that only some targets have.
    /// </summary>
    public static IReadOnlyList<GeneratedFile> Files(IEnumerable<string> roots, EmissionContext context)
    {
        SupportFile[] files = Closure(roots);
        return [.. files.Select(file => new GeneratedFile(
            $"{context.FilePrefix}.Support.{file.Name}.g.cs",
            EmittedText.Of(SupportRewriter.Rewrite(file.Text, context.Namespace, context.IsPublic))))];
    }

    /// <summary>
    /// What the compiler asks for and the target has not. These types have one fixed namespace, so they are
    /// emitted once per compilation, not once per document.
    /// </summary>
    public static IReadOnlyList<GeneratedFile> Polyfills(TargetFacts target)
    {
        var names = new List<string>();
        if (!target.HasIsExternalInit)
        {
            names.Add("Polyfills/IsExternalInit");
        }

        if (!target.HasRequiredMember)
        {
            names.Add("Polyfills/RequiredMember");
        }

        if (!target.HasNullableAttributes)
        {
            names.Add("Polyfills/NullableAttributes");
        }

        return [.. names.Select(name => new GeneratedFile(
            $"FlowIq.Generator.{name.Substring(name.IndexOf('/') + 1)}.g.cs",
            EmittedText.Of(SupportRewriter.Header + Read(ResourcePrefix + name + ".cs"))))];
    }

    private static SupportFile[] Closure(IEnumerable<string> roots)
    {
        SupportFile[] all = Catalog.Value;
        var byType = new Dictionary<string, List<SupportFile>>(StringComparer.Ordinal);
        foreach (SupportFile file in all)
        {
            foreach (string type in file.Declares)
            {
                if (!byType.TryGetValue(type, out List<SupportFile>? files))
                {
                    byType.Add(type, files = []);
                }

                files.Add(file);
            }
        }

        var needed = new HashSet<SupportFile>();
        var open = new Stack<string>(roots);
        while (open.Count > 0)
        {
            if (!byType.TryGetValue(open.Pop(), out List<SupportFile>? files))
            {
                continue;
            }

            foreach (SupportFile file in files)
            {
                if (needed.Add(file))
                {
                    foreach (string mentioned in file.Mentions)
                    {
                        open.Push(mentioned);
                    }
                }
            }
        }

        return [.. all.Where(needed.Contains)];
    }

    private static SupportFile[] Load() =>
    [
        .. typeof(SupportCatalog).Assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(ResourcePrefix, StringComparison.Ordinal) && name.IndexOf("Polyfills/", StringComparison.Ordinal) < 0)
            .Select(name => name.Replace('\\', '/'))
            .OrderBy(name => name, StringComparer.Ordinal)
            .Select(name => SupportFile.Parse(Path.GetFileNameWithoutExtension(name), Read(name))),
    ];

    private static string Read(string resource)
    {
        Assembly assembly = typeof(SupportCatalog).Assembly;
        using Stream stream = assembly.GetManifestResourceStream(resource)
            ?? assembly.GetManifestResourceStream(resource.Replace('/', '\\'))
            ?? throw new InvalidOperationException($"The support file {resource} is not embedded.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().Replace("\r\n", "\n");
    }
}
