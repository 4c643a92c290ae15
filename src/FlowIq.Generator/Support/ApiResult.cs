namespace FlowIq.Generator.Support;

/// <summary>What came back from a call that does not throw on an error status.</summary>
public abstract class ApiResult : global::System.IDisposable
{
    private readonly ApiRuntime.ResponseReader? _response;

    private protected ApiResult(ApiRuntime.ResponseReader response)
    {
        _response = response;
        StatusCode = response.StatusCode;
        Headers = response.Headers;
    }

    private protected ApiResult(int statusCode, ApiHeaders? headers)
    {
        StatusCode = statusCode;
        Headers = headers ?? ApiHeaders.Empty;
    }

    /// <summary>The HTTP status.</summary>
    public int StatusCode { get; }

    /// <summary>Whether the status is 2xx and the body is what the document says.</summary>
    public bool IsSuccess => StatusCode is >= 200 and < 300 && BodyError is null;

    /// <summary>The response's headers.</summary>
    public ApiHeaders Headers { get; }

    /// <summary>The response's <c>Content-Type</c>, or null.</summary>
    public string? ContentType => _response?.ContentType;

    /// <summary>The body as text, cut at 64 KB, where no typed property has it: an undocumented status, or a body that is not as documented. Else empty.</summary>
    public string RawBody => _response?.RawBody ?? "";

    /// <summary>Whether <see cref="RawBody"/> is only the first part of the body.</summary>
    public bool IsRawBodyTruncated => _response?.IsRawBodyTruncated ?? false;

    /// <summary>Why a documented body could not be read; null where all is well.</summary>
    public ApiException? BodyError => _response?.BodyError;

    /// <summary>Ends a streamed body that is not wanted to its end. Not needed where the body is not a stream.</summary>
    public void Dispose()
    {
        _response?.CloseStream();
        global::System.GC.SuppressFinalize(this);
    }
}
