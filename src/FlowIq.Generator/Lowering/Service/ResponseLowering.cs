using System;
using System.Collections.Generic;
using System.Globalization;
using System.Net;
using FlowIq.Generator.Lowering.Naming;
using FlowIq.Generator.Model;
using FlowIq.Generator.Reading;
using Microsoft.OpenApi;

namespace FlowIq.Generator.Lowering.Service;

/// <summary>What comes back, by status.</summary>
internal sealed class ResponseLowering(ServiceContext context, ContentLowering contents, HeaderLowering headers)
{
    public EquatableArray<ResponseModel> Lower(OpenApiResponses? responses, Pointer operationAt, string prefix)
    {
        Pointer at = operationAt["responses"];
        var scope = ReservedNames.OfClass("Response", "StatusCode", "Headers", "IsSuccess", "RawBody", "Error", "Dispose");
        var found = new List<(string Status, string Name, IOpenApiResponse Response, Pointer At)>();
        bool hasSuccess = false;
        bool hasRedirect = false;
        foreach (KeyValuePair<string, IOpenApiResponse> entry in responses ?? [])
        {
            if (Normalise(entry.Key) is not { } status)
            {
                context.LeaveOut(at[entry.Key], $"'{entry.Key}' is no status code, no range such as '4XX' and not 'default'; the response is left out.");
                continue;
            }

            if (!found.Exists(known => known.Status == status))
            {
                hasSuccess |= status[0] == '2';
                hasRedirect |= ResponseModel.IsRedirect(status);
                found.Add((status, scope.Claim(NameOf(status)), entry.Value, at[entry.Key]));
            }
        }

        var result = new List<ResponseModel>(found.Count);
        foreach ((string status, string name, IOpenApiResponse response, Pointer place) in found)
        {
            // Where nothing else is called a success, a redirect or what is documented as the default is what a caller hopes for.
            bool isSuccess = status[0] == '2' || (!hasSuccess && (hasRedirect ? ResponseModel.IsRedirect(status) : status == "default"));
            result.Add(Response(response, place, status, name, isSuccess, isSuccess ? prefix + "Response" : prefix + name + "Response"));
        }

        return result.ToEquatableArray();
    }

    private ResponseModel Response(IOpenApiResponse response, Pointer at, string status, string name, bool isSuccess, string hint)
    {
        (Pointer place, string? component) = ComponentPlace.Of(response, at);
        string owner = component is null ? hint : Identifiers.ToPascalCase(component, "Response");
        response = response.Target();
        return new ResponseModel(
            status,
            name,
            isSuccess,
            ServiceDocs.From(response.Summary, response.Description),
            contents.Lower(response.Content, place, owner, Direction.Read).ToEquatableArray(),
            headers.Lower(response.Headers, place, owner, Direction.Read));
    }

    /// <summary><c>200</c>, <c>4XX</c> or <c>default</c>; null for anything else.</summary>
    private static string? Normalise(string key)
    {
        string status = key.Trim();
        if (string.Equals(status, "default", StringComparison.OrdinalIgnoreCase))
        {
            return "default";
        }

        if (status.Length != 3 || status[0] is < '1' or > '5')
        {
            return null;
        }

        if (status[1] is 'x' or 'X' && status[2] is 'x' or 'X')
        {
            return status[0] + "XX";
        }

        return char.IsDigit(status[1]) && char.IsDigit(status[2]) ? status : null;
    }

    private static string NameOf(string status)
    {
        switch (status)
        {
            case "default":
                return "Default";
            case "1XX":
                return "Informational";
            case "2XX":
                return "Success";
            case "3XX":
                return "Redirection";
            case "4XX":
                return "ClientError";
            case "5XX":
                return "ServerError";
        }

        int code = int.Parse(status, NumberStyles.None, CultureInfo.InvariantCulture);
        return code switch
        {
            200 => "Ok",
            207 => "MultiStatus",
            208 => "AlreadyReported",
            226 => "ImUsed",
            308 => "PermanentRedirect",
            418 => "ImATeapot",
            421 => "MisdirectedRequest",
            422 => "UnprocessableContent",
            423 => "Locked",
            424 => "FailedDependency",
            425 => "TooEarly",
            428 => "PreconditionRequired",
            429 => "TooManyRequests",
            431 => "RequestHeaderFieldsTooLarge",
            451 => "UnavailableForLegalReasons",
            506 => "VariantAlsoNegotiates",
            507 => "InsufficientStorage",
            508 => "LoopDetected",
            510 => "NotExtended",
            511 => "NetworkAuthenticationRequired",
            _ when Enum.IsDefined(typeof(HttpStatusCode), code) => ((HttpStatusCode)code).ToString(),
            _ => "Status" + status,
        };
    }
}
