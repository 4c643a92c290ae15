using System;
using System.Collections.Generic;
using System.Text.Json.Nodes;
using System.Threading;
using FlowIq.Generator.Diagnostics;
using FlowIq.Generator.Sources;

namespace FlowIq.Generator.Reading.References;

/// <summary>The files that references may lead to: the project's AdditionalFiles, parsed when first needed.</summary>
internal sealed class DocumentSet
{
    private readonly Dictionary<string, DocumentFile> _files = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, JsonNode?> _roots = new(StringComparer.OrdinalIgnoreCase);
    private readonly DiagnosticBag _diagnostics;
    private readonly CancellationToken _cancellationToken;

    public DocumentSet(DocumentFile main, JsonNode mainRoot, IReadOnlyList<DocumentFile> all, DiagnosticBag diagnostics, CancellationToken cancellationToken)
    {
        _diagnostics = diagnostics;
        _cancellationToken = cancellationToken;
        foreach (DocumentFile file in all)
        {
            _files[Normalise(file.Path)] = file;
        }

        _files[Normalise(main.Path)] = main;
        _roots[Normalise(main.Path)] = mainRoot;
    }

    /// <summary>All files that are at hand, for suggestions.</summary>
    public IEnumerable<DocumentFile> Files => _files.Values;

    /// <summary>The file that a relative path names, seen from another file; null if it is not an AdditionalFile.</summary>
    public DocumentFile? Find(string relativePath, DocumentFile from)
    {
        return _files.TryGetValue(RelativePath.From(from.Path, relativePath), out DocumentFile? file) ? file : null;
    }

    /// <summary>The parsed content of a file; null if it cannot be parsed, which has been reported then.</summary>
    public JsonNode? Root(DocumentFile file)
    {
        string key = Normalise(file.Path);
        if (!_roots.TryGetValue(key, out JsonNode? root))
        {
            _roots[key] = root = DocumentText.Parse(file, _diagnostics, _cancellationToken);
        }

        return root;
    }

    private static string Normalise(string path) => RelativePath.Normalise(path);
}
