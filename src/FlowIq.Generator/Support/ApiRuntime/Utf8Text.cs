using System;
using System.Text;

namespace FlowIq.Generator.Support.ApiRuntime;

/// <summary>UTF-8 to text and back, on every target.</summary>
internal static class Utf8Text
{
    public static string ToString(ReadOnlySpan<byte> utf8) =>
#if NET
        Encoding.UTF8.GetString(utf8);
#else
        Encoding.UTF8.GetString(utf8.ToArray());
#endif

    public static void Append(PooledBuffer buffer, string text)
    {
#if NET
        Span<byte> span = buffer.GetSpan(Encoding.UTF8.GetMaxByteCount(text.Length));
        buffer.Advance(Encoding.UTF8.GetBytes(text, span));
#else
        buffer.Write(Encoding.UTF8.GetBytes(text));
#endif
    }
}
