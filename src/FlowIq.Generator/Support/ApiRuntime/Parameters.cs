using System;

namespace FlowIq.Generator.Support.ApiRuntime;

/// <summary>Arrays, objects and values of any shape as parameters: written as JSON into a pooled buffer, then in the parameter's style.</summary>
internal static class Parameters
{
    /// <remarks><c>name</c>: As it is in the document.</remarks>
    public static void Path<T>(ApiCall call, string name, T? value, WriteJson<T> write, ParameterFormat format)
    {
        if (value is null)
        {
            throw new ArgumentNullException(name);
        }

        using PooledBuffer json = ToJson(call, value, write);
        int start = call.Url.Length;
        ParameterWriter.Write(ref call.Url, UrlText.Escape(name), json.Span, format, Expansion.Path(format));
        PathSegment.Check(name, call.Url.Span, start, format);
    }

    /// <remarks><c>name</c>: Escaped already.</remarks>
    public static void Query<T>(ApiCall call, string name, T? value, WriteJson<T> write, ParameterFormat format)
    {
        if (value is null)
        {
            return;
        }

        using PooledBuffer json = ToJson(call, value, write);
        bool had = call.HasQuery;
        int start = call.Url.Length;
        ParameterWriter.Write(ref call.Url, name, json.Span, format, Expansion.Query(format, call.QuerySeparator()));
        if (call.Url.Length == start)
        {
            call.QueryIsEmpty(had);
        }
    }

    public static void Header<T>(ApiCall call, string name, T? value, WriteJson<T> write, ParameterFormat format) =>
        call.Header(name, HeaderText(call, name, value, write, format));

    /// <summary>The value as a header has it; null where there is nothing to send.</summary>
    public static string? HeaderText<T>(ApiCall call, string name, T? value, WriteJson<T> write, ParameterFormat format)
    {
        if (value is null)
        {
            return null;
        }

        using PooledBuffer json = ToJson(call, value, write);
        var text = new TextBuffer();
        ParameterWriter.Write(ref text, name, json.Span, format, Expansion.Header(format));
        string? result = text.Length > 0 ? text.ToString() : null;
        text.Release();
        return result;
    }

    /// <remarks><c>name</c>: Escaped already.</remarks>
    public static void Cookie<T>(ApiCall call, string name, T? value, WriteJson<T> write, ParameterFormat format)
    {
        if (value is not null)
        {
            using PooledBuffer json = ToJson(call, value, write);
            ParameterWriter.Write(ref call.Cookies, name, json.Span, format, Expansion.Cookie(format, call.CookieSeparator()));
        }
    }

    /// <summary>The value as JSON text, for parameters that have a media type. Null stays null.</summary>
    public static string? Json<T>(ApiCall call, T? value, WriteJson<T> write)
    {
        if (value is null)
        {
            return null;
        }

        using PooledBuffer json = ToJson(call, value, write);
        return Utf8Text.ToString(json.Span);
    }

    /// <summary>The whole query string is this text, escaped.</summary>
    public static void QueryString(ApiCall call, string? value)
    {
        if (value is not null)
        {
            call.Url.Append(call.QuerySeparator());
            call.Url.Append(value, TextEscape.Unreserved);
        }
    }

    private static PooledBuffer ToJson<T>(ApiCall call, T value, WriteJson<T> write)
    {
        var buffer = new PooledBuffer();
        call.Core.WriteJson(buffer, value, write);
        return buffer;
    }
}
