using System;
using System.Collections.Generic;
using System.Net.Http;
using System.Text.Json;

namespace FlowIq.Generator.Support.ApiRuntime;

/// <summary>A multipart body while it is put together; files are sent as their streams are read.</summary>
internal sealed class MultipartBody
{
    private readonly ApiCall _call;
    private readonly MultipartContent _content;
    private readonly bool _isForm;
    private readonly List<HttpContent> _last = new();

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
            body.AddValue(property.Name, property.Value, JsonWrite.Any, null);
        }
    }

    /// <summary>A file; null: left out.</summary>
    public void File(string name, FilePart? file, string? contentType = null)
    {
        _last.Clear();
        if (file is not null)
        {
            AddFile(name, file, contentType);
        }
    }

    /// <summary>A part per file.</summary>
    public void Files(string name, IEnumerable<FilePart>? files, string? contentType = null)
    {
        _last.Clear();
        foreach (FilePart file in files ?? Array.Empty<FilePart>())
        {
            AddFile(name, file, contentType);
        }
    }

    private void AddFile(string name, FilePart file, string? contentType)
    {
        var content = new StreamBody(file.Content, file.ContentType ?? Concrete(contentType) ?? "application/octet-stream");
        Add(name, file.FileName, content);
        foreach (KeyValuePair<string, string> header in file.Headers)
        {
            content.Headers.TryAddWithoutValidation(header.Key, HeaderGuard.Safe(header.Key, header.Value));
        }
    }

    /// <summary>A part with a value: scalars as text, else JSON; null: left out.</summary>
    public void Value<T>(string name, T? value, WriteJson<T> write, string? contentType = null)
    {
        _last.Clear();
        if (value is not null)
        {
            AddValue(name, value, write, contentType);
        }
    }

    /// <summary>A part per item.</summary>
    public void Values<T>(string name, IEnumerable<T>? values, WriteJson<T> write, string? contentType = null)
    {
        _last.Clear();
        foreach (T value in values ?? Array.Empty<T>())
        {
            AddValue(name, value, write, contentType);
        }
    }

    /// <summary>A value in the style that the document names: one part of joined text, or a part per item or member; null: left out.</summary>
    public void Styled<T>(string name, T? value, WriteJson<T> write, ParameterFormat format)
    {
        _last.Clear();
        if (value is not null)
        {
            using var json = new PooledBuffer();
            _call.Core.WriteJson(json, value, write);
            foreach (KeyValuePair<string, string> part in StyledParts.Of(name, json.Span, format))
            {
                AddText(part.Key, part.Value);
            }
        }
    }

    /// <summary>A header of the parts that were added last; null: left out.</summary>
    public void Header(string name, string? value)
    {
        foreach (HttpContent part in value is null ? new List<HttpContent>() : _last)
        {
            part.Headers.Remove(name);
            part.Headers.TryAddWithoutValidation(name, HeaderGuard.Safe(name, value!));
        }
    }

    /// <summary>As <see cref="Header"/>, for what is no text already.</summary>
    public void Header<T>(string name, T? value, WriteJson<T> write, ParameterFormat format) => Header(name, Parameters.HeaderText(_call, name, value, write, format));

    private void AddValue<T>(string name, T value, WriteJson<T> write, string? contentType)
    {
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
        Add(name, null, TextCharset.Body(json, contentType ?? "text/plain; charset=utf-8"));
    }

    private void AddText(string name, string text)
    {
        var buffer = new PooledBuffer();
        Utf8Text.Append(buffer, text);
        Add(name, null, new PooledContent(buffer, "text/plain; charset=utf-8"));
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
        _last.Add(content);
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
