using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;
using FlowIq.Generator.CorpusTests.Values;
using FlowIq.Generator.Model;
using FlowIq.Generator.RobustnessTests.Harness;
using FlowIq.Generator.Tests.Harness;

namespace FlowIq.Generator.RobustnessTests.Fuzzing;

/// <summary>A compiled client whose types are read as its own calls read them: from a whole body.</summary>
internal sealed class PayloadClient
{
    private readonly Dictionary<Type, Func<byte[], object>> _readers = [];
    private readonly ClientCodec _codec;

    private PayloadClient(Assembly assembly, ClientModel model)
    {
        Type codec = assembly.GetType($"{model.Namespace}.{model.Name}Codec", throwOnError: true)!;
        MethodInfo door = assembly.GetType($"{model.Namespace}.Door", throwOnError: true)!.GetMethod("Read")!;
        _codec = new ClientCodec(codec);
        var members = new MemberFacts(model);
        var values = new ValueSource(_codec, members.IsSent);
        foreach (TypeModel type in model.Types.Where(type => !members.IsUpload(type.Name)))
        {
            Type emitted = assembly.GetType($"{model.Namespace}.{type.Name}", throwOnError: true)!;
            MethodInfo read = codec.GetMethod("Read" + type.Name, BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic)!;
            var reader = (Func<byte[], MethodInfo, object>)door.MakeGenericMethod(emitted).CreateDelegate(typeof(Func<byte[], MethodInfo, object>));
            _readers[emitted] = json => reader(json, read);
            Samples.AddRange(values.Samples(emitted).Take(12).Select(sample => new PayloadSample(emitted, _codec.Write(emitted, sample!), !members.IsReceivedOnly(type.Name))));
        }
    }

    /// <summary>Payloads that are as they should be.</summary>
    public List<PayloadSample> Samples { get; } = [];

    /// <summary>The client of a document; null where it reads no JSON or has no types.</summary>
    public static PayloadClient? Of(string path)
    {
        HostileRun run = HostileRun.Of(Corpus.Read(path));
        if (!run.Sources.Any(static source => source.HintName.Contains("JsonRoot", StringComparison.Ordinal)) || run.Model.Types.IsEmpty)
        {
            return null;
        }

        ClientModel model = run.Model;
        string door = $"#pragma warning disable CS1591\n#nullable enable\nnamespace {model.Namespace}; public static class Door {{ public static object Read<T>(byte[] json, System.Reflection.MethodInfo read) => ApiRuntime.JsonRoot.Read<T>(json, read.CreateDelegate<ApiRuntime.ReadJson<T>>())!; }}";
        return new PayloadClient(Assembly.Load(run.Emit(door)), model);
    }

    public object Read(Type type, byte[] json) => _readers[type](json);

    public byte[] Write(Type type, object value) => _codec.Write(type, value);
}

/// <summary>A payload and the type that it is read as.</summary>
/// <param name="IsWrittenWhole">Whether what is written holds all that is demanded of what is read.</param>
internal sealed record PayloadSample(Type Type, byte[] Json, bool IsWrittenWhole);
