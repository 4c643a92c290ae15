using System;
using System.Collections.Generic;
using System.Text.Json.Nodes;
using FlowIq.Generator.Diagnostics;
using FlowIq.Generator.Reading.Structure;
using FlowIq.Generator.Sources;

namespace FlowIq.Generator.Reading.References;

/// <summary>Finds what a <c>$ref</c> text leads to, in this file or another; reports what leads nowhere.</summary>
internal sealed class ReferenceFinder(DocumentSet files, DiagnosticBag diagnostics, SourceMap map, Func<string, DocumentFile, string> translate)
{
    /// <summary>References that one reference may pass through, those that they pass through themselves included: one may lead through itself.</summary>
    private const int MaxHops = 32;

    /// <summary>Where a 2.0 document has what references lead to; the upgrade has put it elsewhere.</summary>
    private static readonly string[] SwaggerSections = ["definitions", "parameters", "responses", "paths"];

    private readonly Dictionary<string, AnchorIndex> _anchors = new(StringComparer.Ordinal);
    private int _hops;

    /// <summary>The target, or null after a diagnostic at <paramref name="at"/>.</summary>
    /// <param name="stands">Where the reference stands in its own file, if that is another place.</param>
    public ReferenceTarget? Find(string reference, DocumentFile from, Pointer at, Pointer? stands = null)
    {
        _hops = 0;
        return Locate(reference, from, at, () => stands ?? map.Original(at));
    }

    /// <param name="at">Where a problem is reported; null where it is the problem of another reference.</param>
    /// <param name="stands">Where the reference stands in its own file; looked up only where that counts.</param>
    private ReferenceTarget? Locate(string reference, DocumentFile from, Pointer? at, Func<Pointer> stands)
    {
        int hash = reference.IndexOf('#');
        string path = hash < 0 ? reference : reference.Substring(0, hash);
        string fragment = hash < 0 ? "" : Unescape(reference.Substring(hash + 1));
        DocumentFile? file = from;
        if (path.Length > 0)
        {
            if (FindById(path, from, stands) is { } resource)
            {
                return Inside(resource, fragment, out string? absent) ?? Missing(reference, at, absent!);
            }

            if (path.IndexOf("://", StringComparison.Ordinal) >= 0)
            {
                if (at is not null)
                {
                    diagnostics.Report(Descriptors.RemoteReference, at, reference);
                }

                return null;
            }

            file = files.Find(Unescape(path), from);
            if (file is null)
            {
                return Missing(reference, at, $"the file '{path}' is not among the project's AdditionalFiles; " + (at is not null && Meant(reference, from) is { } meant ? $"did you mean '{meant}'?" : "add it there"));
            }
        }

        JsonNode? root = files.Root(file);
        if (root is null)
        {
            return Missing(reference, at, "the file could not be parsed");
        }

        if (fragment.Length > 0 && fragment[0] != '/')
        {
            Pointer? anchor = Anchors(file, root).Find(fragment) ?? Anchors(file, root).Find("#" + fragment);
            return anchor is not null && Navigate(root, anchor, file, out _) is { } anchored
                ? anchored
                : Missing(reference, at, $"there is no $anchor '{fragment}'" + Suggestion.Sentence(at is null ? null : Meant(reference, from)));
        }

        // Strictly, a schema with an $id is the root of what its references are relative to; most documents mean their own root all the same.
        bool isWhole = fragment.Length == 0 && path.Length == 0;
        string? missing = null;
        return (isWhole ? null : Navigate(root, Pointer.Parse(translate(fragment, file)), file, out missing, fragment))
            ?? (path.Length == 0 && ResourceAround(stands, file, root) is { } around ? Inside(around, fragment, out _) : null)
            ?? (isWhole ? new ReferenceTarget(root, file, Pointer.Root) : Missing(reference, at, missing!));
    }

    /// <summary>The place that a reference within the file names, whether or not anything stands there; null for any other reference.</summary>
    public Pointer? PlaceOf(string reference, DocumentFile from) =>
        reference.StartsWith("#/", StringComparison.Ordinal) ? Pointer.Parse(translate(Unescape(reference.Substring(1)), from)) : null;

    /// <summary>Notes where a file has its anchors, before it is changed by being read.</summary>
    public void NoteAnchors(DocumentFile file)
    {
        if (file.Text is { } text && Array.Exists(AnchorIndex.Keywords, keyword => text.IndexOf(keyword, StringComparison.Ordinal) >= 0) && files.Root(file) is { } root)
        {
            Anchors(file, root);
        }
    }

    /// <summary>The pointer that a text without its <c>#/</c>, or without all before its last part, was meant to be; null where nothing stands there either.</summary>
    private string? Meant(string reference, DocumentFile from)
    {
        string path = reference.TrimStart('#', '/');
        foreach (string start in new[] { "#/", Grammar.Schema.ReferenceStart!, "#/definitions/" })
        {
            if (path.Length > 0 && path.IndexOf('#') < 0 && Locate(start + path, from, at: null, static () => Pointer.Root) is not null)
            {
                return start + path;
            }
        }

        return null;
    }

    private ReferenceTarget? Missing(string reference, Pointer? at, string why)
    {
        if (at is not null)
        {
            diagnostics.Report(Descriptors.UnresolvedReference, at, reference, why);
        }

        return null;
    }

    /// <summary>Follows a pointer; where it passes through a reference, on through what that leads to.</summary>
    /// <param name="written">The pointer in the words of the document, which may be fewer in 2.0.</param>
    private ReferenceTarget? Navigate(JsonNode root, Pointer place, DocumentFile file, out string? missing, string? written = null)
    {
        missing = null;
        JsonNode? at = root;
        List<string> segments = place.Segments();
        for (int i = 0; i < segments.Count; i++)
        {
            JsonNode? next = JsonStep.Into(at, segments[i]);
            if (next is null && at is JsonObject through && through["$ref"] is JsonValue reference && reference.TryGetValue(out string? text))
            {
                int passing = i;
                if (_hops++ >= MaxHops || Locate(text, file, at: null, () => Under(Pointer.Root, segments, 0, passing)) is not { } passed)
                {
                    missing = $"the reference '{text}' on the way there leads nowhere";
                    return null;
                }

                return Navigate(files.Root(passed.File)!, Under(passed.Place, segments, i, segments.Count), passed.File, out missing);
            }

            if (next is null)
            {
                missing = Lacking(at, segments, (written is null ? place : Pointer.Parse(written)).Segments(), i, isSwagger: translate("/definitions/", file).Length != "/definitions/".Length);
                return null;
            }

            at = next;
        }

        return new ReferenceTarget(at!, file, place);
    }

    private static string Lacking(JsonNode? at, List<string> segments, List<string> written, int index, bool isSwagger)
    {
        int said = Math.Max(0, index - (segments.Count - written.Count));
        string where = said == 0 ? "" : $" in '{written[said - 1]}'";
        if (at is JsonObject value && value.ContainsKey(segments[index]))
        {
            return $"'{written[said]}'{where} is null";
        }

        IEnumerable<string> names = isSwagger && said == 0 ? SwaggerSections : at is JsonObject known ? Names(known) : [];
        return $"there is no '{written[said]}'{where}" + Suggestion.Sentence(Suggestion.For(written[said], names));
    }

    private static Pointer Under(Pointer place, List<string> segments, int from, int to)
    {
        for (int i = from; i < to; i++)
        {
            place = place[segments[i]];
        }

        return place;
    }

    /// <summary>The schema with that <c>$id</c>, as it stands or relative to the one around the reference.</summary>
    private ReferenceTarget? FindById(string id, DocumentFile from, Func<Pointer> stands)
    {
        if (files.Root(from) is not { } root)
        {
            return null;
        }

        AnchorIndex anchors = Anchors(from, root);
        Pointer? place = anchors.Find(id);
        if (place is null && anchors.ResourceAround(stands) is var (_, around) && Uri.TryCreate(around, UriKind.Absolute, out Uri? whole) && Uri.TryCreate(whole, id, out Uri? absolute))
        {
            place = anchors.Find(absolute.OriginalString) ?? anchors.Find(absolute.AbsoluteUri);
        }

        return place is null ? null : Navigate(root, place, from, out _);
    }

    private ReferenceTarget? ResourceAround(Func<Pointer> stands, DocumentFile file, JsonNode root) =>
        Anchors(file, root).ResourceAround(stands) is var (place, _) ? Navigate(root, place, file, out _) : null;

    /// <summary>What a fragment names inside a schema that has an <c>$id</c>.</summary>
    private ReferenceTarget? Inside(ReferenceTarget resource, string fragment, out string? missing)
    {
        missing = null;
        if (fragment.Length == 0)
        {
            return resource;
        }

        JsonNode root = files.Root(resource.File)!;
        Pointer? place = fragment[0] == '/' ? resource.Place.Append(Pointer.Parse(fragment).Segments()) : Anchors(resource.File, root).Find(fragment);
        if (place is null)
        {
            missing = $"there is no $anchor '{fragment}'";
            return null;
        }

        return Navigate(root, place, resource.File, out missing);
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
