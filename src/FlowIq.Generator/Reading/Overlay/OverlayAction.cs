using System.Text.Json.Nodes;
using FlowIq.Generator.Reading.Overlay.JsonPath;

namespace FlowIq.Generator.Reading.Overlay;

/// <summary>One action of an overlay, understood.</summary>
/// <param name="At">Where it stands in the overlay.</param>
/// <param name="Source">The query of what is copied; null where nothing is.</param>
internal sealed record OverlayAction(Pointer At, string TargetText, PathQuery Target, bool Removes, JsonNode? Update, string? SourceText, PathQuery? Source);
