using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace FlowIq.Generator.Tests.Harness;

/// <summary>An AdditionalFile that is no file.</summary>
internal sealed class InMemoryText(string path, SourceText text) : AdditionalText
{
    public InMemoryText(string path, string text)
        : this(path, SourceText.From(text, System.Text.Encoding.UTF8))
    {
    }

    public override string Path => path;

    public override SourceText GetText(CancellationToken cancellationToken = default) => text;
}
