using System;

namespace FlowIq.Generator.Support.ApiRuntime;

/// <summary>Text as a request's body, in UTF-8 unless the document names another charset.</summary>
internal static class TextBody
{
    /// <summary>Null: no body.</summary>
    public static void Set(ApiCall call, string? text, string mediaType)
    {
        if (text is not null)
        {
            var buffer = new PooledBuffer();
            Utf8Text.Append(buffer, text);
            bool hasCharset = mediaType.IndexOf("charset", StringComparison.OrdinalIgnoreCase) >= 0;
            call.Request.Content = TextCharset.Body(buffer, hasCharset ? mediaType : mediaType + "; charset=utf-8");
        }
    }
}
