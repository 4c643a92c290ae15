using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Runtime.Loader;
using System.Text;
using System.Text.Json;
using FlowIq.Generator.CorpusTests.Harness;
using FlowIq.Generator.CorpusTests.Values;
using FlowIq.Generator.Model;
using Xunit.Abstractions;

namespace FlowIq.Generator.CorpusTests;

/// <summary>What is written of every emitted type is read back as an equal value, which is written as the same bytes.</summary>
public sealed class RoundTripTests(ITestOutputHelper output)
{
    [CorpusTheory]
    [MemberData(nameof(Corpus.Names), MemberType = typeof(Corpus))]
    public void Every_type_survives_a_round_trip(string document)
    {
        CompiledClient client = FloorClients.Of(document);
        var context = new AssemblyLoadContext(document, isCollectible: true);
        try
        {
            ClientModel model = client.Model!;
            var assembly = context.LoadFromStream(new MemoryStream(client.Image));
            var codec = new ClientCodec(model.Types.Count == 0 ? typeof(object) : assembly.GetType($"{model.Namespace}.{model.Name}Codec", throwOnError: true)!);
            var members = new MemberFacts(model);
            var values = new ValueSource(codec, members.IsSent);
            List<string> problems = [];
            int count = 0;
            foreach (TypeModel type in model.Types.Where(type => !members.IsReceivedOnly(type.Name) && !members.IsUpload(type.Name)))
            {
                Type emitted = assembly.GetType($"{model.Namespace}.{type.Name}", throwOnError: true)!;
                IReadOnlyList<object?> samples = values.Samples(emitted);
                if (samples.Count == 0)
                {
                    problems.Add($"{type.Name}: no value can be made");
                }

                count += samples.Count;
                problems.AddRange(samples.Select(sample => Problem(codec, emitted, sample!)).OfType<string>().Take(2));
            }

            output.WriteLine($"{document}: {model.Types.Count} types, {count} values, {problems.Count} problems");
            Assert.True(problems.Count == 0, string.Join("\n", problems.Take(40)));
        }
        finally
        {
            context.Unload();
        }
    }

    private static string? Problem(ClientCodec codec, Type type, object value)
    {
        byte[] written = codec.Write(type, value);
        object read;
        try
        {
            read = codec.Read(type, written);
        }
        catch (JsonException e)
        {
            return $"{type.Name}: {e.Message} {Shorten(written)}";
        }

        byte[] rewritten = codec.Write(type, read);
        if (!written.AsSpan().SequenceEqual(rewritten))
        {
            return $"{type.Name}: written as {Shorten(written)}, rewritten as {Shorten(rewritten)}";
        }

        return !read.Equals(value) ? $"{type.Name}: not equal after {Shorten(written)}"
            : read.GetHashCode() != value.GetHashCode() ? $"{type.Name}: another hash code after {Shorten(written)}"
            : null;
    }

    private static string Shorten(byte[] json) => json.Length <= 300 ? Encoding.UTF8.GetString(json) : Encoding.UTF8.GetString(json, 0, 300) + "...";
}
