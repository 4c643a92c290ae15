using System.IO;
using System.Net;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Threading;
using System.Threading.Tasks;

namespace FlowIq.Generator.Benchmarks.Requests;

/// <summary>A service without a network: takes the request's body and answers at once, always alike.</summary>
internal sealed class StubHandler(HttpStatusCode status, byte[] body) : HttpMessageHandler
{
    private static readonly MediaTypeHeaderValue Json = new("application/json");

    /// <summary>How many bytes of bodies have been taken.</summary>
    public long Received { get; private set; }

    public string Target { get; private set; } = "";

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        // As every handler does that writes a request line.
        Target = request.RequestUri!.PathAndQuery;
        if (request.Content is { } content)
        {
            await content.CopyToAsync(Stream.Null, cancellationToken).ConfigureAwait(false);
            Received += content.Headers.ContentLength ?? 0;
        }

        var answer = new ByteArrayContent(body);
        answer.Headers.ContentType = Json;
        return new HttpResponseMessage(status) { Content = answer, RequestMessage = request };
    }

    /// <summary>A connection to this service, as generated clients make their own: the time limit is each call's.</summary>
    public HttpClient Connect() => new(this, disposeHandler: false) { Timeout = Timeout.InfiniteTimeSpan };
}
