using FlowIq.Generator.CorpusTests.Harness;

namespace FlowIq.Generator.CorpusTests.Sizes;

/// <summary>
/// The compiler's work grows with the emitted code and is many times the generator's own; so its size is a figure of
/// performance. Where one of these changes on purpose, the new figure is committed with the change.
/// </summary>
public sealed class EmittedSizeTests
{
    private const double Tolerance = 0.05;

    [CorpusTheory]
    [InlineData("github-api-full.json", 783, 6083)]
    [InlineData("openai.yaml", 820, 5001)]
    [InlineData("discord.json", 799, 6560)]
    [InlineData("adyen-checkout-v72.json", 696, 7220)]
    public void Emitted_code_keeps_its_size(string document, double bytesPerMember, double bytesPerOperation)
    {
        EmittedSize size = EmittedSize.Of(Corpus.Find(document).Project());

        Assert.True(IsNear(size.PerProperty, bytesPerMember) && IsNear(size.PerOperation, bytesPerOperation), size.ToString());
    }

    private static bool IsNear(double actual, double expected) => actual >= expected * (1 - Tolerance) && actual <= expected * (1 + Tolerance);
}
