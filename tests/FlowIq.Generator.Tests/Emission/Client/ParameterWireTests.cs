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

    [Theory]
    [InlineData(nameof(Simple), false, "\"blue\"", "/blue")]
    [InlineData(nameof(Simple), true, "\"blue\"", "/blue")]
    [InlineData(nameof(Simple), false, Colors, "/blue,black,brown")]
    [InlineData(nameof(Simple), true, Colors, "/blue,black,brown")]
    [InlineData(nameof(Simple), false, Rgb, "/R,100,G,200,B,150")]
    [InlineData(nameof(Simple), true, Rgb, "/R=100,G=200,B=150")]
    [InlineData(nameof(Label), false, "\"\"", "/.")]
    [InlineData(nameof(Label), false, "\"blue\"", "/.blue")]
    [InlineData(nameof(Label), false, Colors, "/.blue,black,brown")]
    [InlineData(nameof(Label), true, Colors, "/.blue.black.brown")]
    [InlineData(nameof(Label), false, Rgb, "/.R,100,G,200,B,150")]
    [InlineData(nameof(Label), true, Rgb, "/.R=100.G=200.B=150")]
    [InlineData(nameof(Matrix), false, "\"\"", "/;color")]
    [InlineData(nameof(Matrix), false, "\"blue\"", "/;color=blue")]
    [InlineData(nameof(Matrix), false, Colors, "/;color=blue,black,brown")]
    [InlineData(nameof(Matrix), true, Colors, "/;color=blue;color=black;color=brown")]
    [InlineData(nameof(Matrix), false, Rgb, "/;color=R,100,G,200,B,150")]
    [InlineData(nameof(Matrix), true, Rgb, "/;R=100;G=200;B=150")]
    [InlineData(nameof(Simple), false, "\"a/b c%d+é?#\"", "/a%2Fb%20c%25d%2B%C3%A9%3F%23")]
    public Task In_the_path(string style, bool explode, string value, string expected) =>
        LineAsync("/{color}", Path, style, explode, value, $"GET {expected} HTTP/1.1");

    [Theory]
    [InlineData(nameof(Form), false, "\"\"", "?color=")]
    [InlineData(nameof(Form), false, "\"blue\"", "?color=blue")]
    [InlineData(nameof(Form), false, Colors, "?color=blue,black,brown")]
    [InlineData(nameof(Form), true, Colors, "?color=blue&color=black&color=brown")]
    [InlineData(nameof(Form), false, Rgb, "?color=R,100,G,200,B,150")]
    [InlineData(nameof(Form), true, Rgb, "?R=100&G=200&B=150")]
    [InlineData(nameof(SpaceDelimited), false, Colors, "?color=blue%20black%20brown")]
    [InlineData(nameof(SpaceDelimited), false, Rgb, "?color=R%20100%20G%20200%20B%20150")]
    [InlineData(nameof(PipeDelimited), false, Colors, "?color=blue%7Cblack%7Cbrown")]
    [InlineData(nameof(PipeDelimited), false, Rgb, "?color=R%7C100%7CG%7C200%7CB%7C150")]
    [InlineData(nameof(TabDelimited), false, Colors, "?color=blue%09black%09brown")]
    [InlineData(nameof(DeepObject), true, Rgb, "?color%5BR%5D=100&color%5BG%5D=200&color%5BB%5D=150")]
    [InlineData(nameof(Form), true, "new string[0]", "")]
    [InlineData(nameof(Form), false, "new[] { \"a,b\", \"c d\" }", "?color=a%2Cb,c%20d")]
    [InlineData(nameof(Form), true, "\"a/b c%d+é&=😀\"", "?color=a%2Fb%20c%25d%2B%C3%A9%26%3D%F0%9F%98%80")]
    public Task In_the_query(string style, bool explode, string value, string expected) =>
        LineAsync("/x", Query, style, explode, value, $"GET /x{expected} HTTP/1.1");

    [Theory]
    [InlineData(false, "\"blue\"", "blue")]
    [InlineData(false, Colors, "blue,black,brown")]
    [InlineData(true, Colors, "blue,black,brown")]
    [InlineData(false, Rgb, "R,100,G,200,B,150")]
    [InlineData(true, Rgb, "R=100,G=200,B=150")]
    public async Task In_a_header(bool explode, string value, string expected)
    {
        using var server = new RawServer();
        await CallAsync(server, "/x", Header, nameof(Simple), explode, value);
        Assert.Equal(expected, server.Request.Header("color"));
    }

    [Theory]
    [InlineData(nameof(Form), false, "\"blue\"", "color=blue")]
    [InlineData(nameof(Form), false, Colors, "color=blue,black,brown")]
    [InlineData(nameof(Form), false, Rgb, "color=R,100,G,200,B,150")]
    [InlineData(nameof(Form), true, Colors, "color=blue&color=black&color=brown")]
    [InlineData(nameof(ParameterStyle.Cookie), true, Colors, "color=blue; color=black; color=brown")]
    [InlineData(nameof(ParameterStyle.Cookie), true, "\"a b\"", "color=a b")]
    public async Task In_a_cookie(string style, bool explode, string value, string expected)
    {
        using var server = new RawServer();
        await CallAsync(server, "/x", ParameterPlace.Cookie, style, explode, value);
        Assert.Equal(expected, server.Request.Header("Cookie"));
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

    [Theory]
    [InlineData(nameof(PrimitiveKind.Boolean), "true", "true")]
    [InlineData(nameof(PrimitiveKind.Double), "0.1", "0.1")]
    [InlineData(nameof(PrimitiveKind.Int64), "9007199254740993L", "9007199254740993")]
    [InlineData(nameof(PrimitiveKind.Decimal), "1.50m", "1.50")]
    [InlineData(nameof(PrimitiveKind.Date), "new DateOnly(2026, 3, 7)", "2026-03-07")]
    [InlineData(nameof(PrimitiveKind.DateTime), "new DateTimeOffset(2026, 5, 1, 14, 30, 15, TimeSpan.FromHours(2))", "2026-05-01T14%3A30%3A15%2B02%3A00")]
    [InlineData(nameof(PrimitiveKind.DateTime), "new DateTimeOffset(2026, 5, 1, 14, 30, 15, 120, TimeSpan.Zero)", "2026-05-01T14%3A30%3A15.12Z")]
    [InlineData(nameof(PrimitiveKind.UnixTime), "DateTimeOffset.FromUnixTimeSeconds(12)", "12")]
    [InlineData(nameof(PrimitiveKind.Uuid), "new Guid(\"0f8fad5b-d9cb-469f-a165-70867728950e\")", "0f8fad5b-d9cb-469f-a165-70867728950e")]
    [InlineData(nameof(PrimitiveKind.Base64), "new byte[] { 251, 255 }", "%2B%2F8%3D")]
    [InlineData(nameof(PrimitiveKind.Base64Url), "new byte[] { 251, 255 }", "-_8")]
    public async Task Scalars_are_spelled_the_same_everywhere(string kind, string value, string expected)
    {
        OperationModel operation = Api.Operation("GET", "/x", Api.Parameter("v", Query, new PrimitiveRef(System.Enum.Parse<PrimitiveKind>(kind)), Form, true));
        using var server = new RawServer();
        await EmittedClient.RunAsync(Api.Of(operation), server.Url, $"await client.CallAsync({value}); return \"\";");
        Assert.Equal($"GET /x?v={expected} HTTP/1.1", server.Request.Line);
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

    private static async Task LineAsync(string path, ParameterPlace place, string style, bool explode, string value, string expected)
    {
        using var server = new RawServer();
        await CallAsync(server, path, place, style, explode, value);
        Assert.Equal(expected, server.Request.Line);
    }

    private static Task CallAsync(RawServer server, string path, ParameterPlace place, string style, bool explode, string value)
    {
        TypeRef type = value.StartsWith("new D", System.StringComparison.Ordinal) ? Api.Map : value[0] == 'n' ? Api.Texts : Api.Text;
        OperationModel operation = Api.Operation("GET", path, Api.Parameter("color", place, type, System.Enum.Parse<ParameterStyle>(style), explode));
        return EmittedClient.RunAsync(Api.Of(operation), server.Url, $"await client.CallAsync({value}); return \"\";");
    }
}
