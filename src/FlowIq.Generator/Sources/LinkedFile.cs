using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Threading;
using FlowIq.Generator.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace FlowIq.Generator.Sources;

/// <summary>A file's text and the names of the files that it may refer to.</summary>
/// <param name="Links">File names without folder, as they stand in the text: too many is harmless, too few is not.</param>
internal sealed record LinkedFile(DocumentFile File, EquatableArray<string> Links)
{
    private const int Utf8 = 65001;
    private const int MostReadings = 8;
    private static readonly string[] Extensions = [".json", ".yaml", ".yml"];
    private static readonly char[] Ends = ['/', '\\', '"', '\t', '\n', '\r'];

    /// <summary>What may stand before a name or in it: <c>users_{id}.yaml</c>.</summary>
    private static readonly char[] PerhapsEnds = ['\'', ':', ',', '[', '{', '<', '('];

    public static LinkedFile Of(AdditionalText file, CancellationToken cancellationToken)
    {
        SourceText? text = Text(file, cancellationToken);
        string? content = text?.ToString();
        return new LinkedFile(new DocumentFile(file.Path, content) { OtherEncoding = text?.Encoding is { CodePage: not Utf8 } other ? other.WebName : null }, content is null ? default : FindLinks(content));
    }

    /// <summary>What a host throws for a file that it cannot read must not take everything else away.</summary>
    private static SourceText? Text(AdditionalText file, CancellationToken cancellationToken)
    {
        try
        {
            return file.GetText(cancellationToken);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            return null;
        }
    }

    /// <summary>
    /// Finds everything that reads like a file name, wherever it stands: <c>$ref</c>, a discriminator's mapping,
    /// an <c>operationRef</c>. Parsing the text only to know what else has to be parsed would cost more.
    /// </summary>
    public static EquatableArray<string> FindLinks(string text)
    {
        var names = new SortedSet<string>(StringComparer.OrdinalIgnoreCase);
        for (int at = text.IndexOf('.'); at >= 0; at = text.IndexOf('.', at + 1))
        {
            if (ExtensionAt(text, at) is not { } extension)
            {
                continue;
            }

            foreach (int start in Starts(text, at))
            {
                string name = text.Substring(start, at + extension.Length - start).Trim();
                names.Add(name.IndexOf('%') < 0 ? name : Uri.UnescapeDataString(name));
            }
        }

        return names.ToEquatableArray();
    }

    /// <summary>One look at each dot: a search for each extension in any case would take ten times as long.</summary>
    private static string? ExtensionAt(string text, int dot)
    {
        foreach (string extension in Extensions)
        {
            if (string.Compare(text, dot, extension, 0, extension.Length, StringComparison.OrdinalIgnoreCase) == 0)
            {
                return extension;
            }
        }

        return null;
    }

    /// <summary>Where a name whose extension stands at <paramref name="extension"/> may begin: after what ends all names, and after what only may.</summary>
    private static IEnumerable<int> Starts(string text, int extension)
    {
        int first = extension == 0 ? 0 : text.LastIndexOfAny(Ends, extension - 1) + 1;
        int start = extension;
        for (int i = 0; i < MostReadings && start > first; i++)
        {
            int end = text.LastIndexOfAny(PerhapsEnds, start - 1, start - first);
            yield return end < 0 ? first : end + 1;
            start = end;
        }
    }
}

/// <summary>All such files of a project, in its order.</summary>
internal sealed record LinkedFiles(ImmutableArray<LinkedFile> All);
