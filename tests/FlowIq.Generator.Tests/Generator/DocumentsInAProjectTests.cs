using System.Linq;
using FlowIq.Generator.Tests.Harness;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace FlowIq.Generator.Tests.Generator;

/// <summary>Which files are documents, where their code goes, and what options do.</summary>
public class DocumentsInAProjectTests
{
    private const string Petstore = """
        openapi: 3.1.0
        info: { title: Petstore API, version: '1' }
        paths:
          /pets:
            get: { operationId: listPets, responses: { '200': { description: ok, content: { application/json: { schema: { $ref: '#/components/schemas/Pet' } } } } } }
        components: { schemas: { Pet: { type: object, required: [name], properties: { name: { type: string } } } } }
        """;

    [Theory]
    [InlineData("pets.openapi.yaml", true)]
    [InlineData("a/b/openapi.yml", true)]
    [InlineData("swagger.json", true)]
    [InlineData("OpenApi.JSON", true)]
    [InlineData("pets.yaml", false)]
    [InlineData("readme.md", false)]
    public void Documents_are_recognised_by_name(string path, bool isDocument) =>
        Assert.Equal(isDocument, GeneratorRun.Of(TestProject.With(Petstore, path)).Files.Count > 0);

    [Fact]
    public void A_document_of_any_name_can_be_said_to_be_one() =>
        Assert.NotEmpty(GeneratorRun.Of(TestProject.With(Petstore, "vendor.txt.json", ("Document", "true"))).Files);

    [Fact]
    public void Namespace_and_client_name_come_from_project_and_title()
    {
        var assembly = GeneratorRun.Of(TestProject.With(Petstore) with { RootNamespace = "My.Shop" }).Compile();
        Assert.NotNull(assembly.GetType("My.Shop.PetstoreClient"));
        Assert.True(assembly.GetType("My.Shop.Pet")!.IsPublic);
    }

    [Fact]
    public void Options_choose_them()
    {
        var assembly = GeneratorRun.Of(TestProject.With(Petstore, "p.openapi.yaml", ("Namespace", "Vendor.Pets"), ("ClientName", "Animals"), ("Accessibility", "internal"))).Compile();
        Assert.False(assembly.GetType("Vendor.Pets.AnimalsClient")!.IsPublic);
        Assert.DoesNotContain(assembly.GetTypes(), static type => type.IsPublic);
    }

    [Fact]
    public void An_invalid_option_is_reported_and_the_rest_generated()
    {
        GeneratorRun run = GeneratorRun.Of(TestProject.With(Petstore, "p.openapi.yaml", ("Accessibility", "publik")));
        Assert.Contains(run.Diagnostics, static diagnostic => diagnostic.Id == "FIQ0501" && diagnostic.GetMessage().Contains("publik"));
        Assert.NotNull(run.Compile().GetType("Sample.PetstoreClient"));
    }

    [Theory]
    [InlineData("paths/pets_{petId}.yaml")]
    [InlineData("paths/pets_{petId}_[all], (or 'none').yaml")]
    [InlineData("paths/pets%20of%20it.yaml")]
    public void A_file_that_is_referred_to_may_have_any_name(string path)
    {
        const string Item = "get: { operationId: getPet, responses: { '204': { description: ok } } }";
        string text = "openapi: 3.1.0\ninfo: { title: Petstore API, version: '1' }\npaths:\n  /pet:\n    $ref: \"" + path + "\"\n";
        GeneratorRun run = GeneratorRun.Of(TestProject.With(text, "test.openapi.yaml").Add(System.Uri.UnescapeDataString(path), Item));
        Assert.Empty(run.Diagnostics);
        Assert.NotNull(run.Compile().GetType("Sample.PetstoreClient")!.GetMethod("GetPetAsync"));
    }

    [Fact]
    public void Several_documents_get_namespaces_of_their_own()
    {
        TestProject project = TestProject.With(Petstore, "one.openapi.yaml").Add("two.openapi.yaml", Petstore.Replace("Petstore API", "Second API"));
        var assembly = GeneratorRun.Of(project).Compile();
        Assert.NotNull(assembly.GetType("Sample.Petstore.PetstoreClient"));
        Assert.NotNull(assembly.GetType("Sample.Second.SecondClient"));
    }

    [Fact]
    public void Two_documents_of_one_namespace_are_one_too_many()
    {
        TestProject project = TestProject.With(Petstore, "one.openapi.yaml", ("Namespace", "X")).Add("two.openapi.yaml", Petstore, ("Namespace", "X"));
        GeneratorRun run = GeneratorRun.Of(project);
        Assert.Contains(run.Diagnostics, static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
        Assert.NotNull(run.Result.GeneratedSources.Select(static file => file.HintName).Distinct().First());
    }

    [Fact]
    public void The_bundled_document_gives_way_to_another()
    {
        TestProject project = new TestProject().Add("package/flowiq.openapi.yaml", RepositoryPaths.Spec("flowiq.openapi.yaml"), ("Document", "true"), ("Bundled", "true"), ("Namespace", "FlowIq"), ("ClientName", "FlowIq"));
        Assert.NotNull(GeneratorRun.Of(project).Compile().GetType("FlowIq.FlowIqClient"));
        Assert.Null(GeneratorRun.Of(project.Add("own.openapi.yaml", Petstore)).Compile().GetType("FlowIq.FlowIqClient"));
    }

    [Fact]
    public void An_old_language_version_is_told_what_is_needed()
    {
        GeneratorRun run = GeneratorRun.Of(TestProject.With(Petstore) with { Language = LanguageVersion.CSharp10 });
        Assert.Contains(run.Diagnostics, static diagnostic => diagnostic.Id == "FIQ0502");
        Assert.DoesNotContain(run.CompilerErrors(), static id => id.StartsWith("CS", System.StringComparison.Ordinal) && id != "CS8032");
    }

    [Fact]
    public void The_same_input_gives_the_same_bytes_in_any_culture()
    {
        var before = System.Globalization.CultureInfo.CurrentCulture;
        try
        {
            var ordinary = GeneratorRun.Of(TestProject.With(RepositoryPaths.Spec("flowiq.openapi.yaml"))).Files;
            var odd = (System.Globalization.CultureInfo)System.Globalization.CultureInfo.InvariantCulture.Clone();
            odd.NumberFormat.NegativeSign = "minus ";
            odd.NumberFormat.NumberDecimalSeparator = ",";
            System.Globalization.CultureInfo.CurrentCulture = odd;
            Assert.Equal(ordinary, GeneratorRun.Of(TestProject.With(RepositoryPaths.Spec("flowiq.openapi.yaml"))).Files);
            Assert.All(ordinary.Values, static text => Assert.DoesNotContain('\r', text));
        }
        finally
        {
            System.Globalization.CultureInfo.CurrentCulture = before;
        }
    }
}
