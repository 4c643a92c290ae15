using System;
using System.IO;
using System.Net.Http;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Threading;
using System.Threading.Tasks;

namespace FlowIq.Generator.Support.ApiRuntime;

/// <summary>What all methods of one client share: the connection, the settings and the way a call goes.</summary>
internal sealed class ClientCore : IDisposable
{
    private static readonly JsonWriterOptions JsonOptions = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };
    private static readonly Func<ResponseReader, ApiException> Undocumented = static response => response.Unexpected();
    private readonly HttpClient _http;
    private readonly bool _ownsHttp;
    private Utf8JsonWriter? _spareWriter;
    private PooledBuffer? _spareBody;
    private ServiceAddress? _address;

    /// <remarks><c>ownsHttp</c>: Whether it is disposed with the client.</remarks>
    public ClientCore(HttpClient http, ClientSettings settings, bool ownsHttp)
    {
        _http = http;
        _ownsHttp = ownsHttp;
        Settings = settings;
    }

    public ClientSettings Settings { get; }

    public UrlCache Urls { get; } = new();

    /// <summary>Where a call goes; worked out anew only when it is not where the last one went.</summary>
    /// <param name="chosen">The caller's choice, or null.</param>
    /// <param name="own">The operation's own server, or null.</param>
    public ServiceAddress Address(Uri? chosen, string? own)
    {
        ServiceAddress? last = _address;
        return last is not null && last.IsOf(chosen, own) ? last : _address = new ServiceAddress(chosen, Settings.ServerUrl, own);
    }

    /// <summary>Begins a call.</summary>
    public ApiCall Call(string method, string template, SecurityRequirement? security = null) => new(this, HttpMethods.Of(method), template, security);

    /// <summary>A call whose success is JSON.</summary>
    public Task<T> JsonAsync<T>(ApiCall call, ReadJson<T> read, Func<ResponseReader, ApiException>? errors, RequestOptions? options, CancellationToken cancellationToken) =>
        SendAsync(call, read, static (response, read) => response.Json(read), errors ?? Undocumented, options, cancellationToken);

    /// <summary>A call whose success is JSON or nothing at all.</summary>
    public Task<T?> JsonOrNullAsync<T>(ApiCall call, ReadJson<T?> read, Func<ResponseReader, ApiException>? errors, RequestOptions? options, CancellationToken cancellationToken) =>
        SendAsync(call, read, static (response, read) => response.HasBody ? response.Json(read) : default, errors ?? Undocumented, options, cancellationToken);

    /// <summary>A call whose success says nothing more.</summary>
    public Task EmptyAsync(ApiCall call, Func<ResponseReader, ApiException>? errors, RequestOptions? options, CancellationToken cancellationToken)
    {
        call.SkipsBody = true;
        call.Accept = "*/*";
        return SendAsync(call, true, static (_, done) => done, errors ?? Undocumented, options, cancellationToken);
    }

    /// <summary>A call whose success is read in another way.</summary>
    public Task<T> ReadAsync<T>(ApiCall call, Func<ResponseReader, T> read, Func<ResponseReader, ApiException>? errors, RequestOptions? options, CancellationToken cancellationToken) =>
        SendAsync(call, read, static (response, read) => read(response), errors ?? Undocumented, options, cancellationToken);

    /// <summary>A call whose every status is a result.</summary>
    public Task<T> ResultAsync<T>(ApiCall call, Func<ResponseReader, T> read, RequestOptions? options, CancellationToken cancellationToken)
        where T : ApiResult =>
        SendAsync(call, read, static (response, read) => read(response), null, options, cancellationToken);

    /// <summary>Writes one value as JSON; the encoder escapes only what JSON itself demands.</summary>
    public void WriteJson<T>(PooledBuffer buffer, T value, WriteJson<T> write)
    {
        Utf8JsonWriter writer = Interlocked.Exchange(ref _spareWriter, null) ?? new Utf8JsonWriter(buffer, JsonOptions);
        writer.Reset(buffer);
        write(writer, value);
        writer.Flush();
        _spareWriter = writer;
    }

    /// <summary>Memory for an answer's body.</summary>
    public PooledBuffer RentBody(int capacity) => Interlocked.Exchange(ref _spareBody, null)?.Renew(capacity) ?? new PooledBuffer(capacity);

    /// <summary>Takes it back; nobody may look at it any more.</summary>
    public void ReturnBody(PooledBuffer body)
    {
        body.Dispose();
        _spareBody = body;
    }

    public void Dispose()
    {
        if (_ownsHttp)
        {
            _http.Dispose();
        }
    }

    /// <remarks><c>errors</c>: What a status other than a success throws; null: nothing, it is read as well.</remarks>
    private async Task<T> SendAsync<T, THow>(
        ApiCall call,
        THow how,
        Func<ResponseReader, THow, T> read,
        Func<ResponseReader, ApiException>? errors,
        RequestOptions? options,
        CancellationToken cancellationToken)
    {
        using (call)
        using (var time = new CallTime(options?.Timeout ?? Settings.Timeout, cancellationToken))
        {
            try
            {
                HttpRequestMessage request = await CallRequest.CompleteAsync(_http, call, options, time.Token).ConfigureAwait(false);
                HttpResponseMessage message = await _http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, time.Token).ConfigureAwait(false);
                if (!call.KeepsRedirects && Redirects.IsRedirect(message))
                {
                    message = await Redirects.FollowAsync(_http, request, message, time.Token).ConfigureAwait(false);
                }

                using var response = new ResponseReader(message, call);
                if (response.StatusCode == 401)
                {
                    call.Security?.Refused(Settings.Schemes, call.Secrets);
                }

                if (response.IsToBeRead)
                {
#if NET
                    Stream stream = await message.Content.ReadAsStreamAsync(time.Token).ConfigureAwait(false);
#else
                    Stream stream = await message.Content.ReadAsStreamAsync().ConfigureAwait(false);
#endif
                    await response.ReadAsync(stream, _http.MaxResponseContentBufferSize, time.Token).ConfigureAwait(false);
                }

                if (errors is not null && !response.IsSuccess)
                {
                    throw errors(response);
                }

                return read(response, how);
            }
            catch (OperationCanceledException error) when (time.Explain(error) is { } better)
            {
                throw better;
            }
        }
    }
}
