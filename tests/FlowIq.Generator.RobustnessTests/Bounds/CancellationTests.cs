using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text;
using System.Threading;
using FlowIq.Generator.RobustnessTests.Harness;
using FlowIq.Generator.Tests.Harness;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Xunit.Abstractions;

namespace FlowIq.Generator.RobustnessTests.Bounds;

/// <summary>An editor cancels at every keystroke: wherever the generator is then, it stops soon.</summary>
public class CancellationTests(ITestOutputHelper output)
{
    /// <summary>What a machine that does other things too may add; the figure that counts is printed.</summary>
    private static readonly TimeSpan Slack = TimeSpan.FromSeconds(2);

    [Theory]
    [InlineData("json")]
    [InlineData("yaml")]
    public void At_every_stage(string notation)
    {
        string json = Large(Switches.IsLong ? 3000 : 600);
        string text = notation == "json" ? json : "# YAML\n" + json;
        Compilation compilation = new TestProject().Compilation();
        // The shortest of some: a run on cold code would have most cancellations come after the end.
        TimeSpan whole = Enumerable.Range(0, 4).Min(_ =>
        {
            long start = Stopwatch.GetTimestamp();
            Driver(text).RunGenerators(compilation);
            return Stopwatch.GetElapsedTime(start);
        });
        var delays = new List<TimeSpan>();
        int points = Switches.IsLong ? 60 : 15;
        for (int i = 0; i < points; i++)
        {
            using var source = new CancellationTokenSource();
            long cancelled = 0;
            GeneratorDriver driver = Driver(text);

            // A thread of its own: a timer waits for one of the pool's, which other tests may hold until the run is over.
            var canceller = new Thread(after =>
            {
                Thread.Sleep((TimeSpan)after!);
                cancelled = Stopwatch.GetTimestamp();
                source.Cancel();
            });
            canceller.Start(whole * i / points);
            try
            {
                driver.RunGenerators(compilation, source.Token);
            }
            catch (OperationCanceledException)
            {
                delays.Add(Stopwatch.GetElapsedTime(cancelled));
            }

            canceller.Join();
        }

        delays.Sort();
        Assert.NotEmpty(delays);
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{notation}, {text.Length / 1024} KB: {whole.TotalMilliseconds:0} ms uncancelled; {delays.Count} cancelled, median {delays[delays.Count / 2].TotalMilliseconds:0.0} ms later, longest {delays[^1].TotalMilliseconds:0.0} ms later"));
        Assert.True(delays[^1] < Slack, $"{delays[^1]}");
    }

    private static GeneratorDriver Driver(string text)
    {
        TestProject project = TestProject.With(text, HostileRun.DocumentPath);
        return CSharpGeneratorDriver.Create([new OpenApiClientGenerator().AsSourceGenerator()], project.AdditionalTexts, project.ParseOptions, project.Options);
    }

    private static string Large(int operations)
    {
        var text = new StringBuilder("{\"openapi\":\"3.1.0\",\"info\":{\"title\":\"Large\",\"version\":\"1\"},\"paths\":{");
        for (int i = 0; i < operations; i++)
        {
            text.Append(CultureInfo.InvariantCulture, $"{(i == 0 ? "" : ",")}\n\"/a{i}\":{{\"post\":{{\"operationId\":\"op{i}\",\"requestBody\":{{\"content\":{{\"application/json\":{{\"schema\":{{\"$ref\":\"#/components/schemas/T{i}\"}}}}}}}},\"responses\":{{\"200\":{{\"description\":\"ok\",\"content\":{{\"application/json\":{{\"schema\":{{\"$ref\":\"#/components/schemas/T{(i * 7) % operations}\"}}}}}}}}}}}}}}");
        }

        text.Append("},\"components\":{\"schemas\":{");
        for (int i = 0; i < operations; i++)
        {
            text.Append(CultureInfo.InvariantCulture, $"{(i == 0 ? "" : ",")}\n\"T{i}\":{{\"type\":\"object\",\"required\":[\"p0\"],\"properties\":{{{string.Join(",", Enumerable.Range(0, 12).Select(p => $"\n\"p{p}\":{{\"type\":\"{(p % 2 == 0 ? "string" : "integer")}\",\"description\":\"The property {p} of the type {i}.\"}}"))},\n\"u\":{{\"oneOf\":[{{\"type\":\"string\"}},{{\"$ref\":\"#/components/schemas/T{(i + 1) % operations}\"}}]}}}}}}");
        }

        return text.Append("}}}").ToString();
    }
}
