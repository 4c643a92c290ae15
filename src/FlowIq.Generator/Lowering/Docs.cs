using System;
using FlowIq.Generator.Model;
using FlowIq.Generator.Reading;

namespace FlowIq.Generator.Lowering;

/// <summary>Descriptions of the document as documentation: the first paragraph is the summary, the rest are remarks.</summary>
internal static class Docs
{
    private static readonly string[] ParagraphEnds = ["\n\n", "\r\n\r\n", "\n \n"];

    /// <summary>Documentation from a description, or from the title where there is none.</summary>
    /// <param name="source">Where it stands, or null where naming the place would help nobody.</param>
    public static DocModel From(string? title, string? description, Pointer? source = null)
    {
        string? text = string.IsNullOrWhiteSpace(description) ? title : description;
        if (string.IsNullOrWhiteSpace(text))
        {
            return source is null ? DocModel.None : new DocModel(null, null, source.ToString());
        }

        text = text!.Trim();
        int end = text.Length;
        foreach (string mark in ParagraphEnds)
        {
            int at = text.IndexOf(mark, StringComparison.Ordinal);
            end = at > 0 && at < end ? at : end;
        }

        string rest = text.Substring(end).Trim();
        return new DocModel(text.Substring(0, end).TrimEnd(), rest.Length == 0 ? null : rest, source?.ToString());
    }
}
