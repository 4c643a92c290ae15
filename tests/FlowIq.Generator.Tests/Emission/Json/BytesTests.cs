using System;
using System.Text;
using System.Text.Json;
using FlowIq.Generator.Support.ApiRuntime;

namespace FlowIq.Generator.Tests.Emission.Json;

/// <summary>Bytes in JSON strings.</summary>
public sealed class BytesTests
{
    [Theory]
    [InlineData("null", null)]
    [InlineData("\"\"", "")]
    [InlineData("\"AQI\"", "01-02")]
    [InlineData("\"AQI=\"", "01-02")]
    public void Null_is_not_the_same_as_no_bytes(string json, string? expected)
    {
        Assert.Equal(expected, Read(json, JsonReadBytes.Base64OrNull));
        Assert.Equal(expected, Read(json, JsonReadBytes.Base64UrlOrNull));
    }

    private static string? Read(string json, ReadJson<ReadOnlyMemory<byte>?> read)
    {
        var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(json));
        Assert.True(reader.Read());
        return read(ref reader) is { } bytes ? BitConverter.ToString(bytes.ToArray()) : null;
    }
}
