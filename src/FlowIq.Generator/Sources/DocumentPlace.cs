using FlowIq.Generator.Model;

namespace FlowIq.Generator.Sources;

/// <summary>Where one document's code goes.</summary>
/// <param name="FilePrefix">First part of its hint names.</param>
/// <param name="RootNamespace">The project's; may be empty.</param>
/// <param name="SharesRoot">Another document would take the root namespace too, so each gets one of its own below it.</param>
internal sealed record DocumentPlace(string Path, DocumentSettings Settings, string FilePrefix, string RootNamespace, bool SharesRoot)
{
    /// <summary>Paths of the AdditionalFiles that are its overlays, in order.</summary>
    public EquatableArray<string> Overlays { get; init; }

    /// <summary>Overlays that are no AdditionalFile of the project.</summary>
    public EquatableArray<string> MissingOverlays { get; init; }
}
