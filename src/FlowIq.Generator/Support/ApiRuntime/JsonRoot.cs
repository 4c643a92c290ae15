using System;
using System.Text.Json;

namespace FlowIq.Generator.Support.ApiRuntime;

/// <summary>Reads a whole JSON text into one value.</summary>
internal static class JsonRoot
{
    private static ReadOnlySpan<byte> ByteOrderMark => new byte[] { 0xEF, 0xBB, 0xBF };

    /// <summary>The value of the text; nothing but white space may follow it.</summary>
    /// <exception cref="JsonException">The text is malformed or not what is expected; the message names the JSON path.</exception>
    public static T Read<T>(ReadOnlySpan<byte> utf8Json, ReadJson<T> read)
    {
        if (utf8Json.StartsWith(ByteOrderMark))
        {
            utf8Json = utf8Json.Slice(ByteOrderMark.Length);
        }

        var reader = new Utf8JsonReader(utf8Json);
        try
        {
            reader.Read();
            T value = read(ref reader);
            reader.Read();
            return value;
        }
        catch (JsonException error)
        {
            throw JsonErrors.WithPath(utf8Json, error);
        }
        catch (InvalidOperationException error)
        {
            // The reader's, for a text that is no Unicode.
            throw JsonErrors.WithPath(utf8Json, JsonErrors.NotUnicode(ref reader, error));
        }
    }
}
