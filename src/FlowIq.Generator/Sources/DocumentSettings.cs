using FlowIq.Generator.Model;

namespace FlowIq.Generator.Sources;

/// <summary>What the user set for one document, read and checked. Null or empty: not set.</summary>
/// <param name="Invalid">Values that were not understood, and are treated as not set.</param>
internal sealed record DocumentSettings(
    string? Namespace,
    string? ClientName,
    bool IsPublic,
    bool? SubClients,
    EquatableArray<string> Tags,
    EquatableArray<string> ExcludeTags,
    EquatableArray<string> Paths,
    EquatableArray<string> ExcludePaths,
    EquatableArray<string> Operations,
    EquatableArray<string> ExcludeOperations,
    EmissionOptions Emission,
    EquatableArray<InvalidSetting> Invalid)
{
    /// <summary>Paths of overlays as they are written, in the order in which they are applied.</summary>
    public EquatableArray<string> Overlays { get; init; }

    /// <summary>Whether hints are wanted on what could be better in the document.</summary>
    public bool Lint { get; init; }
}

/// <summary>A value that was not understood.</summary>
/// <param name="Why">What is wrong with it and what would be right, as the end of a sentence.</param>
internal sealed record InvalidSetting(string Name, string Value, string Why);
