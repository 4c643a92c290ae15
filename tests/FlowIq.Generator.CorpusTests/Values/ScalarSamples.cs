using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json;

namespace FlowIq.Generator.CorpusTests.Values;

/// <summary>Values of the types that no document defines: the plain one first, then those that break things.</summary>
internal static class ScalarSamples
{
    private static readonly Dictionary<Type, object[]> Known = new()
    {
        [typeof(string)] = ["text", "", "\"quoted\\\" / \b\f\n\r\t\0\u001f", "Ä ß 字 \u2028 \U0001F600 </script>", new string('x', 5000)],
        [typeof(bool)] = [true, false],
        [typeof(sbyte)] = [(sbyte)1, sbyte.MinValue, sbyte.MaxValue],
        [typeof(byte)] = [(byte)1, byte.MinValue, byte.MaxValue],
        [typeof(short)] = [(short)1, short.MinValue, short.MaxValue],
        [typeof(ushort)] = [(ushort)1, ushort.MinValue, ushort.MaxValue],
        [typeof(int)] = [1, 0, int.MinValue, int.MaxValue],
        [typeof(uint)] = [1U, uint.MinValue, uint.MaxValue],
        [typeof(long)] = [1L, 0L, long.MinValue, long.MaxValue, 9007199254740993L],
        [typeof(ulong)] = [1UL, ulong.MinValue, ulong.MaxValue],
        [typeof(float)] = [1.5f, 0f, float.MinValue, float.MaxValue, float.Epsilon, 0.1f],
        [typeof(double)] = [1.5, 0.0, double.MinValue, double.MaxValue, double.Epsilon, 0.1, 1e300],
        [typeof(decimal)] = [1.5m, 0m, decimal.MinValue, decimal.MaxValue, 1.10m, 0.0000000000000000000000000001m],
        [typeof(DateOnly)] = [new DateOnly(2026, 3, 7), DateOnly.MinValue, DateOnly.MaxValue, new DateOnly(2024, 2, 29)],

        // Whole seconds: a member that travels as seconds since 1970 has no fractions.
        [typeof(DateTimeOffset)] =
        [
            new DateTimeOffset(2026, 3, 7, 12, 30, 15, TimeSpan.Zero),
            new DateTimeOffset(2026, 3, 7, 12, 30, 15, new TimeSpan(-9, -30, 0)),
            new DateTimeOffset(1, 1, 1, 0, 0, 0, TimeSpan.Zero),
            new DateTimeOffset(9999, 12, 31, 23, 59, 59, TimeSpan.Zero),
            new DateTimeOffset(1969, 12, 31, 23, 59, 59, new TimeSpan(14, 0, 0)),
        ],
        [typeof(Guid)] = [new Guid("0f8fad5b-d9cb-469f-a165-70867728950e"), Guid.Empty, Guid.AllBitsSet],
        [typeof(Uri)] = [new Uri("https://example.com/a?b=%20c#d"), new Uri("../relative/x", UriKind.Relative), new Uri("urn:isbn:0451450523"), new Uri("https://example.com/ä?q=字")],
        [typeof(ReadOnlyMemory<byte>)] = [Bytes(3), Bytes(0), Bytes(1), Bytes(2), Bytes(300)],
        [typeof(JsonElement)] = [Json("{\"a\":[1,2.50,null,true],\"ä\":\"\\u0000\"}"), Json("\"s\""), Json("12345678901234567890.5"), Json("[]"), Json("false")],
    };

    /// <summary>The samples, or null where the type is none of these.</summary>
    public static object[]? Of(Type type) => type.Name switch
    {
        "IsoTime" => [.. new[] { "12:30:15", "00:00:00", "23:59:59.9999999", "12:30:15Z", "12:30:15.5+05:30" }.Select(text => Parsed(type, text))],
        "IsoDuration" => [.. new[] { "P1Y2M10DT2H30M", "PT0S", "P3W", "-P1D", "PT0.5S" }.Select(text => Parsed(type, text))],
        "FilePart" => [Activator.CreateInstance(type, new EndlessFile(), "a file.bin", null)!],
        _ => type == typeof(Stream) ? [new EndlessFile()] : Known.GetValueOrDefault(type),
    };

    public static JsonElement Json(string text)
    {
        using var document = JsonDocument.Parse(text);
        return document.RootElement.Clone();
    }

    private static ReadOnlyMemory<byte> Bytes(int count) => Enumerable.Range(0, count).Select(static i => (byte)(255 - (i * 7))).ToArray();

    private static object Parsed(Type type, string text)
    {
        object?[] arguments = [text, null];
        Assert.True((bool)type.GetMethod("TryParse", [typeof(string), type.MakeByRefType()])!.Invoke(null, arguments)!, text);
        return arguments[1]!;
    }
}
