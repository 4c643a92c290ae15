using FlowIq.Generator.Diagnostics;
using FlowIq.Generator.Sources;
using Microsoft.CodeAnalysis;

namespace FlowIq.Generator.Reading.Overlay;

/// <summary>Reports at a place of an overlay's own text.</summary>
internal sealed class OverlayReport(DocumentFile file, DiagnosticBag diagnostics)
{
    private PositionIndex? _index;

    public void Add(DiagnosticDescriptor descriptor, Pointer at, params string[] arguments)
    {
        _index ??= PositionIndex.Of(file, wanted: null);
        diagnostics.ReportAt(descriptor, file.Path, _index.Find(at.Segments()), arguments);
    }
}
