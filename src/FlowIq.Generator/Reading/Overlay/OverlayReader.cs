using System;
using System.Collections.Generic;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Threading;
using FlowIq.Generator.Diagnostics;
using FlowIq.Generator.Reading.Overlay.JsonPath;
using FlowIq.Generator.Reading.Structure;
using FlowIq.Generator.Sources;

namespace FlowIq.Generator.Reading.Overlay;

/// <summary>An overlay's text to actions. What is wrong with one action costs that action alone.</summary>
internal static class OverlayReader
{
    private static readonly string[] Keys = ["overlay", "info", "extends", "actions"];
    private static readonly string[] ActionKeys = ["target", "description", "update", "remove", "copy"];

    /// <param name="main">The document that the overlay is to be applied to.</param>
    public static List<OverlayAction> Read(DocumentFile file, DocumentFile main, OverlayReport report, DiagnosticBag diagnostics, CancellationToken cancellationToken)
    {
        var actions = new List<OverlayAction>();
        bool hadErrors = diagnostics.HasErrors;
        JsonNode? node = DocumentText.Parse(file, diagnostics, cancellationToken);

        // What is missing from a text that does not parse was not left out by anyone.
        bool isBroken = !hadErrors && diagnostics.HasErrors;
        if (node is not JsonObject root || !CheckHead(root, report))
        {
            if (node is not (null or JsonObject))
            {
                report.Add(Descriptors.NotAnOverlay, Pointer.Root, "its root is no object");
            }

            return actions;
        }

        CheckKeys(root, Keys, "the Overlay", Pointer.Root, report);
        CheckExtends(root, file, main, report);
        if (root["actions"] is not JsonArray list)
        {
            if (!isBroken)
            {
                report.Add(Descriptors.NotAnOverlay, Pointer.Root["actions"], "it has no list of 'actions'");
            }

            return actions;
        }

        for (int i = 0; i < list.Count; i++)
        {
            Pointer at = Pointer.Root["actions"][i];
            if (list[i] is not JsonObject action)
            {
                report.Add(Descriptors.OverlayAction, at, "it is no object");
            }
            else if (Action(action, at, report) is { } read)
            {
                actions.Add(read);
            }
        }

        return actions;
    }

    private static bool CheckHead(JsonObject root, OverlayReport report)
    {
        string? version = Text(root["overlay"]) ?? root["overlay"]?.ToJsonString();
        if (version is null)
        {
            report.Add(Descriptors.NotAnOverlay, Pointer.Root, "it lacks 'overlay: 1.0.0'");
            return false;
        }

        if (!version.StartsWith("1.", StringComparison.Ordinal))
        {
            report.Add(Descriptors.NotAnOverlay, Pointer.Root["overlay"], $"version '{version}' of the Overlay Specification is not known; known is 1.x");
            return false;
        }

        return true;
    }

    /// <summary>An address of the network says nothing of the file that was saved from it.</summary>
    private static void CheckExtends(JsonObject root, DocumentFile file, DocumentFile main, OverlayReport report)
    {
        if (Text(root["extends"]) is not { } extends || (Uri.TryCreate(extends, UriKind.Absolute, out Uri? uri) && !uri.IsFile))
        {
            return;
        }

        string path = uri is not null ? uri.LocalPath : Uri.UnescapeDataString(extends);
        if (!RelativePath.AreEqual(RelativePath.From(file.Path, path), main.Path))
        {
            report.Add(Descriptors.OverlayOfAnother, Pointer.Root["extends"], extends, DocumentNames.FileName(main.Path));
        }
    }

    private static OverlayAction? Action(JsonObject action, Pointer at, OverlayReport report)
    {
        CheckKeys(action, ActionKeys, "an action of an Overlay", at, report);
        if (Text(action["target"]) is not { } target)
        {
            report.Add(Descriptors.OverlayAction, at, "it has no text 'target', which says what it changes");
            return null;
        }

        if (Query(target, at["target"], report) is not { } query)
        {
            return null;
        }

        JsonNode? remove = action["remove"];
        if (remove is not null && remove.GetValueKind() is not (JsonValueKind.True or JsonValueKind.False))
        {
            report.Add(Descriptors.OverlayAction, at["remove"], "'remove' is neither true nor false");
            return null;
        }

        bool removes = remove?.GetValueKind() == JsonValueKind.True;
        bool updates = action.ContainsKey("update");
        string? copied = Text(action["copy"]);
        if (!removes && !updates && copied is null)
        {
            report.Add(Descriptors.OverlayAction, at, "it has neither 'update' nor 'remove: true' nor 'copy', so it changes nothing");
            return null;
        }

        // Of several, 'remove' counts before 'update', and 'update' before 'copy'.
        bool copies = !removes && !updates;
        PathQuery? source = copies ? Query(copied!, at["copy"], report) : null;
        return copies && source is null ? null : new OverlayAction(at, target, query, removes, action["update"], copies ? copied : null, source);
    }

    private static PathQuery? Query(string text, Pointer at, OverlayReport report)
    {
        try
        {
            return PathParser.Parse(text);
        }
        catch (PathSyntaxException e)
        {
            report.Add(Descriptors.JsonPathSyntax, at, text, (e.Offset + 1).ToString(CultureInfo.InvariantCulture), e.Message);
            return null;
        }
    }

    private static void CheckKeys(JsonObject node, string[] known, string owner, Pointer at, OverlayReport report)
    {
        foreach (KeyValuePair<string, JsonNode?> member in node)
        {
            if (Array.IndexOf(known, member.Key) < 0 && !member.Key.StartsWith("x-", StringComparison.Ordinal))
            {
                report.Add(Descriptors.UnknownKey, at[member.Key], member.Key, owner, Suggestion.Sentence(Suggestion.For(member.Key, known)));
            }
        }
    }

    private static string? Text(JsonNode? node) => node is JsonValue value && value.TryGetValue(out string? text) ? text : null;
}
