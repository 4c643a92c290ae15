using System;
using System.Linq;
using System.Text;
using System.Threading;
using FlowIq.Generator.RobustnessTests.Harness;
using FlowIq.Generator.Reading;
using Microsoft.CodeAnalysis;

namespace FlowIq.Generator.RobustnessTests.Bounds;

/// <summary>Each limit ends in a diagnostic that names it, soon and in little memory.</summary>
public class LimitTests
{
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(30);

    [Fact]
    public void Depth() => Check("Nesting", Schema(string.Concat(Enumerable.Repeat("{\"items\":", Limits.Depth)) + "{}" + new string('}', Limits.Depth)));

    [Fact]
    public void Union_width() => Check("'oneOf'", Schema("{\"oneOf\":[" + List(Limits.UnionWidth + 1, static i => $"{{\"const\":\"{i}\"}}") + "]}"));

    [Fact]
    public void Union_width_of_choices_within_choices() => Check("oneOf or anyOf", Schema("{\"oneOf\":[" + List(60, static i => "{\"oneOf\":[" + List(60, j => $"{{\"type\":\"object\",\"required\":[\"p{i}_{j}\"],\"properties\":{{\"p{i}_{j}\":{{}}}}}}") + "]}") + "]}"));

    [Fact]
    public void Breadth_of_allOf() => Check("'allOf'", Schema("{\"allOf\":[" + List(Limits.AllOfBreadth + 1, static i => $"{{\"properties\":{{\"p{i}\":{{}}}}}}") + "]}"));

    /// <summary>Two thousand types that inherit a thousand properties each are two million.</summary>
    [Fact]
    public void Members_of_all_types() => Check(
        "members of all types",
        Document("{\"Base\":{\"type\":\"object\",\"properties\":{" + List(1000, static i => $"\"p{i}\":{{\"type\":\"string\"}}") + "}}," + List(2000, static i => $"\"T{i}\":{{\"allOf\":[{{\"$ref\":\"#/components/schemas/Base\"}},{{\"properties\":{{\"own\":{{\"type\":\"string\"}}}}}}]}}") + "}"));

    /// <summary>A description of a megabyte that three hundred types inherit.</summary>
    [Fact]
    public void Output() => Check(
        "characters of the generated code",
        Document("{\"Base\":{\"type\":\"object\",\"properties\":{\"p\":{\"type\":\"string\",\"description\":\"" + new string('x', 1_000_000) + "\"}}}," + List(300, static i => $"\"T{i}\":{{\"allOf\":[{{\"$ref\":\"#/components/schemas/Base\"}},{{\"properties\":{{\"own\":{{\"type\":\"string\"}}}}}}]}}") + "}"));

    [Fact]
    public void Chains_of_references_are_reported_once()
    {
        HostileRun run = Check("chain of references", Document("{" + List(2000, static i => $"\"T{i}\":{{\"$ref\":\"#/components/schemas/T{i + 1}\"}}") + ",\"T2000\":{\"type\":\"string\"}}"));
        Assert.Single(run.Diagnostics, static diagnostic => diagnostic.Id == "FIQ0004");
    }

    /// <summary>Compilers run generators on threads with little stack, and an overflow takes the compiler away.</summary>
    [Theory]
    [InlineData("items")]
    [InlineData("additionalProperties")]
    [InlineData("properties")]
    [InlineData("allOf")]
    [InlineData("oneOf")]
    [InlineData("extension")]
    public void As_deep_as_is_allowed_on_a_small_stack(string keyword)
    {
        (string open, string close) = keyword switch
        {
            "properties" => ("{\"type\":\"object\",\"properties\":{\"p\":", "}}"),
            "allOf" or "oneOf" => ($"{{\"{keyword}\":[{{\"type\":\"string\"}},", "]}"),
            "extension" => ("{\"x-a\":", "}"),
            _ => ($"{{\"{keyword}\":", "}"),
        };
        int levels = (Limits.Depth - 6) / (keyword is "properties" or "allOf" or "oneOf" ? 2 : 1);
        string document = Schema(string.Concat(Enumerable.Repeat(open, levels)) + "{\"type\":\"integer\"}" + string.Concat(Enumerable.Repeat(close, levels)));
        HostileRun? run = null;
        var thread = new Thread(() => run = HostileRun.Of(document), 1024 * 1024);
        thread.Start();
        Assert.True(thread.Join(Soon * 2));
        Assert.Null(run!.Exception);
        Assert.Empty(run.Faults);
        Assert.DoesNotContain(run.Diagnostics, static diagnostic => diagnostic.Id == "FIQ0004");
    }

    private static HostileRun Check(string what, string document)
    {
        HostileRun run = HostileRun.Of(document);
        Assert.Null(run.Exception);
        Assert.Empty(run.Faults);
        Diagnostic limit = Assert.Single(run.Diagnostics, static diagnostic => diagnostic.Id == "FIQ0004");
        Assert.Contains(what, limit.GetMessage(System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal);
        Assert.NotEqual(Location.None, limit.Location);
        Assert.True(run.Elapsed < Soon, run.Elapsed.ToString());
        return run;
    }

    private static string Schema(string schema) => Document("{\"Subject\":" + schema + "}");

    private static string Document(string schemas) => "{\"openapi\":\"3.1.0\",\"info\":{\"title\":\"Limits\",\"version\":\"1\"},\"paths\":{},\"components\":{\"schemas\":" + schemas + "}}";

    private static string List(int count, Func<int, string> item)
    {
        var text = new StringBuilder();
        for (int i = 0; i < count; i++)
        {
            text.Append(i == 0 ? "" : ",").Append(item(i));
        }

        return text.ToString();
    }
}
