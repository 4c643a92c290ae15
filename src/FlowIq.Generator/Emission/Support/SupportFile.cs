using System;
using System.Collections.Generic;

namespace FlowIq.Generator.Emission.Support;

/// <summary>One embedded support file.</summary>
/// <param name="Name">File name without extension; unique among all support files.</param>
/// <param name="Declares">The types it declares.</param>
/// <param name="Mentions">Every word of its code (not of comments and texts), in whatever branch of an <c>#if</c>.</param>
internal sealed record SupportFile(string Name, string Text, IReadOnlyCollection<string> Declares, IReadOnlyCollection<string> Mentions)
{
    private static readonly string[] Keywords = ["class ", "struct ", "interface ", "enum ", "record ", "delegate "];

    public static SupportFile Parse(string name, string text) => new(name, text, TypesOf(text), CodeWords.Of(text));

    /// <summary>Top-level types stand at the start of a line, their members never do.</summary>
    private static List<string> TypesOf(string text)
    {
        var types = new List<string>();
        foreach (string line in text.Split('\n'))
        {
            if (line.StartsWith("public ", StringComparison.Ordinal) || line.StartsWith("internal ", StringComparison.Ordinal))
            {
                types.Add(TypeOf(line));
            }
        }

        return types;
    }

    /// <summary>The name that follows the last keyword; that of a delegate stands before its first bracket.</summary>
    private static string TypeOf(string line)
    {
        int keyword = 0;
        foreach (string word in Keywords)
        {
            int at = line.IndexOf(" " + word, StringComparison.Ordinal);
            keyword = at < 0 ? keyword : Math.Max(keyword, at + 1 + word.Length);
        }

        int name = line.IndexOf(" delegate ", StringComparison.Ordinal) < 0 ? keyword : line.LastIndexOf(' ', line.IndexOfAny(['<', '('])) + 1;
        int end = name;
        while (end < line.Length && (char.IsLetterOrDigit(line[end]) || line[end] == '_'))
        {
            end++;
        }

        return line.Substring(name, end - name);
    }
}
