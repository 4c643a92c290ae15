using FlowIq.Generator.Model;
using FlowIq.Generator.Pipeline;
using FlowIq.Generator.Sources;
using Microsoft.CodeAnalysis;

namespace FlowIq.Generator;

/// <summary>
/// Turns each OpenAPI document among the project's AdditionalFiles into a typed client. Wiring only: which
/// step feeds which, so that an edit runs no more of them than it has to. What passes between steps is of reference types, or pairs
/// of them: the compiler comes without code for any others, and the first build would wait for a hundred methods for each.
/// </summary>
[Generator(LanguageNames.CSharp)]
public sealed class OpenApiClientGenerator : IIncrementalGenerator
{
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        IncrementalValuesProvider<LoweredDocument> documents = Documents(context);
        IncrementalValueProvider<TargetFacts> target = context.CompilationProvider
            .Select(TargetReader.Read)
            .WithTrackingName(TrackingNames.Target);

        IncrementalValuesProvider<DocumentDiagnostics> diagnostics = documents
            .Select(static (document, _) => new DocumentDiagnostics(document.Diagnostics))
            .Where(static diagnostics => !diagnostics.All.IsEmpty)
            .WithTrackingName(TrackingNames.Diagnostics);
        context.RegisterSourceOutput(diagnostics, static (output, diagnostics) => diagnostics.Report(output));

        IncrementalValuesProvider<ClientModel> models = documents
            .Select(static (document, _) => document.Model)
            .Where(static model => model is not null)!;
        IncrementalValuesProvider<EmissionUnit> units = models
            .Combine(target)
            .Where(static pair => TargetReader.CanCompile(pair.Right))
            .Select(static (pair, _) => EmissionUnit.Of(pair.Left, pair.Right))
            .WithTrackingName(TrackingNames.Units);
        EmitDocuments(context, units);
        EmitOnce(context, models.Collect().Select(static (all, _) => new ProjectNeeds(HasModels: !all.IsEmpty)).Combine(target));
    }

    /// <summary>AdditionalFiles and their metadata to models. Nothing of the C# code takes part.</summary>
    private static IncrementalValuesProvider<LoweredDocument> Documents(IncrementalGeneratorInitializationContext context)
    {
        IncrementalValuesProvider<ProjectFile> files = context.AdditionalTextsProvider
            .Combine(context.AnalyzerConfigOptionsProvider)
            .Select(static (pair, _) => ProjectFile.Of(pair.Left, pair.Right))
            .Where(ProjectFile.IsRelevant)
            .WithTrackingName(TrackingNames.Files);
        IncrementalValueProvider<LinkedFiles> texts = files
            .Select(static (file, cancellationToken) => LinkedFile.Of(file.File, cancellationToken))
            .WithTrackingName(TrackingNames.Texts)
            .Collect()
            .Select(static (all, _) => new LinkedFiles(all));
        IncrementalValuesProvider<LoweredDocument> lowered = files.Collect()
            .Select(static (all, _) => new ProjectFiles(all))
            .Combine(context.AnalyzerConfigOptionsProvider)
            .SelectMany(static (pair, _) => ProjectLayout.Places(pair.Left, pair.Right))
            .Combine(texts)
            .Select(static (pair, _) => DocumentSource.Of(pair.Left, pair.Right))
            .WithTrackingName(TrackingNames.Sources)
            .Select(DocumentLowering.Lower)
            .WithTrackingName(TrackingNames.Lowered);
        IncrementalValueProvider<NamespaceClaims> claims = lowered
            .Select(static (document, _) => new NamespaceClaim(document.Path, document.Model?.Namespace))
            .Collect()
            .Select(static (all, _) => NamespaceClaims.Of(all));
        return lowered.Combine(claims).Select(static (pair, _) => pair.Right.Check(pair.Left));
    }

    /// <summary>
    /// Texts are made in steps of their own and compared: what comes out the same is not handed to the compiler
    /// again. JSON code, which nothing in the project names, is for the build alone, not for the editor.
    /// </summary>
    private static void EmitDocuments(IncrementalGeneratorInitializationContext context, IncrementalValuesProvider<EmissionUnit> units)
    {
        IncrementalValuesProvider<BucketUnit> buckets = units
            .SelectMany(static (unit, _) => BucketUnit.Split(unit))
            .WithTrackingName(TrackingNames.Buckets);
        context.RegisterSourceOutput(
            buckets.Select(static (bucket, _) => DocumentEmission.Models(bucket)).WithTrackingName(TrackingNames.ModelFiles),
            static (output, files) => files.AddTo(output));
        context.RegisterImplementationSourceOutput(
            buckets.Select(static (bucket, _) => DocumentEmission.Json(bucket)).WithTrackingName(TrackingNames.JsonFiles),
            static (output, files) => files.AddTo(output));
        context.RegisterSourceOutput(
            units.Select(static (unit, _) => BucketList.Of(unit)).WithTrackingName(TrackingNames.BucketLists)
                .Select(static (list, _) => DocumentEmission.Resolver(list)).WithTrackingName(TrackingNames.ResolverFiles),
            static (output, files) => files.AddTo(output));
        context.RegisterSourceOutput(
            units.Select(static (unit, cancellationToken) => DocumentEmission.Client(unit, cancellationToken)).WithTrackingName(TrackingNames.ClientFiles),
            static (output, files) => files.AddTo(output));
        context.RegisterSourceOutput(
            units.Select(static (unit, _) => SupportNeeds.Of(unit)).WithTrackingName(TrackingNames.SupportRoots)
                .Select(static (needs, _) => DocumentEmission.Support(needs)).WithTrackingName(TrackingNames.SupportFiles),
            static (output, files) => files.AddTo(output));
    }

    /// <summary>What the target lacks: reported or added once per project, not once per document.</summary>
    private static void EmitOnce(IncrementalGeneratorInitializationContext context, IncrementalValueProvider<(ProjectNeeds Needs, TargetFacts Target)> project) =>
        context.RegisterSourceOutput(project, static (output, project) =>
        {
            if (project.Needs.HasModels)
            {
                TargetEmission.Of(project.Target, output);
            }
        });
}
