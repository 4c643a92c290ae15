using System;
using System.Linq;
using FlowIq.Generator.Model;
using FlowIq.Generator.Pipeline;
using FlowIq.Generator.Tests.Harness;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace FlowIq.Generator.CorpusTests.Sizes;

/// <summary>How much code a document becomes: what the compiler has to go through on each build.</summary>
/// <param name="PerProperty">Bytes of types, checks and JSON code for each property, enum value and case.</param>
/// <param name="PerOperation">Bytes of the client for each operation.</param>
internal sealed record EmittedSize(double PerProperty, double PerOperation)
{
    private static readonly string[] PartsOfTypes = ["Models.", "Json.", "JsonResolver.", "Validation."];

    public static EmittedSize Of(TestProject project)
    {
        GeneratorDriver driver = CSharpGeneratorDriver.Create(
            [new OpenApiClientGenerator().AsSourceGenerator()],
            project.AdditionalTexts,
            project.ParseOptions,
            project.Options,
            new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: true));
        GeneratorRunResult result = driver.RunGenerators(project.Compilation()).GetRunResult().Results.Single();
        ClientModel model = ((LoweredDocument)result.TrackedSteps[TrackingNames.Lowered].Single().Outputs.Single().Value).Model!;
        long types = 0;
        long client = 0;
        foreach (GeneratedSourceResult source in result.GeneratedSources)
        {
            // The support code is the same whatever the document's size.
            string part = source.HintName[(model.FilePrefix.Length + 1)..];
            bool isSupport = part.StartsWith("Support.", StringComparison.Ordinal);
            bool isOfTypes = Array.Exists(PartsOfTypes, name => part.StartsWith(name, StringComparison.Ordinal));
            types += isOfTypes ? source.SourceText.Length : 0;
            client += isOfTypes || isSupport ? 0 : source.SourceText.Length;
        }

        return new EmittedSize((double)types / model.Types.Sum(Members), (double)client / model.Service.Operations.Count);
    }

    private static int Members(TypeModel type) => type switch
    {
        RecordModel record => record.Properties.Count,
        EnumModel values => values.Members.Count,
        UnionModel union => union.Cases.Count,
        _ => 0,
    };
}
