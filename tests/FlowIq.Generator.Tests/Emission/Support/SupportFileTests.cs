using System.Collections.Generic;
using System.IO;
using System.Linq;
using FlowIq.Generator.Emission.Support;
using FlowIq.Generator.Tests.Harness;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace FlowIq.Generator.Tests.Emission.Support;

/// <summary>What the generator knows of its support files is what the compiler's own parser finds in them.</summary>
public class SupportFileTests
{
    public static TheoryData<string> Files() =>
        [.. Directory.GetFiles(Folder, "*.cs", SearchOption.AllDirectories).Where(static path => !path.Contains("Polyfills", System.StringComparison.Ordinal)).Select(static path => Path.GetRelativePath(Folder, path))];

    private static string Folder => Path.Combine(RepositoryPaths.Root, "src", "FlowIq.Generator", "Support");

    [Theory]
    [MemberData(nameof(Files))]
    public void Types_and_words_are_those_of_the_code(string file)
    {
        string text = File.ReadAllText(Path.Combine(Folder, file)).ReplaceLineEndings("\n");
        var declared = new HashSet<string>();
        var words = new HashSet<string>();
        foreach (string[] symbols in (string[][])[["NET", "NET6_0_OR_GREATER", "NET7_0_OR_GREATER", "NET8_0_OR_GREATER", "NET9_0_OR_GREATER", "NET10_0_OR_GREATER"], ["NET"], []])
        {
            SyntaxNode root = CSharpSyntaxTree.ParseText(text, CSharpParseOptions.Default.WithLanguageVersion(LanguageVersion.Latest).WithPreprocessorSymbols(symbols)).GetRoot();
            declared.UnionWith(root.DescendantNodes().OfType<BaseTypeDeclarationSyntax>().Where(static type => type.Parent is BaseNamespaceDeclarationSyntax).Select(static type => type.Identifier.ValueText));
            declared.UnionWith(root.DescendantNodes().OfType<DelegateDeclarationSyntax>().Where(static type => type.Parent is BaseNamespaceDeclarationSyntax).Select(static type => type.Identifier.ValueText));
            words.UnionWith(root.DescendantTokens().Where(static token => token.IsKind(SyntaxKind.IdentifierToken) || SyntaxFacts.IsKeywordKind(token.Kind())).Select(static token => token.ValueText));
        }

        SupportFile known = SupportFile.Parse(Path.GetFileNameWithoutExtension(file), text);
        Assert.NotEmpty(declared);
        Assert.Equal(declared.Order(), known.Declares.Distinct().Order());
        Assert.Equal(words.Order(), known.Mentions.Order());
    }

    /// <summary>A file is emitted where code needs it: what its comments alone refer to may not be there.</summary>
    [Theory]
    [MemberData(nameof(Files))]
    public void Comments_refer_only_to_what_the_code_names_too(string file)
    {
        string text = File.ReadAllText(Path.Combine(Folder, file)).ReplaceLineEndings("\n");
        SupportFile known = SupportFile.Parse(Path.GetFileNameWithoutExtension(file), text);
        IEnumerable<string> referred = CSharpSyntaxTree.ParseText(text, CSharpParseOptions.Default.WithDocumentationMode(DocumentationMode.Parse)).GetRoot()
            .DescendantNodes(descendIntoTrivia: true).OfType<XmlCrefAttributeSyntax>()
            .SelectMany(static cref => cref.DescendantTokens()).Where(static token => token.IsKind(SyntaxKind.IdentifierToken)).Select(static token => token.ValueText);
        Assert.All(referred.Where(static name => File.Exists(Path.Combine(Folder, name + ".cs")) || File.Exists(Path.Combine(Folder, "ApiRuntime", name + ".cs"))), name => Assert.Contains(name, known.Mentions.Concat(known.Declares)));
    }

    [Theory]
    [InlineData("a /* b */ c // d\n e", "a c e")]
    [InlineData("#if NET\na\n#else\nb\n#endif", "a b")]
    [InlineData("x = \"a \\\" b\" + y;", "x y")]
    [InlineData("x = @\"a \"\" b\" + y;", "x y")]
    [InlineData("x = $\"a {y} {{b}} {(z ? \"c\" : $\"{w:d}\")} d\" + v;", "d v w x y z")]
    [InlineData("x == '\"' || y == '\\'' || z == '\\u0041'", "x y z")]
    [InlineData("a1 = 0x7FUL + 1_000L + 2.5e3d + b[1];", "a1 b")]
    [InlineData("@class = $@\"a\"\"{y}\"", "class y")]
    public void Words_of_comments_and_texts_are_none(string code, string words) =>
        Assert.Equal(words.Split(' '), CodeWords.Of(code).Order(System.StringComparer.Ordinal));
}
