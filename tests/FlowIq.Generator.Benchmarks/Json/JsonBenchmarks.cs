using System.Buffers;
using System.Text.Json;
using System.Threading.Tasks;
using BenchmarkDotNet.Attributes;
using FlowIq.Generator.Benchmarks.Harness;
using FlowIq.Generator.Benchmarks.Requests;
using FlowIq.Generator.Benchmarks.Requests.HandWritten;
using FlowIq.ApiRuntime;

namespace FlowIq.Generator.Benchmarks.Json;

/// <summary>The emitted JSON code alone, beside code by hand and beside System.Text.Json over the same types.</summary>
public class JsonBenchmarks
{
    private static readonly JsonSerializerOptions Options = new() { TypeInfoResolver = FlowIqJsonResolver.Default };
    private readonly ArrayBufferWriter<byte> _buffer = new();
    private readonly Utf8JsonWriter _writer;

    public JsonBenchmarks() => _writer = new Utf8JsonWriter(_buffer, new JsonWriterOptions { SkipValidation = true });

    [GlobalSetup]
    public void Prepare() => WarmUp.Of(() =>
    {
        WriteMessage();
        WriteMessageByHand();
        ReadPage();
        ReadPageByHand();
        ReadPageThroughSerializer();
        return Task.CompletedTask;
    });

    [Benchmark]
    public long WriteMessage()
    {
        Begin();
        FlowIqCodec.WriteSendWhatsAppRequest(_writer, Shapes.Audio);
        _writer.Flush();
        return _writer.BytesCommitted;
    }

    [Benchmark]
    public long WriteMessageByHand()
    {
        Begin();
        MessageWriter.Write(_writer, Shapes.Audio);
        _writer.Flush();
        return _writer.BytesCommitted;
    }

    [Benchmark]
    public object ReadPage() => JsonRoot.Read(Payloads.HundredMessages, FlowIqCodec.ReadGetConversationsResponse);

    [Benchmark]
    public object ReadPageByHand() => PageReader.Read(Payloads.HundredMessages);

    [Benchmark]
    public object? ReadPageThroughSerializer() => JsonSerializer.Deserialize<GetConversationsResponse>(Payloads.HundredMessages, Options);

    private void Begin()
    {
        _buffer.ResetWrittenCount();
        _writer.Reset(_buffer);
    }
}
