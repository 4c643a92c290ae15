using System;
using System.Threading;
using FlowIq.Generator.Diagnostics;
using FlowIq.Generator.Lowering;
using FlowIq.Generator.Model;
using FlowIq.Generator.Reading;
using FlowIq.Generator.Sources;

namespace FlowIq.Generator.Pipeline;

/// <summary>
/// Reading and lowering in one step: the OpenAPI object tree is garbage once the model exists, and
/// keeping it between edits would cost an IDE hundreds of megabytes on large documents.
/// </summary>
internal static class DocumentLowering
{
    public static LoweredDocument Lower(DocumentSource source, CancellationToken cancellationToken)
    {
        string path = source.Main.Path;
        var diagnostics = new DiagnosticBag();
        var map = new SourceMap(source.Main);
        ClientModel? model = null;
        try
        {
            ReportInvalidSettings(source, diagnostics);
            ReadResult read = DocumentReader.Read(source.Main, source.Related, source.Overlays, source.Place.Settings.Lint, diagnostics, cancellationToken);
            map = read.Map;
            if (read.Document is not null)
            {
                model = Place(ClientLowering.Lower(read.Document, Options(source.Place), diagnostics, cancellationToken), source.Place);
                OutputSize.Check(model);
            }

            return new LoweredDocument(path, model, diagnostics.Resolve(map));
        }
        catch (LimitExceededException e)
        {
            diagnostics.Report(Descriptors.LimitExceeded, e.At, e.Arguments);
            return new LoweredDocument(path, null, Unresolved(diagnostics, map));
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            return new LoweredDocument(path, null, Unresolved(diagnostics, map)).Reject(Guard.Failure("the document", e, path));
        }
    }

    private static void ReportInvalidSettings(DocumentSource source, DiagnosticBag diagnostics)
    {
        foreach (InvalidSetting setting in source.Place.Settings.Invalid)
        {
            diagnostics.Report(Descriptors.InvalidOption, Pointer.Root, setting.Name, setting.Value, setting.Why);
        }

        foreach (string overlay in source.Place.MissingOverlays)
        {
            diagnostics.Report(Descriptors.InvalidOption, Pointer.Root, "Overlay", overlay, "no JSON or YAML file among the project's AdditionalFiles has that path");
        }
    }

    private static LoweringOptions Options(DocumentPlace place)
    {
        DocumentSettings settings = place.Settings;
        return new LoweringOptions(
            place.FilePrefix,
            settings.Namespace ?? place.RootNamespace,
            settings.ClientName,
            settings.IsPublic,
            settings.SubClients,
            settings.Tags,
            settings.ExcludeTags,
            settings.Paths,
            settings.ExcludePaths,
            settings.Operations,
            settings.ExcludeOperations,
            settings.Emission);
    }

    /// <summary>The namespace that has to be made from the client's name is known only now that the title was read.</summary>
    private static ClientModel Place(ClientModel model, DocumentPlace place)
    {
        if (place.Settings.Namespace is not null || (!place.SharesRoot && place.RootNamespace.Length > 0))
        {
            return model;
        }

        return model with { Namespace = place.RootNamespace.Length == 0 ? model.Name : place.RootNamespace + "." + model.Name };
    }

    /// <summary>What had been reported before the failure, as far as its places can be found.</summary>
    private static EquatableArray<DiagnosticInfo> Unresolved(DiagnosticBag diagnostics, SourceMap map)
    {
        try
        {
            return diagnostics.Resolve(map);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            return default;
        }
    }
}
