using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;
using FlowIq.Generator.Tests.Harness;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.OpenApi;
using Xunit.Abstractions;

namespace FlowIq.Generator.RobustnessTests.Reach;

/// <summary>The generator and its libraries work where every file, socket, variable of the environment and clock is out of their sight.</summary>
public class BlindTests(ITestOutputHelper output)
{
    [Fact]
    public void It_generates_the_same_where_it_could_not_even_ask()
    {
        // The reader gives each document an address at random, by which nothing ever refers to it, and makes types of its own.
        var blind = new BlindAssembly(["System.Guid::NewGuid", "System.Activator::CreateInstance"], typeof(OpenApiClientGenerator).Assembly, typeof(OpenApiDocument).Assembly, typeof(SharpYaml.Parser).Assembly);
        var unseeing = (IIncrementalGenerator)Activator.CreateInstance(blind.Copy(typeof(OpenApiClientGenerator).Assembly).GetType(typeof(OpenApiClientGenerator).FullName!)!)!;
        string[] documents =
        [
            .. Directory.GetFiles(Path.Combine(RepositoryPaths.Specs, "features")).Order(StringComparer.Ordinal).Select(File.ReadAllText), RepositoryPaths.Spec("flowiq.openapi.yaml"),
            """{"openapi":"3.1.0","info":{"title":"t","version":"1"},"paths":{"/a":{"$ref":"file:///etc/passwd#/x"},"/b":{"$ref":"http://127.0.0.1:1/x.json"},"/c":{"$ref":"$HOME/x.json"}}}""",
        ];
        foreach (string document in documents)
        {
            string seen = Generate(new OpenApiClientGenerator(), document);
            Assert.Contains(document == documents[^1] ? "FIQ0102" : "namespace Sample", seen, StringComparison.Ordinal);
            Assert.Equal(seen, Generate(unseeing, document));
        }

        Assert.NotEqual(typeof(OpenApiClientGenerator), unseeing.GetType());
        Assert.True(blind.Renamed > 0);
        output.WriteLine($"{documents.Length} documents, {blind.Renamed} members out of sight");
    }

    /// <summary>The host itself: nothing that looks around gets through it.</summary>
    [Theory]
    [InlineData(nameof(Looks.AtFile))]
    [InlineData(nameof(Looks.AtFiles))]
    [InlineData(nameof(Looks.AtNetwork))]
    [InlineData(nameof(Looks.AtVariable))]
    [InlineData(nameof(Looks.AtMachine))]
    [InlineData(nameof(Looks.AtFolder))]
    [InlineData(nameof(Looks.AtClock))]
    [InlineData(nameof(Looks.AtLocalClock))]
    [InlineData(nameof(Looks.AtTicks))]
    [InlineData(nameof(Looks.AtStopwatch))]
    [InlineData(nameof(Looks.AtChance))]
    [InlineData(nameof(Looks.AtCulture))]
    public void What_looks_around_fails_there(string look)
    {
        Type type = new BlindAssembly([], typeof(BlindTests).Assembly).Copy(typeof(BlindTests).Assembly).GetType(typeof(Looks).FullName!)!;
        MethodInfo blind = type.GetMethod(look)!;
        Assert.NotSame(typeof(Looks), type);
        Assert.IsType<MissingMethodException>(Assert.Throws<TargetInvocationException>(() => blind.Invoke(null, null)).InnerException);
        Assert.NotNull(typeof(Looks).GetMethod(look)!.Invoke(null, null));
    }

    private static string Generate(IIncrementalGenerator generator, string document)
    {
        TestProject project = TestProject.With(document, "blind.openapi.json", ("Document", "true"));
        GeneratorRunResult result = CSharpGeneratorDriver.Create([generator.AsSourceGenerator()], project.AdditionalTexts, project.ParseOptions, project.Options)
            .RunGenerators(project.Compilation()).GetRunResult().Results.Single();
        IEnumerable<string> messages = result.Diagnostics.Select(static diagnostic => diagnostic.Id + " " + diagnostic.Location.SourceSpan + " " + diagnostic.GetMessage(System.Globalization.CultureInfo.InvariantCulture));
        return string.Join("\n", messages.Append(result.Exception?.ToString() ?? "").Concat(result.GeneratedSources.Select(static source => source.HintName + "\n" + source.SourceText)));
    }

    public static class Looks
    {
        public static object AtFile() => File.Exists("a");

        public static object AtFiles() => Directory.GetFiles("/");

        public static object AtNetwork() => new System.Net.Sockets.Socket(System.Net.Sockets.AddressFamily.InterNetwork, System.Net.Sockets.SocketType.Stream, System.Net.Sockets.ProtocolType.Tcp);

        public static object AtVariable() => Environment.GetEnvironmentVariable("PATH") ?? "";

        public static object AtMachine() => Environment.MachineName;

        public static object AtFolder() => Path.GetFullPath("a");

        public static object AtClock() => DateTime.UtcNow;

        public static object AtLocalClock() => DateTimeOffset.Now;

        public static object AtTicks() => Environment.TickCount64;

        public static object AtStopwatch() => System.Diagnostics.Stopwatch.GetTimestamp();

        public static object AtChance() => Guid.NewGuid();

        public static object AtCulture() => System.Globalization.CultureInfo.CurrentCulture;
    }
}
