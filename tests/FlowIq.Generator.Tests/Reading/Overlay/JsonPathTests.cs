using System.Linq;
using System.Text.Json.Nodes;
using FlowIq.Generator.Reading.Overlay.JsonPath;

namespace FlowIq.Generator.Tests.Reading.Overlay;

/// <summary>JSONPath as RFC 9535 defines it: what is found, in order, and what is no query.</summary>
public class JsonPathTests
{
    private const string Store = """
        { "store": { "book": [
            { "category": "reference", "author": "Nigel", "title": "Sayings", "price": 8.95 },
            { "category": "fiction", "author": "Evelyn", "title": "Sword", "price": 12.99 },
            { "category": "fiction", "author": "Herman", "title": "Moby", "isbn": "0-553", "price": 8.99 },
            { "category": "fiction", "author": "J. R. R.", "title": "Rings", "isbn": "0-395", "price": 22.99 } ],
          "bicycle": { "color": "red", "price": 399 } } }
        """;

    [Theory]
    [InlineData("$.store.book[*].author", """["Nigel","Evelyn","Herman","J. R. R."]""")]
    [InlineData("$..author", """["Nigel","Evelyn","Herman","J. R. R."]""")]
    [InlineData("$.store..price", "[399,8.95,12.99,8.99,22.99]")]
    [InlineData("$..book[2].author", """["Herman"]""")]
    [InlineData("$..book[2].publisher", "[]")]
    [InlineData("$..book[-1].title", """["Rings"]""")]
    [InlineData("$..book[0,1].title", """["Sayings","Sword"]""")]
    [InlineData("$..book[:2].title", """["Sayings","Sword"]""")]
    [InlineData("$..book[?@.isbn].title", """["Moby","Rings"]""")]
    [InlineData("$..book[?@.price<10].title", """["Sayings","Moby"]""")]
    [InlineData("$..book[?(@.price < 10 && @.category == 'fiction')].title", """["Moby"]""")]
    [InlineData("$..book[?@.price > 20 || !@.isbn].title", """["Sayings","Sword","Rings"]""")]
    [InlineData("$..book[?!(@.price > 10)].title", """["Sayings","Moby"]""")]
    [InlineData("$..book[?@.price == 8.950].title", """["Sayings"]""")]
    [InlineData("$..book[?@.price >= $.store.book[1].price].title", """["Sword","Rings"]""")]
    [InlineData("$.store.book[?length(@.title) == 4].title", """["Moby"]""")]
    [InlineData("$.store.book[?match(@.author, 'J.*')].title", """["Rings"]""")]
    [InlineData("$.store.book[?match(@.title, 'o')].title", "[]")]
    [InlineData("$.store.book[?search(@.title, '[bw]')].title", """["Sword","Moby"]""")]
    [InlineData("$.store[?count(@.*) == 2].color", """["red"]""")]
    [InlineData("$[?value(@..color) == 'red'].bicycle.price", "[399]")]
    [InlineData("$['store']['bicycle']['color']", """["red"]""")]
    [InlineData("$ [ \"store\" ] .bicycle [ 'color' , 'price' ]", """["red",399]""")]
    [InlineData("$.store.book[?@['isbn'] != null].title", """["Sayings","Sword","Moby","Rings"]""")]
    [InlineData("$.store.book[?@.nothing == @.nowhere].title", """["Sayings","Sword","Moby","Rings"]""")]
    public void Finds_what_the_specification_says(string query, string expected) => Assert.Equal(Sorted(expected), Sorted(Found(query, Store)));

    [Theory]
    [InlineData("$[1:3]", """["b","c"]""")]
    [InlineData("$[5:]", """["f","g"]""")]
    [InlineData("$[1:5:2]", """["b","d"]""")]
    [InlineData("$[5:1:-2]", """["f","d"]""")]
    [InlineData("$[::-1]", """["g","f","e","d","c","b","a"]""")]
    [InlineData("$[-2:]", """["f","g"]""")]
    [InlineData("$[:-5]", """["a","b"]""")]
    [InlineData("$[0:9:0]", "[]")]
    [InlineData("$[7]", "[]")]
    [InlineData("$[-8]", "[]")]
    [InlineData("$[-1, 0, 0]", """["g","a","a"]""")]
    public void Slices_and_indexes(string query, string expected) => Assert.Equal(expected, Found(query, """["a","b","c","d","e","f","g"]"""));

    [Theory]
    [InlineData("$[?@ == 1]", "[1,1.0]")]
    [InlineData("$[?@ == null]", "[null]")]
    [InlineData("$[?@ == 'é']", "[\"é\"]")]
    [InlineData("$[?@ == \"\\u00e9\"]", "[\"é\"]")]
    [InlineData("$[?@ > 'a']", "[\"é\"]")]
    [InlineData("$[?@ <= 1]", "[1,1.0,-2e1]")]
    [InlineData("$[?@ == true]", "[true]")]
    [InlineData("$[?@ < true]", "[]")]
    [InlineData("$[?@.a]", """[{"a":null}]""")]
    [InlineData("$[?@.a == null]", """[{"a":null}]""")]
    [InlineData("$[?@ == $[7]]", """[{"a":null}]""")]
    [InlineData("$[?length(@) == 2]", "[[1,2]]")]
    public void Compares_values_by_kind(string query, string expected) =>
        Assert.Equal(expected, Found(query, """[1, 1.0, -2e1, null, "é", true, [1,2], {"a":null}]"""));

    [Theory]
    [InlineData("", "'$' was expected")]
    [InlineData("store", "'$' was expected")]
    [InlineData("$.", "a name, '*' or '[' was expected")]
    [InlineData("$.a b", "the end, '.' or '[' was expected")]
    [InlineData("$.a-b", "a name with other characters than letters, digits and '_' stands in brackets and quotes: ['name']")]
    [InlineData("$['a", "the string is never closed")]
    [InlineData("$[01]", "an integer was expected")]
    [InlineData("$[-0]", "an integer was expected")]
    [InlineData("$[?@.a = 1]", "']' was expected")]
    [InlineData("$[?@.* == 1]", "a query that can find several nodes cannot be compared")]
    [InlineData("$[?@.a == @..b]", "a query that can find several nodes cannot be compared")]
    [InlineData("$[?length(@.a)]", "a comparison was expected")]
    [InlineData("$[?match(@.a, 'x') == true]", "match() is true or false and cannot be compared")]
    [InlineData("$[?count(1) == 1]", "a query was expected")]
    [InlineData("$[?size(@) == 1]", "'size' is no function with a value")]
    [InlineData("$[?true]", "a comparison was expected")]
    [InlineData("$[?!@.a == 1]", "a negated comparison needs parentheses")]
    [InlineData("$['\\x']", "this is no escape")]
    public void Refuses_what_is_no_query(string query, string expected) =>
        Assert.Equal(expected, Assert.Throws<PathSyntaxException>(() => PathParser.Parse(query)).Message);

    [Fact]
    public void Nesting_is_bounded() =>
        Assert.Throws<PathSyntaxException>(() => PathParser.Parse("$[?" + new string('(', 5000) + "@.a" + new string(')', 5000) + "]"));

    [Fact]
    public void Visits_are_bounded()
    {
        var root = JsonNode.Parse("[" + string.Join(",", Enumerable.Repeat("[1,2,3]", 1000)) + "]");
        Assert.Throws<PathBudgetException>(() => PathParser.Parse("$[?$..[?$..*]]").Select(root, new PathBudget("look at", 100_000, default)));
    }

    private static string Found(string query, string json) =>
        "[" + string.Join(",", PathParser.Parse(query).Select(JsonNode.Parse(json), new PathBudget("look at", 100_000, default)).Select(static node => node.Value is JsonValue value && value.TryGetValue(out string? text) ? "\"" + text + "\"" : node.Value?.ToJsonString() ?? "null")) + "]";

    /// <summary>Where descendants are concerned, the order between levels is left open.</summary>
    private static string Sorted(string list) => string.Join(",", list.Trim('[', ']').Split(',').Order(System.StringComparer.Ordinal));
}
