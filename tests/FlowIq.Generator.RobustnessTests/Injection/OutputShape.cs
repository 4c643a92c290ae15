using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;
using FlowIq.Generator.RobustnessTests.Harness;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace FlowIq.Generator.RobustnessTests.Injection;

/// <summary>What emitted code is apart from its names and texts: the kinds of its nodes and tokens, declaration by declaration.</summary>
internal static class OutputShape
{
    /// <summary>
    /// One line per file, type and member, sorted: where names differ, so does the order in which they are written,
    /// and which of them share a length.
    /// </summary>
    public static IReadOnlyList<string> Of(HostileRun run)
    {
        var lines = new List<string>();
        foreach (SyntaxTree tree in DocumentTrees(run))
        {
            foreach (MemberDeclarationSyntax member in tree.GetRoot().DescendantNodes().OfType<MemberDeclarationSyntax>())
            {
                lines.Add(member is TypeDeclarationSyntax or BaseNamespaceDeclarationSyntax ? Header(member) : Kinds(member));
            }
        }

        lines.Sort(StringComparer.Ordinal);
        return lines;
    }

    /// <summary>What no text of a document may do, whatever it is; empty where all is well.</summary>
    public static IEnumerable<string> Breaches(HostileRun run)
    {
        foreach (SyntaxTree tree in DocumentTrees(run))
        {
            string text = tree.ToString();
            foreach (Diagnostic diagnostic in tree.GetDiagnostics())
            {
                yield return diagnostic.ToString();
            }

            for (int i = 0; i < text.Length; i++)
            {
                if (IsUnreadable(text, i))
                {
                    yield return $"{tree.FilePath}: U+{(int)text[i]:X4} stands in the source near: {text[Math.Max(0, i - 40)..i]}";
                    break;
                }
            }

            foreach (SyntaxTrivia trivia in tree.GetRoot().DescendantTrivia(descendIntoTrivia: true))
            {
                bool isOurs = trivia.Kind() is SyntaxKind.WhitespaceTrivia or SyntaxKind.EndOfLineTrivia or SyntaxKind.SingleLineDocumentationCommentTrivia or SyntaxKind.DocumentationCommentExteriorTrivia
                    || (!trivia.ToFullString().Contains(HostileTexts.Marker, StringComparison.Ordinal) && trivia.Kind() is SyntaxKind.SingleLineCommentTrivia or SyntaxKind.NullableDirectiveTrivia or SyntaxKind.PragmaWarningDirectiveTrivia);
                if (!isOurs)
                {
                    yield return $"{tree.FilePath}: {trivia.Kind()}: {trivia}";
                }
            }

            foreach (XmlNameSyntax name in tree.GetRoot().DescendantNodes(descendIntoTrivia: true).OfType<XmlNameSyntax>())
            {
                if (!Elements.Contains(name.ToString()))
                {
                    yield return $"{tree.FilePath}: the XML name {name}";
                }
            }
        }

        foreach (GeneratedSourceResult source in run.Sources)
        {
            if (source.HintName.Any(static c => !char.IsAsciiLetterOrDigit(c) && c is not ('.' or '_')))
            {
                yield return $"the hint name {source.HintName}";
            }
        }
    }

    private static readonly HashSet<string> Elements =
        ["summary", "remarks", "param", "returns", "exception", "see", "cref", "name", "paramref", "typeparam", "typeparamref", "c", "value", "inheritdoc", "langword", "para", "code", "list", "item", "description"];

    private static IEnumerable<SyntaxTree> DocumentTrees(HostileRun run) =>
        run.Sources.Where(static source => !source.HintName.Contains(".Support.", StringComparison.Ordinal)).Select(static source => source.SyntaxTree);

    private static string Header(MemberDeclarationSyntax type)
    {
        SyntaxNode withoutMembers = type switch
        {
            TypeDeclarationSyntax declaration => declaration.WithMembers(default),
            FileScopedNamespaceDeclarationSyntax space => space.WithMembers(default),
            _ => type,
        };
        return Kinds(withoutMembers);
    }

    private static string Kinds(SyntaxNode node)
    {
        var kinds = new StringBuilder();
        foreach (SyntaxNodeOrToken part in node.DescendantNodesAndTokensAndSelf())
        {
            kinds.Append(part.RawKind.ToString(CultureInfo.InvariantCulture)).Append(' ');
        }

        return kinds.ToString();
    }

    private static bool IsUnreadable(string text, int i) => text[i] switch
    {
        '\n' => false,
        _ when char.IsHighSurrogate(text[i]) => i + 1 == text.Length || !char.IsLowSurrogate(text[i + 1]),
        _ when char.IsLowSurrogate(text[i]) && i > 0 && char.IsHighSurrogate(text[i - 1]) => char.ConvertToUtf32(text[i - 1], text[i]) is >= 0xE0000 and <= 0xE0FFF or 0x10FFFF,
        _ when char.IsLowSurrogate(text[i]) => true,
        _ => char.IsControl(text[i]) || char.GetUnicodeCategory(text[i]) is UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or UnicodeCategory.OtherNotAssigned,
    };
}
