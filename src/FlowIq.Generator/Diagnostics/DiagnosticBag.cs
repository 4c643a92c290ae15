using System.Collections.Generic;
using System.Linq;
using FlowIq.Generator.Model;
using FlowIq.Generator.Reading;
using Microsoft.CodeAnalysis;

namespace FlowIq.Generator.Diagnostics;

/// <summary>
/// Collects what is wrong with one document. Places are JSON pointers, which cost nothing; lines and
/// columns are looked up once, at the end, and only if there is something to report.
/// </summary>
internal sealed class DiagnosticBag
{
    /// <summary>How many diagnostics one document reports; the rest is one line with their number.</summary>
    public const int MaxPerDocument = 100;

    private readonly List<Entry> _entries = [];
    private readonly HashSet<(string Id, string Place, string Argument)> _seen = [];
    private int _dropped;

    /// <summary>Whether something was reported that stops the whole document.</summary>
    public bool HasErrors { get; private set; }

    /// <summary>Whether something was reported that is more than a hint.</summary>
    public bool HasWarnings { get; private set; }

    /// <summary>Reports at a place in the document that was handed to the reader.</summary>
    public void Report(DiagnosticDescriptor descriptor, Pointer place, params string[] arguments) =>
        Add(new Entry(descriptor, place, null, default, arguments), place.ToString());

    /// <summary>Reports at a place in a text whose position is known already: syntax errors.</summary>
    public void ReportAt(DiagnosticDescriptor descriptor, string filePath, TextPosition position, params string[] arguments) =>
        Add(new Entry(descriptor, null, filePath, position, arguments), filePath + position.Line + ":" + position.Column);

    /// <summary>Looks up all places and hands the diagnostics over, in the order of reporting.</summary>
    public EquatableArray<DiagnosticInfo> Resolve(SourceMap map)
    {
        var result = new List<DiagnosticInfo>(_entries.Count + 1);
        var located = new Queue<(string Path, TextPosition Position)>(map.Locate([.. _entries.Select(static entry => entry.Place).OfType<Pointer>()]));
        foreach (Entry entry in _entries)
        {
            (string path, TextPosition position) = entry.Place is null ? (entry.FilePath!, entry.Position) : located.Dequeue();
            result.Add(new DiagnosticInfo(entry.Descriptor, path, position.Span, position.Lines, entry.Arguments.Select(VisibleText.Of).ToEquatableArray()));
        }

        if (_dropped > 0)
        {
            result.Add(new DiagnosticInfo(Descriptors.MoreDiagnostics, map.MainPath, default, default, EquatableArray.Of(_dropped.ToString(System.Globalization.CultureInfo.InvariantCulture))));
        }

        return result.ToEquatableArray();
    }

    private void Add(Entry entry, string place)
    {
        if (!_seen.Add((entry.Descriptor.Id, place, entry.Arguments.Length > 0 ? entry.Arguments[0] : "")))
        {
            return;
        }

        HasWarnings |= entry.Descriptor.DefaultSeverity >= DiagnosticSeverity.Warning;
        bool isFirstError = !HasErrors && entry.Descriptor.DefaultSeverity == DiagnosticSeverity.Error;
        HasErrors |= isFirstError;
        if (_entries.Count >= MaxPerDocument && !isFirstError)
        {
            _dropped++;
            if (!MakesRoomFor(entry))
            {
                return;
            }
        }

        _entries.Add(entry);
    }

    /// <summary>A hint gives way to something that matters, however late it comes.</summary>
    private bool MakesRoomFor(Entry entry)
    {
        int hint = entry.Descriptor.DefaultSeverity == DiagnosticSeverity.Info ? -1 : _entries.FindLastIndex(static known => known.Descriptor.DefaultSeverity == DiagnosticSeverity.Info);
        if (hint < 0)
        {
            return false;
        }

        _entries.RemoveAt(hint);
        return true;
    }

    private sealed record Entry(DiagnosticDescriptor Descriptor, Pointer? Place, string? FilePath, TextPosition Position, string[] Arguments);
}
