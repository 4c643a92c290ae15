using System;
using System.Linq;
using System.Reflection;
using FlowIq.Generator.Tests.Harness;

namespace FlowIq.Generator.Tests.Generator;

/// <summary>Names that the document, or an overlay over it, chooses with <c>x-csharp-name</c>.</summary>
public class ChosenNamesTests
{
    private const string Document = """
        openapi: VERSION
        info: { title: Petstore API, version: '1' }
        tags: [{ name: pets }]
        paths:
          /pets:
            post:
              operationId: addPet
              tags: [pets]
              parameters: [{ name: X-Trace, in: header, schema: { type: string } }, { name: mode, in: query, schema: { type: string, enum: [a, b] } }]
              requestBody: { required: true, content: { application/json: { schema: { type: object, required: [n], properties: { n: { type: string } } } } } }
              responses: { '200': { description: ok, content: { application/json: { schema: { type: array, items: { type: object, properties: { id: { type: string } } } } } } } }
          /owners:
            get: { operationId: owners, tags: [owners], responses: { '200': { description: ok, content: { application/json: { schema: { $ref: '#/components/schemas/owner' } } } } } }
        components:
          securitySchemes: { key1: { type: apiKey, in: header, name: X-Key } }
          schemas:
            owner:
              type: object
              required: [nm, other, both]
              properties:
                nm: { type: string }
                other: { $ref: '#/components/schemas/pet' }
                both: { allOf: [{ $ref: '#/components/schemas/pet' }] }
                state: { $ref: '#/components/schemas/state' }
            pet: { type: object, properties: { id: { type: string } } }
            state: { type: string, enum: [on, off, "1st"] }
        security: [{ key1: [] }]
        """;

    private const string Overlay = """
        overlay: 1.0.0
        info: { title: Names, version: '1' }
        actions:
          - { target: $.info, update: { x-csharp-name: Zoo } }
          - { target: "$.tags[?@.name == 'pets']", update: { x-csharp-name: Animals } }
          - target: $.paths['/pets'].post
            update: { x-csharp-name: Adopt, requestBody: { x-csharp-name: Adoption } }
          - { target: "$.paths['/pets'].post.parameters[0]", update: { x-csharp-name: CorrelationId } }
          - { target: "$.paths['/pets'].post.parameters[1].schema", update: { x-csharp-name: AdoptionMode } }
          - { target: "$.paths['/pets'].post.requestBody.content[*].schema", update: { x-csharp-name: NewPet } }
          - { target: "$.paths['/pets'].post.responses['200'].content[*].schema.items", update: { x-csharp-name: PetId } }
          - { target: $.components.schemas.owner, update: { x-csharp-name: Keeper } }
          - { target: $.components.schemas.owner.properties.nm, update: { x-csharp-name: FullName } }
          - { target: $.components.schemas.owner.properties.other, update: { x-csharp-name: Companion } }
          - { target: $.components.schemas.owner.properties.both, update: { x-csharp-name: Friend } }
          - { target: $.components.schemas.state, update: { x-csharp-name: Condition, x-enum-varnames: { 1st: First, "on": Switched } } }
          - { target: $.components.securitySchemes.key1, update: { x-csharp-name: SecretKey } }
        """;

    [Theory]
    [InlineData("3.1.0")]
    [InlineData("3.0.3")]
    public void Everything_that_has_a_name_can_be_given_another(string version)
    {
        GeneratorRun run = GeneratorRun.Of(TestProject
            .With(Document.Replace("VERSION", version), "t.openapi.yaml", ("Overlay", "names.overlay.yaml"), ("SubClients", "true"))
            .Add("names.overlay.yaml", Overlay));
        Assert.Empty(run.Diagnostics);
        Assembly assembly = run.Compile();
        Assert.Equal("AnimalsClient", assembly.GetType("Sample.ZooClient")!.GetProperty("Animals")!.PropertyType.Name.TrimStart('I'));
        MethodInfo method = assembly.GetType("Sample.IAnimalsClient")!.GetMethod("AdoptAsync")!;
        Assert.Equal("adoption:NewPet correlationId:String mode:AdoptionMode", string.Join(" ", method.GetParameters().SkipLast(2).Select(static parameter => parameter.Name + ":" + (Nullable.GetUnderlyingType(parameter.ParameterType) ?? parameter.ParameterType).Name)));
        Assert.Equal("PetId", method.ReturnType.GenericTypeArguments[0].GenericTypeArguments[0].Name);
        Assert.Equal(
            "Companion Friend FullName State",
            string.Join(" ", assembly.GetType("Sample.Keeper")!.GetProperties().Select(static property => property.Name).Order(StringComparer.Ordinal)));
        Type condition = assembly.GetType("Sample.Condition")!;
        Assert.Equal(["First", "Off", "Switched"], condition.GetProperties(BindingFlags.Public | BindingFlags.Static).Select(static property => property.Name).Order(StringComparer.Ordinal));
        Assert.NotNull(assembly.GetType("Sample.ZooClientOptions")!.GetProperty("SecretKey"));
    }

    [Fact]
    public void The_project_file_has_the_last_word_on_the_client()
    {
        GeneratorRun run = GeneratorRun.Of(TestProject
            .With(Document.Replace("VERSION", "3.1.0"), "t.openapi.yaml", ("Overlay", "names.overlay.yaml"), ("ClientName", "Mine"))
            .Add("names.overlay.yaml", Overlay));
        Assert.NotNull(run.Compile().GetType("Sample.MineClient"));
    }

    [Theory]
    [InlineData("not a name")]
    [InlineData("\"x; class Evil { }\"")]
    [InlineData("7")]
    public void A_name_that_is_none_changes_nothing(string name)
    {
        string overlay = $"overlay: 1.0.0\nactions: [{{ target: $.components.schemas.pet, update: {{ x-csharp-name: {name} }} }}]";
        GeneratorRun run = GeneratorRun.Of(TestProject.With(Document.Replace("VERSION", "3.1.0"), "t.openapi.yaml", ("Overlay", "names.overlay.yaml")).Add("names.overlay.yaml", overlay));
        Assert.NotNull(run.Compile().GetType("Sample.Pet"));
    }
}
