using System.Collections.Concurrent;

namespace FlowIq.Generator.CorpusTests.Harness;

/// <summary>The clients at the lowest language version, each compiled once for all the tests that look at it.</summary>
internal static class FloorClients
{
    private static readonly ConcurrentDictionary<string, CompiledClient> Compiled = new();

    public static CompiledClient Of(string document) =>
        Compiled.GetOrAdd(document, static name => CompiledClient.Of(Corpus.Find(name).Project().AtTheFloor(), emit: true));
}
