using System;
using System.Net.Http;
#if NET
using System.Net.Http.Headers;
#endif
using System.Text;

namespace FlowIq.Generator.Support.ApiRuntime;

/// <summary>A body's bytes as text, by the charset that its header names.</summary>
internal static class BodyText
{
    public static bool IsUtf8(HttpContent? content)
    {
#if NET
        // What services say nearly always is recognised as it stands, without taking it apart.
        if (content is not null
            && content.Headers.NonValidated.TryGetValues("Content-Type", out HeaderStringValues values)
            && values.Count == 1
            && values.ToString() is "application/json" or "application/json; charset=utf-8")
        {
            return true;
        }
#endif
        return Charset(content) is null or "utf-8" or "us-ascii";
    }

    public static string Decode(ReadOnlySpan<byte> bytes, HttpContent? content)
    {
        if (IsUtf8(content))
        {
            return Utf8Text.ToString(bytes.Length >= 3 && bytes[0] == 0xEF && bytes[1] == 0xBB && bytes[2] == 0xBF ? bytes.Slice(3) : bytes);
        }

        return EncodingOf(content).GetString(bytes.ToArray()).TrimStart('\uFEFF');
    }

    public static byte[] ToUtf8(ReadOnlySpan<byte> bytes, HttpContent? content) => Encoding.UTF8.GetBytes(Decode(bytes, content));

    private static string? Charset(HttpContent? content) => content?.Headers.ContentType?.CharSet?.Trim('"').ToLowerInvariant();

    private static Encoding EncodingOf(HttpContent? content)
    {
        try
        {
            return Encoding.GetEncoding(Charset(content)!);
        }
        catch (Exception error) when (error is ArgumentException or NotSupportedException)
        {
            // A charset that nobody knows, or that is refused for what can be done with it: most likely it is UTF-8 all the same.
            return Encoding.UTF8;
        }
    }
}
