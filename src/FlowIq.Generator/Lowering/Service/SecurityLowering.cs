using System;
using System.Collections.Generic;
using System.Linq;
using FlowIq.Generator.Diagnostics;
using FlowIq.Generator.Lowering.Naming;
using FlowIq.Generator.Model;
using FlowIq.Generator.Reading;
using Microsoft.OpenApi;

namespace FlowIq.Generator.Lowering.Service;

/// <summary>Security schemes to options of the client, and requirements to choices among them.</summary>
internal sealed class SecurityLowering
{
    private readonly ServiceContext _context;
    private readonly Dictionary<string, SecuritySchemeModel> _schemes = new(StringComparer.Ordinal);
    private readonly EquatableArray<SecurityAlternative> _global;
    private readonly List<SecuritySchemeModel> _ordered = [];

    public SecurityLowering(ServiceContext context, NameScope optionNames)
    {
        _context = context;
        foreach (KeyValuePair<string, IOpenApiSecurityScheme> entry in context.Document.Components?.SecuritySchemes ?? new Dictionary<string, IOpenApiSecurityScheme>())
        {
            Pointer at = Pointer.Root["components"]["securitySchemes"][entry.Key];
            if (Scheme(entry.Key, entry.Value, at, optionNames) is { } scheme)
            {
                _schemes[entry.Key] = scheme;
                _ordered.Add(scheme);
            }
        }

        _global = Alternatives(context.Document.Security, Pointer.Root["security"]);
    }

    /// <summary>The schemes, in document order.</summary>
    public EquatableArray<SecuritySchemeModel> Schemes => _ordered.ToEquatableArray();

    /// <summary>What an operation needs: its own requirements, or the document's where it states none.</summary>
    public EquatableArray<SecurityAlternative> For(OperationSource source) =>
        source.Operation.Security is { } own ? Alternatives(own, source.At["security"]) : _global;

    /// <summary>Whether each alternative sends an API key there: it is set on the client's options, once for all calls.</summary>
    public bool IsCredential(IReadOnlyList<SecurityAlternative> alternatives, ParameterPlace place, string wireName) =>
        alternatives.Count > 0 && alternatives.All(alternative => alternative.Schemes.Any(use => IsKey(_ordered.Find(scheme => scheme.Name == use.Scheme)!, place, wireName)));

    private static bool IsKey(SecuritySchemeModel scheme, ParameterPlace place, string wireName) =>
        scheme.Kind == SecurityKind.ApiKey
        && scheme.Place == place
        && string.Equals(scheme.WireName, wireName, place == ParameterPlace.Header ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal);

    private EquatableArray<SecurityAlternative> Alternatives(IList<OpenApiSecurityRequirement>? requirements, Pointer at)
    {
        var result = new List<SecurityAlternative>();
        for (int i = 0; i < (requirements?.Count ?? 0); i++)
        {
            var uses = new List<SecurityUse>();
            bool isComplete = true;
            foreach (KeyValuePair<OpenApiSecuritySchemeReference, List<string>> use in requirements![i])
            {
                string name = use.Key.Reference.Id ?? "";
                if (_schemes.TryGetValue(name, out SecuritySchemeModel? scheme))
                {
                    uses.Add(new SecurityUse(scheme.Name, (use.Value ?? []).ToEquatableArray()));
                }
                else
                {
                    isComplete = false;
                    _context.LeaveOut(at[i], $"The security scheme '{name}' is not among components/securitySchemes (or cannot be used); this alternative is left out.");
                }
            }

            if (isComplete)
            {
                result.Add(new SecurityAlternative(uses.ToEquatableArray()));
            }
        }

        return result.ToEquatableArray();
    }

    private SecuritySchemeModel? Scheme(string key, IOpenApiSecurityScheme scheme, Pointer at, NameScope names)
    {
        (SecurityKind Kind, string WireName, ParameterPlace Place, string? HttpScheme)? form = scheme.Type switch
        {
            SecuritySchemeType.ApiKey when scheme.Name is { Length: > 0 } name => (SecurityKind.ApiKey, name, Place(scheme.In), null),
            SecuritySchemeType.Http => Http(scheme.Scheme ?? ""),
            SecuritySchemeType.OAuth2 => (SecurityKind.OAuth2, "Authorization", ParameterPlace.Header, "Bearer"),
            SecuritySchemeType.OpenIdConnect => (SecurityKind.OpenIdConnect, "Authorization", ParameterPlace.Header, "Bearer"),
            SecuritySchemeType.MutualTLS => (SecurityKind.MutualTls, "", ParameterPlace.Header, null),
            _ => null,
        };
        if (form is not var (kind, wireName, place, httpScheme))
        {
            _context.Diagnostics.Report(Descriptors.OperationFeature, at, $"The security scheme '{key}' says too little to be used (its type is apiKey, http, oauth2, openIdConnect or mutualTLS; an apiKey has a name); it is left out.");
            return null;
        }

        if (kind == SecurityKind.ApiKey && place == ParameterPlace.Header)
        {
            _context.CheckHeaderName(at["name"], wireName);
        }

        string option = names.Claim(scheme.Extensions.CSharpName() ?? Identifiers.ToPascalCase(key, "Credential"));
        return new SecuritySchemeModel(option, kind, wireName, place, httpScheme, ServiceDocs.From(null, scheme.Description), Scopes(scheme.Flows));
    }

    private static (SecurityKind, string, ParameterPlace, string?) Http(string scheme) => scheme.ToLowerInvariant() switch
    {
        "basic" => (SecurityKind.Basic, "Authorization", ParameterPlace.Header, "Basic"),
        "bearer" or "" => (SecurityKind.Bearer, "Authorization", ParameterPlace.Header, "Bearer"),
        _ => (SecurityKind.OtherHttp, "Authorization", ParameterPlace.Header, scheme),
    };

    private static ParameterPlace Place(ParameterLocation? location) => location switch
    {
        ParameterLocation.Query => ParameterPlace.Query,
        ParameterLocation.Cookie => ParameterPlace.Cookie,
        _ => ParameterPlace.Header,
    };

    private static EquatableArray<string> Scopes(OpenApiOAuthFlows? flows)
    {
        var scopes = new List<string>();
        foreach (OpenApiOAuthFlow? flow in new[] { flows?.AuthorizationCode, flows?.ClientCredentials, flows?.Implicit, flows?.Password, flows?.DeviceAuthorization })
        {
            foreach (string scope in flow?.Scopes?.Keys ?? (ICollection<string>)[])
            {
                if (!scopes.Contains(scope))
                {
                    scopes.Add(scope);
                }
            }
        }

        return scopes.ToEquatableArray();
    }
}
