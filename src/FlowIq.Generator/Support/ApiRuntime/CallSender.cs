using System;
using System.Collections.Generic;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;

namespace FlowIq.Generator.Support.ApiRuntime;

/// <summary>Completes a call with address, credentials and headers, sends it and opens the answer.</summary>
internal static class CallSender
{
    public static async ValueTask<ResponseReader> SendAsync(HttpClient http, ApiCall call, RequestOptions? options, CancellationToken cancellationToken)
    {
        ClientSettings settings = call.Core.Settings;
        ServiceAddress address = call.Core.Address(options?.BaseAddress ?? settings.BaseAddress ?? http.BaseAddress, call.Server);
        AddHeaders(call, settings);
        if (call.Security is not null)
        {
            var given = new GivenValues(call, http, options);
            await call.Security.ApplyAsync(call, settings.Schemes, given, address, cancellationToken).ConfigureAwait(false);
        }

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
        HttpResponseMessage response = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken).ConfigureAwait(false);
        if (!call.KeepsRedirects && Redirects.IsRedirect(response))
        {
            response = await Redirects.FollowAsync(http, request, response, cancellationToken).ConfigureAwait(false);
        }

        if ((int)response.StatusCode == 401)
        {
            call.Security?.Refused(settings.Schemes, call.Secrets);
        }

        return await ResponseReader.OpenAsync(response, call, http.MaxResponseContentBufferSize, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>The client's headers give way to the operation's own.</summary>
    private static void AddHeaders(ApiCall call, ClientSettings settings)
    {
        HttpRequestMessage request = call.Request;
        call.IsBare = HeaderGuard.HasNone(request);
        foreach (KeyValuePair<string, string> header in settings.Headers)
        {
            call.IsBare = false;
            if (!HeaderGuard.Has(request, header.Key))
            {
                HeaderGuard.Add(request, header.Key, header.Value);
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
