using System;
using System.Linq;
using System.Reflection;
using FlowIq.Generator.Tests.Harness;

namespace FlowIq.Generator.Tests.Generator;

/// <summary>Options that leave parts of a document out, or change the form of the client.</summary>
public class ChosenOperationsTests
{
    private const string Document = """
        openapi: 3.1.0
        info: { title: Shop API, version: '1' }
        paths:
          /orders: { get: { operationId: listOrders, tags: [orders], responses: { '200': { description: ok, content: { application/json: { schema: { type: array, items: { $ref: '#/components/schemas/Order' } } } } } } } }
          /orders/{id}: { get: { operationId: getOrder, tags: [orders, public], parameters: [{ name: id, in: path, required: true, schema: { type: string } }], responses: { '200': { description: ok, content: { application/json: { schema: { $ref: '#/components/schemas/Order' } } } } } } }
          /orders/{id}/lines: { get: { operationId: getLines, tags: [orders], parameters: [{ name: id, in: path, required: true, schema: { type: string } }], responses: { '200': { description: ok, content: { application/json: { schema: { $ref: '#/components/schemas/Line' } } } } } } }
          /users: { get: { operationId: listUsers, tags: [users], responses: { '200': { description: ok, content: { application/json: { schema: { $ref: '#/components/schemas/User' } } } }, '404': { description: gone, content: { application/json: { schema: { $ref: '#/components/schemas/Problem' } } } } } } }
        webhooks:
          orderMade: { post: { operationId: orderMade, tags: [orders], requestBody: { content: { application/json: { schema: { $ref: '#/components/schemas/Event' } } } }, responses: { '200': { description: ok } } } }
        components:
          schemas:
            Order: { type: object, properties: { lines: { type: array, items: { $ref: '#/components/schemas/Line' } } } }
            Line: { type: object, properties: { n: { type: integer } } }
            User: { type: object, properties: { name: { type: string } } }
            Problem: { type: object, properties: { title: { type: string } } }
            Event: { type: object, properties: { at: { type: string } } }
            Unused: { type: object, properties: { x: { type: string } } }
        """;

    [Theory]
    [InlineData("", "", "GetLines GetOrder ListOrders ListUsers", "Event Line Order Problem User")]
    [InlineData("Tags", "users", "ListUsers", "Problem User")]
    [InlineData("Tags", "public;users", "GetOrder ListUsers", "Line Order Problem User")]
    [InlineData("ExcludeTags", "orders", "ListUsers", "Problem User")]
    [InlineData("Paths", "/orders/*", "GetOrder", "Line Order")]
    [InlineData("Paths", "/orders/**", "GetLines GetOrder ListOrders", "Line Order")]
    [InlineData("Paths", "/*/?id?/lines", "GetLines", "Line")]
    [InlineData("ExcludePaths", "/orders**;orderMade", "ListUsers", "Problem User")]
    [InlineData("Operations", "getLines", "GetLines", "Line")]
    [InlineData("ExcludeOperations", "listOrders; getOrder; orderMade", "GetLines ListUsers", "Line Problem User")]
    public void Only_what_is_chosen_is_emitted(string option, string value, string methods, string types)
    {
        GeneratorRun run = GeneratorRun.Of(option.Length == 0 ? TestProject.With(Document) : TestProject.With(Document, "t.openapi.yaml", (option, value)));
        Assert.Empty(run.Diagnostics);
        Assembly assembly = run.Compile();
        Assert.Equal(methods, string.Join(" ", Methods(assembly, "Sample.IShopClient").Where(static name => !name.StartsWith("Try", StringComparison.Ordinal))));
        string[] documented = ["Event", "Line", "Order", "Problem", "Unused", "User"];
        Assert.Equal(types, string.Join(" ", documented.Where(name => assembly.GetType("Sample." + name) is not null)));
    }

    [Fact]
    public void Filters_add_up()
    {
        GeneratorRun run = GeneratorRun.Of(TestProject.With(Document, "t.openapi.yaml", ("Tags", "orders"), ("Paths", "/orders/{id}"), ("ExcludeOperations", "getLines")));
        Assert.Equal("GetOrder TryGetOrder", string.Join(" ", Methods(run.Compile(), "Sample.IShopClient")));
    }

    [Theory]
    [InlineData("Tags", "order", "Tags=\"order\"")]
    [InlineData("Paths", "/order/*", "Paths=\"/order/*\"")]
    [InlineData("Operations", "getorder", "Operations=\"getorder\"")]
    [InlineData("ExcludeTags", "nothing", "ExcludeTags=\"nothing\"")]
    public void A_filter_that_matches_nothing_is_told(string option, string value, string expected)
    {
        GeneratorRun run = GeneratorRun.Of(TestProject.With(Document, "t.openapi.yaml", (option, value)));
        Assert.Contains(run.Diagnostics, diagnostic => diagnostic.Id == "FIQ0501" && diagnostic.GetMessage().Contains(expected));
        Assert.DoesNotContain(run.CompilerErrors(), static id => id.StartsWith("CS", StringComparison.Ordinal));
    }

    [Fact]
    public void Sub_clients_are_made_and_unmade()
    {
        Assembly grouped = GeneratorRun.Of(TestProject.With(Document, "t.openapi.yaml", ("SubClients", "true"))).Compile();
        Assert.Equal(["Orders", "Users"], grouped.GetType("Sample.IShopClient")!.GetProperties().Select(static property => property.Name).Order(StringComparer.Ordinal));
        Assert.Contains("ListUsers", Methods(grouped, "Sample.IUsersClient"));
        Assembly flat = GeneratorRun.Of(TestProject.With(Large(), "t.openapi.yaml", ("SubClients", "false"))).Compile();
        Assert.Equal(100, Methods(flat, "Sample.IShopClient").Length);
        Assembly large = GeneratorRun.Of(TestProject.With(Large())).Compile();
        Assert.Equal(2, large.GetType("Sample.IShopClient")!.GetProperties().Length);
    }

    [Fact]
    public void A_filter_renames_nothing()
    {
        Assembly filtered = GeneratorRun.Of(TestProject.With(Large(), "t.openapi.yaml", ("Operations", "getA1"))).Compile();
        Assert.NotNull(filtered.GetType("Sample.IShopClient")!.GetProperty("A"));
    }

    [Fact]
    public void Results_per_status_can_be_left_out()
    {
        GeneratorRun run = GeneratorRun.Of(TestProject.With(Document, "t.openapi.yaml", ("Results", "false")));
        Assembly assembly = run.Compile();
        Assert.DoesNotContain(Methods(assembly, "Sample.IShopClient"), static name => name.StartsWith("Try", StringComparison.Ordinal));
        Assert.DoesNotContain(assembly.GetTypes(), static type => type.Name is "ListUsersResult" or "GetOrderResult");
    }

    [Fact]
    public void Converters_can_be_left_out()
    {
        GeneratorRun run = GeneratorRun.Of(TestProject.With(Document, "t.openapi.yaml", ("JsonConverters", "false")));
        Assert.DoesNotContain(run.Files.Values, static text => text.Contains("JsonConverter"));
        run.Compile();
    }

    [Theory]
    [InlineData("false", "ReadOrder WriteFilter ReadShared WriteShared")]
    [InlineData("true", "ReadOrder WriteOrder ReadFilter WriteFilter ReadShared WriteShared")]
    public void Without_converters_JSON_code_goes_only_the_way_that_the_client_goes(string converters, string expected)
    {
        const string Document = """
            openapi: 3.1.0
            info: { title: Ways, version: '1' }
            paths:
              /find:
                post:
                  requestBody: { required: true, content: { application/json: { schema: { $ref: '#/components/schemas/Filter' } } } }
                  responses: { '200': { description: ok, content: { application/json: { schema: { $ref: '#/components/schemas/Order' } } } } }
            components:
              schemas:
                Filter: { type: object, properties: { shared: { $ref: '#/components/schemas/Shared' } } }
                Order: { type: object, properties: { shared: { $ref: '#/components/schemas/Shared' } } }
                Shared: { type: object, properties: { name: { type: string } } }
            """;
        Assembly assembly = GeneratorRun.Of(TestProject.With(Document, "t.openapi.yaml", ("JsonConverters", converters))).Compile();
        Assert.Equal(
            expected.Split(' ').Order(StringComparer.Ordinal),
            assembly.GetType("Sample.WaysCodec")!.GetMethods(BindingFlags.Static | BindingFlags.Public | BindingFlags.DeclaredOnly)
                .Select(static method => method.Name).Where(static name => !name.StartsWith("TypeInfo", StringComparison.Ordinal)).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Everything_is_internal_on_request()
    {
        Assembly assembly = GeneratorRun.Of(TestProject.With(Document, "t.openapi.yaml", ("Accessibility", "internal"), ("SubClients", "true"), ("Validation", "true")) with
        {
            Code = "internal static class Use { internal static System.Threading.Tasks.Task<Sample.User> Call(Sample.IShopClient client) => client.Users.ListUsersAsync(); }",
        }).Compile();
        Assert.DoesNotContain(assembly.GetTypes(), static type => type.IsPublic);
    }

    private static string Large() => "openapi: 3.1.0\ninfo: { title: Shop API, version: '1' }\npaths:\n" + string.Concat(Enumerable.Range(0, 50).Select(static i =>
        $"  /p{i}: {{ get: {{ operationId: get{(i % 2 == 0 ? "B" : "A")}{i}, tags: [{(i % 2 == 0 ? "b" : "a")}], responses: {{ '204': {{ description: ok }} }} }} }}\n"));

    private static string[] Methods(Assembly assembly, string type) =>
        [.. assembly.GetType(type)!.GetMethods().Where(static method => !method.IsSpecialName).Select(static method => method.Name.Replace("Async", "")).Order(StringComparer.Ordinal)];
}
