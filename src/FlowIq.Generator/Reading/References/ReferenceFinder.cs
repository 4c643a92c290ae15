using System;
using System.Collections.Generic;
using System.Text.Json.Nodes;
using FlowIq.Generator.Diagnostics;
using FlowIq.Generator.Reading.Structure;
using FlowIq.Generator.Sources;

namespace FlowIq.Generator.Reading.References;

/// <summary>Finds what a <c>$ref</c> text leads to, in this file or another; reports what leads nowhere.</summary>
internal sealed class ReferenceFinder(DocumentSet files, DiagnosticBag diagnostics, Func<string, DocumentFile, string> translate)
{
    private const int MaxHops = 32;
    private readonly Dictionary<string, AnchorIndex> _anchors = new(StringComparer.Ordinal);

    /// <summary>The target, or null after a diagnostic at <paramref name="at"/>.</summary>
    public ReferenceTarget? Find(string reference, DocumentFile from, Pointer at)
    {
        int hash = reference.IndexOf('#');
        string path = hash < 0 ? reference : reference.Substring(0, hash);
        string fragment = hash < 0 ? "" : Unescape(reference.Substring(hash + 1));
        DocumentFile? file = from;
        if (path.Length > 0)
        {
            if (FindById(path, from) is { } byId)
            {
                return byId;
            }

            if (path.IndexOf("://", StringComparison.Ordinal) >= 0)
            {
                diagnostics.Report(Descriptors.RemoteReference, at, reference);
                return null;
            }

            file = files.Find(Unescape(path), from);
            if (file is null)
            {
                diagnostics.Report(Descriptors.UnresolvedReference, at, reference, $"the file '{path}' is not among the project's AdditionalFiles; add it there");
                return null;
            }
        }

        JsonNode? root = files.Root(file);
        if (root is null)
        {
            diagnostics.Report(Descriptors.UnresolvedReference, at, reference, "the file could not be parsed");
            return null;
        }

        if (fragment.Length > 0 && fragment[0] != '/')
        {
            Pointer? anchor = Anchors(file, root).Find(fragment) ?? Anchors(file, root).Find("#" + fragment);
            return anchor is not null && Navigate(root, anchor, file, 0, out _) is { } anchored
                ? anchored
                : Missing(reference, at, $"there is no $anchor '{fragment}'");
        }

        Pointer place = Pointer.Parse(translate(fragment, file));
        return Navigate(root, place, file, 0, out string? missing) ?? Missing(reference, at, missing!);
    }

    /// <summary>Notes where a file has its anchors, before it is changed by being read.</summary>
    public void NoteAnchors(DocumentFile file)
    {
        if (file.Text is { } text && Array.Exists(AnchorIndex.Keywords, keyword => text.IndexOf(keyword, StringComparison.Ordinal) >= 0) && files.Root(file) is { } root)
        {
            Anchors(file, root);
        }
    }

    private ReferenceTarget? Missing(string reference, Pointer at, string why)
    {
        diagnostics.Report(Descriptors.UnresolvedReference, at, reference, why);
        return null;
    }

    /// <summary>Follows a pointer; where it passes through a reference, on through what that leads to.</summary>
    private ReferenceTarget? Navigate(JsonNode root, Pointer place, DocumentFile file, int hops, out string? missing)
    {
        missing = null;
        JsonNode? at = root;
        List<string> segments = place.Segments();
        for (int i = 0; i < segments.Count; i++)
        {
            JsonNode? next = JsonStep.Into(at, segments[i]);
            if (next is null && hops < MaxHops && at is JsonObject through && through["$ref"] is JsonValue reference && reference.TryGetValue(out string? text)
                && Find(text, file, Pointer.Root) is { } passed)
            {
                Pointer rest = passed.Place;
                for (int j = i; j < segments.Count; j++)
                {
                    rest = rest[segments[j]];
                }

                return Navigate(files.Root(passed.File)!, rest, passed.File, hops + 1, out missing);
            }

            if (next is null)
            {
                string? suggestion = at is JsonObject names ? Suggestion.For(segments[i], Names(names)) : null;
                missing = $"there is no '{segments[i]}'" + (i == 0 ? "" : $" in '{segments[i - 1]}'") + Suggestion.Sentence(suggestion);
                return null;
            }

            at = next;
        }

        return new ReferenceTarget(at!, file, place);
    }

    private ReferenceTarget? FindById(string id, DocumentFile from)
    {
        if (files.Root(from) is not { } root)
        {
            return null;
        }

        return Anchors(from, root).Find(id) is { } place ? Navigate(root, place, from, 0, out _) : null;
    }

    private AnchorIndex Anchors(DocumentFile file, JsonNode root)
    {
        if (!_anchors.TryGetValue(file.Path, out AnchorIndex? index))
        {
            _anchors[file.Path] = index = new AnchorIndex(root);
        }

        return index;
    }

    private static IEnumerable<string> Names(JsonObject value)
    {
        foreach (KeyValuePair<string, JsonNode?> entry in value)
        {
            yield return entry.Key;
        }
    }

    private static string Unescape(string text) => text.IndexOf('%') < 0 ? text : Uri.UnescapeDataString(text);
}
