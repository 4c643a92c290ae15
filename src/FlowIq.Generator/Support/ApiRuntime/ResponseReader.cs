using System;
using System.Collections.Generic;
using System.IO;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;

namespace FlowIq.Generator.Support.ApiRuntime;

/// <summary>
/// One answer: its body in pooled memory, or still open where the operation streams it. Bodies of errors are read up to a
/// bound, since a document's client must not be filled up by whoever answers in the service's place.
/// </summary>
internal sealed class ResponseReader : IDisposable
{
    private const int ErrorLimit = 1024 * 1024;
    private const int ShownBytes = 64 * 1024;
    private readonly ApiCall _call;
    private readonly HttpResponseMessage _message;
    private ApiHeaders? _headers;
    private PooledBuffer? _body;
    private int _limit;
    private bool _isCut;
    private bool _isTaken;

    public ResponseReader(HttpResponseMessage message, ApiCall call)
    {
        _message = message;
        _call = call;
    }

    public HttpResponseMessage Message => _message;

    public int StatusCode => (int)_message.StatusCode;

    public ApiHeaders Headers => _headers ??= new ApiHeaders(_message.Headers, _message.Content?.Headers);

    public string Method => _call.Request.Method.Method;

    public string PathTemplate => _call.Template;

    public string? ContentType => Headers["Content-Type"];

    /// <summary>2xx, or what else the document calls a success.</summary>
    public bool IsSuccess => StatusCode is >= 200 and < 300 || Array.IndexOf(_call.Successes, StatusCode) >= 0;

    /// <summary>Whether there is anything to read.</summary>
    public bool HasBody => _body is { Length: > 0 } || (OpenStream is not null && StatusCode is not (204 or 205 or 304));

    /// <summary>The body's first part as text; empty until something asks for it.</summary>
    public string RawBody { get; private set; } = "";

    public bool IsRawBodyTruncated { get; private set; }

    /// <summary>Why a documented body could not be read, for results that do not throw.</summary>
    public ApiException? BodyError { get; private set; }

    /// <summary>The body, still arriving.</summary>
    public Stream? OpenStream { get; private set; }

    /// <summary>The body that has arrived.</summary>
    public ReadOnlySpan<byte> Body => _body is null ? default : _body.Span;

    /// <summary>Whether there is a body that somebody wants.</summary>
    public bool IsToBeRead => _message.Content is not null && _call.Request.Method != HttpMethod.Head && !(_call.SkipsBody && IsSuccess);

    /// <summary>Reads the body up to the limit, or leaves it open where the operation streams it.</summary>
    public ValueTask ReadAsync(Stream stream, long limit, CancellationToken cancellationToken)
    {
        if (_call.Streams is { } streams && streams(StatusCode))
        {
            OpenStream = stream;
            return default;
        }

        _body = _call.Core.RentBody(BodyReading.Capacity(_message.Content!));
        _limit = (int)Math.Min(limit, IsSuccess ? int.MaxValue : ErrorLimit);
        ValueTask<bool> reading = BodyReading.ReadAsync(stream, _body, _limit, cancellationToken);
        if (!reading.IsCompletedSuccessfully)
        {
            return EndAsync(reading);
        }

        End(reading.Result);
        return default;
    }

    /// <summary>The body as JSON; an error where it is something else.</summary>
    public T Json<T>(ReadJson<T> read)
    {
        try
        {
            return Parse(read);
        }
        catch (Exception error) when (JsonErrors.IsOfPayload(error))
        {
            throw NotAsDocumented(error);
        }
    }

    /// <summary>The body as JSON; null, and <see cref="BodyError"/>, where it is something else.</summary>
    public T? TryJson<T>(ReadJson<T> read)
        where T : class? => Try(read, out T? value) ? value : null;

    /// <summary>As <see cref="TryJson{T}"/>, for values.</summary>
    public T? TryJsonValue<T>(ReadJson<T> read)
        where T : struct => Try(read, out T value) ? value : null;

    /// <summary>As <see cref="TryJson{T}"/>, for values that may be null.</summary>
    public T? TryJsonNullable<T>(ReadJson<T?> read)
        where T : struct => Try(read, out T? value) ? value : null;

    /// <summary>The body as text.</summary>
    public string Text() => BodyText.Decode(Body, Message.Content);

    /// <summary>The exception for an error whose body the document describes.</summary>
    public ApiException Error<T>(ReadJson<T> read)
    {
        try
        {
            return new ApiException<T>(this, Parse(read));
        }
        catch (Exception error) when (JsonErrors.IsOfPayload(error))
        {
            return NotAsDocumented(error);
        }
    }

    /// <summary>The exception for an error whose body is text.</summary>
    public ApiException TextError() => new ApiException<string>(this, Text());

    /// <summary>The exception for a status that the document does not describe, or without a body.</summary>
    public ApiException Unexpected() => new(this, "", null);

    /// <summary>The exception for a body that is not what the document says.</summary>
    public ApiException NotAsDocumented(Exception? cause)
    {
        string problem = _isCut ? "the body is longer than the " + _limit.ToString("N0", System.Globalization.CultureInfo.InvariantCulture) + " bytes that are read of it"
            : !HasBody ? "the body is empty, but the document describes one"
            : "the body is not what the document describes";
        return new ApiException(this, problem, cause);
    }

    /// <summary>Whether the body is of this media type.</summary>
    public bool Is(string mediaType) =>
        string.Equals(Message.Content?.Headers.ContentType?.MediaType, mediaType, StringComparison.OrdinalIgnoreCase);

    /// <summary>Keeps the body's first part as text, without credentials that the service may have echoed.</summary>
    public void KeepRawBody()
    {
        if (RawBody.Length == 0 && _body is not null)
        {
            bool isLong = Body.Length > ShownBytes;
            RawBody = Hide(BodyText.Decode(isLong ? Body.Slice(0, ShownBytes) : Body, Message.Content));
            IsRawBodyTruncated = isLong || _isCut;
        }
    }

    /// <summary>A text of the answer without credentials that the service may have echoed.</summary>
    public string Hide(string text) => _call.Hide(text);

    /// <summary>Hands the open body over: whoever takes it disposes the message.</summary>
    public Stream TakeStream()
    {
        _isTaken = true;
        return OpenStream ?? new MemoryStream(Body.ToArray(), writable: false);
    }

    /// <summary>Takes the body over to be cut into items.</summary>
    public OpenBody Take() => new(this);

    /// <summary>Ends an open body that nobody reads any more.</summary>
    public void CloseStream() => _message.Dispose();

    public void Dispose()
    {
        if (_body is { } body)
        {
            _body = null;
            _call.Core.ReturnBody(body);
        }

        if (!_isTaken)
        {
            _message.Dispose();
        }
    }

    private bool Try<T>(ReadJson<T> read, out T? value)
    {
        try
        {
            value = Parse(read);
            return true;
        }
        catch (Exception error) when (JsonErrors.IsOfPayload(error))
        {
            BodyError = NotAsDocumented(error);
            value = default;
            return false;
        }
    }

    private T Parse<T>(ReadJson<T> read) => BodyText.IsUtf8(Message.Content)
        ? JsonRoot.Read(Body, read)
        : JsonRoot.Read(BodyText.ToUtf8(Body, Message.Content), read);

    private async ValueTask EndAsync(ValueTask<bool> reading) => End(await reading.ConfigureAwait(false));

    private void End(bool isWhole)
    {
        _isCut = !isWhole;
        if (_isCut && IsSuccess)
        {
            throw NotAsDocumented(null);
        }
    }
}
