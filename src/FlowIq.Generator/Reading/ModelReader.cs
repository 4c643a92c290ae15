using System;
using System.Collections.Generic;
using System.Text.Json.Nodes;
using System.Threading;
using FlowIq.Generator.Diagnostics;
using FlowIq.Generator.Reading.Schemas;
using FlowIq.Generator.Sources;
using Microsoft.OpenApi;
using Microsoft.OpenApi.Reader;

namespace FlowIq.Generator.Reading;

/// <summary>Normalised nodes to the model of Microsoft.OpenApi, and their schemas to one of our own.</summary>
internal sealed class ModelReader(DocumentFile file, DiagnosticBag diagnostics, CancellationToken cancellationToken)
{
    /// <summary>The document; null after an exception, which has been reported then.</summary>
    public ApiDocument? Read(JsonObject root)
    {
        // One spelling and one path through the library, whatever version it was: 3.2 is a superset of what is left.
        root["openapi"] = "3.2.0";
        try
        {
            DocumentSchemas schemas = new SchemaReader(cancellationToken).Read(SchemaExtraction.Take(root));
            Microsoft.OpenApi.Reader.ReadResult result = new OpenApiJsonReader().Read(root, new Uri("https://document.invalid/"), Settings());
            foreach (OpenApiError error in (IEnumerable<OpenApiError>?)result.Diagnostic?.Errors ?? [])
            {
                diagnostics.Report(Descriptors.ReaderMessage, PlaceOf(error), error.Message);
            }

            return result.Document is { } document ? new ApiDocument(document, schemas) : null;
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            diagnostics.Report(Descriptors.InternalError, Pointer.Root, "reading '" + file.Path + "'", e.GetType().Name + ": " + e.Message);
            return null;
        }
    }

    private OpenApiReaderSettings Settings()
    {
        var settings = new OpenApiReaderSettings { RuleSet = ValidationRuleSet.GetEmptyRuleSet(), LoadExternalRefs = false };
        CancellationTicks.Listen(settings, cancellationToken);
        return settings;
    }

    /// <summary>Where the library met an error: some say it in their text alone.</summary>
    private static Pointer PlaceOf(OpenApiError error)
    {
        string text = error.Pointer is { Length: > 0 } pointer ? pointer : error.Message;
        int start = text.IndexOf("#/", StringComparison.Ordinal);
        return start < 0 ? Pointer.Root : Pointer.Parse(text.Substring(start + 1));
    }
}
