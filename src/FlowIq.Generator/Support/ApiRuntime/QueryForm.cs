using System;

namespace FlowIq.Generator.Support.ApiRuntime;

/// <summary>A form as the whole query string (3.2 <c>in: querystring</c>).</summary>
internal static class QueryForm
{
    /// <summary>Null, or a form without fields: no query.</summary>
    public static void Set<T>(ApiCall call, T? value, WriteJson<T> write)
    {
        if (value is null)
        {
            return;
        }

        using var json = new PooledBuffer();
        call.Core.WriteJson(json, value, write);
        var form = new TextBuffer();
        try
        {
            FormBody.Write(ref form, json.Span, Array.Empty<FormField>());
            if (form.Length > 0)
            {
                call.Url.Append(call.QuerySeparator());
                call.Url.Append(form.Span, TextEscape.None);
            }
        }
        finally
        {
            form.Release();
        }
    }
}
