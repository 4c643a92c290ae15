using System;
using System.Collections.Generic;
using FlowIq.Generator.Lowering.Naming;
using FlowIq.Generator.Model;
using Microsoft.OpenApi;

namespace FlowIq.Generator.Lowering.Service;

/// <summary>Servers, of the document, of a path, of an operation.</summary>
internal static class ServerLowering
{
    /// <param name="owner">The client's name where its servers become members of a type; empty for those that only one operation has.</param>
    public static EquatableArray<ServerModel> Lower(IList<OpenApiServer>? servers, string owner)
    {
        var names = ReservedNames.OfClass("Server", "Url", "Custom", "Default", owner + "Server");
        var result = new List<ServerModel>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (int i = 0; i < (servers?.Count ?? 0); i++)
        {
            OpenApiServer server = servers![i];
            if (server.Url is { Length: > 0 } text && Address(text) is var url && seen.Add(url))
            {
                result.Add(new ServerModel(names.Claim(NameOf(server, url, i)), url, ServiceDocs.From(null, server.Description), Variables(server, url)));
            }
        }

        return result.ToEquatableArray();
    }

    /// <summary>An address that leaves its scheme to the document's own is reached over https.</summary>
    private static string Address(string url) => url.Trim() is var text && text.StartsWith("//", StringComparison.Ordinal) ? "https:" + text : text;

    /// <summary>The name it has (3.2), else a short description, else its host.</summary>
    private static string NameOf(OpenApiServer server, string url, int index)
    {
        if (server.Extensions.CSharpName() is { } chosen)
        {
            return chosen;
        }

        if (server.Name is { Length: > 0 } name)
        {
            return Identifiers.ToPascalCase(name, "Server");
        }

        string? description = server.Description?.Trim().TrimEnd('.');
        if (description is { Length: > 0 and <= 40 } && description.Split(' ').Length <= 4)
        {
            return Identifiers.ToPascalCase(description, "Server");
        }

        string host = url.IndexOf('{') < 0 && Uri.TryCreate(url, UriKind.Absolute, out Uri? absolute) ? absolute.Host : "";
        return Identifiers.ToPascalCase(host, "Server" + (index + 1).ToString(System.Globalization.CultureInfo.InvariantCulture));
    }

    /// <summary>Those that the URL names; one that the document does not define has no default, so its own name stands in.</summary>
    private static EquatableArray<ServerVariableModel> Variables(OpenApiServer server, string url)
    {
        var names = new NameScope(["Url", "Name", "Nameof", "Equals", "GetHashCode", "GetType", "ToString"], "Value");
        var result = new List<ServerVariableModel>();
        foreach (PathPiece piece in PathTemplate.Parse(url) ?? [])
        {
            if (piece.Parameter is not { } wireName || result.Exists(known => known.WireName == wireName))
            {
                continue;
            }

            OpenApiServerVariable? variable = server.Variables is { } variables && variables.TryGetValue(wireName, out OpenApiServerVariable? found) ? found : null;
            string fallback = variable?.Default ?? (variable?.Enum is { Count: > 0 } values ? values[0] : wireName);
            result.Add(new ServerVariableModel(
                wireName,
                Identifiers.ToCamelCase(names.Claim(Identifiers.ToPascalCase(wireName, "Variable"))),
                fallback,
                (variable?.Enum ?? []).ToEquatableArray(),
                ServiceDocs.From(null, variable?.Description)));
        }

        return result.ToEquatableArray();
    }
}
