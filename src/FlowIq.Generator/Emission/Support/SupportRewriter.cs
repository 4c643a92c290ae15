using System;
using System.Text;

namespace FlowIq.Generator.Emission.Support;

/// <summary>Turns a support file into the document's own: header, namespace, accessibility.</summary>
internal static class SupportRewriter
{
    /// <summary>First lines of every support file.</summary>
    public const string Header = FileHeader.Text + "\n#pragma warning disable CS1573 // A parameter whose name says it all has no words of its own.\n";

    private const string SupportNamespace = "FlowIq.Generator.Support";

    /// <summary>
    /// The file with its namespace under <paramref name="targetNamespace"/>. Public top-level types become
    /// internal where the document asks for it: they stand at the start of a line, their members never do.
    /// </summary>
    /// <remarks>
    /// The <c>using</c> lines move into the namespace. There they come before the types of the namespace around it,
    /// so that a schema named <c>Task</c> or <c>Stream</c> is not taken for the framework's. Files of the outer
    /// namespace itself have no such shelter: they write every name in full and have no <c>using</c> lines.
    /// </remarks>
    public static string Rewrite(string text, string targetNamespace, bool isPublic)
    {
        var usings = new StringBuilder();
        var rest = new StringBuilder(Header);
        foreach (string line in text.TrimEnd('\n').Split('\n'))
        {
            if (line.StartsWith("using ", StringComparison.Ordinal))
            {
                usings.Append("using global::").Append(line, 6, line.Length - 6).Append('\n');
            }
            else if (line.StartsWith("namespace ", StringComparison.Ordinal))
            {
                rest.Append(line.Replace(SupportNamespace, targetNamespace)).Append(usings.Length > 0 ? "\n\n" : "\n").Append(usings);
            }
            else if (rest.Length > Header.Length || line.Length > 0)
            {
                rest.Append(line).Append('\n');
            }
        }

        return isPublic ? rest.ToString() : rest.Replace("\npublic ", "\ninternal ").ToString();
    }
}
