using System;
using System.Linq;
using FlowIq.Generator.Model;

namespace FlowIq.Generator.Emission.Client;

/// <summary>The servers of the document as a type to choose from; only where there is a choice.</summary>
internal static class ServerEmitter
{
    public static bool IsNeeded(ServiceModel service) => service.Servers.Count > 1 || service.Servers.Any(static server => !server.Variables.IsEmpty);

    public static string TypeName(ClientPlan plan) => plan.Context.Name + "Server";

    /// <summary>The member or call that gives a server with its defaults.</summary>
    public static string Value(ServerModel server) => server.Variables.IsEmpty ? server.Name : server.Name + "()";

    /// <summary>The URL with the defaults of its variables.</summary>
    public static string DefaultUrl(ServerModel server) =>
        server.Variables.Aggregate(server.Url, static (url, variable) => url.Replace("{" + variable.WireName + "}", variable.Default));

    public static void Emit(SourceWriter writer, ClientPlan plan)
    {
        string name = TypeName(plan);
        writer.Line("/// <summary>A server of the service.</summary>");
        writer.Open($"{plan.Context.Access} sealed class {name}");
        writer.Line($"private {name}(string url) => Url = url;").Line();
        writer.Line("/// <summary>Its address, absolute or relative to the client's base address.</summary>");
        writer.Line("public string Url { get; }");
        foreach (ServerModel server in plan.Model.Service.Servers)
        {
            writer.Line();
            XmlDocWriter.Write(writer, server.Doc, server.Url);
            if (server.Variables.IsEmpty)
            {
                writer.Line($"public static {name} {server.Name} {{ get; }} = new({CSharpLiteral.String(server.Url)});");
            }
            else
            {
                Template(writer, server, name);
            }
        }

        writer.Line().Line("/// <summary>The address.</summary>");
        writer.Line("public override string ToString() => Url;").Close();
    }

    private static void Template(SourceWriter writer, ServerModel server, string name)
    {
        foreach (ServerVariableModel variable in server.Variables)
        {
            string values = variable.Values.IsEmpty ? "" : " One of " + string.Join(", ", variable.Values) + ".";
            XmlDocWriter.Param(writer, variable.Name, (string.IsNullOrWhiteSpace(variable.Doc.Summary) ? $"The variable {variable.WireName}." : variable.Doc.Summary) + values);
        }

        string arguments = string.Join(", ", server.Variables.Select(static variable => $"string {variable.Name} = {CSharpLiteral.String(variable.Default)}"));
        writer.Line($"public static {name} {server.Name}({arguments}) =>").Deeper();
        writer.Line($"new({CSharpLiteral.String(server.Url)}").Deeper();
        foreach (ServerVariableModel variable in server.Variables)
        {
            writer.Line($".Replace({CSharpLiteral.String("{" + variable.WireName + "}")}, {Checked(server.Url, variable)})");
        }

        writer.Shallower().Line(");").Shallower();
    }

    /// <summary>The value that a caller gives, guarded as far as the document keeps to the same bounds itself.</summary>
    private static string Checked(string url, ServerVariableModel variable)
    {
        string[] known = [variable.Default, .. variable.Values];
        string check = Array.Exists(known, static value => value.IndexOfAny(['@', '?', '#', '\\', ' ']) >= 0 || Array.Exists(value.Split('/'), static segment => segment is "." or "..")) ? "Among"
            : !IsInHost(url, variable) ? "Check"
            : Array.TrueForAll(known, static value => value.Length == 0 || value[0] == '/') ? "CheckPath"
            : Array.TrueForAll(known, static value => value.IndexOf('/') < 0) ? "CheckHost"
            : "Check";
        string values = string.Concat(variable.Values.Select(static value => ", " + CSharpLiteral.String(value)));
        return $"ApiRuntime.ServerVariable.{check}(nameof({variable.Name}), {variable.Name}{values})";
    }

    /// <summary>Whether the variable stands before the path: a slash in its value would begin the path, and what follows it be no host any more.</summary>
    private static bool IsInHost(string url, ServerVariableModel variable)
    {
        int scheme = url.IndexOf("://", StringComparison.Ordinal);
        int path = scheme < 0 ? -1 : url.IndexOf('/', scheme + 3);
        return scheme >= 0 && url.IndexOf("{" + variable.WireName + "}", StringComparison.Ordinal) is var at && (path < 0 || at < path);
    }
}
