using System;
using System.Linq;
using System.Text;
using System.Threading;
using FlowIq.Generator.RobustnessTests.Harness;
using FlowIq.Generator.Model;
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

    /// <summary>Each within the next, component by component: no stack would hold that, and the compiler would go down with it.</summary>
    [Theory]
    [InlineData("{\"type\":\"array\",\"items\":$}")]
    [InlineData("{\"type\":\"object\",\"additionalProperties\":$}")]
    [InlineData("{\"anyOf\":[$,{\"type\":\"integer\"}]}")]
    public void Nesting_through_components(string link) => Check("nesting of lists", Document("{" + List(20_000, i => $"\"T{i}\":{link.Replace("$", $"{{\"$ref\":\"#/components/schemas/T{i + 1}\"}}", StringComparison.Ordinal)}") + ",\"T20000\":{\"type\":\"string\"}}"));

    [Fact]
    public void Choices_in_a_circle() => Check("nesting of lists", Document("{" + List(20_000, static i => $"\"T{i}\":{{\"anyOf\":[{{\"$ref\":\"#/components/schemas/T{(i + 1) % 20_000}\"}},{{\"$ref\":\"#/components/schemas/T{(i + 1) % 20_000}\"}}]}}") + "}"));

    /// <summary>A chain of n bases has n times n / 2 pairs of a type and one that extends it.</summary>
    [Fact]
    public void Bases_of_bases() => Check(
        "types that extend others",
        Document("{" + List(10_000, static i => $"\"T{i}\":{{\"allOf\":[{{\"$ref\":\"#/components/schemas/T{i + 1}\"}}],\"type\":\"object\",\"required\":[\"t\"],\"properties\":{{\"t\":{{\"type\":\"string\"}}}},\"discriminator\":{{\"propertyName\":\"t\"}}}}") + ",\"T10000\":{\"type\":\"object\",\"properties\":{\"t\":{\"type\":\"string\"}},\"discriminator\":{\"propertyName\":\"t\"}}}"));

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

    /// <summary>Each of a dozen types holds each other one with something more, which is a type of its own at every place: they multiply at every step.</summary>
    [Fact]
    public void Types_that_multiply()
    {
        HostileRun run = Check(
            "number of types",
            Document("{" + List(12, static i => $"\"T{i}\":{{\"type\":\"object\",\"properties\":{{" + List(12, k => $"\n\"p{k}\":{{\"allOf\":[{{\"$ref\":\"#/components/schemas/T{k}\"}},{{\"properties\":{{\"e{i}\":{{}}}}}}]}}") + "}}") + "}"));
        Assert.True(Assert.Single(run.Diagnostics).Location.GetLineSpan().StartLinePosition.Line > 0);
    }

    /// <summary>Parts that are named twice at each of many levels are merged once: two to the power of the levels would never end.</summary>
    [Fact]
    public void Parts_that_double_at_every_level()
    {
        HostileRun run = HostileRun.Of(Document("{" + List(30, static i => $"\"T{i}\":{{\"allOf\":[{{\"$ref\":\"#/components/schemas/T{i + 1}\"}},{{\"$ref\":\"#/components/schemas/T{i + 1}\"}},{{\"properties\":{{\"p{i}\":{{\"type\":\"string\"}}}}}}]}}") + ",\"T30\":{\"type\":\"object\",\"properties\":{\"last\":{\"type\":\"string\"}}}}"));
        Assert.True(run.Elapsed < Soon, run.Elapsed.ToString());
        Assert.Empty(run.Faults);
        Assert.Contains(run.Model.Types, static type => type is RecordModel { Name: "T0", Properties.Count: 31 });
    }

    /// <summary>The compiler takes the square of the values over a switch; over so many, it must not be one.</summary>
    [Fact]
    public void Values_by_the_thousand_are_known_in_a_table()
    {
        HostileRun run = HostileRun.Of(Schema("{\"type\":\"object\",\"properties\":{\"e\":{\"enum\":[" + List(5000, static i => $"\"v{i}\"") + "]},\"n\":{\"enum\":[" + List(300, static i => $"{i}") + "]},\"m\":{\"enum\":[true," + List(300, static i => $"{i}") + "]}}}"));
        Type check = System.Reflection.Assembly.Load(run.Emit("""
            internal static class Check
            {
                public static string Of() => string.Join(" ", new Sample.SubjectE("v4999").AsKnown, new Sample.SubjectE("w").AsKnown?.ToString() ?? "none", Sample.SubjectE.V7.AsKnown, new Sample.SubjectN(299).AsKnown, new Sample.SubjectN(300).AsKnown?.ToString() ?? "none", new Sample.SubjectM("true").AsKnown, default(Sample.SubjectE).AsKnown?.ToString() ?? "none");
            }
            """)).GetType("Check")!;
        Assert.Equal("V4999 none V7 Value299 none True none", check.GetMethod("Of")!.Invoke(null, null));
    }

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
