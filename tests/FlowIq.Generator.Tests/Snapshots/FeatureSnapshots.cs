using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using FlowIq.Generator.Tests.Harness;
using Microsoft.CodeAnalysis.CSharp;

namespace FlowIq.Generator.Tests.Snapshots;

/// <summary>
/// The emitted code, feature by feature, as committed files that a reviewer reads. Support code is not pinned: it is code of
/// this repository, emitted as it stands.
/// </summary>
public class FeatureSnapshots
{
    private static readonly Feature[] Features =
    [
        new("unions", "Models.00", "Json.00"),
        new("inheritance", "Models.00", "Json.00"),
        new("composition", "Models.00"),
        new("presence", "Models.00", "Json.00"),
        new("enums", "Models.00", "Json.00"),
        new("names", "Models.00"),
        new("formats", "Models.00", "Json.00"),
        new("collections", "Models.00"),
        new("recursion", "Models.00", "Json.00"),
        new("constraints", "Models.00"),
        new("parameters", "Client", "Client.Types"),
        new("bodies", "Client", "Models.00"),
        new("responses", "Client", "Client.Types", "ClientTables"),
        new("security", "Client", "ClientOptions", "ClientTables"),
        new("webhooks", "Webhooks"),
        new("swagger2", "Client"),
        new("swagger2-models", "Models.00"),
        new("references", "Models.00"),
        new("dispatch", "Models.00", "Json.00"),
        new("narrowing", "Models.00", "Json.00"),
        new("enum-names", "Models.00"),
    ];

    public static TheoryData<string> Names => [.. Features.Select(static feature => feature.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Emits_what_is_committed_and_it_compiles(string name)
    {
        Feature feature = Features.Single(feature => feature.Name == name);
        IReadOnlyDictionary<string, string> emitted = GeneratorRun.Of(TestProject.With(feature.Text, feature.FileName)).Files;
        string[] parts = [.. emitted.Keys.Select(Feature.PartOf)];
        Assert.All(feature.Pinned, part => Assert.Contains(part, parts));

        var expected = new Dictionary<string, string>();
        foreach ((string hintName, string text) in emitted)
        {
            string part = Feature.PartOf(hintName);
            expected[hintName] = feature.Pinned.Contains(part) ? GoldenFile.Compare($"{name}.{part}", text) : text;
        }

        await new SnapshotTest(feature, LanguageVersion.CSharp11, expected).RunAsync();
        await new SnapshotTest(feature, LanguageVersion.Latest, expected).RunAsync();
    }

    [Fact]
    public void Every_feature_document_is_pinned() =>
        Assert.Equal(Feature.Documents, Features.Select(static feature => feature.Name).Order(System.StringComparer.Ordinal));
}
