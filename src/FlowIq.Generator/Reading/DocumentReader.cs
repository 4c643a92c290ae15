using System;
using System.Collections.Generic;
using System.Text.Json.Nodes;
using System.Threading;
using FlowIq.Generator.Diagnostics;
using FlowIq.Generator.Reading.Lint;
using FlowIq.Generator.Reading.Overlay;
using FlowIq.Generator.Reading.References;
using FlowIq.Generator.Reading.Structure;
using FlowIq.Generator.Reading.Upgrade;
using FlowIq.Generator.Sources;

namespace FlowIq.Generator.Reading;

/// <summary>
/// Text to <see cref="ApiDocument"/>: parsed, upgraded to OpenAPI 3 if older, walked by the grammar
/// (types checked, references made local, schemas normalised), then read by Microsoft.OpenApi and, its schemas, by us. Whatever
/// the text is, this ends with a document or with diagnostics, never with an exception.
/// </summary>
internal static class DocumentReader
{
    public static ReadResult Read(DocumentFile main, IReadOnlyList<DocumentFile> all, DiagnosticBag diagnostics, CancellationToken cancellationToken) =>
        Read(main, all, [], false, diagnostics, cancellationToken);

    /// <param name="overlays">Applied in this order before anything else is done.</param>
    /// <param name="lint">Whether hints are wanted on what could be better.</param>
    public static ReadResult Read(DocumentFile main, IReadOnlyList<DocumentFile> all, IReadOnlyList<DocumentFile> overlays, bool lint, DiagnosticBag diagnostics, CancellationToken cancellationToken)
    {
        var map = new SourceMap(main);
        JsonNode? node = DocumentText.Parse(main, diagnostics, cancellationToken);
        if (node is not JsonObject root)
        {
            if (!diagnostics.HasErrors)
            {
                diagnostics.Report(Descriptors.NotOpenApi, Pointer.Root, Root(node, main.Text ?? ""));
            }

            return new ReadResult(null, map);
        }

        OverlayApplication.Apply(root, main, overlays, map, diagnostics, cancellationToken);
        DocumentVersion version = DocumentVersions.Detect(root, diagnostics);
        if (version == DocumentVersion.Unknown)
        {
            return new ReadResult(null, map);
        }

        DocumentVersions.DemandPaths(root, version, diagnostics);
        if (version == DocumentVersion.V2)
        {
            Swagger2Scalars.Check(root, diagnostics);
            root = Swagger2Upgrader.Upgrade(root, main, map);
        }

        PathKeys.Normalise(root, main, map, diagnostics);
        var files = new DocumentSet(main, root, all, diagnostics, cancellationToken);
        var finder = new ReferenceFinder(files, diagnostics, map, (fragment, file) =>
            version == DocumentVersion.V2 && file.Path == main.Path ? Swagger2Upgrader.TranslateReference(fragment) : fragment);
        finder.NoteAnchors(main);
        var references = new ReferenceResolver(main, root, files, finder, map, diagnostics);
        var walker = new StructureWalker(references, diagnostics, cancellationToken);
        walker.Visit(Grammar.Document, root, Pointer.Root, main);
        WalkMoved(walker, references, root);
        references.RemoveRenamed();
        if (lint)
        {
            Linter.Run(root, diagnostics, cancellationToken);
        }

        return new ReadResult(new ModelReader(main, diagnostics, cancellationToken).Read(root), map);
    }

    private static string Root(JsonNode? root, string text) =>
        text.TrimStart().StartsWith("<", StringComparison.Ordinal) ? "it looks like HTML or XML, as a download that failed does"
        : $"its root is {(root is null ? "null" : root is JsonArray ? "a list" : "a single value")}, but an object was expected";

    private static void WalkMoved(StructureWalker walker, ReferenceResolver references, JsonObject root)
    {
        while (references.Pending.Count > 0)
        {
            MovedComponent moved = references.Pending.Dequeue();
            if (!references.TakeTurn(moved.Place))
            {
                continue;
            }

            var section = (JsonObject)root["components"]![moved.Rule.Section!]!;
            JsonNode? before = section[moved.Name];
            JsonNode? after = walker.Visit(moved.Rule, before, moved.Place, moved.File);
            if (after is null)
            {
                section.Remove(moved.Name);
            }
            else if (!ReferenceEquals(before, after))
            {
                section[moved.Name] = after;
            }
        }
    }
}
