using System;

namespace FlowIq.Generator.Benchmarks.Driver;

/// <summary>What someone types into a document.</summary>
internal static class Edits
{
    /// <summary>Another description of a schema, so that emitted code changes; each number gives another text.</summary>
    public static string OneLine(string text, int number)
    {
        bool isJson = text.TrimStart().StartsWith('{');
        string mark = isJson ? "\"description\": \"" : "description: ";
        for (int at = Math.Max(0, text.IndexOf(isJson ? "\"schemas\": {" : "\n  schemas:", StringComparison.Ordinal)); (at = text.IndexOf(mark, at, StringComparison.Ordinal)) > 0; at += mark.Length)
        {
            int start = at + mark.Length;
            if (char.IsLetter(text[start]))
            {
                return text.Insert(start, "Edit " + number.ToString(System.Globalization.CultureInfo.InvariantCulture) + " ");
            }
        }

        throw new InvalidOperationException("The document has no description to edit.");
    }
}
