using System.Threading.Tasks;

namespace FlowIq.Generator.Tests.Scenarios;

/// <summary>Paths, queries, headers and cookies.</summary>
public sealed class RouteScenarios
{
    private static readonly Scenario[] Table =
    [
        new("await client.SimpleStandardPrimitiveAsync(\"a\");", "GET /routes/path/simple/standard/primitivea"),
        new("await client.SimpleStandardArrayAsync(new[] { \"a\", \"b\" });", "GET /routes/path/simple/standard/arraya,b"),
        new("await client.SimpleStandardRecordAsync(new Dictionary<string, int> { [\"a\"] = 1, [\"b\"] = 2 });", "GET /routes/path/simple/standard/recorda,1,b,2"),
        new("await client.SimpleExplodePrimitiveAsync(\"a\");", "GET /routes/path/simple/explode/primitivea"),
        new("await client.SimpleExplodeArrayAsync(new[] { \"a\", \"b\" });", "GET /routes/path/simple/explode/arraya,b"),
        new("await client.SimpleExplodeRecordAsync(new Dictionary<string, int> { [\"a\"] = 1, [\"b\"] = 2 });", "GET /routes/path/simple/explode/recorda=1,b=2"),
        new("await client.LabelStandardPrimitiveAsync(\"a\");", "GET /routes/path/label/standard/primitive.a"),
        new("await client.LabelStandardArrayAsync(new[] { \"a\", \"b\" });", "GET /routes/path/label/standard/array.a,b"),
        new("await client.LabelStandardRecordAsync(new Dictionary<string, int> { [\"a\"] = 1, [\"b\"] = 2 });", "GET /routes/path/label/standard/record.a,1,b,2"),
        new("await client.LabelExplodePrimitiveAsync(\"a\");", "GET /routes/path/label/explode/primitive.a"),
        new("await client.LabelExplodeArrayAsync(new[] { \"a\", \"b\" });", "GET /routes/path/label/explode/array.a.b"),
        new("await client.LabelExplodeRecordAsync(new Dictionary<string, int> { [\"a\"] = 1, [\"b\"] = 2 });", "GET /routes/path/label/explode/record.a=1.b=2"),
        new("await client.MatrixStandardPrimitiveAsync(\"a\");", "GET /routes/path/matrix/standard/primitive;param=a"),
        new("await client.MatrixStandardArrayAsync(new[] { \"a\", \"b\" });", "GET /routes/path/matrix/standard/array;param=a,b"),
        new("await client.MatrixStandardRecordAsync(new Dictionary<string, int> { [\"a\"] = 1, [\"b\"] = 2 });", "GET /routes/path/matrix/standard/record;param=a,1,b,2"),
        new("await client.MatrixExplodePrimitiveAsync(\"a\");", "GET /routes/path/matrix/explode/primitive;param=a"),
        new("await client.MatrixExplodeArrayAsync(new[] { \"a\", \"b\" });", "GET /routes/path/matrix/explode/array;param=a;param=b"),
        new("await client.MatrixExplodeRecordAsync(new Dictionary<string, int> { [\"a\"] = 1, [\"b\"] = 2 });", "GET /routes/path/matrix/explode/record;a=1;b=2"),
        new("await client.QueryStandardPrimitiveAsync(\"a\");", "GET /routes/query/query-expansion/standard/primitive?param=a"),
        new("await client.QueryStandardArrayAsync(new[] { \"a\", \"b\" });", "GET /routes/query/query-expansion/standard/array?param=a,b"),
        new("await client.QueryStandardRecordAsync(new Dictionary<string, int> { [\"a\"] = 1, [\"b\"] = 2 });", "GET /routes/query/query-expansion/standard/record?param=a,1,b,2"),
        new("await client.QueryExplodePrimitiveAsync(\"a\");", "GET /routes/query/query-expansion/explode/primitive?param=a"),
        new("await client.QueryExplodeArrayAsync(new[] { \"a\", \"b\" });", "GET /routes/query/query-expansion/explode/array?param=a&param=b"),
        new("await client.QueryExplodeRecordAsync(new Dictionary<string, int> { [\"a\"] = 1, [\"b\"] = 2 });", "GET /routes/query/query-expansion/explode/record?a=1&b=2"),
        new("await client.ContinueStandardPrimitiveAsync(\"a\");", "GET /routes/query/query-continuation/standard/primitive?fixed=true&param=a"),
        new("await client.ContinueStandardArrayAsync(new[] { \"a\", \"b\" });", "GET /routes/query/query-continuation/standard/array?fixed=true&param=a,b"),
        new(
            "await client.ContinueStandardRecordAsync(new Dictionary<string, int> { [\"a\"] = 1, [\"b\"] = 2 });",
            "GET /routes/query/query-continuation/standard/record?fixed=true&param=a,1,b,2"),
        new("await client.ContinueExplodePrimitiveAsync(\"a\");", "GET /routes/query/query-continuation/explode/primitive?fixed=true&param=a"),
        new("await client.ContinueExplodeArrayAsync(new[] { \"a\", \"b\" });", "GET /routes/query/query-continuation/explode/array?fixed=true&param=a&param=b"),
        new(
            "await client.ContinueExplodeRecordAsync(new Dictionary<string, int> { [\"a\"] = 1, [\"b\"] = 2 });",
            "GET /routes/query/query-continuation/explode/record?fixed=true&a=1&b=2"),
        new("await client.FixedRouteAsync();", "GET /routes/fixed"),
        new("await client.InInterfaceAsync();", "GET /routes/in-interface/fixed"),
        new("await client.TemplateOnlyAsync(\"a\");", "GET /routes/path/template-only/a"),
        new("await client.TemplateOnlyAsync(\"foo/bar baz\");", "GET /routes/path/template-only/foo%2Fbar%20baz"),
        new("try { await client.TemplateOnlyAsync(\"..\"); } catch (ArgumentException e) { return e.ParamName!; } return \"sent\";", "", "204", "param"),
        new("await client.ReservedExpansionAsync(\"foo/bar baz\");", "GET /routes/path/reserved-expansion/foo/bar%20baz"),
        new("await client.QueryOnlyAsync(\"a\");", "GET /routes/query/template-only?param=a"),
        new("await client.QueryReservedAsync(\"foo/bar baz\");", "GET /routes/query/reserved?param=foo/bar%20baz"),
        new("await client.ConstantQueryAsync();", "POST /parameters/query/constant?queryParam=constantValue"),
        new("await client.CollectionMultiAsync(new[] { \"blue\", \"red\", \"green\" });", "GET /parameters/collection-format/query/multi?colors=blue&colors=red&colors=green"),
        new("await client.CollectionCsvAsync(new[] { \"blue\", \"red\", \"green\" });", "GET /parameters/collection-format/query/csv?colors=blue,red,green"),
        new("await client.CollectionSsvAsync(new[] { \"blue\", \"red\", \"green\" });", "GET /parameters/collection-format/query/ssv?colors=blue%20red%20green"),
        new("await client.CollectionPipesAsync(new[] { \"blue\", \"red\", \"green\" });", "GET /parameters/collection-format/query/pipes?colors=blue%7Cred%7Cgreen"),
        new("await client.CollectionHeaderAsync(new[] { \"blue\", \"red\", \"green\" });", "GET /parameters/collection-format/header/csv\ncolors: blue,red,green"),
        new("await client.DeepObjectAsync(new DeepObjectFilter { Color = \"red\", Size = 5 });", "GET /parameters/deep?filter%5Bcolor%5D=red&filter%5Bsize%5D=5"),
        new("await client.DeepObjectAsync();", "GET /parameters/deep"),
        new("await client.CookiesAsync(\"abc\", \"dark\");", "GET /parameters/cookie\nCookie: session=abc; theme=dark"),
        new("await client.CookiesAsync(\"abc\");", "GET /parameters/cookie\nCookie: session=abc"),
        new("await client.OptionalQueryAsync();", "GET /parameters/optional"),
        new("await client.OptionalQueryAsync(b: false);", "GET /parameters/optional?b=false"),
        new("await client.OptionalQueryAsync(a: \"\", c: 0);", "GET /parameters/optional?a=&c=0"),
        new("await client.IfMatchAsync($\"{(char)34}valid{(char)34}\");", "POST /special-headers/conditional-request/if-match\nIf-Match: \"valid\""),
        new("await client.IfNoneMatchAsync(\"*\");", "POST /special-headers/conditional-request/if-none-match\nIf-None-Match: *"),
        new(
            "await client.IfModifiedSinceAsync(\"Fri, 26 Aug 2022 14:38:00 GMT\");",
            "HEAD /special-headers/conditional-request/if-modified-since\nIf-Modified-Since: Fri, 26 Aug 2022 14:38:00 GMT"),
        new(
            "return (await client.TryImmediateSuccessAsync(new Guid(\"86aede1f-96fa-4e7f-b1e1-bf8a947cb804\"), \"Fri, 26 Aug 2022 14:38:00 GMT\")).RepeatabilityResult.ToString()!;",
            "POST /special-headers/repeatability\nRepeatability-Request-ID: 86aede1f-96fa-4e7f-b1e1-bf8a947cb804\nRepeatability-First-Sent: Fri, 26 Aug 2022 14:38:00 GMT", "204\nRepeatability-Result: accepted", "accepted"),
        new("await client.PathVersionAsync(\"v2\");", "HEAD /versioning/v2/with-path"),
        new("await client.QueryVersionAsync(\"2021-01-01-preview\");", "HEAD /versioning/with-query?api-version=2021-01-01-preview"),
        new("await client.NormalPathAsync(\"foo\");", "GET /parameters/path/normal/foo"),
        new("await client.DollarSignAsync(\"status eq 'active'\");", "GET /parameters/query/special-char/dollar-sign?%24filter=status%20eq%20%27active%27"),
        new("await client.ExplodeObjectAsync(new FilterOptions { Field = \"status\", Value = \"active\" });", "GET /parameters/query/explode/object?field=status&value=active"),
    ];

    [Fact]
    public Task They_travel_as_they_should() => ScenarioRun.AssertAsync("routes", Table);
}
