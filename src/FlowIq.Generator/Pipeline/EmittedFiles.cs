using System.Text;
using FlowIq.Generator.Diagnostics;
using FlowIq.Generator.Emission;
using FlowIq.Generator.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace FlowIq.Generator.Pipeline;

/// <summary>Some files, or why they could not be written.</summary>
internal sealed record EmittedFiles(EquatableArray<GeneratedFile> Files, DiagnosticInfo? Failure)
{
    public void AddTo(SourceProductionContext context)
    {
        foreach (GeneratedFile file in Files)
        {
            context.AddSource(file.HintName, file.Text.Ascii is { } ascii ? new AsciiSource(ascii) : SourceText.From(file.Text.Wide!, Encoding.UTF8));
        }

        if (Failure is not null)
        {
            context.ReportDiagnostic(Failure.ToDiagnostic());
        }
    }
}
