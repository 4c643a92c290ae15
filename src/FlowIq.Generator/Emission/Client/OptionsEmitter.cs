using System.Collections.Generic;
using System.Linq;
using FlowIq.Generator.Model;

namespace FlowIq.Generator.Emission.Client;

/// <summary>The client's options.</summary>
internal static class OptionsEmitter
{
    public static void Emit(SourceWriter writer, ClientPlan plan)
    {
        string name = plan.OptionsName;
        ServiceModel service = plan.Model.Service;
        writer.Line($"/// <summary>How a <see cref=\"{plan.Context.ClientName}\"/> reaches the service.</summary>");
        writer.Open($"{plan.Context.Access} sealed class {name}");
        writer.Lines("""
            /// <summary>
            /// Where the service is; it stands above the document's server as a whole. Where the document's server is relative,
            /// an address without a path of its own is completed by it.
            /// </summary>
            public global::System.Uri? BaseAddress { get; set; }

            """);
        if (ServerEmitter.IsNeeded(service))
        {
            string server = ServerEmitter.TypeName(plan);
            writer.Line("/// <summary>The server of the document; what <c>BaseAddress</c> says stands above it.</summary>");
            writer.Line($"public {server} Server {{ get; set; }} = {server}.{ServerEmitter.Value(service.Servers[0])};").Line();
        }

        foreach (SecuritySchemeModel scheme in service.SecuritySchemes.Where(static scheme => scheme.Kind != SecurityKind.MutualTls))
        {
            XmlDocWriter.Write(writer, scheme.Doc, Describe(scheme));
            writer.Line($"public {(scheme.Kind == SecurityKind.Basic ? "BasicCredentials" : "ApiCredential")}? {scheme.Name} {{ get; set; }}").Line();
        }

        foreach (ClientParameterModel parameter in service.ClientParameters)
        {
            XmlDocWriter.Write(writer, parameter.Doc, "Sent with every call that takes it and is not given another.");
            writer.Line($"public {CSharpTypes.Optional(parameter.Type, plan.Context.Target)} {parameter.Name} {{ get; set; }}").Line();
        }

        writer.Lines("""
            /// <summary>How long a call may take, its body included (a streamed one: until its first byte); null: no limit.</summary>
            public global::System.TimeSpan? Timeout { get; set; } = global::System.TimeSpan.FromSeconds(100);

            /// <summary>Headers of every request; those of an operation or a call stand above them.</summary>
            public global::System.Collections.Generic.IDictionary<string, string> Headers { get; private set; } =
                new global::System.Collections.Generic.Dictionary<string, string>(global::System.StringComparer.OrdinalIgnoreCase);

            """);
        writer.Line("/// <summary>The <c>User-Agent</c> of every request; null: none.</summary>");
        writer.Line($"public string? UserAgent {{ get; set; }} = {CSharpLiteral.String(UserAgent(plan))};").Line();
        writer.Line("/// <summary>Which credentials and parameters are set, never what they are.</summary>");
        writer.Line($"public override string ToString() => {Text(plan)};").Line();
        Internals(writer, plan);
        writer.Close();
    }

    private static void Internals(SourceWriter writer, ClientPlan plan)
    {
        ServiceModel service = plan.Model.Service;
        writer.Open($"internal {plan.OptionsName} Copy()");
        writer.Line($"var copy = ({plan.OptionsName})MemberwiseClone();");
        writer.Line("copy.Headers = new global::System.Collections.Generic.Dictionary<string, string>(Headers, global::System.StringComparer.OrdinalIgnoreCase);");
        writer.Line("return copy;").Close().Line();

        string server = ServerEmitter.IsNeeded(service) ? "Server.Url"
            : service.Servers.IsEmpty ? "null"
            : CSharpLiteral.String(ServerEmitter.DefaultUrl(service.Servers[0]));
        writer.Line("internal ApiRuntime.ClientSettings Settings() => new()").Line("{").Deeper();
        writer.Line("BaseAddress = BaseAddress,");
        writer.Line($"ServerUrl = {server},");
        writer.Line("Timeout = Timeout,");
        writer.Line("Headers = new global::System.Collections.Generic.Dictionary<string, string>(Headers, global::System.StringComparer.OrdinalIgnoreCase),");
        writer.Line("UserAgent = UserAgent,");
        if (!service.SecuritySchemes.IsEmpty)
        {
            writer.Line("Schemes = new[]").Line("{").Deeper();
            foreach (SecuritySchemeModel scheme in service.SecuritySchemes)
            {
                writer.Line(Scheme(scheme) + ",");
            }

            writer.Shallower().Line("},");
        }

        writer.Shallower().Line("};");
    }

    private static string Scheme(SecuritySchemeModel scheme)
    {
        string option = CSharpLiteral.String(scheme.Name);
        string wireName = CSharpLiteral.String(scheme.WireName);
        return "ApiRuntime.SecurityScheme." + scheme.Kind switch
        {
            SecurityKind.Basic => $"Basic({option}, {scheme.Name})",
            SecurityKind.ApiKey when scheme.Place == ParameterPlace.Query => $"Query({option}, {wireName}, {scheme.Name})",
            SecurityKind.ApiKey when scheme.Place == ParameterPlace.Cookie => $"Cookie({option}, {wireName}, {scheme.Name})",
            SecurityKind.ApiKey => $"Header({option}, {wireName}, {scheme.Name})",
            SecurityKind.OtherHttp => $"Header({option}, \"Authorization\", {scheme.Name})",
            SecurityKind.MutualTls => $"Connection({option})",
            _ => $"Bearer({option}, {scheme.Name})",
        };
    }

    private static string Describe(SecuritySchemeModel scheme) => scheme.Kind switch
    {
        SecurityKind.Basic => "User name and password.",
        SecurityKind.Bearer => "The bearer token.",
        SecurityKind.ApiKey => $"The API key, sent as {scheme.WireName}.",
        SecurityKind.OAuth2 or SecurityKind.OpenIdConnect => "The access token: ApiCredential.FromProvider obtains it when it is needed.",
        _ => $"The whole value of the Authorization header, scheme {scheme.HttpScheme}.",
    };

    private static string Text(ClientPlan plan)
    {
        IEnumerable<string> names = plan.Model.Service.SecuritySchemes
            .Where(static scheme => scheme.Kind != SecurityKind.MutualTls)
            .Select(static scheme => scheme.Name)
            .Concat(plan.Model.Service.ClientParameters.Select(static parameter => parameter.Name));
        string[] parts = [.. names.Select(static name => $"{name}: {{({name} is null ? \"not set\" : \"set\")}}")];
        return parts.Length == 0 ? $"\"{plan.OptionsName}\"" : $"$\"{plan.OptionsName} ({string.Join(", ", parts)})\"";
    }

    private static string UserAgent(ClientPlan plan)
    {
        string version = new([.. plan.Model.Info.Version.Where(static c => c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '.' or '-' or '_')]);
        return version.Length == 0 ? plan.Context.ClientName : plan.Context.ClientName + "/" + version;
    }
}
