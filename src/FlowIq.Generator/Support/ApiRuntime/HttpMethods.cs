using System.Net.Http;

namespace FlowIq.Generator.Support.ApiRuntime;

/// <summary>HTTP methods by name.</summary>
internal static class HttpMethods
{
    public static HttpMethod Of(string name) => name switch
    {
        "GET" => HttpMethod.Get,
        "POST" => HttpMethod.Post,
        "PUT" => HttpMethod.Put,
        "DELETE" => HttpMethod.Delete,
        "HEAD" => HttpMethod.Head,
        _ => new HttpMethod(name),
    };
}
