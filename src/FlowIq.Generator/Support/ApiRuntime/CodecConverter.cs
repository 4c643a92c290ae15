using System;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace FlowIq.Generator.Support.ApiRuntime;

/// <summary>Puts the emitted JSON code of one type under <see cref="JsonSerializer"/>.</summary>
internal sealed class CodecConverter<T> : JsonConverter<T>
{
    private readonly ReadJson<T> _read;
    private readonly WriteJson<T> _write;

    public CodecConverter(ReadJson<T> read, WriteJson<T> write)
    {
        _read = read;
        _write = write;
    }

    /// <summary>The metadata that the serializer asks for.</summary>
    public static JsonTypeInfo TypeInfo(JsonSerializerOptions options, ReadJson<T> read, WriteJson<T> write) =>
        JsonMetadataServices.CreateValueInfo<T>(options, new CodecConverter<T>(read, write));

    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        Utf8JsonReader start = reader;
        try
        {
            return _read(ref reader);
        }
        catch (JsonReadException error)
        {
            // Without a path of its own: the serializer adds where this value stands in the whole text.
            throw new JsonException(JsonErrors.WithPath(start, error).Message, error);
        }
        catch (InvalidOperationException error)
        {
            throw new JsonException(JsonErrors.WithPath(start, JsonErrors.NotUnicode(ref reader, error)).Message, error);
        }
    }

    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => _write(writer, value);
}
