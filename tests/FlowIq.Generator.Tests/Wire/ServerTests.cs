using System;
using System.Linq;
using System.Threading.Tasks;

namespace FlowIq.Generator.Tests.Wire;

/// <summary>Where a request goes: the document's servers, the caller's choice among them, and the caller's own address.</summary>
public sealed class ServerTests
{
    private const string Document = """
        openapi: 3.2.0
        info: { title: Placed, version: "1" }
        servers:
          - url: "https://{region}.example.com:{port}/{stage}/"
            name: live
            variables:
              region: { enum: [eu, us-east], default: eu }
              port: { default: "8443" }
              stage: { default: v1 }
          - { url: "https://sandbox.example.com/a%20b", description: Sandbox }
          - { url: "/local/" }
        paths:
          /x: { get: { operationId: get, responses: { "200": { description: "" } } } }
          /: { get: { operationId: root, responses: { "200": { description: "" } } } }
          /path: { servers: [{ url: "https://files.example.com/up/" }], get: { operationId: path, responses: { "200": { description: "" } } }, post: { operationId: own, servers: [{ url: "https://{tenant}.own.example.com", variables: { tenant: { default: t1 } } }], responses: { "200": { description: "" } } } }
          /relative: { servers: [{ url: "../v2" }], get: { operationId: relative, responses: { "200": { description: "" } } } }
          /rooted: { servers: [{ url: "/v3/" }], get: { operationId: rooted, responses: { "200": { description: "" } } } }
          /schemeless: { servers: [{ url: "//cdn.example.com/y" }], get: { operationId: schemeless, responses: { "200": { description: "" } } } }
        """;

    private const string Swagger = """
        { "swagger": "2.0", "info": { "title": "Placed", "version": "1" }, "host": "api.example.com:8080", "basePath": "/base/", "schemes": ["http", "https"],
          "paths": {
            "/x": { "get": { "operationId": "get", "responses": { "200": { "description": "" } } } },
            "/plain": { "get": { "operationId": "plain", "schemes": ["http"], "responses": { "200": { "description": "" } } } } } }
        """;

    private const string Homeless = """
        { "swagger": "2.0", "info": { "title": "Placed", "version": "1" }, "basePath": "/base", "paths": { "/x": { "get": { "operationId": "get", "responses": { "200": { "description": "" } } } } } }
        """;

    private const string Host = "BaseAddress = new Uri(\"https://host\")";

    private static readonly (string Options, string Call, string Expected)[] Table =
    [
        ("", "Get", "https://eu.example.com:8443/v1/x"),
        ("", "Root", "https://eu.example.com:8443/v1/"),
        ("Server = PlacedServer.Live(region: \"us-east\", stage: \"a/b\")", "Get", "https://us-east.example.com:8443/a/b/x"),
        ("Server = PlacedServer.Sandbox", "Get", "https://sandbox.example.com/a%20b/x"),
        ("Server = PlacedServer.Server3, " + Host, "Get", "https://host/local/x"),
        ("Server = PlacedServer.Server3, BaseAddress = new Uri(\"https://host/own/\")", "Get", "https://host/own/x"),
        ("Server = PlacedServer.Server3", "Get", "InvalidOperationException: The document does not say where the service is. Set BaseAddress on the client's options."),

        // The caller's address, with and without a slash at its end, with and without a path.
        (Host, "Get", "https://host/x"),
        ("BaseAddress = new Uri(\"https://host/\")", "Get", "https://host/x"),
        ("BaseAddress = new Uri(\"https://host:444/prefix\")", "Get", "https://host:444/prefix/x"),
        ("BaseAddress = new Uri(\"https://host/prefix/\")", "Get", "https://host/prefix/x"),
        ("BaseAddress = new Uri(\"https://host/prefix//\")", "Get", "https://host/prefix/x"),
        ("BaseAddress = new Uri(\"https://host/a b/ü\")", "Get", "https://host/a%20b/%C3%BC/x"),
        ("BaseAddress = new Uri(\"https://host/a?b=c#d\")", "Get", "https://host/a/x"),
        ("BaseAddress = new Uri(\"https://host/prefix\")", "Root", "https://host/prefix/"),
        ("BaseAddress = new Uri(\"/prefix\", UriKind.Relative)", "Get", "InvalidOperationException: The base address has to be an absolute http or https URL."),
        ("BaseAddress = new Uri(\"ftp://host\")", "Get", "InvalidOperationException: The base address has to be an absolute http or https URL."),
        ("BaseAddress = new Uri(\"https://user:pw@host\")", "Get", "InvalidOperationException: The base address cannot carry a user name or password; use the credentials on the client's options."),

        // Servers of a path and of an operation; the caller's address stands above them.
        ("", "Path", "https://files.example.com/up/path"),
        ("", "Own", "https://t1.own.example.com/path"),
        ("Server = PlacedServer.Sandbox", "Own", "https://t1.own.example.com/path"),
        (Host, "Own", "https://host/path"),
        ("", "Relative", "https://eu.example.com:8443/v2/relative"),
        ("", "Rooted", "https://eu.example.com:8443/v3/rooted"),
        (Host, "Rooted", "https://host/v3/rooted"),
        ("", "Schemeless", "https://cdn.example.com/y/schemeless"),
    ];

    [Fact]
    public async Task Each_call_goes_where_document_and_caller_say()
    {
        var handler = new Recorded();
        var client = DocumentClient.OfTable(Document, Table.Select(static row => Call(row.Options, row.Call)));
        for (int i = 0; i < Table.Length; i++)
        {
            string outcome = await client.RunAsync("Call" + i, new Uri("http://unused"), handler: handler);
            Assert.Equal(Table[i].Options + ": " + Table[i].Expected, Table[i].Options + ": " + (outcome == "sent" ? handler.Urls[^1] : outcome));
        }
    }

    [Fact]
    public async Task One_call_and_the_injected_HttpClient_have_addresses_too()
    {
        var handler = new Recorded();
        var client = DocumentClient.Of(Document, ("Call", """
            using var http = new HttpClient(handler) { BaseAddress = new Uri("https://injected/q/") };
            var client = new PlacedClient(http, new PlacedClientOptions());
            await client.GetAsync();
            await client.GetAsync(new RequestOptions { BaseAddress = new Uri("https://once/p/") });
            return "";
            """));
        await client.RunAsync("Call", new Uri("http://unused"), handler: handler);
        Assert.Equal(["https://injected/q/x", "https://once/p/x"], handler.Urls);
    }

    [Fact]
    public async Task A_variable_cannot_lead_to_another_host()
    {
        (string Value, string Expected)[] table =
        [
            ("region: \"asia\"", "ArgumentException: 'asia' is not one of eu, us-east. (Parameter 'region')"),
            ("region: null!", "ArgumentNullException: Value cannot be null. (Parameter 'region')"),
            ("port: \"443/evil\"", "ArgumentException: '443/evil' cannot be part of a host. (Parameter 'port')"),
            ("port: \"443@evil\"", "ArgumentException: '443@evil' cannot be part of an address. (Parameter 'port')"),
            ("stage: \"a?b\"", "ArgumentException: 'a?b' cannot be part of an address. (Parameter 'stage')"),
            ("stage: \"..\"", "ArgumentException: '..' cannot be part of an address. (Parameter 'stage')"),
        ];
        var client = DocumentClient.OfTable(Document, table.Select(static row => $"return await Outcome(async () => _ = PlacedServer.Live({row.Value}));"));
        for (int i = 0; i < table.Length; i++)
        {
            Assert.Equal(table[i].Expected, await client.RunAsync("Call" + i, new Uri("http://unused")));
        }
    }

    /// <summary>Vendors write variables that hold more than a part of the host; their defaults have to work.</summary>
    [Fact]
    public async Task A_variable_may_hold_the_path_or_host_and_path_or_what_no_URL_has()
    {
        (string Url, string Default, string Factory, string Expected)[] table =
        [
            ("https://host.example.com{basePath}", "/sell/v1", "", "https://host.example.com/sell/v1/x"),
            ("https://host.example.com{basePath}", "", "\"/v2\"", "https://host.example.com/v2/x"),
            ("https://host.example.com{basePath}", "/v1", "\".evil.com\"", "ArgumentException: '.evil.com' does not begin with a slash. (Parameter 'basePath')"),
            ("https://{host}", "your.example.com/api", "", "https://your.example.com/api/x"),
            ("https://{host}", "your.example.com/api", "\"mine.example.com/a/b\"", "https://mine.example.com/a/b/x"),
            ("{url}", "https://your.example.com/api", "", "https://your.example.com/api/x"),
            ("https://{host}/v1", "your host?", "\"mine.example.com\"", "https://mine.example.com/v1/x"),
            ("https://{host}/v1", "your host?", "", "InvalidOperationException: The document does not say where the service is. Set BaseAddress on the client's options."),
        ];
        var handler = new Recorded();
        foreach ((string url, string standard, string argument, string expected) in table)
        {
            string name = url.Split('{', '}')[1];
            var client = DocumentClient.Of(
                $$"""
                { "openapi": "3.2.0", "info": { "title": "Placed", "version": "1" },
                  "servers": [{ "url": "{{url}}", "name": "live", "variables": { "{{name}}": { "default": "{{standard}}" } } }],
                  "paths": { "/x": { "get": { "operationId": "get", "responses": { "200": { "description": "" } } } } } }
                """,
                ("Chosen", $"using var http = new HttpClient(handler); return await Outcome(() => new PlacedClient(http, new PlacedClientOptions {{ Server = PlacedServer.Live({argument}) }}).GetAsync());"),
                ("Own", Call(Host, "Get")));
            string outcome = await client.RunAsync("Chosen", new Uri("http://unused"), handler: handler);
            Assert.Equal(expected, outcome == "sent" ? handler.Urls[^1] : outcome);
            Assert.Equal("sent", await client.RunAsync("Own", new Uri("http://unused"), handler: handler));
            Assert.StartsWith("https://host/", handler.Urls[^1], StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Swagger_2_host_base_path_and_schemes()
    {
        var handler = new Recorded();
        (string Call, string Expected)[] table =
        [
            (Call("", "Get"), "https://api.example.com:8080/base/x"),
            (Call("Server = PlacedServer.Http", "Get"), "http://api.example.com:8080/base/x"),
            (Call("", "Plain"), "http://api.example.com:8080/base/plain"),
            (Call("BaseAddress = new Uri(\"https://host/b/\")", "Plain"), "https://host/b/plain"),
        ];
        var client = DocumentClient.OfTable(Swagger, table.Select(static row => row.Call));
        for (int i = 0; i < table.Length; i++)
        {
            await client.RunAsync("Call" + i, new Uri("http://unused"), handler: handler);
        }

        var homeless = DocumentClient.Of(Homeless, ("Call", Call(Host, "Get")));
        await homeless.RunAsync("Call", new Uri("http://unused"), handler: handler);
        Assert.Equal([.. table.Select(static row => row.Expected), "https://host/base/x"], handler.Urls);
    }

    private static string Call(string options, string call) =>
        $"using var http = new HttpClient(handler); return await Outcome(() => new PlacedClient(http, new PlacedClientOptions {{ {options} }}).{call}Async());";
}
