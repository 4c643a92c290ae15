using FlowIq.Generator.Emission;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace FlowIq.Generator.Tests.Harness;

/// <summary>Emitted code asks the compiler of a user not to follow nulls through it; here it is followed.</summary>
internal static class NullFlow
{
    /// <summary>The same code with null checked in the bodies too.</summary>
    public static Compilation WithNullFlow(this Compilation compilation)
    {
        foreach (SyntaxTree tree in compilation.SyntaxTrees)
        {
            string text = tree.GetText().ToString();
            if (text.Contains(FileHeader.Nullable, System.StringComparison.Ordinal))
            {
                SourceText followed = SourceText.From(text.Replace(FileHeader.Nullable, "#nullable enable", System.StringComparison.Ordinal), System.Text.Encoding.UTF8);
                compilation = compilation.ReplaceSyntaxTree(tree, tree.WithChangedText(followed));
            }
        }

        return compilation;
    }
}
