namespace FlowIq.Generator.Support;

/// <summary>
/// The service answered, but not with a success: the status, the headers and the first 64 KB of the body. Where the
/// document describes the body of that status, an <see cref="ApiException{TError}"/> carries it typed.
/// </summary>
public class ApiException : global::System.Exception
{
    private readonly string? _reason;
    private readonly string? _problem;
    private string? _message;

    /// <summary>Creates an exception; for tests and mocks.</summary>
    public ApiException(string message, int statusCode, ApiHeaders? headers = null, string? rawBody = null, global::System.Exception? innerException = null)
        : base(message, innerException)
    {
        StatusCode = statusCode;
        Headers = headers ?? ApiHeaders.Empty;
        RawBody = rawBody ?? "";
    }

    internal ApiException(ApiRuntime.ResponseReader response, string problem, global::System.Exception? innerException)
        : base(null, innerException)
    {
        response.KeepRawBody();
        _reason = response.Message.ReasonPhrase is { } reason ? response.Hide(reason) : null;
        _problem = problem;
        StatusCode = response.StatusCode;
        Headers = response.Headers;
        RawBody = response.RawBody;
        IsRawBodyTruncated = response.IsRawBodyTruncated;
        Method = response.Method;
        PathTemplate = response.PathTemplate;
    }

    /// <summary>What was asked, what was answered, and the beginning of the body.</summary>
    public override string Message => _problem is null ? base.Message : _message ??= ApiRuntime.ErrorMessage.Describe(this, _reason, _problem);

    /// <summary>The HTTP status.</summary>
    public int StatusCode { get; }

    /// <summary>The response's headers.</summary>
    public ApiHeaders Headers { get; }

    /// <summary>The response's <c>Content-Type</c>, or null.</summary>
    public string? ContentType => Headers["Content-Type"];

    /// <summary>The body as text, cut at 64 KB; empty where there was none.</summary>
    public string RawBody { get; }

    /// <summary>Whether <see cref="RawBody"/> is only the first part of the body.</summary>
    public bool IsRawBodyTruncated { get; }

    /// <summary>The request's HTTP method; empty where unknown.</summary>
    public string Method { get; } = "";

    /// <summary>The request's path as the document writes it, without values; empty where unknown.</summary>
    public string PathTemplate { get; } = "";
}

/// <summary>The service answered with an error that the document describes.</summary>
/// <typeparam name="TError">The documented body.</typeparam>
public class ApiException<TError> : ApiException
{
    /// <summary>Creates an exception; for tests and mocks.</summary>
    public ApiException(string message, int statusCode, TError error, ApiHeaders? headers = null, string? rawBody = null, global::System.Exception? innerException = null)
        : base(message, statusCode, headers, rawBody, innerException) => Error = error;

    internal ApiException(ApiRuntime.ResponseReader response, TError error)
        : base(response, "", null) => Error = error;

    /// <summary>The error's body.</summary>
    public TError Error { get; }
}
