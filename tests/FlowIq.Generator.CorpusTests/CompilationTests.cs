using System.Linq;
using FlowIq.Generator.CorpusTests.Harness;

namespace FlowIq.Generator.CorpusTests;

/// <summary>Every document of the corpus makes a client that a strict project compiles without an error or a warning.</summary>
public sealed class CompilationTests
{
    /// <summary>One of each kind: versions, unions, forms, streams, XML, many files, and two of the large ones.</summary>
    public static TheoryData<string> OnOldTargets =>
    [
        .. new[]
        {
            "adyen-checkout-v72.json", "atc-multiparts-merged.yaml", "autorest-url-multi-collectionformat-2/url-multi-collectionFormat.json", "discord.json",
            "discriminators.yaml", "file-uploads.json", "heyapi-full-2/full.yaml", "heyapi-full-30/full.yaml", "openai.yaml", "polymorphism.json",
            "redocly-cafe-32.yaml", "redocly-oas31-kitchen-sink.yaml", "schema-types-31.json", "security-31.yaml", "train-travel-31.yaml", "typespec-sse-32.yaml",
        }.Where(static name => Corpus.Documents.Any(document => document.Name == name)),
    ];

    [CorpusTheory]
    [MemberData(nameof(Corpus.Names), MemberType = typeof(Corpus))]
    public void Compiles_at_CSharp_11(string document) => AssertClean(FloorClients.Of(document));

    [CorpusTheory]
    [MemberData(nameof(Corpus.Names), MemberType = typeof(Corpus))]
    public void Compiles_at_the_latest_CSharp_with_null_followed(string document) => AssertClean(CompiledClient.Of(Corpus.Find(document).Project(), followsNull: true));

    [CorpusTheory]
    [MemberData(nameof(OnOldTargets))]
    public void Compiles_on_netstandard(string document) => AssertClean(CompiledClient.Of(Corpus.Find(document).Project().OnNetStandard()));

    [CorpusTheory]
    [MemberData(nameof(OnOldTargets))]
    public void Compiles_with_JSON_code_one_way(string document) => AssertClean(CompiledClient.Of(Corpus.Find(document).Project(("JsonConverters", "false"))));

    private static void AssertClean(CompiledClient client)
    {
        Assert.NotNull(client.Model);
        Assert.True(client.Problems.Count == 0, string.Join("\n", client.Problems));
    }
}
