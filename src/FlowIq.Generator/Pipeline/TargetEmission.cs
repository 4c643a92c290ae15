using FlowIq.Generator.Diagnostics;
using FlowIq.Generator.Emission.Support;
using FlowIq.Generator.Model;
using Microsoft.CodeAnalysis;

namespace FlowIq.Generator.Pipeline;

/// <summary>What a target lacks is said, or is added where it can be.</summary>
internal static class TargetEmission
{
    public static void Of(TargetFacts target, SourceProductionContext output)
    {
        if (target.LanguageVersion < 1100)
        {
            output.ReportDiagnostic(Diagnostic.Create(Descriptors.LanguageVersionTooLow, Location.None));
        }

        if (!target.HasSystemTextJson)
        {
            output.ReportDiagnostic(Diagnostic.Create(Descriptors.SystemTextJsonMissing, Location.None));
        }

        if (TargetReader.CanCompile(target))
        {
            Guard.Emit("the polyfills", () => SupportCatalog.Polyfills(target)).AddTo(output);
        }
    }
}

/// <summary>What the documents of a project need together.</summary>
/// <param name="HasModels">Whether anything is emitted for one of them.</param>
internal sealed record ProjectNeeds(bool HasModels);
