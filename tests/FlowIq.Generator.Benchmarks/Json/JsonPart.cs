using System;
using System.Linq;
using System.Threading.Tasks;
using FlowIq.Generator.Benchmarks.Harness;
using FlowIq.Generator.Benchmarks.Results;

namespace FlowIq.Generator.Benchmarks.Json;

/// <summary>Reading and writing JSON.</summary>
internal static class JsonPart
{
    public static string[] Names { get; } =
        [nameof(JsonAlone.WriteMessage), nameof(JsonAlone.WriteMessageByHand), nameof(JsonAlone.ReadPage), nameof(JsonAlone.ReadPageByHand), nameof(JsonAlone.ReadPageThroughSerializer)];

    public static void Run(Effort effort, ResultFile results)
    {
        if (effort == Effort.Smoke)
        {
            foreach (string name in Names)
            {
                Call(name)();
            }

            return;
        }

        Rounds.Of(effort, results, [.. Names.Select(static name => ("json/" + name, (string[])["json-alone", name]))]);
    }

    /// <summary>One of the names, as a call that is over when it returns.</summary>
    public static Func<Task> Call(string name)
    {
        var json = new JsonAlone();
        Action run = name switch
        {
            nameof(JsonAlone.WriteMessage) => json.WriteMessage,
            nameof(JsonAlone.WriteMessageByHand) => json.WriteMessageByHand,
            nameof(JsonAlone.ReadPage) => () => json.ReadPage(),
            nameof(JsonAlone.ReadPageByHand) => () => json.ReadPageByHand(),
            nameof(JsonAlone.ReadPageThroughSerializer) => () => json.ReadPageThroughSerializer(),
            _ => throw new ArgumentOutOfRangeException(nameof(name)),
        };
        return () =>
        {
            run();
            return Task.CompletedTask;
        };
    }
}
