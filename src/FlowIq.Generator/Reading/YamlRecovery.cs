using System;
using System.Collections.Generic;
using System.IO;
using SharpYaml;
using SharpYaml.Events;

namespace FlowIq.Generator.Reading;

/// <summary>
/// Makes YAML of a text that is nearly YAML. At each error a few small edits of the lines around it are
/// tried, and the one that gets the parser furthest stays; where none helps, the text ends there.
/// </summary>
internal static class YamlRecovery
{
    private const int MaxErrors = 12;

    /// <summary>Characters that may be scanned in all, so that a large document with many errors costs seconds at most.</summary>
    private const long MaxWork = 64_000_000;

    /// <summary>A text with the same lines that parses, or null where nothing of it does.</summary>
    public static string? Recover(string text)
    {
        var lines = new List<string>(text.Split('\n'));
        long work = 0;
        for (int round = 0; ; round++)
        {
            Failure? failure = Scan(lines, ref work);
            if (failure is null)
            {
                return string.Join("\n", lines);
            }

            if (round == MaxErrors || work > MaxWork || !TryEdit(lines, failure, ref work))
            {
                return CutOff(lines, failure, ref work);
            }
        }
    }

    /// <summary>Makes the best of the possible edits; false if none gets the parser any further.</summary>
    private static bool TryEdit(List<string> lines, Failure failure, ref long work)
    {
        LineEdit? best = null;
        int furthest = failure.Line;
        foreach (LineEdit edit in LineEdit.For(lines, failure.Line, failure.Start))
        {
            string[] before = edit.Apply(lines);
            int reached = Scan(lines, ref work)?.Line ?? int.MaxValue;
            edit.Undo(lines, before);
            if (reached > furthest)
            {
                best = edit;
                furthest = reached;
            }

            if (reached == int.MaxValue || work > MaxWork)
            {
                break;
            }
        }

        best?.Apply(lines);
        return best is not null;
    }

    /// <summary>What stands before the error, if that parses.</summary>
    private static string? CutOff(List<string> lines, Failure failure, ref long work)
    {
        for (int line = Math.Min(failure.Start, failure.Line); line > 0; line = line > 8 ? line - Math.Max(1, line / 8) : line - 1)
        {
            List<string> kept = lines.GetRange(0, Math.Min(line, lines.Count));
            if (Scan(kept, ref work) is null)
            {
                return string.Join("\n", kept);
            }

            if (work > MaxWork)
            {
                return null;
            }
        }

        return null;
    }

    private static Failure? Scan(List<string> lines, ref long work)
    {
        string text = string.Join("\n", lines);
        work += text.Length;
        try
        {
            return YamlRepair.Parse(text, Events);
        }
        catch (YamlException e)
        {
            return new Failure(Math.Max(e.Start.Line, e.End.Line), Math.Min(e.Start.Line, e.End.Line));
        }
        catch (Exception e) when (e is ArgumentException or InvalidOperationException or IndexOutOfRangeException or FormatException)
        {
            return new Failure(0, 0);
        }
    }

    private static Failure? Events(string text)
    {
        IParser parser = Parser.CreateParser(new StringReader(text), Limits.Depth);
        var anchors = new HashSet<string>(StringComparer.Ordinal);
        while (parser.MoveNext())
        {
            switch (parser.Current)
            {
                case AnchorAlias alias when !anchors.Contains(alias.Value):
                    return new Failure(alias.Start.Line, alias.Start.Line);
                case NodeEvent { Anchor: { Length: > 0 } anchor }:
                    anchors.Add(anchor);
                    break;
            }
        }

        return null;
    }

    /// <summary>Where the parser stopped, and where the thing began that it could not end.</summary>
    private sealed record Failure(int Line, int Start);
}
