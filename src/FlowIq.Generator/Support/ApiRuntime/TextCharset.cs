using System;
using System.Net.Http.Headers;
using System.Text;

namespace FlowIq.Generator.Support.ApiRuntime;

/// <summary>Bodies of text in the charset that the document names; where that cannot carry the text, UTF-8 it is, and the header says so.</summary>
internal static class TextCharset
{
    /// <param name="utf8">The text; belongs to the body from now on.</param>
    public static PooledContent Body(PooledBuffer utf8, string mediaType)
    {
        if (mediaType == PooledContent.Json
            || mediaType.IndexOf("charset", StringComparison.OrdinalIgnoreCase) < 0
            || !MediaTypeHeaderValue.TryParse(mediaType, out MediaTypeHeaderValue? type)
            || type.CharSet is not { Length: > 0 } charset
            || charset.Trim('"').Equals("utf-8", StringComparison.OrdinalIgnoreCase))
        {
            return new PooledContent(utf8, mediaType);
        }

        try
        {
            byte[] bytes = Encoding.GetEncoding(charset.Trim('"'), EncoderFallback.ExceptionFallback, DecoderFallback.ReplacementFallback).GetBytes(Utf8Text.ToString(utf8.Span));
            utf8.Clear();
            utf8.Write(bytes);
            return new PooledContent(utf8, mediaType);
        }
        catch (ArgumentException)
        {
            // No such charset here, or not a charset of all the text's characters.
            type.CharSet = "utf-8";
            return new PooledContent(utf8, type.ToString());
        }
    }
}
