using System.Linq;
using System.Reflection;
using FlowIq.Generator.Tests.Harness;

namespace FlowIq.Generator.Tests.Reading.References;

/// <summary>References to other files, all of them AdditionalFiles of the project.</summary>
public class ExternalFileTests
{
    [Theory]
    [InlineData("pet.yaml", "/specs/pet.yaml")]
    [InlineData("./pet.yaml", "/specs/pet.yaml")]
    [InlineData("schemas/pet.json", "/specs/schemas/pet.json")]
    [InlineData("../shared/pet.yml", "/shared/pet.yml")]
    [InlineData("schemas/pet_{id}.yaml", "/specs/schemas/pet_{id}.yaml")]
    [InlineData("schemas/a pet (new), [1].yaml", "/specs/schemas/a pet (new), [1].yaml")]
    [InlineData("schemas/a%20pet.yaml", "/specs/schemas/a pet.yaml")]
    [InlineData("schemas/Tiere/Käfer.yaml", "/specs/schemas/Tiere/Käfer.yaml")]
    public void A_path_is_relative_to_the_file_it_stands_in(string reference, string path)
    {
        GeneratorRun run = GeneratorRun.Of(Document(reference).Add(path, """{ "title": "Pet", "type": "object", "required": ["name"], "properties": { "name": { "type": "string" } } }"""));
        Assert.Empty(run.Diagnostics);
        Assert.Equal("String Name", Members(run.Compile().GetType("Sample.Order")!.GetProperty("Pet")!.PropertyType));
    }

    [Fact]
    public void Files_refer_to_each_other_over_folders_in_a_circle()
    {
        GeneratorRun run = GeneratorRun.Of(Document("schemas/pet.yaml#/Pet")
            .Add("/specs/schemas/pet.yaml", "Pet: { type: object, required: [owner], properties: { owner: { $ref: people/owner.yaml } } }")
            .Add("/specs/schemas/people/owner.yaml", "{ title: Owner, type: object, properties: { pets: { type: array, items: { $ref: '../pet.yaml#/Pet' } }, home: { $ref: '../../main.openapi.yaml#/components/schemas/Home' } } }"));
        Assert.Empty(run.Diagnostics);
        Assert.Equal("Owner Owner", Members(run.Compile().GetType("Sample.Pet")!));
        Assert.Equal("Home Home, IReadOnlyList`1 Pets", Members(run.Compile().GetType("Sample.Owner")!));
    }

    [Fact]
    public void A_pointer_may_hold_escapes()
    {
        GeneratorRun run = GeneratorRun.Of(Document("all.yaml#/types/a~1b~0c%20d")
            .Add("/specs/all.yaml", "types: { 'a/b~c d': { type: object, properties: { name: { type: string } } } }"));
        Assert.Empty(run.Diagnostics);
        Assert.Equal("String Name", Members(run.Compile().GetType("Sample.Order")!.GetProperty("Pet")!.PropertyType));
    }

    [Fact]
    public void Path_items_parameters_responses_and_bodies_may_stand_in_other_files()
    {
        GeneratorRun run = GeneratorRun.Of(TestProject.With(
            """
            openapi: 3.1.0
            info: { title: Shop, version: '1' }
            paths: { '/orders/{id}': { $ref: 'paths/orders_{id}.yaml' } }
            """,
            "/specs/main.openapi.yaml")
            .Add("/specs/paths/orders_{id}.yaml", """
                parameters: [ { $ref: '../parts.yaml#/parameters/Id' } ]
                put:
                  operationId: putOrder
                  requestBody: { $ref: '../parts.yaml#/bodies/Order' }
                  responses: { '200': { $ref: '../parts.yaml#/responses/Done' } }
                """)
            .Add("/specs/parts.yaml", """
                parameters: { Id: { name: id, in: path, required: true, schema: { type: integer } } }
                bodies: { Order: { required: true, content: { application/json: { schema: { $ref: '#/schemas/Order' } } } } }
                responses: { Done: { description: done, content: { application/json: { schema: { $ref: '#/schemas/Order' } } } } }
                schemas: { Order: { type: object, properties: { lines: { type: integer } } } }
                """));
        Assert.Empty(run.Diagnostics);
        MethodInfo method = run.Compile().GetType("Sample.ShopClient")!.GetMethod("PutOrderAsync")!;
        Assert.Equal("Int64 id, Order request", string.Join(", ", method.GetParameters().Take(2).Select(static parameter => $"{parameter.ParameterType.Name} {parameter.Name}")));
        Assert.Equal("Order", method.ReturnType.GenericTypeArguments[0].Name);
    }

    [Fact]
    public void A_discriminator_may_map_to_files()
    {
        GeneratorRun run = GeneratorRun.Of(TestProject.With(
            """
            openapi: 3.0.3
            info: { title: Zoo, version: '1' }
            paths: { /pets: { get: { operationId: pet, responses: { '200': { description: ok, content: { application/json: { schema: { $ref: '#/components/schemas/Pet' } } } } } } } }
            components:
              schemas:
                Pet:
                  oneOf: [ { $ref: cat.yaml }, { $ref: 'dogs/dog.yaml' } ]
                  discriminator: { propertyName: kind, mapping: { tom: cat.yaml, rex: dogs/dog.yaml } }
            """,
            "/specs/main.openapi.yaml")
            .Add("/specs/cat.yaml", "{ type: object, required: [kind], properties: { kind: { type: string }, lives: { type: integer } } }")
            .Add("/specs/dogs/dog.yaml", "{ type: object, required: [kind], properties: { kind: { type: string }, good: { type: boolean } } }"));
        Assert.Empty(run.Diagnostics);
        string json = string.Join("\n", run.Files.Where(static file => file.Key.Contains("Json", System.StringComparison.Ordinal)).Select(static file => file.Value));
        Assert.Contains("\"tom\"u8", json);
        Assert.Contains("\"rex\"u8", json);
        Assert.Equal("Pet", run.Compile().GetType("Sample.Cat")!.BaseType!.Name);
    }

    [Fact]
    public void A_file_that_is_not_there_is_said_at_the_reference()
    {
        GeneratorRun run = GeneratorRun.Of(Document("schemas/pet.yaml").Add("/specs/schemas/pat.yaml", "type: object"));
        var found = Assert.Single(run.Diagnostics);
        Assert.Equal("FIQ0101", found.Id);
        Assert.Contains("'schemas/pet.yaml' is not among the project's AdditionalFiles", found.GetMessage());
        Assert.Equal(5, found.Location.GetLineSpan().StartLinePosition.Line);
    }

    [Fact]
    public void What_is_wrong_in_another_file_is_said_there()
    {
        GeneratorRun run = GeneratorRun.Of(Document("pet.yaml").Add("/specs/pet.yaml", "type: object\nproperties:\n  name: { type: strng }\n  age: { type: integer }\n"));
        Assert.NotEmpty(run.Diagnostics);
        Assert.All(run.Diagnostics, static diagnostic => Assert.Equal(("/specs/pet.yaml", 2), (diagnostic.Location.GetLineSpan().Path, diagnostic.Location.GetLineSpan().StartLinePosition.Line)));
    }

    private static TestProject Document(string reference) => TestProject.With(
        $$"""
        openapi: 3.1.0
        info: { title: Shop, version: '1' }
        paths: {}
        components:
          schemas:
            Order: { type: object, properties: { pet: { $ref: '{{reference}}' } } }
            Home: { type: object, properties: { street: { type: string } } }
        """,
        "/specs/main.openapi.yaml");

    private static string Members(System.Type type) => string.Join(
        ", ",
        type.GetProperties(BindingFlags.Instance | BindingFlags.Public | BindingFlags.DeclaredOnly)
            .Where(static property => property.CanWrite)
            .OrderBy(static property => property.Name, System.StringComparer.Ordinal)
            .Select(static property => $"{property.PropertyType.Name} {property.Name}"));
}
