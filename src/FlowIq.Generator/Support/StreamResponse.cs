namespace FlowIq.Generator.Support;

/// <summary>A body that is read as it arrives. Disposing it, or reading it to its end, frees the connection.</summary>
public sealed class StreamResponse : global::System.IDisposable
{
    private readonly global::System.IDisposable? _owner;

    /// <summary>Creates a response; for tests and mocks.</summary>
    public StreamResponse(global::System.IO.Stream content, string? contentType = null, string? fileName = null, int statusCode = 200, ApiHeaders? headers = null)
    {
        Content = content ?? throw new global::System.ArgumentNullException(nameof(content));
        ContentType = contentType;
        FileName = fileName;
        StatusCode = statusCode;
        Headers = headers ?? ApiHeaders.Empty;
    }

    private StreamResponse(ApiRuntime.ResponseReader response, global::System.IO.Stream content)
    {
        _owner = response.Message;
        Content = content;
        StatusCode = response.StatusCode;
        Headers = response.Headers;
        ContentType = response.ContentType;
        Length = response.Message.Content?.Headers.ContentLength;
        global::System.Net.Http.Headers.ContentDispositionHeaderValue? disposition = response.Message.Content?.Headers.ContentDisposition;
        FileName = (disposition?.FileNameStar ?? disposition?.FileName)?.Trim('"');
    }

    /// <summary>The bytes, as they arrive.</summary>
    public global::System.IO.Stream Content { get; }

    /// <summary>The response's <c>Content-Type</c>, or null.</summary>
    public string? ContentType { get; }

    /// <summary>How many bytes the service announced, or null.</summary>
    public long? Length { get; }

    /// <summary>The file name the service suggests, or null. Do not use it as a path as it is.</summary>
    public string? FileName { get; }

    /// <summary>The HTTP status.</summary>
    public int StatusCode { get; }

    /// <summary>The response's headers.</summary>
    public ApiHeaders Headers { get; }

    /// <summary>Closes the stream and frees the connection.</summary>
    public void Dispose()
    {
        Content.Dispose();
        _owner?.Dispose();
    }

    /// <summary>Takes the open body over from the reader.</summary>
    internal static StreamResponse Take(ApiRuntime.ResponseReader response) => new(response, response.TakeStream());
}
