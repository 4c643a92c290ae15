using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Text;
using System.Threading.Tasks;
using FlowIq.Generator.Tests.Emission.Client;
using FlowIq.Generator.Tests.Harness;

namespace FlowIq.Generator.Tests.Scenarios;

/// <summary>Runs the scenarios of a document: its client is emitted and compiled once, then each call goes over a socket.</summary>
internal static class ScenarioRun
{
    private const string Usings = """
        using System; using System.Collections.Generic; using System.IO; using System.Linq; using System.Text; using System.Text.Json; using System.Threading.Tasks; using Sample;
        """;

    /// <param name="document">Its name in <c>specs/scenarios</c>, which is also the client's.</param>
    /// <param name="options">Initializers of the client's options.</param>
    public static async Task AssertAsync(string document, IReadOnlyList<Scenario> scenarios, string options = "")
    {
        string client = char.ToUpperInvariant(document[0]) + document[1..] + "Client";
        string calls = string.Concat(scenarios.Select((scenario, i) => $$"""

                public static async Task<string> Call{{i}}({{client}} client)
                {
                    await Task.CompletedTask;
                    {{scenario.Call}}
                    {{(scenario.Call.Contains("return ", StringComparison.Ordinal) ? "" : "return \"\";")}}
                }

            """));
        string code = $$"""
            {{Usings}}

            internal static class Calls
            {
                public static {{client}} Client(Uri server) => new(new {{client}}Options { BaseAddress = server, {{options}} });
                {{calls}}
            }
            """;
        string text = File.ReadAllText(Path.Combine(RepositoryPaths.Root, "specs", "scenarios", document + ".openapi.yaml"));
        GeneratorRun run = GeneratorRun.Of(TestProject.With(text, document + ".openapi.yaml") with { Code = code });
        Assert.Empty(run.Diagnostics);
        Type type = run.Compile().GetType("Calls")!;

        string answer = "";
        using var server = new RawServer((_, stream) => stream.WriteAsync(Encoding.UTF8.GetBytes(answer)).AsTask());
        using var sender = (IDisposable)type.GetMethod("Client")!.Invoke(null, [server.Url])!;
        var expected = new List<string>();
        var actual = new List<string>();
        for (int i = 0; i < scenarios.Count; i++)
        {
            answer = scenarios[i].Response();
            int before = server.Requests.Count;
            string result = await ResultAsync(type.GetMethod("Call" + i)!, sender);
            IEnumerable<string> sent = server.Requests.Skip(before).Select(scenarios[i].Sent);
            expected.Add($"{scenarios[i].Call}\n{scenarios[i].Request}\n=> {scenarios[i].Result}");
            actual.Add($"{scenarios[i].Call}\n{string.Join("\n", sent)}\n=> {result}");
        }

        string[] wrong = [.. expected.Zip(actual).Where(static pair => pair.First != pair.Second).Select(static pair => $"EXPECTED {pair.First}\nACTUAL {pair.Second}")];
        Assert.True(wrong.Length == 0, string.Join("\n\n", wrong));
    }

    private static async Task<string> ResultAsync(MethodInfo call, object client)
    {
        try
        {
            return await (Task<string>)call.Invoke(null, [client])!;
        }
        catch (Exception error) when (error is not Xunit.Sdk.XunitException)
        {
            return $"{error.GetType().Name}: {error.Message}";
        }
    }
}
