using Microsoft.CodeAnalysis;

namespace FlowIq.Generator.Benchmarks.Driver;

/// <summary>Does next to nothing with all that a generator can ask for, so that the compiler's own share of a first run is paid.</summary>
internal sealed class NothingGenerator : IIncrementalGenerator
{
    public void Initialize(IncrementalGeneratorInitializationContext context) => context.RegisterSourceOutput(
        context.AdditionalTextsProvider
            .Combine(context.AnalyzerConfigOptionsProvider)
            .Select(static (pair, _) => pair.Left.Path)
            .Collect()
            .Combine(context.CompilationProvider.Select(static (compilation, _) => compilation.GetTypesByMetadataName("System.Net.Http.HttpRequestMessage").Length)),
        static (output, pair) => output.AddSource("Nothing.g.cs", $"// {pair.Left.Length} {pair.Right}"));
}
