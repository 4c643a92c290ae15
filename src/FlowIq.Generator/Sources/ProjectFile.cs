using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace FlowIq.Generator.Sources;

/// <summary>An AdditionalFile and what the project says of it; its text is not read yet.</summary>
/// <param name="File">Compared by reference: the host makes a new one when the text changes.</param>
/// <param name="Settings">Null where the file is no document, only something that a document may refer to.</param>
internal sealed record ProjectFile(AdditionalText File, DocumentSettings? Settings, bool IsBundled)
{
    public string Path => File.Path;

    public bool IsDocument => Settings is not null;

    public static ProjectFile Of(AdditionalText file, AnalyzerConfigOptionsProvider options)
    {
        var reader = new SettingsReader(options.GetOptions(file));
        bool isDocument = reader.IsDocument() ?? DocumentNames.IsDocument(file.Path);
        return new ProjectFile(file, isDocument ? reader.Read() : null, reader.IsBundled());
    }

    /// <summary>Whether the file has any part in what is emitted; others must cost nothing when they change.</summary>
    public static bool IsRelevant(ProjectFile file) => file.IsDocument || DocumentNames.IsJsonOrYaml(file.Path);
}

/// <summary>All such files of a project, in its order.</summary>
internal sealed record ProjectFiles(ImmutableArray<ProjectFile> All);
