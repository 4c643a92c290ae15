using System.Linq;
using FlowIq.Generator.Tests.Harness;
using Microsoft.CodeAnalysis;

namespace FlowIq.Generator.Tests.Reading.Overlay;

/// <summary>Overlays change what is generated, and what is wrong with them is said at their own lines.</summary>
public class OverlayTests
{
    private const string Document = """
        openapi: 3.1.0
        info: { title: Petstore API, version: '1' }
        paths:
          /pets:
            get:
              operationId: list_pets
              tags: [internal, pets]
              parameters:
                - { name: page, in: query, schema: { type: integer } }
                - { name: dummy, in: query, schema: { type: string } }
                - { name: size, in: query, schema: { type: integer } }
              responses: { '200': { description: ok, content: { application/json: { schema: { $ref: '#/components/schemas/pet_v2' } } } } }
          /admin:
            delete: { operationId: wipe, responses: { '204': { description: gone } } }
        components:
          schemas:
            pet_v2:
              type: object
              required: [name]
              properties:
                name: { type: string }
        """;

    private const string Head = "overlay: 1.0.0\ninfo: { title: Fixes, version: '1' }\n";

    [Fact]
    public void Updates_removes_and_names_in_order()
    {
        GeneratorRun run = Run(Head + """
            extends: vendor.yaml
            actions:
              - target: $.components.schemas.pet_v2
                update:
                  x-csharp-name: Animal
                  required: [age]
                  properties: { age: { type: integer, format: int32 } }
              - target: $.paths['/pets'].get
                update: { operationId: listAnimals }
              - target: $.paths.*.get.parameters[?@.name == 'dummy']
                remove: true
              - target: $.paths.*.get.parameters
                update: { name: sort, in: query, schema: { type: string } }
              - target: $.paths['/admin']
                remove: true
            """);
        Assert.Empty(run.Diagnostics);
        System.Reflection.Assembly assembly = run.Compile();
        Assert.Equal(typeof(int), assembly.GetType("Sample.Animal")!.GetProperty("Age")!.PropertyType);
        System.Type client = assembly.GetType("Sample.IPetstoreClient")!;
        Assert.Equal(["ListAnimalsAsync", "TryListAnimalsAsync"], client.GetMethods().Select(static method => method.Name).Order(System.StringComparer.Ordinal));
        Assert.Equal("page size sort options cancellationToken", string.Join(" ", client.GetMethod("ListAnimalsAsync")!.GetParameters().Select(static parameter => parameter.Name)));
    }

    [Fact]
    public void Copies_and_replaces_as_version_1_1_does()
    {
        GeneratorRun run = Run("""
            overlay: 1.1.0
            info: { title: Fixes, version: '1' }
            actions:
              - target: $.paths
                update: { /animals: {} }
              - target: $.paths['/animals']
                copy: $.paths['/pets']
              - target: $.paths['/pets']
                remove: true
              - target: $.paths['/animals'].get.operationId
                update: animals
              - target: $.paths.*.get.tags[?@ == 'internal']
                remove: true
            """);
        Assert.Empty(run.Diagnostics);
        Assert.NotNull(run.Compile().GetType("Sample.IPetstoreClient")!.GetMethod("AnimalsAsync"));
        Assert.Contains("\"/animals\"", string.Concat(run.Files.Values));
        Assert.DoesNotContain("\"/pets\"", string.Concat(run.Files.Values));
    }

    [Fact]
    public void Several_are_applied_one_after_the_other()
    {
        TestProject project = TestProject.With(Document, "api/vendor.yaml", ("Document", "true"), ("Overlay", "one.overlay.yaml; api/two.overlay.yaml"))
            .Add("one.overlay.yaml", Head + "actions: [{ target: $.components.schemas.pet_v2, update: { x-csharp-name: First } }]")
            .Add("api/two.overlay.yaml", "{ \"overlay\": \"1.0.0\", \"actions\": [ { \"target\": \"$.components.schemas[?@['x-csharp-name'] == 'First']\", \"update\": { \"x-csharp-name\": \"Second\" } } ] }");
        GeneratorRun run = GeneratorRun.Of(project);
        Assert.Empty(run.Diagnostics);
        Assert.NotNull(run.Compile().GetType("Sample.Second"));
    }

    [Theory]
    [InlineData("actions: [{ target: '$.paths[,', update: {} }]", "FIQ0602", 3, "character 9")]
    [InlineData("actions:\n  - target: $.paths['/pet']\n    remove: true", "FIQ0603", 4, "$.paths['/pet']")]
    [InlineData("actions:\n  - target: $.info\n    update: text", "FIQ0604", 5, "a single value cannot be merged into an object")]
    [InlineData("actions:\n  - target: $.info\n    update:\n      title: { en: Pets }", "FIQ0604", 6, "an object cannot be merged into a single value")]
    [InlineData("actions:\n  - target: $\n    remove: true", "FIQ0604", 5, "cannot be removed")]
    [InlineData("actions:\n  - target: $.info", "FIQ0604", 4, "changes nothing")]
    [InlineData("actions:\n  - update: {}", "FIQ0604", 4, "no text 'target'")]
    [InlineData("actions:\n  - target: $.info\n    copy: $.paths.*", "FIQ0604", 5, "finds 2 values to copy")]
    [InlineData("actions:\n  - target: $.info\n    updates: {}\n    remove: false\n    update: {}", "FIQ0202", 5, "did you mean 'update'?")]
    [InlineData("actions: {}", "FIQ0601", 3, "no list of 'actions'")]
    [InlineData("extends: other.yaml\nactions: []", "FIQ0605", 3, "other.yaml")]
    [InlineData("actions: [", "FIQ0001", 4, "YAML")]
    public void What_is_wrong_is_said_at_its_line(string rest, string id, int line, string message)
    {
        GeneratorRun run = Run(Head + rest);
        Diagnostic diagnostic = Assert.Single(run.Diagnostics);
        Assert.Equal(id, diagnostic.Id);
        Assert.Contains(message, diagnostic.GetMessage());
        FileLinePositionSpan place = diagnostic.Location.GetLineSpan();
        Assert.Equal(("fixes.overlay.yaml", line), (place.Path, place.StartLinePosition.Line + 1));
        Assert.Contains(run.Files.Values, static text => text.Contains("record PetV2"));
    }

    [Theory]
    [InlineData("overlay: 2.0.0\nactions: []", "FIQ0601")]
    [InlineData("overlays: 1.0.0\nactions: []", "FIQ0601")]
    [InlineData("- 1", "FIQ0601")]
    public void A_file_that_is_no_overlay_is_told_so(string text, string id) => Assert.Equal([id], Run(text).Diagnostics.Select(static diagnostic => diagnostic.Id));

    [Fact]
    public void An_overlay_that_is_not_there_is_told_at_the_document()
    {
        GeneratorRun run = GeneratorRun.Of(TestProject.With(Document, "vendor.yaml", ("Document", "true"), ("Overlay", "fixes.overlay.yaml")));
        Assert.Contains("Overlay=\"fixes.overlay.yaml\"", Assert.Single(run.Diagnostics).GetMessage());
    }

    [Fact]
    public void Diagnostics_after_an_overlay_point_into_the_file_they_are_about()
    {
        GeneratorRun run = Run(Head + """
            actions:
              - target: $.paths['/pets'].get.parameters[0]
                remove: true
              - target: $.components.schemas.pet_v2.properties
                update:
                  kind:
                    $ref: '#/components/schemas/Nowhere'
            """, Document.Replace("{ name: size, in: query, schema: { type: integer } }", "{ name: size, in: query, schema: { $ref: '#/components/schemas/Missing' } }"));
        string places = string.Join("\n", run.Diagnostics.Select(static diagnostic => diagnostic.Location.GetLineSpan() is var at ? $"{at.Path}({at.StartLinePosition.Line + 1}) {diagnostic.Id}" : "").Order(System.StringComparer.Ordinal));
        Assert.Equal("fixes.overlay.yaml(9) FIQ0101\nvendor.yaml(11) FIQ0101", places);
    }

    [Fact]
    public void An_overlay_of_another_document_re_runs_nothing_of_this_one()
    {
        TestProject project = TestProject.With(Document, "one.yaml", ("Document", "true"), ("Overlay", "fixes.overlay.yaml"), ("Namespace", "One"))
            .Add("two.openapi.yaml", Document, ("Namespace", "Two"))
            .Add("fixes.overlay.yaml", Head + "actions: [{ target: $.components.schemas.pet_v2, update: { x-csharp-name: First } }]");
        GeneratorRun run = GeneratorRun.Of(project);
        GeneratorRun edited = run.Then(project.Replace("fixes.overlay.yaml", Head + "actions: [{ target: $.components.schemas.pet_v2, update: { x-csharp-name: Second } }]"));
        Assert.Equal([IncrementalStepRunReason.Modified, IncrementalStepRunReason.Unchanged], edited.Reasons(FlowIq.Generator.Pipeline.TrackingNames.Sources));
        Assert.Contains(edited.Files, static file => file.Value.Contains("record Second"));
        Assert.DoesNotContain(edited.Files, static file => file.Value.Contains("record First"));
    }

    [Fact]
    public void An_overlay_is_no_document_whatever_its_name()
    {
        TestProject project = TestProject.With(Document, "vendor.openapi.yaml", ("Overlay", "overlay.openapi.yaml"))
            .Add("overlay.openapi.yaml", Head + "actions: [{ target: $.info, update: { title: Zoo } }]");
        GeneratorRun run = GeneratorRun.Of(project);
        Assert.Empty(run.Diagnostics);
        Assert.NotNull(run.Compile().GetType("Sample.ZooClient"));
    }

    [Fact]
    public void A_greedy_query_ends_in_a_diagnostic()
    {
        string overlay = Head + "actions: [{ target: '$..[?$..[?$..[?$..[?$..[?$..[?$..x]]]]]]', remove: true }]";
        Assert.Equal(["FIQ0004"], Run(overlay).Diagnostics.Select(static diagnostic => diagnostic.Id));
    }

    [Fact]
    public void A_document_that_copies_itself_stops_growing()
    {
        string copies = string.Concat(Enumerable.Repeat("  - { target: $.info, update: { x-a: {} } }\n  - { target: \"$.info['x-a']\", copy: $ }\n", 40));
        Assert.Contains("FIQ0004", Run(Head + "actions:\n" + copies).Diagnostics.Select(static diagnostic => diagnostic.Id));
        string deep = string.Concat(Enumerable.Repeat("{ a: ", 150)) + "1" + new string('}', 150);
        GeneratorRun run = Run(Head + $"actions:\n  - target: $.info\n    update: {{ x-a: {deep} }}\n  - target: $.info['x-a']{string.Concat(Enumerable.Repeat(".a", 140))}\n    update: {{ b: {deep} }}\n");
        Assert.Equal(["FIQ0004"], run.Diagnostics.Select(static diagnostic => diagnostic.Id));
        Assert.NotNull(run.Compile().GetType("Sample.PetV2"));
    }

    [Fact]
    public void An_overlay_of_a_2_0_document_speaks_of_it_as_it_is_written()
    {
        string document = """
            swagger: '2.0'
            info: { title: Petstore API, version: '1' }
            paths:
              /pets:
                post:
                  operationId: add
                  parameters: [{ name: pet, in: body, schema: { $ref: '#/definitions/Pet' } }]
                  responses: { '204': { description: ok } }
            definitions:
              Pet: { type: object, properties: { name: { type: string } } }
            """;
        GeneratorRun run = Run(Head + """
            actions:
              - target: $.definitions.Pet.properties
                update:
                  age: { type: integer, format: int32 }
                  kind: { $ref: '#/definitions/Nowhere' }
              - { target: $.definitions.Pet, update: { x-csharp-name: Animal } }
            """, document);
        Diagnostic diagnostic = Assert.Single(run.Diagnostics);
        Assert.Equal(("fixes.overlay.yaml", 7, "FIQ0101"), (diagnostic.Location.GetLineSpan().Path, diagnostic.Location.GetLineSpan().StartLinePosition.Line + 1, diagnostic.Id));
        Assert.NotNull(run.Compile().GetType("Sample.Animal")!.GetProperty("Age"));
    }

    private static GeneratorRun Run(string overlay, string document = Document) => GeneratorRun.Of(
        TestProject.With(document, "vendor.yaml", ("Document", "true"), ("Overlay", "fixes.overlay.yaml")).Add("fixes.overlay.yaml", overlay));
}
