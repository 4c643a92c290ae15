using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using FlowIq.Generator.Model;

namespace FlowIq.Generator.Sources;

/// <summary>
/// Finds the AdditionalFiles that documents name as their overlays. The build hands paths over in full, users write
/// them as they write all paths in a project file: relative to the project's folder.
/// </summary>
internal sealed class OverlayPaths
{
    private readonly ImmutableArray<ProjectFile> _files;
    private readonly string _projectFolder;
    private readonly HashSet<string> _overlays = new(StringComparer.Ordinal);

    /// <param name="projectFolder">With a separator at its end; empty where it is not known.</param>
    public OverlayPaths(ImmutableArray<ProjectFile> files, string projectFolder)
    {
        _files = files;
        _projectFolder = projectFolder;
        foreach (ProjectFile file in files)
        {
            foreach (string stated in file.Settings is { } settings ? settings.Overlays : default)
            {
                if (Find(stated, file.Path) is { } found)
                {
                    _overlays.Add(found);
                }
            }
        }
    }

    /// <summary>Whether a document uses the file as its overlay, so that it is no document itself, whatever its name.</summary>
    public bool IsOverlay(string path) => _overlays.Contains(path);

    public DocumentPlace Resolve(DocumentPlace place)
    {
        var found = new List<string>();
        var missing = new List<string>();
        foreach (string stated in place.Settings.Overlays)
        {
            if (Find(stated, place.Path) is { } path)
            {
                found.Add(path);
            }
            else
            {
                missing.Add(stated);
            }
        }

        return place with { Overlays = found.ToEquatableArray(), MissingOverlays = missing.ToEquatableArray() };
    }

    /// <summary>Relative to the project, to the document, or the one file whose path ends so.</summary>
    private string? Find(string stated, string document) =>
        Find(path => RelativePath.AreEqual(path, RelativePath.From(_projectFolder, stated)))
        ?? Find(path => RelativePath.AreEqual(path, RelativePath.From(document, stated)))
        ?? Find(path => RelativePath.Normalise(path).EndsWith("/" + RelativePath.Normalise(stated), StringComparison.OrdinalIgnoreCase));

    private string? Find(Predicate<string> matches)
    {
        foreach (ProjectFile file in _files)
        {
            if (matches(file.Path))
            {
                return file.Path;
            }
        }

        return null;
    }
}
