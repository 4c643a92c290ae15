using System;
using System.Collections.Generic;
using System.Net.Http;
using System.Text.Json;

namespace FlowIq.Generator.Support.Runtime;

/// <summary>A multipart body while it is put together; files are sent as their streams are read.</summary>
internal sealed class MultipartBody
{
    private readonly ApiCall _call;
    private readonly MultipartContent _content;
    private readonly bool _isForm;

    /// <summary>Begins a body, which is the call's from now on.</summary>
    public MultipartBody(ApiCall call, string mediaType)
    {
        _call = call;
        int end = mediaType.IndexOf(';');
        string essence = (end < 0 ? mediaType : mediaType.Substring(0, end)).Trim();
        string boundary = Guid.NewGuid().ToString("N");
        _isForm = essence.EndsWith("/form-data", StringComparison.OrdinalIgnoreCase);
        _content = new MultipartContent(essence.Substring(essence.IndexOf('/') + 1), boundary);

        // Quotes around the boundary, as the content itself writes it, are more than some servers read.
        _content.Headers.Remove("Content-Type");
        _content.Headers.TryAddWithoutValidation("Content-Type", essence + "; boundary=" + boundary);
#if NET
        _content.HeaderEncodingSelector = static (_, _) => System.Text.Encoding.UTF8;
#endif
        call.Request.Content = _content;
    }

    /// <summary>An object of the document's without parts of its own: a part per member.</summary>
    public static void SetObject<T>(ApiCall call, T? value, WriteJson<T> write, string mediaType)
    {
        if (value is null)
        {
            return;
        }

        using var json = new PooledBuffer();
        call.Core.WriteJson(json, value, write);
        var body = new MultipartBody(call, mediaType);
        using JsonDocument document = JsonDocument.Parse(json.Memory);
        foreach (JsonProperty property in document.RootElement.EnumerateObject())
        {
            body.Value(property.Name, property.Value, JsonWrite.Any);
        }
    }

    /// <summary>A file; null: left out.</summary>
    public void File(string name, FilePart? file, string? contentType = null)
    {
        if (file is null)
        {
            return;
        }

        var content = new StreamBody(file.Content, file.ContentType ?? Concrete(contentType) ?? "application/octet-stream");
        Add(name, file.FileName, content);
        foreach (KeyValuePair<string, string> header in file.Headers)
        {
            content.Headers.TryAddWithoutValidation(header.Key, HeaderGuard.Safe(header.Key, header.Value));
        }
    }

    /// <summary>A part per file.</summary>
    public void Files(string name, IEnumerable<FilePart>? files, string? contentType = null)
    {
        foreach (FilePart file in files ?? Array.Empty<FilePart>())
        {
            File(name, file, contentType);
        }
    }

    /// <summary>A part with a value: scalars as text, else JSON; null: left out.</summary>
    public void Value<T>(string name, T? value, WriteJson<T> write, string? contentType = null)
    {
        if (value is null)
        {
            return;
        }

        var json = new PooledBuffer();
        _call.Core.WriteJson(json, value, write);
        var reader = new Utf8JsonReader(json.Span);
        reader.Read();
        bool isJson = reader.TokenType is JsonTokenType.StartArray or JsonTokenType.StartObject
            || contentType?.EndsWith("json", StringComparison.OrdinalIgnoreCase) == true;
        if (isJson)
        {
            Add(name, null, new PooledContent(json, contentType ?? "application/json"));
            return;
        }

        string text = ParameterWriter.ScalarOf(ref reader, json.Span);
        bool isNull = reader.TokenType == JsonTokenType.Null;
        json.Clear();
        if (isNull)
        {
            json.Dispose();
            return;
        }

        Utf8Text.Append(json, text);
        Add(name, null, new PooledContent(json, contentType ?? "text/plain; charset=utf-8"));
    }

    /// <summary>A part per item.</summary>
    public void Values<T>(string name, IEnumerable<T>? values, WriteJson<T> write, string? contentType = null)
    {
        foreach (T value in values ?? Array.Empty<T>())
        {
            Value(name, value, write, contentType);
        }
    }

    /// <summary>A list of media types, or a range, says what a file may be, not what it is.</summary>
    private static string? Concrete(string? contentType) =>
        contentType is null || contentType.IndexOf(',') >= 0 || contentType.IndexOf('*') >= 0 ? null : contentType;

    private void Add(string name, string? fileName, HttpContent content)
    {
        string file = fileName is null ? "" : "; filename=\"" + Quoted(fileName) + "\"";
        if (_isForm || fileName is not null)
        {
            content.Headers.TryAddWithoutValidation("Content-Disposition", _isForm ? $"form-data; name=\"{Quoted(name)}\"{file}" : "attachment" + file);
        }

        _content.Add(content);
    }

    /// <summary>As HTML forms do: quotes and line ends are percent-encoded, all else is UTF-8 where the target can send that.</summary>
    private static string Quoted(string text)
    {
        string quoted = text.Replace("\"", "%22").Replace("\r", "%0D").Replace("\n", "%0A");
#if NET
        return quoted;
#else
        return HeaderGuard.Safe("Content-Disposition", quoted);
#endif
    }
}
