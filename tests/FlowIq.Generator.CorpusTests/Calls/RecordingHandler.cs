using System;
using System.Net;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Threading;
using System.Threading.Tasks;

namespace FlowIq.Generator.CorpusTests.Calls;

/// <summary>Keeps the last request and answers it as it is told to.</summary>
internal sealed class RecordingHandler : HttpMessageHandler
{
    /// <summary>A status that no document describes, without a body.</summary>
    public const int Undescribed = 599;

    private int _status;
    private string? _contentType;
    private byte[] _body = [];

    /// <summary>The request of the last call; null where none was sent.</summary>
    public SentRequest? Sent { get; private set; }

    /// <summary>What the next calls are answered.</summary>
    public void Answer(int status, string? contentType = null, byte[]? body = null)
    {
        Sent = null;
        (_status, _contentType, _body) = (status, contentType, body ?? []);
    }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        Sent = await SentRequest.OfAsync(request, cancellationToken);
        var content = new ByteArrayContent(_body);
        content.Headers.ContentType = _contentType is null ? null : MediaTypeHeaderValue.Parse(_contentType);
        return new HttpResponseMessage((HttpStatusCode)_status) { Content = content, RequestMessage = request };
    }
}
