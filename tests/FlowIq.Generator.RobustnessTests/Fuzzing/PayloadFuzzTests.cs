using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text;
using System.Text.Json;
using FlowIq.Generator.RobustnessTests.Harness;
using FlowIq.Generator.Tests.Harness;
using Xunit.Abstractions;

namespace FlowIq.Generator.RobustnessTests.Fuzzing;

/// <summary>
/// Mutated payloads: each is read as a value that is what its type says and survives being written, or is refused with an
/// error that names the place. Seeds are fixed; <c>FLOWIQ_LONG=1</c> reads 100,000, <c>FLOWIQ_SEED</c> starts elsewhere.
/// </summary>
public class PayloadFuzzTests(ITestOutputHelper output)
{
    private static readonly string[] Bounded = ["unions", "formats", "presence", "narrowing", "collections", "enums"];

    private readonly TypedValues _types = new();

    [Fact]
    public void Mutated_payloads_are_read_as_what_they_are_or_refused()
    {
        var clock = Stopwatch.StartNew();
        List<(string Document, PayloadClient Client)> clients = [.. Documents().Select(static path => (Path.GetFileName(path), PayloadClient.Of(path)!)).Where(static client => client.Item2 is not null)];
        TimeSpan compiled = clock.Elapsed;
        List<byte[]> others = [.. clients.SelectMany(static client => client.Client.Samples).Select(static sample => sample.Json).Where(static json => json.Length < 400).DistinctBy(Convert.ToHexString)];
        int count = Switches.IsLong ? 100_000 : 8_000;
        int refused = 0;
        var failures = new List<string>();
        for (int i = 0; i < count; i++)
        {
            int seed = Switches.Seed + i;
            (string document, PayloadClient client) = clients[seed % clients.Count];
            PayloadSample sample = client.Samples[seed / clients.Count % client.Samples.Count];
            byte[] json = new PayloadMutator(seed).Mutate(sample.Json, others);
            string? problem = Problem(client, sample, json, ref refused);
            if (problem is not null)
            {
                failures.Add($"seed {seed}, {document}, {sample.Type.Name}: {problem}\n    {Show(json)}");
            }
        }

        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{count} mutated payloads of {clients.Sum(static client => client.Client.Samples.Count)} of {clients.Count} documents: {refused} refused, {count - refused - failures.Count} read, {failures.Count} failures; {compiled.TotalSeconds:0.0} s to compile the clients, {(clock.Elapsed - compiled).TotalSeconds:0.0} s to read"));
        Assert.True(failures.Count == 0, $"{failures.Count} failures, the first:\n" + string.Join("\n", failures.Take(20)));
    }

    /// <summary>What the mutations start from is read as it was written.</summary>
    [Fact]
    public void Unchanged_payloads_are_read()
    {
        int refused = 0;
        PayloadClient client = PayloadClient.Of(Path.Combine(RepositoryPaths.Specs, "flowiq.openapi.yaml"))!;
        Assert.All(client.Samples.Where(static sample => sample.IsWrittenWhole), sample => Assert.Null(Problem(client, sample, sample.Json, ref refused)));
        Assert.Equal(0, refused);
    }

    private string? Problem(PayloadClient client, PayloadSample sample, byte[] json, ref int refused)
    {
        object value;
        try
        {
            value = client.Read(sample.Type, json);
        }
        catch (JsonException e)
        {
            refused++;
            return e.Message.StartsWith('$') ? null : "no path: " + e.Message;
        }
        catch (Exception e)
        {
            return "thrown: " + e;
        }

        try
        {
            return value is null ? "null" : _types.Problem(value) ?? (sample.IsWrittenWhole ? Rewritten(client, sample.Type, value) : null);
        }
        catch (Exception e)
        {
            return "a value that cannot be used: " + e;
        }
    }

    private static string? Rewritten(PayloadClient client, Type type, object value)
    {
        byte[] written = client.Write(type, value);
        object read = client.Read(type, written);
        byte[] again = client.Write(type, read);
        return !written.AsSpan().SequenceEqual(again) ? $"written as {Show(written)}, then as {Show(again)}"
            : !read.Equals(value) ? "another value after " + Show(written)
            : read.GetHashCode() != value.GetHashCode() ? "another hash code after " + Show(written)
            : value.ToString() is null ? "no text"
            : null;
    }

    private static string Show(byte[] json)
    {
        string text = Encoding.UTF8.GetString(json);
        return text.Length > 300 ? text[..300] + "..." : text;
    }

    private static IEnumerable<string> Documents() =>
        Directory.GetFiles(Path.Combine(RepositoryPaths.Specs, "features")).Where(static path => Switches.IsLong || Bounded.Contains(Path.GetFileName(path).Split('.')[0])).Order(StringComparer.Ordinal)
            .Append(Path.Combine(RepositoryPaths.Specs, "flowiq.openapi.yaml"));
}
