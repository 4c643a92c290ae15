using FlowIq.Generator.Model;

namespace FlowIq.Generator.Lowering;

/// <summary>What the user chose for one document.</summary>
/// <param name="FilePrefix">First part of every hint name, unique per document.</param>
/// <param name="Namespace">Where the emitted types go.</param>
/// <param name="ClientName">The name the user gave the client (with or without <c>Client</c> at its end), or null: made from the title.</param>
/// <param name="IsPublic">Accessibility of the emitted types.</param>
/// <param name="SubClients">Group operations by tag: null lets the size of the document decide.</param>
/// <param name="Tags">Only operations with one of these tags; empty: all.</param>
/// <param name="ExcludeTags">No operation with one of these.</param>
/// <param name="Paths">Only paths that match one of these globs (<c>*</c> within a segment, <c>**</c> across); empty: all.</param>
/// <param name="ExcludePaths">No path that matches one of these.</param>
/// <param name="Operations">Only these operationIds; empty: all.</param>
/// <param name="ExcludeOperations">None of these operationIds.</param>
internal sealed record LoweringOptions(
    string FilePrefix,
    string Namespace,
    string? ClientName = null,
    bool IsPublic = true,
    bool? SubClients = null,
    EquatableArray<string> Tags = default,
    EquatableArray<string> ExcludeTags = default,
    EquatableArray<string> Paths = default,
    EquatableArray<string> ExcludePaths = default,
    EquatableArray<string> Operations = default,
    EquatableArray<string> ExcludeOperations = default,
    EmissionOptions? Emission = null);
