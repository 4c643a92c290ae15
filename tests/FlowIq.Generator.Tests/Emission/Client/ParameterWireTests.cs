using System.Linq;
using System.Threading.Tasks;
using FlowIq.Generator.Model;
using static FlowIq.Generator.Model.ParameterPlace;
using static FlowIq.Generator.Model.ParameterStyle;

namespace FlowIq.Generator.Tests.Emission.Client;

/// <summary>The specification's table of styles (OpenAPI 3.1, "Style Examples"; RFC 6570), on the wire.</summary>
public sealed class ParameterWireTests
{
    private const string Colors = "new[] { \"blue\", \"black\", \"brown\" }";
    private const string Rgb = "new Dictionary<string, string> { [\"R\"] = \"100\", [\"G\"] = \"200\", [\"B\"] = \"150\" }";

    private static readonly (ParameterPlace Place, ParameterStyle Style, bool Explode, string Value, string Expected)[] Table =
    [
        (Path, Simple, false, "\"blue\"", "/blue"),
        (Path, Simple, true, "\"blue\"", "/blue"),
        (Path, Simple, false, Colors, "/blue,black,brown"),
        (Path, Simple, true, Colors, "/blue,black,brown"),
        (Path, Simple, false, Rgb, "/R,100,G,200,B,150"),
        (Path, Simple, true, Rgb, "/R=100,G=200,B=150"),
        (Path, Label, false, "\"\"", "/."),
        (Path, Label, false, "\"blue\"", "/.blue"),
        (Path, Label, false, Colors, "/.blue,black,brown"),
        (Path, Label, true, Colors, "/.blue.black.brown"),
        (Path, Label, false, Rgb, "/.R,100,G,200,B,150"),
        (Path, Label, true, Rgb, "/.R=100.G=200.B=150"),
        (Path, Matrix, false, "\"\"", "/;color"),
        (Path, Matrix, false, "\"blue\"", "/;color=blue"),
        (Path, Matrix, false, Colors, "/;color=blue,black,brown"),
        (Path, Matrix, true, Colors, "/;color=blue;color=black;color=brown"),
        (Path, Matrix, false, Rgb, "/;color=R,100,G,200,B,150"),
        (Path, Matrix, true, Rgb, "/;R=100;G=200;B=150"),
        (Path, Simple, false, "\"a/b c%d+é?#\"", "/a%2Fb%20c%25d%2B%C3%A9%3F%23"),
        (Query, Form, false, "\"\"", "?color="),
        (Query, Form, false, "\"blue\"", "?color=blue"),
        (Query, Form, false, Colors, "?color=blue,black,brown"),
        (Query, Form, true, Colors, "?color=blue&color=black&color=brown"),
        (Query, Form, false, Rgb, "?color=R,100,G,200,B,150"),
        (Query, Form, true, Rgb, "?R=100&G=200&B=150"),
        (Query, SpaceDelimited, false, Colors, "?color=blue%20black%20brown"),
        (Query, SpaceDelimited, false, Rgb, "?color=R%20100%20G%20200%20B%20150"),
        (Query, PipeDelimited, false, Colors, "?color=blue%7Cblack%7Cbrown"),
        (Query, PipeDelimited, false, Rgb, "?color=R%7C100%7CG%7C200%7CB%7C150"),
        (Query, TabDelimited, false, Colors, "?color=blue%09black%09brown"),
        (Query, DeepObject, true, Rgb, "?color%5BR%5D=100&color%5BG%5D=200&color%5BB%5D=150"),
        (Query, Form, true, "new string[0]", ""),
        (Query, Form, false, "new[] { \"a,b\", \"c d\" }", "?color=a%2Cb,c%20d"),
        (Query, Form, true, "\"a/b c%d+é&=😀\"", "?color=a%2Fb%20c%25d%2B%C3%A9%26%3D%F0%9F%98%80"),
        (Header, Simple, false, "\"blue\"", "blue"),
        (Header, Simple, false, Colors, "blue,black,brown"),
        (Header, Simple, true, Colors, "blue,black,brown"),
        (Header, Simple, false, Rgb, "R,100,G,200,B,150"),
        (Header, Simple, true, Rgb, "R=100,G=200,B=150"),
        (ParameterPlace.Cookie, Form, false, "\"blue\"", "color=blue"),
        (ParameterPlace.Cookie, Form, false, Colors, "color=blue,black,brown"),
        (ParameterPlace.Cookie, Form, false, Rgb, "color=R,100,G,200,B,150"),
        (ParameterPlace.Cookie, Form, true, Colors, "color=blue&color=black&color=brown"),
        (ParameterPlace.Cookie, ParameterStyle.Cookie, true, Colors, "color=blue; color=black; color=brown"),
        (ParameterPlace.Cookie, ParameterStyle.Cookie, true, "\"a b\"", "color=a b"),
    ];

    [Fact]
    public async Task Every_style_in_every_place()
    {
        using var server = new RawServer();
        OperationModel[] operations = [.. Table.Select(static (row, i) => Api.Operation(
            "GET",
            row.Place == Path ? "/{color}" : "/x",
            Api.Parameter("color", row.Place, TypeOf(row.Value), row.Style, row.Explode)) with { Id = "Call" + i, ResultName = $"Call{i}Result" })];
        string calls = string.Concat(Table.Select(static (row, i) => $"await client.Call{i}Async({row.Value});\n"));
        await EmittedClient.RunAsync(Api.Of(operations), server.Url, calls + "return \"\";");
        Assert.Equal(
            Table.Select(static row => $"{row.Style} {row.Explode} {row.Value}: {row.Expected}"),
            Table.Zip(server.Requests, static (row, request) => $"{row.Style} {row.Explode} {row.Value}: {Sent(row.Place, request)}"));
    }

    [Fact]
    public async Task Optional_ones_that_are_null_are_left_out()
    {
        OperationModel operation = Api.Operation(
            "GET",
            "/x",
            Api.Parameter("a", Query, Api.Text, Form, true, isRequired: false) with { ArgumentName = "a" },
            Api.Parameter("b", Query, Api.Texts, Form, true, isRequired: false) with { ArgumentName = "b" },
            Api.Parameter("c", Query, Api.Int, Form, true, isRequired: false) with { ArgumentName = "c" },
            Api.Parameter("d", Query, new AnyRef(), Form, true, isRequired: false) with { ArgumentName = "d" },
            Api.Parameter("X-E", Header, Api.Text, Simple, false, isRequired: false) with { ArgumentName = "e" });
        using var server = new RawServer();
        await EmittedClient.RunAsync(Api.Of(operation), server.Url, "await client.CallAsync(c: 7); return \"\";");
        Assert.Equal("GET /x?c=7 HTTP/1.1", server.Request.Line);
        Assert.Null(server.Request.Header("X-E"));
    }

    [Fact]
    public async Task Scalars_are_spelled_the_same_everywhere()
    {
        (PrimitiveKind Kind, string Value, string Expected)[] table =
        [
            (PrimitiveKind.Boolean, "true", "true"),
            (PrimitiveKind.Double, "0.1", "0.1"),
            (PrimitiveKind.Int64, "9007199254740993L", "9007199254740993"),
            (PrimitiveKind.Decimal, "1.50m", "1.50"),
            (PrimitiveKind.Date, "new DateOnly(2026, 3, 7)", "2026-03-07"),
            (PrimitiveKind.DateTime, "new DateTimeOffset(2026, 5, 1, 14, 30, 15, TimeSpan.FromHours(2))", "2026-05-01T14%3A30%3A15%2B02%3A00"),
            (PrimitiveKind.DateTime, "new DateTimeOffset(2026, 5, 1, 14, 30, 15, 120, TimeSpan.Zero)", "2026-05-01T14%3A30%3A15.12Z"),
            (PrimitiveKind.UnixTime, "DateTimeOffset.FromUnixTimeSeconds(12)", "12"),
            (PrimitiveKind.Uuid, "new Guid(\"0f8fad5b-d9cb-469f-a165-70867728950e\")", "0f8fad5b-d9cb-469f-a165-70867728950e"),
            (PrimitiveKind.Base64, "new byte[] { 251, 255 }", "%2B%2F8%3D"),
            (PrimitiveKind.Base64Url, "new byte[] { 251, 255 }", "-_8"),
        ];
        using var server = new RawServer();
        ParameterModel[] parameters = [.. table.Select(static (row, i) => Api.Parameter("v" + i, Query, new PrimitiveRef(row.Kind), Form, true) with { ArgumentName = "v" + i })];
        await EmittedClient.RunAsync(
            Api.Of(Api.Operation("GET", "/x", parameters)),
            server.Url,
            $"await client.CallAsync({string.Join(", ", table.Select(static row => row.Value))}); return \"\";");
        string expected = string.Join("&", table.Select(static (row, i) => $"v{i}={row.Expected}"));
        Assert.Equal($"GET /x?{expected} HTTP/1.1", server.Request.Line);
    }

    [Fact]
    public async Task Names_reserved_characters_content_and_the_whole_query()
    {
        OperationModel operation = Api.Operation(
            "GET",
            "/x",
            Api.Parameter("filter[name]", Query, Api.Text, Form, true) with { ArgumentName = "a" },
            Api.Parameter("b", Query, Api.Text, Form, true) with { ArgumentName = "b", AllowReserved = true },
            Api.Parameter("c", Query, Api.Map, Form, true) with { ArgumentName = "c", ContentType = "application/json" },
            Api.Parameter("d", Query, Api.Texts, Form, true) with { ArgumentName = "d", AllowEmptyValue = true },
            Api.Parameter("e", Query, Api.Text, Form, true) with { Fixed = new LiteralModel(LiteralKind.String, "only one") });
        using var server = new RawServer();
        await EmittedClient.RunAsync(
            Api.Of(operation), server.Url, "await client.CallAsync(\"1\", \"a/b:c%20&d é\", new Dictionary<string, string> { [\"k\"] = \"v\" }, new string[0]); return \"\";");
        Assert.Equal("GET /x?filter%5Bname%5D=1&b=a/b:c%20&d%20%C3%A9&c=%7B%22k%22%3A%22v%22%7D&d=&e=only%20one HTTP/1.1", server.Request.Line);
    }

    [Theory]
    [InlineData("application/x-www-form-urlencoded", "?a=1+2&b=%26")]
    [InlineData("application/json", "?%7B%22a%22%3A%221%202%22%2C%22b%22%3A%22%26%22%7D")]
    public async Task The_whole_query_string(string contentType, string expected)
    {
        OperationModel operation = Api.Operation("GET", "/x", Api.Parameter("q", QueryString, Api.Map, Form, true) with { ContentType = contentType });
        using var server = new RawServer();
        await EmittedClient.RunAsync(Api.Of(operation), server.Url, "await client.CallAsync(new Dictionary<string, string> { [\"a\"] = \"1 2\", [\"b\"] = \"&\" }); return \"\";");
        Assert.Equal($"GET /x{expected} HTTP/1.1", server.Request.Line);
    }

    [Theory]
    [InlineData("\"..\"")]
    [InlineData("\"\"")]
    public async Task A_path_parameter_cannot_lead_elsewhere(string value)
    {
        using var server = new RawServer();
        string error = await EmittedClient.RunAsync(
            Api.Of(Api.Operation("GET", "/a/{v}/b", Api.Parameter("v", Path, Api.Text, Simple, false))),
            server.Url,
            $"try {{ await client.CallAsync({value}); return \"sent\"; }} catch (ArgumentException e) {{ return e.ParamName!; }}");
        Assert.Equal("v", error);
        Assert.Empty(server.Requests);
    }

    private static TypeRef TypeOf(string value) => value.StartsWith("new D", System.StringComparison.Ordinal) ? Api.Map : value[0] == 'n' ? Api.Texts : Api.Text;

    private static string? Sent(ParameterPlace place, RawRequest request) => place switch
    {
        Header => request.Header("color"),
        ParameterPlace.Cookie => request.Header("Cookie"),
        Query => request.Line.Split(' ')[1][2..],
        _ => request.Line.Split(' ')[1],
    };
}
