using System;
using System.Collections.Generic;
using System.Text.Json.Nodes;
using System.Threading;
using FlowIq.Generator.Diagnostics;
using FlowIq.Generator.Sources;
using Microsoft.OpenApi;
using Microsoft.OpenApi.Reader;

namespace FlowIq.Generator.Reading;

/// <summary>
/// Normalised nodes to the model of Microsoft.OpenApi. Component schemas are read apart from the rest: as a part of the
/// document the library would enter each under a URI, and each schema within it into a set, for look-ups that nobody here
/// makes (<see cref="Lowering.Schemas.ComponentIndex"/> finds them by name). That was a large part of its time on documents with many schemas.
/// </summary>
internal sealed class ModelReader(DocumentFile file, DiagnosticBag diagnostics, CancellationToken cancellationToken)
{
    private static readonly Pointer Components = Pointer.Root["components"];

    private readonly OpenApiJsonReader _reader = new();

    private readonly OpenApiReaderSettings _settings = Settings(cancellationToken);

    /// <summary>The document; null after an exception of the library, which has been reported then.</summary>
    public OpenApiDocument? Read(JsonObject root)
    {
        // One spelling and one path through the library, whatever version it was: 3.2 is a superset of what is left.
        root["openapi"] = "3.2.0";
        JsonNode? schemas = TakeSchemas(root);
        try
        {
            Microsoft.OpenApi.Reader.ReadResult result = _reader.Read(root, new Uri("https://document.invalid/"), _settings);
            Report(result.Diagnostic, Pointer.Root);
            if (schemas is not null && result.Document is { } document)
            {
                OpenApiComponents? components = _reader.ReadFragment<OpenApiComponents>(new JsonObject { ["schemas"] = schemas }, OpenApiSpecVersion.OpenApi3_2, document, out OpenApiDiagnostic diagnostic, _settings);
                Report(diagnostic, Components);
                (document.Components ??= new OpenApiComponents()).Schemas = components?.Schemas;
            }

            return result.Document;
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            diagnostics.Report(Descriptors.InternalError, Pointer.Root, "reading '" + file.Path + "'", e.GetType().Name + ": " + e.Message);
            return null;
        }
    }

    private static OpenApiReaderSettings Settings(CancellationToken cancellationToken)
    {
        var settings = new OpenApiReaderSettings { RuleSet = ValidationRuleSet.GetEmptyRuleSet(), LoadExternalRefs = false };
        CancellationTicks.Listen(settings, cancellationToken);
        return settings;
    }

    private static JsonNode? TakeSchemas(JsonObject root)
    {
        if (root["components"] is not JsonObject components || components["schemas"] is not { } schemas)
        {
            return null;
        }

        components.Remove("schemas");
        return schemas;
    }

    /// <param name="at">Where what was read stands in the document.</param>
    private void Report(OpenApiDiagnostic? found, Pointer at)
    {
        foreach (OpenApiError error in (IEnumerable<OpenApiError>?)found?.Errors ?? [])
        {
            diagnostics.Report(Descriptors.ReaderMessage, PlaceOf(error, at), error.Message);
        }
    }

    /// <summary>Where the library met an error: some say it in their text alone.</summary>
    private static Pointer PlaceOf(OpenApiError error, Pointer at)
    {
        string text = error.Pointer is { Length: > 0 } pointer ? pointer : error.Message;
        int start = text.IndexOf("#/", StringComparison.Ordinal);
        return start < 0 ? at : at.Append(Pointer.Parse(text.Substring(start + 1)).Segments());
    }
}
