using FlowIq.Generator.Diagnostics;
using FlowIq.Generator.Model;
using Microsoft.CodeAnalysis;

namespace FlowIq.Generator.Pipeline;

/// <summary>What became of one document.</summary>
/// <param name="Model">Null where nothing can be emitted; then a diagnostic says why.</param>
/// <param name="Diagnostics">With positions, so they change when the document is re-indented and the model does not.</param>
internal sealed record LoweredDocument(string Path, ClientModel? Model, EquatableArray<DiagnosticInfo> Diagnostics)
{
    public LoweredDocument Reject(DiagnosticInfo why) =>
        new(Path, null, new EquatableArray<DiagnosticInfo>([.. Diagnostics, why]));
}

/// <summary>What is to be said of a document.</summary>
internal sealed record DocumentDiagnostics(EquatableArray<DiagnosticInfo> All)
{
    public void Report(SourceProductionContext output)
    {
        foreach (DiagnosticInfo diagnostic in All)
        {
            output.ReportDiagnostic(diagnostic.ToDiagnostic());
        }
    }
}
