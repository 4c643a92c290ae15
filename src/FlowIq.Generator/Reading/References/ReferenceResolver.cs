using System;
using System.Collections.Generic;
using System.Globalization;
using System.Text.Json.Nodes;
using FlowIq.Generator.Diagnostics;
using FlowIq.Generator.Reading.Structure;
using FlowIq.Generator.Sources;

namespace FlowIq.Generator.Reading.References;

/// <summary>
/// Makes every reference a local one to <c>#/components/{section}/{name}</c>: what stands elsewhere, in
/// this file or in another AdditionalFile, is moved or copied there under a name made from its place.
/// </summary>
internal sealed class ReferenceResolver(DocumentFile main, JsonObject root, DocumentSet files, ReferenceFinder finder, SourceMap map, DiagnosticBag diagnostics)
{
    private const int Endless = -1;

    private readonly Dictionary<(string File, Pointer Place), string> _moved = [];
    private readonly Dictionary<(string File, Pointer Place), int> _chainLengths = [];
    private bool _saysChain;

    /// <summary>Whether any reference leads to itself; of nearly all documents none does.</summary>
    private bool _hasCircle;
    private readonly List<(JsonObject Section, string Name)> _leftBehind = [];
    private readonly HashSet<Pointer> _walked = [];
    private readonly Dictionary<Pointer, DocumentFile> _homes = [];

    /// <summary>What was moved to components since and is still to be walked.</summary>
    public Queue<MovedComponent> Pending { get; } = [];

    /// <summary>True the first time it is asked for a component: each is walked once, by whoever comes first.</summary>
    public bool TakeTurn(Pointer component) => _walked.Add(component);

    /// <summary>The file that relative references of a component are relative to.</summary>
    public DocumentFile HomeOf(Pointer component, DocumentFile otherwise) => _homes.TryGetValue(component, out DocumentFile? home) ? home : otherwise;

    /// <summary>Resolves the reference that <paramref name="value"/> is.</summary>
    public ResolvedReference Resolve(ObjectRule rule, JsonObject value, Pointer at, DocumentFile file)
    {
        if (value["$ref"] is not JsonValue scalar || !scalar.TryGetValue(out string? reference))
        {
            diagnostics.Report(Descriptors.WrongType, at["$ref"], "$ref", FoundValue.Describe(value["$ref"]), "a text");
            value.Remove("$ref");
            return new ResolvedReference(rule == Grammar.Schema ? value : null, file);
        }

        if (IsRight(rule, reference, file))
        {
            return new ResolvedReference(value, file);
        }

        ReferenceTarget? target = Find(rule, reference, file, at["$ref"]);
        if (target is null)
        {
            value.Remove("$ref");
            return new ResolvedReference(rule == Grammar.Schema ? value : null, file);
        }

        if (rule == Grammar.PathItem || rule == Grammar.MediaType)
        {
            return Inline(value, target, at, file);
        }

        // Templates that bind each other are as deep as any document at most.
        if (rule == Grammar.Schema && at.Depth < Limits.Depth && files.Template(target) is { } template && DynamicBinding.TryInstantiate(value, template, at, files.Budget) is { } bound)
        {
            return new ResolvedReference(bound, target.File);
        }

        string local = LocalReference(rule, target);
        if (local != reference)
        {
            value["$ref"] = local;
        }

        return new ResolvedReference(value, file);
    }

    /// <summary>Whether it names a component of the right kind, as the reader wants it named, that defines something: nearly all references do.</summary>
    private bool IsRight(ObjectRule rule, string reference, DocumentFile file)
    {
        if (rule == Grammar.PathItem || rule == Grammar.MediaType || _hasCircle || !ReferenceEquals(file, main) || files.HasTemplates(main))
        {
            return false;
        }

        string start = rule.ReferenceStart!;
        if (!reference.StartsWith(start, StringComparison.Ordinal))
        {
            return false;
        }

        string name = reference.Substring(start.Length);
        return !NeedsEscape(name) && name.IndexOf('%') < 0 && root["components"] is JsonObject components && components[rule.Section!] is JsonObject section
            && section.TryGetPropertyValue(name, out JsonNode? definition) && definition is JsonObject value && !value.ContainsKey("$ref");
    }

    /// <summary>Resolves a reference or a bare component name, as <c>discriminator.mapping</c> holds them.</summary>
    public string? ResolveMapping(string text, Pointer at, DocumentFile file)
    {
        bool isReference = text.IndexOf('#') >= 0 || text.IndexOf('/') >= 0 || text.EndsWith(".json", StringComparison.OrdinalIgnoreCase)
            || text.EndsWith(".yaml", StringComparison.OrdinalIgnoreCase) || text.EndsWith(".yml", StringComparison.OrdinalIgnoreCase);
        string reference = !isReference || Section(Grammar.Schema).ContainsKey(text) ? Grammar.Schema.ReferenceStart + Escape(text) : text;
        return Find(Grammar.Schema, reference, isReference ? file : main, at) is { } target ? LocalReference(Grammar.Schema, target) : null;
    }

    private ReferenceTarget? Find(ObjectRule rule, string reference, DocumentFile file, Pointer at)
    {
        // What was part of a circle is no more, once the circle was told: that it is missing is not what is wrong.
        if (_hasCircle && finder.PlaceOf(reference, file) is { } named && _chainLengths.TryGetValue((file.Path, named), out int told) && told == Endless)
        {
            diagnostics.Report(Descriptors.ReferenceCycle, at, reference);
            return null;
        }

        ReferenceTarget? target = finder.Find(reference, file, at);
        if (target is null)
        {
            return null;
        }

        bool isFlagSchema = rule == Grammar.Schema && target.Node is JsonValue flag && flag.TryGetValue(out bool _);
        bool holdsComponents = target.File.Path == main.Path && (target.Place.Depth < 2 || (target.Place.Depth == 2 && target.Place.Parent!.Segment == "components"));
        if ((target.Node is not JsonObject && !isFlagSchema) || holdsComponents)
        {
            diagnostics.Report(Descriptors.UnresolvedReference, at, reference, $"what stands there is no {rule.Name} object");
            return null;
        }

        if (rule.Section is { } section && SectionOf(target.Place) is { } found && found != section && !(section is "pathItems"))
        {
            // In the words of the document, which says 'definitions' in 2.0.
            string place = reference.StartsWith("#/", StringComparison.Ordinal) && reference.Split('/')[1] is var first and not "components" ? first : "components/" + found;
            diagnostics.Report(Descriptors.UnresolvedReference, at, reference, $"it leads to '{place}', but a {rule.Name} object is needed here");
            return null;
        }

        int length = ChainLength(target, at);
        if (length == Endless)
        {
            diagnostics.Report(Descriptors.ReferenceCycle, at, reference);
            return null;
        }

        if (length > Limits.ReferenceChain)
        {
            if (!_saysChain)
            {
                _saysChain = true;
                diagnostics.Report(Descriptors.LimitExceeded, at, "The length of a chain of references", Limits.ReferenceChain.ToString(CultureInfo.InvariantCulture), "refer to the definition itself, here and wherever else one is as long");
            }

            return null;
        }

        return target;
    }

    /// <summary>How many references that are nothing but references follow each other before something is defined; <see cref="Endless"/> where nothing ever is.</summary>
    private int ChainLength(ReferenceTarget target, Pointer at)
    {
        if (_chainLengths.TryGetValue((target.File.Path, target.Place), out int before))
        {
            return before;
        }

        // As nearly all are: then there is nothing to remember.
        if (NextOf(target) is null)
        {
            return 1;
        }

        var chain = new List<(string, Pointer)>();
        var seen = new HashSet<(string, Pointer)>();
        int length = 0;
        for (ReferenceTarget? current = target; current is not null;)
        {
            (string, Pointer) key = (current.File.Path, current.Place);
            if (_chainLengths.TryGetValue(key, out int known))
            {
                length = known;
                break;
            }

            if (!seen.Add(key))
            {
                length = Endless;
                _hasCircle = true;
                break;
            }

            chain.Add(key);
            if (NextOf(current) is not { } text)
            {
                break;
            }

            current = finder.Find(text, current.File, at, current.Place);
        }

        for (int i = chain.Count - 1; i >= 0; i--)
        {
            length = length == Endless ? Endless : length + 1;
            _chainLengths[chain[i]] = length;
        }

        return length;
    }

    /// <summary>What stands at the target refers to, or null where it is no reference.</summary>
    private static string? NextOf(ReferenceTarget target) =>
        target.Node is JsonObject { Count: > 0 } node && node["$ref"] is JsonValue next && next.TryGetValue(out string? text) ? text : null;

    private ResolvedReference Inline(JsonObject value, ReferenceTarget target, Pointer at, DocumentFile file)
    {
        if (target.File.Path == file.Path && Contains(target.Place, at))
        {
            diagnostics.Report(Descriptors.ReferenceCycle, at, value["$ref"]!.GetValue<string>());
            return new ResolvedReference(null, file);
        }

        var copy = (JsonObject)target.Node.DeepClone();
        DocumentFile home = target.File;
        map.Moved(at, target.File, target.Place);
        while (copy["$ref"] is JsonValue next && next.TryGetValue(out string? text) && finder.Find(text, home, at) is { Node: JsonObject node } hop)
        {
            copy = (JsonObject)node.DeepClone();
            home = hop.File;
            map.Moved(at, hop.File, hop.Place);
        }

        // What still refers to something refers to nothing, which has been told; the reader would look for it.
        copy.Remove("$ref");
        return new ResolvedReference(copy.Count == 0 ? null : copy, home);
    }

    private string LocalReference(ObjectRule rule, ReferenceTarget target)
    {
        string section = rule.Section!;
        bool isMain = target.File.Path == main.Path;
        bool isComponent = isMain && SectionOf(target.Place) == section;
        if (isComponent && !NeedsEscape(target.Place.Segment))
        {
            return rule.ReferenceStart + target.Place.Segment;
        }

        (string, Pointer) key = (target.File.Path, target.Place);
        if (!_moved.TryGetValue(key, out string? name))
        {
            JsonObject components = Section(rule);
            name = ComponentNames.For(target, components);
            _moved.Add(key, name);
            Pointer place = Pointer.Root["components"][section][name];
            map.Moved(place, target.File, target.Place);
            _homes[place] = target.File;
            components[name] = isMain ? Take(target.Node, rule.ReferenceStart + Escape(name)) : target.Node.DeepClone();
            Pending.Enqueue(new MovedComponent(rule, name, place, target.File));
            if (isComponent)
            {
                _leftBehind.Add((components, target.Place.Segment));
            }
        }

        return rule.ReferenceStart + Escape(name);
    }

    /// <summary>Takes the names away that components had before they were given ones that the reader finds.</summary>
    public void RemoveRenamed()
    {
        foreach ((JsonObject section, string name) in _leftBehind)
        {
            section.Remove(name);
        }
    }

    /// <summary>The reader takes the last part of a reference for the name as it stands.</summary>
    private static bool NeedsEscape(string name) => name.IndexOf('/') >= 0 || name.IndexOf('~') >= 0 || string.IsNullOrWhiteSpace(name);

    /// <summary>Takes a node out of this document and leaves a reference in its place, so that it stays one type.</summary>
    private static JsonNode Take(JsonNode node, string reference)
    {
        var left = new JsonObject { ["$ref"] = reference };
        switch (node.Parent)
        {
            case JsonObject parent:
                parent[node.GetPropertyName()] = left;
                break;
            case JsonArray parent:
                parent[node.GetElementIndex()] = left;
                break;
        }

        return node;
    }

    private JsonObject Section(ObjectRule rule)
    {
        if (root["components"] is not JsonObject components)
        {
            root["components"] = components = [];
        }

        if (components[rule.Section!] is not JsonObject section)
        {
            components[rule.Section!] = section = [];
        }

        return section;
    }

    private static string? SectionOf(Pointer place) =>
        place.Depth == 3 && place.Parent!.Parent!.Segment == "components" ? place.Parent.Segment : null;

    private static bool Contains(Pointer ancestor, Pointer place)
    {
        string outer = ancestor.ToString();
        string inner = place.ToString();
        return inner == outer || inner.StartsWith(outer + "/", StringComparison.Ordinal);
    }

    private static string Escape(string segment) => segment.Replace("~", "~0").Replace("/", "~1");
}
