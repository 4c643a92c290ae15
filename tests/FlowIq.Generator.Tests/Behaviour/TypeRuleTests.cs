using System;
using FlowIq.Generator.Tests.Harness;
using FlowIq.Generator.Tests.Snapshots;

namespace FlowIq.Generator.Tests.Behaviour;

/// <summary>What the types forbid and allow when an application is compiled against them.</summary>
public class TypeRuleTests
{
    [Theory]
    [InlineData("presence", """var x = new Presence { Required = "a" };""", "CS9035")]
    [InlineData("presence", """var x = new Presence { Required = null, RequiredOrNull = null };""", "CS8625")]
    [InlineData("presence", """var x = new Presence { Required = "a", RequiredOrNull = null }; x.Required = "b";""", "CS8852")]
    [InlineData("unions", """var x = new Dog();""", "CS9035")]
    [InlineData("unions", """Pet pet = new Dog { Breed = "pug", Kind = "cat" };""", "CS0200")]
    [InlineData("unions", """Pet pet = new Node();""", "CS0246")]
    [InlineData("unions", """string text = (Setting)true;""", "CS0030")]
    [InlineData("collections", """var x = new Collections { Tags = null };""", "CS8625")]
    [InlineData("collections", """var x = new Collections { Tags = new[] { "a" } }; x.Tags.Add("b");""", "CS1061")]
    [InlineData("composition", """var x = new NamedArticle { Created = default };""", "CS9035")]
    public void Does_not_compile(string feature, string statement, string error) =>
        Assert.Equal([error], Run(feature, statement + " return \"\";").CompilerErrors());

    [Theory]
    [InlineData("unions", """sealed record Mine : Sample.Pet { }""", "CS0534")]
    [InlineData("composition", """record Mine : Sample.Article { }""", "CS0509")]
    public void Types_are_not_extended_by_accident(string feature, string declaration, string error) =>
        Assert.Contains(error, GeneratorRun.Of(Project(feature) with { Code = declaration }).CompilerErrors());

    [Theory]
    [InlineData("unions", """Pet pet = new Cat { Indoor = true }; return pet switch { Cat { Indoor: true } => "in", Dog dog => dog.Breed, _ => "?" };""", "in")]
    [InlineData("unions", """Setting setting = "on"; return setting.Match(text => text, number => "number", list => "list", json => "json");""", "on")]
    [InlineData("unions", """var one = new Holder { Pet = new Dog { Breed = "a" } }; return (one with { Pet = new Dog { Breed = "b" } } == one) + " " + (one with { } == one);""", "False True")]
    [InlineData("collections", """var tags = new List<string> { "a" }; var x = new Collections { Tags = tags }; tags.Add("b"); return string.Join(",", x.Tags);""", "a")]
    [InlineData("collections", """return (new Collections { Tags = ["a", "b"] } == new Collections { Tags = new List<string> { "a", "b" } }).ToString();""", "True")]
    [InlineData("collections", """return ((new Open { AdditionalProperties = new Dictionary<string, double> { ["a"] = 1 } }) == new Open()).ToString();""", "False")]
    [InlineData("presence", """var x = new Presence { Required = "a", RequiredOrNull = null, WriteOnlySecret = "hush" }; return x.ToString().Contains("hush").ToString();""", "False")]
    [InlineData("presence", """var x = new Presence { Required = "a", RequiredOrNull = null }; return x.OptionalOrNull.IsSet + " " + (x with { OptionalOrNull = null }).OptionalOrNull.IsSet;""", "False True")]
    [InlineData("enums", """return (Colour.Red == new Colour("red")) + " " + new Colour("new").AsKnown.HasValue + " " + Level.High.AsKnown;""", "True False High")]
    public void Does_what_it_says(string feature, string statements, string expected)
    {
        var run = Run(feature, statements).Compile().GetType("Application")!.GetMethod("Run")!.CreateDelegate<Func<string>>();
        Assert.Equal(expected, run());
    }

    private static GeneratorRun Run(string feature, string statements) => GeneratorRun.Of(Project(feature) with
    {
        Code = $$"""
            #pragma warning disable CS1591
            using System; using System.Collections.Generic; using System.Linq; using Sample;
            public static class Application { public static string Run() { {{statements}} } }
            """,
    });

    private static TestProject Project(string feature)
    {
        var document = new Feature(feature);
        return TestProject.With(document.Text, document.FileName);
    }
}
