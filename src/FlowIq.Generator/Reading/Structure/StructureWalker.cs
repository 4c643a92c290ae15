using System.Collections.Generic;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Threading;
using FlowIq.Generator.Diagnostics;
using FlowIq.Generator.Reading.References;
using FlowIq.Generator.Sources;

namespace FlowIq.Generator.Reading.Structure;

/// <summary>
/// One walk over the document by its grammar. What has the wrong type is removed with a diagnostic, so
/// that a broken part costs only itself; references are made local; schemas are brought to one spelling.
/// Afterwards the document holds nothing that makes the reader stumble.
/// </summary>
internal sealed class StructureWalker(ReferenceResolver references, DiagnosticBag diagnostics, CancellationToken cancellationToken)
{
    /// <summary>Names in all objects that are being walked, the innermost last.</summary>
    private readonly List<string> _keys = [];
    private readonly CancellationTicks _ticks = new();

    /// <summary>Walks one object and hands back what shall stand in its place; null where it shall go.</summary>
    public JsonNode? Visit(ObjectRule rule, JsonNode? node, Pointer at, DocumentFile file)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (rule == Grammar.Schema && node is JsonValue flag && flag.TryGetValue(out bool allowed))
        {
            return allowed ? new JsonObject() : new JsonObject { [SchemaExtensions.Never] = true };
        }

        if (node is not JsonObject value)
        {
            ReportType(at, node, Kind(rule), isItem: node?.Parent is JsonArray);
            return null;
        }

        if (rule.Section is not null && value.ContainsKey("$ref"))
        {
            ResolvedReference resolved = references.Resolve(rule, value, at, file);
            if (resolved.Node is not JsonObject target)
            {
                return null;
            }

            value = target;
            file = resolved.File;
            if (value.ContainsKey("$ref"))
            {
                if (rule != Grammar.Schema || value.Count == 1)
                {
                    return value;
                }
            }
        }

        if (rule == Grammar.Schema)
        {
            TupleSpelling.Renew(value, at, diagnostics);
            DiscriminatorSpelling.Renew(value);
        }

        UnreadableNames.Remove(rule, value, at, diagnostics);
        if (rule == Grammar.MediaType)
        {
            PositionalParts.Normalise(value, at);
        }

        if (rule == Grammar.Encoding)
        {
            EncodingStyle.Normalise(value);
        }

        SchemaKeys keys = VisitFields(rule, value, at, file);
        _ticks.Add(rule, value);
        return rule == Grammar.Schema ? SchemaNormaliser.Normalise(value, keys, at, references, diagnostics, file) : value;
    }

    /// <returns>What the object had, as far as a schema is to be brought to one spelling for it.</returns>
    private SchemaKeys VisitFields(ObjectRule rule, JsonObject value, Pointer at, DocumentFile file)
    {
        var keys = SchemaKeys.None;
        int first = AddKeys(value);
        for (int i = first, end = _keys.Count; i < end; i++)
        {
            string key = _keys[i];
            keys |= rule == Grammar.Schema ? SchemaKey.Of(key) : SchemaKeys.None;
            if (!value.TryGetPropertyValue(key, out JsonNode? child))
            {
                continue;
            }

            if (!rule.Fields.TryGetValue(key, out FieldRule? field))
            {
                if (key.StartsWith("x-", System.StringComparison.OrdinalIgnoreCase))
                {
                    continue;
                }

                field = rule.Others;
            }

            if (field is null)
            {
                diagnostics.Report(Descriptors.UnknownKey, at[key], key, $"{Article(rule.Name)} object", Suggestion.Sentence(Suggestion.For(key, rule.Fields.Keys)));
                value.Remove(key);
                continue;
            }

            VisitField(field, value, key, child, at, file);
        }

        RemoveKeys(first);
        foreach (string key in rule.Required)
        {
            if (!value.ContainsKey(key))
            {
                diagnostics.Report(Descriptors.MissingKey, at, $"This {rule.Name} object", key);
            }
        }

        return keys;
    }

    /// <param name="at">Where the owner stands: most fields are scalars that are right, and need no place of their own.</param>
    private void VisitField(FieldRule field, JsonObject owner, string key, JsonNode? child, Pointer at, DocumentFile file)
    {
        switch (field.Shape)
        {
            case FieldShape.Any:
                break;
            case FieldShape.Dropped:
                owner.Remove(key);
                break;
            case FieldShape.Object:
                Replace(owner, key, child, Visit(field.Rule!, child, at[key], file));
                break;
            case FieldShape.ObjectOrFlag when child is JsonValue allowed && allowed.GetValueKind() == JsonValueKind.True:
                // Said, unlike the default: the empty schema keeps the difference, which the reader's model loses.
                owner[key] = new JsonObject();
                break;
            case FieldShape.ObjectOrFlag when child is JsonValue:
                Scalar(FieldShape.Flag, owner, key, child, at);
                break;
            case FieldShape.ObjectOrFlag:
                Replace(owner, key, child, Visit(field.Rule!, child, at[key], file));
                break;
            case FieldShape.ListOfObjects:
                VisitList(field.Rule!, owner, key, child, at[key], file);
                break;
            case FieldShape.MapOfObjects:
                VisitMap(field.Rule!, owner, key, child, at[key], file);
                break;
            default:
                Scalar(field.Shape, owner, key, child, at);
                ValueHints.EmptyText(field, key, child, at, diagnostics);
                break;
        }
    }

    private void VisitList(ObjectRule rule, JsonObject owner, string key, JsonNode? child, Pointer at, DocumentFile file)
    {
        if (child is not JsonArray list)
        {
            ReportType(at, child, "a list");
            owner.Remove(key);
            return;
        }

        int limit = key == "allOf" ? Limits.AllOfBreadth : key is "oneOf" or "anyOf" ? Limits.UnionWidth : int.MaxValue;
        if (list.Count > limit)
        {
            diagnostics.Report(Descriptors.LimitExceeded, at, $"The number of schemas in '{key}'", limit.ToString("N0", CultureInfo.InvariantCulture), "the schema is left out");
            owner.Remove(key);
            return;
        }

        ValueHints.Repeated(key, list, at, diagnostics);
        var kept = new List<JsonNode?>(list.Count);
        bool changed = false;
        for (int i = 0; i < list.Count; i++)
        {
            JsonNode? before = list[i];
            if (before is null)
            {
                ReportType(at[i], null, Kind(rule), isItem: true);
                changed = true;
                continue;
            }

            JsonNode? after = Visit(rule, before, at[i], file);

            // A schema that something refers to may have been moved to components meanwhile; then a reference stands here.
            JsonNode? item = ReferenceEquals(before, after) ? list[i] : after;
            changed |= !ReferenceEquals(list[i], item);
            if (item is not null)
            {
                kept.Add(item);
            }
        }

        if (changed)
        {
            list.Clear();
            foreach (JsonNode? item in kept)
            {
                list.Add(Detached(item));
            }
        }
    }

    private void VisitMap(ObjectRule rule, JsonObject owner, string key, JsonNode? child, Pointer at, DocumentFile file)
    {
        if (child is not JsonObject map)
        {
            ReportType(at, child, "a map");
            owner.Remove(key);
            return;
        }

        bool isSection = at.Depth == 2 && at.Parent!.Segment == "components";
        int first = AddKeys(map);
        for (int i = first, end = _keys.Count; i < end; i++)
        {
            string name = _keys[i];
            Pointer place = at[name];
            if (isSection)
            {
                ValueHints.ComponentName(place, diagnostics);
            }

            DocumentFile home = isSection ? references.HomeOf(place, file) : file;
            if (isSection && !references.TakeTurn(place))
            {
                continue;
            }

            if (!map.TryGetPropertyValue(name, out JsonNode? member))
            {
                continue;
            }

            if (name.StartsWith("x-", System.StringComparison.Ordinal) && member is not JsonObject && !(rule == Grammar.Schema && member is JsonValue flag && flag.TryGetValue(out bool _)))
            {
                // An extension where there can be none: it is no member of the map.
                map.Remove(name);
            }
            else
            {
                Replace(map, name, member, Visit(rule, member, place, home));
            }
        }

        RemoveKeys(first);
    }

    private void Scalar(FieldShape shape, JsonObject owner, string key, JsonNode? child, Pointer at)
    {
        JsonNode? repaired = ScalarRules.Check(shape, child, out string expected);
        if (repaired is null)
        {
            ReportType(at[key], child, expected);
            owner.Remove(key);
        }
        else if (!ReferenceEquals(repaired, child))
        {
            owner[key] = repaired;
        }
    }

    private void ReportType(Pointer at, JsonNode? found, string expected, bool isItem = false) =>
        diagnostics.Report(Descriptors.WrongType, at, at.Parent is null ? "The document" : isItem ? $"{at.Parent.Segment}[{at.Segment}]" : at.Segment, FoundValue.Describe(found), expected);

    private static string Kind(ObjectRule rule) => rule.Name == "Texts" ? "a map of texts" : $"{Article(rule.Name)} object";

    private static void Replace(JsonObject owner, string key, JsonNode? before, JsonNode? after)
    {
        if (after is null)
        {
            owner.Remove(key);
        }
        else if (!ReferenceEquals(before, after))
        {
            owner[key] = Detached(after);
        }

        // Otherwise it is in place, or it was moved to components while it was walked and a reference stands here.
    }

    private static JsonNode? Detached(JsonNode? node)
    {
        switch (node?.Parent)
        {
            case JsonObject parent:
                parent.Remove(node.GetPropertyName());
                break;
            case JsonArray parent:
                parent.Remove(node);
                break;
        }

        return node;
    }

    /// <summary>Notes the names in an object that is about to change; says where among all that are noted they begin.</summary>
    private int AddKeys(JsonObject value)
    {
        int first = _keys.Count;
        foreach (KeyValuePair<string, JsonNode?> entry in value)
        {
            _keys.Add(entry.Key);
        }

        return first;
    }

    private void RemoveKeys(int first) => _keys.RemoveRange(first, _keys.Count - first);

    private static string Article(string name) => (name[0] is 'E' or 'I' or 'O' ? "an " : "a ") + name;
}
