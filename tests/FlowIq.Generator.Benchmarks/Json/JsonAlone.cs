using System.Buffers;
using System.Text.Json;
using FlowIq.ApiRuntime;
using FlowIq.Generator.Benchmarks.Requests;
using FlowIq.Generator.Benchmarks.Requests.HandWritten;

namespace FlowIq.Generator.Benchmarks.Json;

/// <summary>The emitted JSON code alone, beside code by hand and beside System.Text.Json over the same types.</summary>
internal sealed class JsonAlone
{
    private static readonly JsonSerializerOptions Options = new() { TypeInfoResolver = FlowIqJsonResolver.Default };
    private readonly ArrayBufferWriter<byte> _buffer = new();
    private readonly Utf8JsonWriter _writer;

    public JsonAlone() => _writer = new Utf8JsonWriter(_buffer, new JsonWriterOptions { SkipValidation = true });

    public void WriteMessage()
    {
        Begin();
        FlowIqCodec.WriteSendWhatsAppRequest(_writer, Shapes.Audio);
        _writer.Flush();
    }

    public void WriteMessageByHand()
    {
        Begin();
        MessageWriter.Write(_writer, Shapes.Audio);
        _writer.Flush();
    }

    public object ReadPage() => JsonRoot.Read(Payloads.HundredMessages, FlowIqCodec.ReadGetConversationsResponse);

    public object ReadPageByHand() => PageReader.Read(Payloads.HundredMessages);

    public object? ReadPageThroughSerializer() => JsonSerializer.Deserialize<GetConversationsResponse>(Payloads.HundredMessages, Options);

    private void Begin()
    {
        _buffer.ResetWrittenCount();
        _writer.Reset(_buffer);
    }
}
