using System;
using FlowIq.Generator.Model;
using FlowIq.Generator.Reading;

namespace FlowIq.Generator.Lowering.Service;

/// <summary>Summaries and descriptions as documentation.</summary>
internal static class ServiceDocs
{
    /// <summary>Documentation of something that has a summary beside its description.</summary>
    /// <param name="source">Where it stands, or null where naming the place would help nobody.</param>
    public static DocModel From(string? summary, string? description, Pointer? source = null)
    {
        string? first = Clean(summary);
        string? rest = Clean(description);
        if (first is null && rest is not null)
        {
            (first, rest) = FirstParagraph(rest);
        }

        return first is null && source is null ? DocModel.None : new DocModel(first, rest == first ? null : rest, source?.ToString());
    }

    private static (string First, string? Others) FirstParagraph(string text)
    {
        text = text.Replace("\r\n", "\n");
        int end = text.IndexOf("\n\n", StringComparison.Ordinal);
        return end < 0 ? (text, null) : (text.Substring(0, end).TrimEnd(), Clean(text.Substring(end)));
    }

    private static string? Clean(string? text) => string.IsNullOrWhiteSpace(text) ? null : text!.Trim();
}
