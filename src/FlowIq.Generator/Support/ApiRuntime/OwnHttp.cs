using System.Net;
using System.Net.Http;
using System.Threading;

namespace FlowIq.Generator.Support.ApiRuntime;

/// <summary>The connection of a client that is given none.</summary>
internal static class OwnHttp
{
    /// <summary>What is kept of a body in memory, so that no service can fill it up; an HttpClient that is given has its own bound.</summary>
    private const int MostBytes = 256 * 1024 * 1024;

    /// <summary>
    /// Redirects are followed by the client itself, which knows what must not be sent elsewhere. No cookie is kept from one
    /// call to the next, and the time limit is each call's own.
    /// </summary>
    public static HttpClient Create()
    {
#if NET
        var handler = new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseCookies = false,
            AutomaticDecompression = DecompressionMethods.All,
            PooledConnectionLifetime = System.TimeSpan.FromMinutes(5),
        };
#else
        var handler = new HttpClientHandler
        {
            AllowAutoRedirect = false,
            UseCookies = false,
            AutomaticDecompression = DecompressionMethods.GZip | DecompressionMethods.Deflate,
        };
#endif
        return new HttpClient(handler, disposeHandler: true) { Timeout = Timeout.InfiniteTimeSpan, MaxResponseContentBufferSize = MostBytes };
    }
}
