using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using FlowIq.Generator.IntegrationTests.Harness;

namespace FlowIq.Generator.Tests.Wire;

/// <summary>
/// Each style, exploded and not, in each place, with each shape of value: the specification's "Style Examples" (OpenAPI 3.2;
/// RFC 6570) as the request line and headers that a server reads off its socket. Where the specification has no answer, as for
/// what is nested, the row is the product's: nested values are JSON text (bracketed in <c>deepObject</c>), and nothing is sent of
/// what is empty, but in a path, which would then be another one.
/// </summary>
public sealed class StyleTableTests(StyleTableTests.Server server) : IClassFixture<StyleTableTests.Server>
{
    private static readonly Shape[] Shapes =
    [
        new("string", "{ type: string }", "\"blue\""),
        new("empty string", "{ type: string }", "\"\""),
        new("array", "{ type: array, items: { type: string } }", "new[] { \"blue\", \"black\", \"brown\" }"),
        new("empty array", "{ type: array, items: { type: string } }", "new string[0]"),
        new("object", "{ $ref: '#/components/schemas/Rgb' }", "new Rgb { R = 100, G = 200, B = 150 }"),
        new("empty object", "{ $ref: '#/components/schemas/Rgb' }", "new Rgb()"),
        new("map", "{ type: object, additionalProperties: { type: string } }", "new Dictionary<string, string> { [\"a b\"] = \"c,d\", [\"e\"] = \"\" }"),
        new("nested", "{ $ref: '#/components/schemas/Box' }", "new Box { Id = 1, Tags = new[] { \"x\", \"y\" }, Size = new Rgb { R = 2 } }"),
    ];

    /// <summary>The rows of the specification's own table; <c>refused</c>: an exception; <c>nothing</c>: no query, header or cookie.</summary>
    private const string Specified = """
        place  | style          | explode | string      | empty string | array                                                    | empty array | object                                              | empty object
        path   | simple         | false   | blue        | refused      | blue,black,brown                                         | refused     | R,100,G,200,B,150                                   | refused
        path   | simple         | true    | blue        | refused      | blue,black,brown                                         | refused     | R=100,G=200,B=150                                   | refused
        path   | label          | false   | .blue       | .            | .blue,black,brown                                        | refused     | .R,100,G,200,B,150                                  | refused
        path   | label          | true    | .blue       | .            | .blue.black.brown                                        | refused     | .R=100.G=200.B=150                                  | refused
        path   | matrix         | false   | ;color=blue | ;color       | ;color=blue,black,brown                                  | refused     | ;color=R,100,G,200,B,150                            | refused
        path   | matrix         | true    | ;color=blue | ;color       | ;color=blue;color=black;color=brown                      | refused     | ;R=100;G=200;B=150                                  | refused
        query  | form           | false   | ?color=blue | ?color=      | ?color=blue,black,brown                                  | nothing     | ?color=R,100,G,200,B,150                            | nothing
        query  | form           | true    | ?color=blue | ?color=      | ?color=blue&color=black&color=brown                      | nothing     | ?R=100&G=200&B=150                                  | nothing
        query  | spaceDelimited | false   | ?color=blue | ?color=      | ?color=blue%20black%20brown                              | nothing     | ?color=R%20100%20G%20200%20B%20150                  | nothing
        query  | spaceDelimited | true    | ?color=blue | ?color=      | ?color=blue&color=black&color=brown                      | nothing     | ?R=100&G=200&B=150                                  | nothing
        query  | pipeDelimited  | false   | ?color=blue | ?color=      | ?color=blue%7Cblack%7Cbrown                              | nothing     | ?color=R%7C100%7CG%7C200%7CB%7C150                  | nothing
        query  | pipeDelimited  | true    | ?color=blue | ?color=      | ?color=blue&color=black&color=brown                      | nothing     | ?R=100&G=200&B=150                                  | nothing
        query  | deepObject     | false   | ?color=blue | ?color=      | ?color%5B0%5D=blue&color%5B1%5D=black&color%5B2%5D=brown | nothing     | ?color%5BR%5D=100&color%5BG%5D=200&color%5BB%5D=150 | nothing
        query  | deepObject     | true    | ?color=blue | ?color=      | ?color%5B0%5D=blue&color%5B1%5D=black&color%5B2%5D=brown | nothing     | ?color%5BR%5D=100&color%5BG%5D=200&color%5BB%5D=150 | nothing
        header | simple         | false   | blue        | empty        | blue,black,brown                                         | nothing     | R,100,G,200,B,150                                   | nothing
        header | simple         | true    | blue        | empty        | blue,black,brown                                         | nothing     | R=100,G=200,B=150                                   | nothing
        cookie | form           | false   | color=blue  | color=       | color=blue,black,brown                                   | nothing     | color=R,100,G,200,B,150                             | nothing
        cookie | form           | true    | color=blue  | color=       | color=blue&color=black&color=brown                       | nothing     | R=100&G=200&B=150                                   | nothing
        cookie | cookie         | false   | color=blue  | color=       | color=blue,black,brown                                   | nothing     | color=R,100,G,200,B,150                             | nothing
        cookie | cookie         | true    | color=blue  | color=       | color=blue; color=black; color=brown                     | nothing     | R=100; G=200; B=150                                 | nothing
        """;

    /// <summary>What is beyond its examples: keys and values that have to be escaped, and values within values.</summary>
    private const string Further = """
        place  | style          | explode | map                                   | nested
        path   | simple         | false   | a%20b,c%2Cd,e,                        | id,1,tags,%5B%22x%22%2C%22y%22%5D,size,%7B%22R%22%3A2%7D
        path   | simple         | true    | a%20b=c%2Cd,e=                        | id=1,tags=%5B%22x%22%2C%22y%22%5D,size=%7B%22R%22%3A2%7D
        path   | label          | false   | .a%20b,c%2Cd,e,                       | .id,1,tags,%5B%22x%22%2C%22y%22%5D,size,%7B%22R%22%3A2%7D
        path   | label          | true    | .a%20b=c%2Cd.e=                       | .id=1.tags=%5B%22x%22%2C%22y%22%5D.size=%7B%22R%22%3A2%7D
        path   | matrix         | false   | ;color=a%20b,c%2Cd,e,                 | ;color=id,1,tags,%5B%22x%22%2C%22y%22%5D,size,%7B%22R%22%3A2%7D
        path   | matrix         | true    | ;a%20b=c%2Cd;e                        | ;id=1;tags=%5B%22x%22%2C%22y%22%5D;size=%7B%22R%22%3A2%7D
        query  | form           | false   | ?color=a%20b,c%2Cd,e,                 | ?color=id,1,tags,%5B%22x%22%2C%22y%22%5D,size,%7B%22R%22%3A2%7D
        query  | form           | true    | ?a%20b=c%2Cd&e=                       | ?id=1&tags=%5B%22x%22%2C%22y%22%5D&size=%7B%22R%22%3A2%7D
        query  | spaceDelimited | false   | ?color=a%20b%20c%2Cd%20e%20           | ?color=id%201%20tags%20%5B%22x%22%2C%22y%22%5D%20size%20%7B%22R%22%3A2%7D
        query  | spaceDelimited | true    | ?a%20b=c%2Cd&e=                       | ?id=1&tags=%5B%22x%22%2C%22y%22%5D&size=%7B%22R%22%3A2%7D
        query  | pipeDelimited  | false   | ?color=a%20b%7Cc%2Cd%7Ce%7C           | ?color=id%7C1%7Ctags%7C%5B%22x%22%2C%22y%22%5D%7Csize%7C%7B%22R%22%3A2%7D
        query  | pipeDelimited  | true    | ?a%20b=c%2Cd&e=                       | ?id=1&tags=%5B%22x%22%2C%22y%22%5D&size=%7B%22R%22%3A2%7D
        query  | deepObject     | false   | ?color%5Ba%20b%5D=c%2Cd&color%5Be%5D= | ?color%5Bid%5D=1&color%5Btags%5D%5B0%5D=x&color%5Btags%5D%5B1%5D=y&color%5Bsize%5D%5BR%5D=2
        query  | deepObject     | true    | ?color%5Ba%20b%5D=c%2Cd&color%5Be%5D= | ?color%5Bid%5D=1&color%5Btags%5D%5B0%5D=x&color%5Btags%5D%5B1%5D=y&color%5Bsize%5D%5BR%5D=2
        header | simple         | false   | a b,c,d,e,                            | id,1,tags,["x","y"],size,{"R":2}
        header | simple         | true    | a b=c,d,e=                            | id=1,tags=["x","y"],size={"R":2}
        cookie | form           | false   | color=a%20b,c%2Cd,e,                  | color=id,1,tags,%5B%22x%22%2C%22y%22%5D,size,%7B%22R%22%3A2%7D
        cookie | form           | true    | a%20b=c%2Cd&e=                        | id=1&tags=%5B%22x%22%2C%22y%22%5D&size=%7B%22R%22%3A2%7D
        cookie | cookie         | false   | color=a b,c,d,e,                      | color=id,1,tags,["x","y"],size,{"R":2}
        cookie | cookie         | true    | a b=c,d; e=                           | id=1; tags=["x","y"]; size={"R":2}
        """;

    private static readonly Row[] Rows = [.. RowsOf(Specified, "a"), .. RowsOf(Further, "b")];

    private static readonly Lazy<DocumentClient> Compiled = new(static () => DocumentClient.Of(
        $$"""
        openapi: 3.2.0
        info: { title: Styled, version: "1" }
        paths:
        {{string.Concat(Rows.Select(static row => row.PathItem))}}
        components:
          schemas:
            Rgb: { type: object, properties: { R: { type: integer }, G: { type: integer }, B: { type: integer } } }
            Box: { type: object, properties: { id: { type: integer }, tags: { type: array, items: { type: string } }, size: { $ref: "#/components/schemas/Rgb" } } }
        """,
        [.. Rows.Select(static row => (row.Id, row.Script))]));

    public static TheoryData<string> Names => [.. Rows.Select(static row => row.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_value_is_written_as_the_specification_shows(string row)
    {
        Row tested = Rows.Single(candidate => candidate.Name == row);
        int before = server.Recording.Received.Length;
        string outcome = await Compiled.Value.RunAsync(tested.Id, server.Recording.Url);
        string sent = server.Recording.Received[before..];
        Assert.Equal(tested.Expected, outcome == "sent" ? tested.Sent(sent) : outcome + sent);
    }

    private static IEnumerable<Row> RowsOf(string table, string prefix)
    {
        string[][] lines = [.. table.ReplaceLineEndings("\n").Split('\n').Select(static line => line.Split('|', StringSplitOptions.TrimEntries))];
        return lines.Skip(1).SelectMany((cells, i) => cells.Skip(3).Select((expected, j) =>
            new Row(cells[0], cells[1], cells[2], Shapes.Single(shape => shape.Name == lines[0][j + 3]), expected, $"C{prefix}{i}x{j}")));
    }

    public sealed class Server : IAsyncLifetime
    {
        internal RecordingServer Recording { get; private set; } = null!;

        public async Task InitializeAsync() => Recording = await RecordingServer.StartAsync(204, "", contentType: null);

        public async Task DisposeAsync() => await Recording.DisposeAsync();
    }

    private sealed record Shape(string Name, string Schema, string Argument);

    private sealed record Row(string Place, string Style, string Explode, Shape Shape, string Expected, string Id)
    {
        public string Name => $"{Place}, {Style}, explode: {Explode}, {Shape.Name}";

        public string PathItem =>
            $"  /{Id}/{(Place == "path" ? "{color}" : "x")}: {{ get: {{ operationId: {Id}, parameters: [{{ name: color, in: {Place}, required: true, style: {Style}, explode: {Explode}, schema: {Shape.Schema} }}], responses: {{ '204': {{ description: '' }} }} }} }}\n";

        public string Script =>
            $"using var client = new StyledClient(new StyledClientOptions {{ BaseAddress = server }}); try {{ await client.{Id}Async({Shape.Argument}); return \"sent\"; }} catch (ArgumentException) {{ return \"refused\"; }}";

        /// <summary>Of a request the part that the parameter makes.</summary>
        public string Sent(string request)
        {
            string[] lines = request.Split("\r\n");
            string target = lines[0].Split(' ')[1][$"/{Id}/".Length..];
            string? header = lines.FirstOrDefault(line => line.StartsWith(Place == "cookie" ? "Cookie:" : "color:", StringComparison.Ordinal));
            string? value = Place switch
            {
                "path" => target,
                "query" => target == "x" ? null : target["x".Length..],
                _ when header is null => null,
                _ => header[(header.IndexOf(':', StringComparison.Ordinal) + 1)..].Trim() is { Length: > 0 } text ? text : "empty",
            };
            return value ?? "nothing";
        }
    }
}
