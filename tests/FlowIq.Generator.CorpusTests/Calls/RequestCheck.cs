using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using FlowIq.Generator.Emission.Client;
using FlowIq.Generator.Model;

namespace FlowIq.Generator.CorpusTests.Calls;

/// <summary>What is wrong with a request, measured against what the operation demands.</summary>
internal sealed class RequestCheck(ServiceModel service, OperationModel operation, CallArguments arguments, SentRequest request)
{
    /// <summary>The server that the operation goes to with the document's defaults; null where it names none.</summary>
    public static string? ServerOf(ServiceModel service, OperationModel operation) =>
        operation.Servers.Concat(service.Servers).Select(ServerEmitter.DefaultUrl).FirstOrDefault();

    /// <summary>Whether a server of the document can be called as it stands, credentials included.</summary>
    public static bool IsSafe(string? server) => server is not null && server.StartsWith("https://", StringComparison.OrdinalIgnoreCase);

    public IEnumerable<string> Problems()
    {
        if (request.Method != operation.Method)
        {
            yield return $"the method is {request.Method}";
        }

        string pattern = UrlPattern();
        if (!Regex.IsMatch(request.Url.AbsoluteUri, pattern, RegexOptions.CultureInvariant | RegexOptions.Singleline))
        {
            yield return $"{request.Url.AbsoluteUri} is not {pattern}";
        }

        foreach (ParameterModel parameter in operation.Parameters.ToArray())
        {
            if (Problem(parameter) is { } problem)
            {
                yield return $"{parameter.Place} parameter {parameter.WireName}: {problem}";
            }
        }

        foreach (string problem in Credentials().Concat(BodyCheck.Problems(operation, arguments, request)))
        {
            yield return problem;
        }

        if (!request.Headers.ContainsKey("Accept"))
        {
            yield return "no Accept";
        }
    }

    private string UrlPattern()
    {
        string? server = ServerOf(service, operation);
        string address = ClientUnderTest.Elsewhere.AbsoluteUri;
        string start = IsSafe(server) ? new Uri(server!).AbsoluteUri
            : server is null || server.Contains("://", StringComparison.Ordinal) ? address
            : new Uri(new Uri(address), server).AbsoluteUri;
        string template = operation.PathTemplate.Split('#')[0];
        ParameterModel[] inPath = [.. operation.Path.Where(static part => part.Parameter >= 0).Select(part => operation.Parameters[part.Parameter])];
        int place = 0;
        string path = Regex.Replace(template, @"\{[^{}]*\}|[^{}]+", match => match.Value[0] == '{' ? Expanded(inPath[place++]) : Regex.Escape(Literal(match.Value)));
        return $"^{Regex.Escape(start.TrimEnd('/'))}{path}([?&].*)?$";
    }

    private string Expanded(ParameterModel parameter) =>
        parameter is { Style: ParameterStyle.Simple, ContentType: null } && Spelled(parameter) is { } text ? Regex.Escape(Uri.EscapeDataString(text)) : (parameter.AllowReserved ? "[^?#]" : "[^/?#]") + (parameter.AllowEmptyValue ? "*" : "+");

    // Reserved characters and escapes in a template stand for themselves.
    private static string Literal(string text) => Regex.Replace(text, "[^!-~]+|[\"<>\\\\^`|]", static match => Uri.EscapeDataString(match.Value));

    private string? Spelled(ParameterModel parameter) =>
        parameter.AllowReserved ? null : parameter.Fixed is { } literal ? literal.Text : arguments.Given.TryGetValue(parameter, out object? value) ? Spelling.Of(value) : null;

    private string? Problem(ParameterModel parameter)
    {
        bool isGiven = arguments.Given.ContainsKey(parameter) || (parameter.Fixed is not null && parameter.IsRequired);
        if (!isGiven)
        {
            return parameter.IsRequired && parameter.ClientParameter is null && parameter.Fixed is null ? "not given" : null;
        }

        string? expected = Spelled(parameter);
        bool isNamed = parameter is not { Explode: true, Style: ParameterStyle.Form or ParameterStyle.Cookie } || expected is not null || parameter.ContentType is not null;
        return parameter.Place switch
        {
            ParameterPlace.Query when isNamed => Among(request.Query, parameter, expected),
            ParameterPlace.Cookie when isNamed => Among(request.Cookies, parameter, expected),
            ParameterPlace.Header when !request.Headers.TryGetValue(parameter.WireName, out string? value) => "not sent",
            ParameterPlace.Header when expected is not null && parameter.ContentType is null && request.Headers[parameter.WireName] != expected => $"'{request.Headers[parameter.WireName]}' in place of '{expected}'",
            ParameterPlace.QueryString when request.Url.Query.Length < 2 => "no query",
            _ => null,
        };
    }

    private static string? Among(IReadOnlyList<KeyValuePair<string, string>> sent, ParameterModel parameter, string? expected)
    {
        string name = parameter.WireName;
        string[] values = [.. sent.Where(pair => pair.Key == name || (parameter.Style == ParameterStyle.DeepObject && pair.Key.StartsWith(name + "[", StringComparison.Ordinal))).Select(static pair => pair.Value)];
        return values.Length == 0 ? (parameter.Style == ParameterStyle.DeepObject ? null : "not sent")
            : expected is not null && parameter.ContentType is null && !values.Contains(expected) ? $"'{values[0]}' in place of '{expected}'"
            : null;
    }

    private IEnumerable<string> Credentials()
    {
        SecurityAlternative? chosen = operation.Security.FirstOrDefault(static alternative => !alternative.Schemes.IsEmpty);
        IEnumerable<SecuritySchemeModel> schemes = (chosen?.Schemes.ToArray() ?? []).Select(use => service.SecuritySchemes.Single(scheme => scheme.Name == use.Scheme));

        // Of several that fill one header only one can be sent.
        foreach (SecuritySchemeModel scheme in schemes.DistinctBy(static scheme => (scheme.Place, scheme.WireName)))
        {
            string secret = ClientUnderTest.SecretOf(scheme);
            string sent = scheme.Place switch
            {
                ParameterPlace.Query => string.Join(" ", request.Query.Where(pair => pair.Key == scheme.WireName).Select(static pair => pair.Value)),
                ParameterPlace.Cookie => string.Join(" ", request.Cookies.Where(pair => pair.Key == scheme.WireName).Select(static pair => pair.Value)),
                _ => request.Headers.GetValueOrDefault(scheme.WireName) ?? "",
            };
            string expected = scheme.Kind switch
            {
                SecurityKind.Basic => "Basic dXNlcjpzZWNyZXQ=",
                SecurityKind.ApiKey or SecurityKind.OtherHttp => secret,
                _ => "Bearer " + secret,
            };
            if (scheme.Kind != SecurityKind.MutualTls && sent != expected)
            {
                yield return $"the credential {scheme.Name} is '{sent}'";
            }
        }
    }
}
