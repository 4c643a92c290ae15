using System.IO;
using System.Linq;
using System.Text;
using FlowIq.Generator.Pipeline;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace FlowIq.Generator.Tests.Generator;

/// <summary>To the compiler it is the same as its own kind of text.</summary>
public class AsciiSourceTests
{
    private static readonly string Code = string.Concat(Enumerable.Range(0, 3000).Select(static i => $"/// <summary>One of many: ~ and \\.</summary>\nclass C{i} {{ string s = \"{i}\"; }}\n\n"));

    private readonly AsciiSource _ours = new(Encoding.ASCII.GetBytes(Code));
    private readonly SourceText _theirs = SourceText.From(Code, Encoding.UTF8);

    [Fact]
    public void Has_the_same_characters_and_lines()
    {
        Assert.Equal(Code, _ours.ToString());
        Assert.Equal(Code.Substring(100, 50), _ours.ToString(new TextSpan(100, 50)));
        Assert.Equal(Code[777], _ours[777]);
        Assert.True(_ours.ContentEquals(_theirs));
        Assert.Equal(_theirs.Lines.Select(static line => line.Span), _ours.Lines.Select(static line => line.Span));
    }

    /// <summary>What debugging information names a file by.</summary>
    [Fact]
    public void Has_the_same_checksum()
    {
        Assert.Equal(_theirs.ChecksumAlgorithm, _ours.ChecksumAlgorithm);
        Assert.Equal(_theirs.GetChecksum().ToArray(), _ours.GetChecksum().ToArray());
        Assert.Equal(_theirs.CanBeEmbedded, _ours.CanBeEmbedded);
        Assert.Equal(_theirs.Encoding, _ours.Encoding);
    }

    [Fact]
    public void Is_written_and_parsed_the_same()
    {
        var writer = new StringWriter();
        _ours.Write(writer);
        Assert.Equal(Code, writer.ToString());
        Assert.Equal(CSharpSyntaxTree.ParseText(_theirs).GetRoot().ToFullString(), CSharpSyntaxTree.ParseText(_ours).GetRoot().ToFullString());
    }

    [Fact]
    public void Can_be_changed()
    {
        var change = new TextChange(new TextSpan(5, 3), "\u00fc");
        Assert.Equal(_theirs.WithChanges(change).ToString(), _ours.WithChanges(change).ToString());
    }
}
