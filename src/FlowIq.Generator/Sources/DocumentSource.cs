using System;
using System.Collections.Generic;
using FlowIq.Generator.Model;

namespace FlowIq.Generator.Sources;

/// <summary>All that the emitted code of one document depends on, but for the target.</summary>
/// <param name="Related">The files that the document reaches through references.</param>
internal sealed record DocumentSource(DocumentFile Main, EquatableArray<DocumentFile> Related, DocumentPlace Place)
{
    /// <summary>The overlays that are applied to it, in order.</summary>
    public EquatableArray<DocumentFile> Overlays { get; init; }

    /// <summary>
    /// Takes from the project's files those that the document may reach, so that no other one's change
    /// makes it be read again.
    /// </summary>
    public static DocumentSource Of(DocumentPlace document, LinkedFiles files)
    {
        var byName = new Dictionary<string, List<LinkedFile>>(StringComparer.OrdinalIgnoreCase);
        LinkedFile? main = null;
        foreach (LinkedFile file in files.All)
        {
            main = file.File.Path == document.Path ? file : main;
            string name = DocumentNames.FileName(file.File.Path);
            if (!byName.TryGetValue(name, out List<LinkedFile>? sameName))
            {
                byName.Add(name, sameName = []);
            }

            sameName.Add(file);
        }

        var reached = new HashSet<LinkedFile>(ReferenceComparer.Instance);
        var overlays = new List<DocumentFile>();
        var open = new Stack<LinkedFile>();
        foreach (string path in document.Overlays)
        {
            foreach (LinkedFile file in files.All)
            {
                if (file.File.Path == path)
                {
                    // What an overlay adds may refer to files that the document itself does not.
                    overlays.Add(file.File);
                    open.Push(file);
                    break;
                }
            }
        }

        for (LinkedFile? at = main; at is not null; at = open.Count > 0 ? open.Pop() : null)
        {
            foreach (string link in at.Links)
            {
                foreach (LinkedFile next in byName.TryGetValue(link, out List<LinkedFile>? found) ? found : [])
                {
                    if (next != main && reached.Add(next))
                    {
                        open.Push(next);
                    }
                }
            }
        }

        var related = new List<DocumentFile>(reached.Count);
        foreach (LinkedFile file in files.All)
        {
            if (reached.Contains(file))
            {
                related.Add(file.File);
            }
        }

        return new DocumentSource(main?.File ?? new DocumentFile(document.Path, null), related.ToEquatableArray(), document) { Overlays = overlays.ToEquatableArray() };
    }

    /// <summary>Large texts are not worth hashing to tell files apart.</summary>
    private sealed class ReferenceComparer : IEqualityComparer<LinkedFile>
    {
        public static readonly ReferenceComparer Instance = new();

        public bool Equals(LinkedFile? x, LinkedFile? y) => ReferenceEquals(x, y);

        public int GetHashCode(LinkedFile file) => System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(file);
    }
}
