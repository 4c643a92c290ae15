using System;
using System.Collections.Generic;
using System.Globalization;
using System.Text.Json.Nodes;
using System.Threading;
using FlowIq.Generator.Diagnostics;
using FlowIq.Generator.Reading.Overlay.JsonPath;
using FlowIq.Generator.Sources;

namespace FlowIq.Generator.Reading.Overlay;

/// <summary>
/// Applies overlays (OpenAPI Overlay Specification 1.0 and 1.1) to a document's tree, one after the other, before
/// anything is made of it: whatever a user can write in a document can be written in an overlay.
/// </summary>
internal static class OverlayApplication
{
    public static void Apply(JsonObject root, DocumentFile main, IReadOnlyList<DocumentFile> overlays, SourceMap map, DiagnosticBag diagnostics, CancellationToken cancellationToken)
    {
        if (overlays.Count == 0)
        {
            return;
        }

        var origins = new OverlayOrigins(main);
        var budget = new PathBudget("look at", Limits.JsonPathVisits, cancellationToken);
        var growth = new PathBudget("put in", Limits.OverlayNodes, cancellationToken);
        foreach (DocumentFile overlay in overlays)
        {
            var report = new OverlayReport(overlay, diagnostics);
            var update = new OverlayMerge(overlay, origins, report, growth, isCopy: false);
            var copy = new OverlayMerge(overlay, origins, report, growth, isCopy: true);
            foreach (OverlayAction action in OverlayReader.Read(overlay, main, report, diagnostics, cancellationToken))
            {
                try
                {
                    Apply(action, root, action.Source is null ? update : copy, origins, report, budget);
                }
                catch (PathBudgetException e)
                {
                    report.Add(Descriptors.LimitExceeded, action.At["target"], "The number of values that overlays " + e.What, e.Limit.ToString(CultureInfo.InvariantCulture), "say more precisely what is to be changed than '..' and '*' do");
                    break;
                }
            }
        }

        origins.Record(root, map);
    }

    private static void Apply(OverlayAction action, JsonObject root, OverlayMerge merge, OverlayOrigins origins, OverlayReport report, PathBudget budget)
    {
        List<PathNode> targets = Distinct(action.Target.Select(root, budget));
        if (targets.Count == 0)
        {
            report.Add(Descriptors.OverlayTarget, action.At["target"], action.TargetText);
            return;
        }

        if (action.Removes)
        {
            Remove(targets, action, origins, report);
            return;
        }

        JsonNode? value = action.Update;
        Pointer at = action.At["update"];
        if (action.Source is not null)
        {
            at = action.At["copy"];
            List<PathNode> sources = action.Source.Select(root, budget);
            if (sources.Count != 1)
            {
                report.Add(Descriptors.OverlayAction, at, $"'{action.SourceText}' finds {sources.Count.ToString(CultureInfo.InvariantCulture)} values to copy, and one is needed");
                return;
            }

            value = sources[0].Value;
        }

        foreach (PathNode target in targets)
        {
            budget.Visit();
            merge.Apply(target.Value, value, at, target.Parent, replacement => Replace(target, replacement));
        }
    }

    private static void Remove(List<PathNode> targets, OverlayAction action, OverlayOrigins origins, OverlayReport report)
    {
        // Last items first, so that the numbers of the others stay true.
        targets.Sort(static (a, b) => b.Index.CompareTo(a.Index));
        foreach (PathNode target in targets)
        {
            switch (target.Parent)
            {
                case JsonObject members:
                    members.Remove(target.Name!);
                    break;
                case JsonArray items:
                    origins.Pin(items);
                    items.RemoveAt(target.Index);
                    break;
                default:
                    report.Add(Descriptors.OverlayAction, action.At["remove"], "the document itself cannot be removed");
                    break;
            }
        }
    }

    private static void Replace(PathNode target, JsonNode? value)
    {
        switch (target.Parent)
        {
            case JsonObject members:
                members[target.Name!] = value;
                break;
            case JsonArray items:
                items[target.Index] = value;
                break;
        }
    }

    /// <summary>A query may find a node several times; an action changes it once.</summary>
    private static List<PathNode> Distinct(List<PathNode> nodes)
    {
        var seen = new HashSet<(JsonNode?, string?, int)>();
        return nodes.FindAll(node => seen.Add((node.Parent, node.Name, node.Index)));
    }
}
