using System;
using System.Collections.Generic;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;

namespace FlowIq.Generator.Tests.Wire;

/// <summary>Answers in place of a network, and keeps what would have been sent.</summary>
internal sealed class Recorded(Func<HttpRequestMessage, HttpResponseMessage> answer) : HttpMessageHandler
{
    public Recorded()
        : this(static _ => new HttpResponseMessage())
    {
    }

    /// <summary>Address and headers of each request.</summary>
    public List<string> Seen { get; } = [];

    /// <summary>The addresses, as they would be sent.</summary>
    public List<string> Urls { get; } = [];

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        Seen.Add(request.RequestUri + " " + request);
        Urls.Add(request.RequestUri!.AbsoluteUri);
        HttpResponseMessage response = answer(request);
        response.RequestMessage = request;
        return Task.FromResult(response);
    }
}
