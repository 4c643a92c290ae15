using System;
using System.Collections.Generic;
using System.Text.RegularExpressions;
using FlowIq.Generator.Diagnostics;
using FlowIq.Generator.Model;
using FlowIq.Generator.Reading;
using Microsoft.OpenApi;

namespace FlowIq.Generator.Lowering.Service;

/// <summary>
/// Which operations the user wants. Every entry of every filter must match something, else it is
/// reported: a filter with a slip of the pen would silently leave out what its author relies on.
/// </summary>
internal sealed class OperationFilter
{
    private readonly List<Rule> _rules = [];

    public OperationFilter(LoweringOptions options)
    {
        AddTexts("Tags", options.Tags, HasTag, isExclusion: false);
        AddTexts("ExcludeTags", options.ExcludeTags, HasTag, isExclusion: true);
        AddPaths("Paths", options.Paths, isExclusion: false);
        AddPaths("ExcludePaths", options.ExcludePaths, isExclusion: true);
        AddTexts("Operations", options.Operations, HasId, isExclusion: false);
        AddTexts("ExcludeOperations", options.ExcludeOperations, HasId, isExclusion: true);
    }

    /// <summary>The operations that pass. Webhooks pass by their tags and ids, and by their name in place of a path.</summary>
    public List<OperationSource> Apply(List<OperationSource> operations)
    {
        if (_rules.Count == 0)
        {
            return operations;
        }

        var result = new List<OperationSource>(operations.Count);
        foreach (OperationSource operation in operations)
        {
            if (Passes(operation))
            {
                result.Add(operation);
            }
        }

        return result;
    }

    /// <summary>Reports the entries that nothing matched so far.</summary>
    public void ReportUnused(DiagnosticBag diagnostics)
    {
        foreach (Rule rule in _rules)
        {
            foreach (Entry entry in rule.Entries)
            {
                if (!entry.IsUsed)
                {
                    diagnostics.Report(Descriptors.InvalidOption, Pointer.Root, rule.Option, entry.Text, "no operation of the document matches it");
                }
            }
        }
    }

    private bool Passes(OperationSource operation)
    {
        bool passes = true;
        foreach (Rule rule in _rules)
        {
            bool matches = false;
            foreach (Entry entry in rule.Entries)
            {
                if (entry.Matches(operation))
                {
                    entry.IsUsed = true;
                    matches = true;
                }
            }

            passes &= matches != rule.IsExclusion;
        }

        return passes;
    }

    private void AddTexts(string option, EquatableArray<string> texts, Func<OperationSource, string, bool> matches, bool isExclusion) =>
        Add(option, texts, text => operation => matches(operation, text), isExclusion);

    private void AddPaths(string option, EquatableArray<string> globs, bool isExclusion) => Add(
        option,
        globs,
        glob =>
        {
            Regex pattern = GlobPattern.Parse(glob);
            return operation => pattern.IsMatch(operation.Path);
        },
        isExclusion);

    private void Add(string option, EquatableArray<string> texts, Func<string, Func<OperationSource, bool>> matcher, bool isExclusion)
    {
        var entries = new List<Entry>();
        foreach (string text in texts)
        {
            if (!string.IsNullOrWhiteSpace(text))
            {
                entries.Add(new Entry(text.Trim(), matcher(text.Trim())));
            }
        }

        if (entries.Count > 0)
        {
            _rules.Add(new Rule(option, entries, isExclusion));
        }
    }

    private static bool HasTag(OperationSource operation, string tag)
    {
        foreach (OpenApiTagReference own in operation.Operation.Tags ?? new HashSet<OpenApiTagReference>())
        {
            if (string.Equals(own.Reference.Id, tag, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    private static bool HasId(OperationSource operation, string id) => string.Equals(operation.Operation.OperationId, id, StringComparison.Ordinal);

    private sealed record Rule(string Option, List<Entry> Entries, bool IsExclusion);

    private sealed class Entry(string text, Func<OperationSource, bool> matches)
    {
        public string Text => text;

        public Func<OperationSource, bool> Matches => matches;

        public bool IsUsed { get; set; }
    }
}
