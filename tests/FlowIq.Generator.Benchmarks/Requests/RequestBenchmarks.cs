using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using BenchmarkDotNet.Attributes;
using FlowIq.Generator.Benchmarks.Harness;

namespace FlowIq.Generator.Benchmarks.Requests;

/// <summary>One warm call over a service that answers at once: what a client adds to the network.</summary>
public class RequestBenchmarks
{
    private Func<Task> _call = static () => Task.CompletedTask;

    public static IEnumerable<string> Cases =>
        from scenario in (string[])["send", "ten", "list", "fault"]
        from contender in Contender.All
        where Contender.Call(contender, scenario) is not null
        select scenario + "/" + contender;

    public static bool IsSmoke { get; set; }

    [ParamsSource(nameof(Cases))]
    public string Case { get; set; } = "";

    [GlobalSetup]
    public void Prepare()
    {
        string[] parts = Case.Split('/');
        _call = Contender.Call(parts[1], parts[0])!;
        if (!IsSmoke)
        {
            WarmUp.Of(_call);
        }
    }

    [Benchmark]
    public Task Call() => _call();
}
