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
    private readonly Dictionary<string, string> _normalised = new(StringComparer.Ordinal);
    private readonly Dictionary<string, JsonNode?> _roots = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, JsonNode> _templates = new(StringComparer.OrdinalIgnoreCase);
    private readonly DiagnosticBag _diagnostics;
    private readonly CancellationToken _cancellationToken;

    public DocumentSet(DocumentFile main, JsonNode mainRoot, IReadOnlyList<DocumentFile> all, DiagnosticBag diagnostics, CancellationToken cancellationToken)
    {
        _diagnostics = diagnostics;
        Budget = new TemplateBudget(diagnostics);
        _cancellationToken = cancellationToken;
        foreach (DocumentFile file in all)
        {
            _files[Normalise(file.Path)] = file;
        }

        _files[Normalise(main.Path)] = main;
        Add(main, mainRoot);
    }

    /// <summary>Bounds what is copied of all of them.</summary>
    public TemplateBudget Budget { get; }

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
            root = DocumentText.Parse(file, _diagnostics, _cancellationToken);
            Add(file, root);
        }

        return root;
    }

    /// <summary>Whether a file has <c>$dynamicRef</c>, so that what its references lead to may be a template.</summary>
    public bool HasTemplates(DocumentFile file) => _templates.ContainsKey(Normalise(file.Path));

    /// <summary>What stands at a place of a file as the document has it: a template that its own reading has not changed. Null in files without <c>$dynamicRef</c>.</summary>
    public JsonNode? Template(ReferenceTarget target)
    {
        JsonNode? node = _templates.TryGetValue(Normalise(target.File.Path), out JsonNode? root) ? root : null;
        foreach (string segment in node is null ? [] : target.Place.Segments())
        {
            node = JsonStep.Into(node, segment);
        }

        return node;
    }

    private void Add(DocumentFile file, JsonNode? root)
    {
        string key = Normalise(file.Path);
        _roots[key] = root;
        if (root is not null && file.Text?.IndexOf(DynamicScope.Reference, StringComparison.Ordinal) >= 0)
        {
            new DynamicScope(Budget).Spell(root);
            _templates[key] = root.DeepClone();
        }
    }

    /// <summary>Asked for at every reference.</summary>
    private string Normalise(string path)
    {
        if (!_normalised.TryGetValue(path, out string? normalised))
        {
            _normalised[path] = normalised = RelativePath.Normalise(path);
        }

        return normalised;
    }
}
