namespace FlowIq.Generator.CorpusTests.Harness;

/// <summary>A test over all of the corpus, which is not part of the repository; skipped where there is none.</summary>
internal sealed class CorpusFactAttribute : FactAttribute
{
    public CorpusFactAttribute() => Skip = Corpus.Missing;
}

/// <summary>A test per document of the corpus; skipped where there is none.</summary>
internal sealed class CorpusTheoryAttribute : TheoryAttribute
{
    public CorpusTheoryAttribute() => Skip = Corpus.Missing;
}
