using Microsoft.OpenApi;
using Microsoft.OpenApi.Reader;

namespace FlowIq.Generator.Benchmarks.Driver;

/// <summary>Microsoft.OpenApi as its users call it, without validation: the least that reading a document takes.</summary>
internal static class ReaderAlone
{
    public static OpenApiDocument? Read(string text)
    {
        var settings = new OpenApiReaderSettings { RuleSet = ValidationRuleSet.GetEmptyRuleSet(), LoadExternalRefs = false };
        settings.AddYamlReader();
        return OpenApiDocument.Parse(text, text.TrimStart().StartsWith('{') ? "json" : "yaml", settings).Document;
    }
}
