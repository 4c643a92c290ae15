namespace FlowIq.Generator.Sources;

/// <summary>A file that the project lists as an <c>AdditionalFile</c>: a document, or a part of one.</summary>
/// <param name="Path">The path as the compiler gives it; the key for relative references and for diagnostics.</param>
/// <param name="Text">The whole text, or null where the host could not read the file.</param>
internal sealed record DocumentFile(string Path, string? Text)
{
    /// <summary>The encoding that the host read it in, where that is not UTF-8.</summary>
    public string? OtherEncoding { get; init; }
}
