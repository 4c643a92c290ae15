using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Runtime.Loader;
using System.Text.Json;
using System.Threading.Tasks;
using FlowIq.Generator.CorpusTests.Harness;
using FlowIq.Generator.CorpusTests.Values;
using FlowIq.Generator.Emission.Client;
using FlowIq.Generator.Model;

namespace FlowIq.Generator.CorpusTests.Calls;

/// <summary>Calls every method of a document's client and looks at what is sent; done once for each document.</summary>
/// <param name="Operations">Operations whose every method sent what the document demands.</param>
internal sealed record OperationCalls(int Operations, int Methods, int Calls, int Answers, IReadOnlyList<string> Problems)
{
    private static readonly ConcurrentDictionary<string, OperationCalls> Made = new();

    public static OperationCalls Of(string document) => Made.GetOrAdd(document, static name =>
    {
        CompiledClient compiled = FloorClients.Of(name);
        var context = new AssemblyLoadContext(name, isCollectible: true);
        try
        {
            return Run(compiled.Model!, context.LoadFromStream(new MemoryStream(compiled.Image))).GetAwaiter().GetResult();
        }
        finally
        {
            context.Unload();
        }
    });

    private static async Task<OperationCalls> Run(ClientModel model, Assembly assembly)
    {
        var codec = new ClientCodec(model.Types.Count == 0 ? typeof(object) : assembly.GetType($"{model.Namespace}.{model.Name}Codec", throwOnError: true)!);
        var values = new ValueSource(codec, new MemberFacts(model).IsSent);
        if (model.Service.Operations.IsEmpty)
        {
            return new OperationCalls(0, 0, 0, 0, []);
        }

        var client = new ClientUnderTest(model, assembly, values);
        var answers = new AnswerCheck(client, new WireSample(client, codec), codec);
        var total = new OperationCalls(0, 0, 0, 0, []);
        foreach (OperationPlan operation in client.Operations)
        {
            OperationCalls one = await new OperationRun(client, values, answers, operation).CallAsync();
            total = new OperationCalls(
                total.Operations + (one.Problems.Count == 0 ? 1 : 0),
                total.Methods + one.Methods,
                total.Calls + one.Calls,
                total.Answers + one.Answers,
                [.. total.Problems, .. one.Problems]);
        }

        return total;
    }
}
