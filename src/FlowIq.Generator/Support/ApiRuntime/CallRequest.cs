using System;
using System.Collections.Generic;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;

namespace FlowIq.Generator.Support.ApiRuntime;

/// <summary>Completes a call with address, credentials and headers.</summary>
internal static class CallRequest
{
    /// <summary>The request, ready to be sent: at once, unless a token has to be obtained first.</summary>
    public static ValueTask<HttpRequestMessage> CompleteAsync(HttpClient http, ApiCall call, RequestOptions? options, CancellationToken cancellationToken)
    {
        ClientSettings settings = call.Core.Settings;
        ServiceAddress address = call.Core.Address(options?.BaseAddress ?? settings.BaseAddress ?? http.BaseAddress, call.Server);
        AddHeaders(call, settings);
        if (call.Security is not null)
        {
            ValueTask credentials = call.Security.ApplyAsync(call, settings.Schemes, new GivenValues(call, http, options), address, cancellationToken);
            if (!credentials.IsCompletedSuccessfully)
            {
                return FinishAsync(credentials, http, call, options, address);
            }
        }

        return new ValueTask<HttpRequestMessage>(Finish(http, call, options, address));
    }

    private static async ValueTask<HttpRequestMessage> FinishAsync(ValueTask credentials, HttpClient http, ApiCall call, RequestOptions? options, ServiceAddress address)
    {
        await credentials.ConfigureAwait(false);
        return Finish(http, call, options, address);
    }

    private static HttpRequestMessage Finish(HttpClient http, ApiCall call, RequestOptions? options, ServiceAddress address)
    {
        if (options is not null)
        {
            foreach (KeyValuePair<string, string> header in options.Headers)
            {
                HeaderGuard.Set(call.Request, header.Key, header.Value);
            }
        }

        HttpRequestMessage request = call.Finish(address.Url);
#if NET
        // A request that is made by hand does not take these over by itself.
        request.Version = http.DefaultRequestVersion;
        request.VersionPolicy = http.DefaultVersionPolicy;
#endif
        return request;
    }

    /// <summary>The client's headers give way to the operation's own.</summary>
    private static void AddHeaders(ApiCall call, ClientSettings settings)
    {
        HttpRequestMessage request = call.Request;
        call.IsBare = HeaderGuard.HasNone(request);
        if (settings.Headers.Count > 0)
        {
            call.IsBare = false;
            foreach (KeyValuePair<string, string> header in settings.Headers)
            {
                if (!HeaderGuard.Has(request, header.Key))
                {
                    HeaderGuard.Add(request, header.Key, header.Value);
                }
            }
        }

        if (call.IsBare && ReferenceEquals(call.Accept, ApiCall.AcceptJson))
        {
            HeaderGuard.AddSafe(request, "Accept", call.Accept);
        }
        else if (!HeaderGuard.Has(request, "Accept"))
        {
            HeaderGuard.Add(request, "Accept", call.Accept);
        }

        if (settings.SafeUserAgent is { Length: > 0 } agent && (call.IsBare || !HeaderGuard.Has(request, "User-Agent")))
        {
            HeaderGuard.AddSafe(request, "User-Agent", agent);
        }
    }
}
