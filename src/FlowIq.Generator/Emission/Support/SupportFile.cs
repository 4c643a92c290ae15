using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace FlowIq.Generator.Emission.Support;

/// <summary>One embedded support file.</summary>
/// <param name="Name">File name without extension; unique among all support files.</param>
/// <param name="Declares">The types it declares.</param>
/// <param name="Mentions">Every identifier in its code (not in comments), in whatever branch of an <c>#if</c>.</param>
internal sealed record SupportFile(string Name, string Text, IReadOnlyCollection<string> Declares, IReadOnlyCollection<string> Mentions)
{
    private static readonly CSharpParseOptions OldTarget = CSharpParseOptions.Default.WithLanguageVersion(LanguageVersion.Latest);

    private static readonly CSharpParseOptions ModernTarget = OldTarget
        .WithPreprocessorSymbols("NET", "NET6_0_OR_GREATER", "NET7_0_OR_GREATER", "NET8_0_OR_GREATER", "NET9_0_OR_GREATER", "NET10_0_OR_GREATER");

    public static SupportFile Parse(string name, string text)
    {
        var declares = new HashSet<string>(StringComparer.Ordinal);
        var mentions = new HashSet<string>(StringComparer.Ordinal);
        Collect(text, ModernTarget, declares, mentions);
        if (text.IndexOf("#if", StringComparison.Ordinal) >= 0)
        {
            Collect(text, OldTarget, declares, mentions);
        }

        return new SupportFile(name, text, declares, mentions);
    }

    private static void Collect(string text, CSharpParseOptions options, HashSet<string> declares, HashSet<string> mentions)
    {
        SyntaxNode root = CSharpSyntaxTree.ParseText(text, options).GetRoot();
        foreach (SyntaxToken token in root.DescendantTokens().Where(static token => token.IsKind(SyntaxKind.IdentifierToken)))
        {
            mentions.Add(token.ValueText);
        }

        foreach (SyntaxNode node in root.DescendantNodes(static node => node is CompilationUnitSyntax or BaseNamespaceDeclarationSyntax))
        {
            switch (node)
            {
                case BaseTypeDeclarationSyntax type:
                    declares.Add(type.Identifier.ValueText);
                    break;
                case DelegateDeclarationSyntax type:
                    declares.Add(type.Identifier.ValueText);
                    break;
            }
        }
    }
}
