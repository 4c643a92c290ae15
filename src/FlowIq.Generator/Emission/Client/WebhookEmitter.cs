using System.Collections.Generic;
using FlowIq.Generator.Emission.Json;
using FlowIq.Generator.Model;

namespace FlowIq.Generator.Emission.Client;

/// <summary>The class that reads what the service sends to the user.</summary>
internal static class WebhookEmitter
{
    public static void Emit(SourceWriter writer, ClientModel model, EmissionContext context)
    {
        var json = new JsonExpressions(context);
        writer.Line("/// <summary>Reads what the service sends: each method throws a <c>JsonException</c> that names the JSON path where the body is not what the document describes.</summary>");
        writer.Open($"{context.Access} static class {context.Name}Webhooks");
        for (int i = 0; i < model.Webhooks.Count; i++)
        {
            if (i > 0)
            {
                writer.Line();
            }

            Parse(writer, model.Webhooks[i], json, context);
        }

        writer.Close();
    }

    private static void Parse(SourceWriter writer, WebhookModel webhook, JsonExpressions json, EmissionContext context)
    {
        string type = CSharpTypes.Of(webhook.Type, context.Target);
        string reader = json.Reader(webhook.Type);
        var forms = new List<(string Parameters, string Doc, string Result, string Call)>
        {
            ("global::System.ReadOnlySpan<byte> utf8Json", "utf8Json", type, $"Parse{webhook.Name}"),
            ("string json", "json", type, $"Parse{webhook.Name}"),
        };
        foreach ((string parameters, string name, string result, string method) in forms)
        {
            XmlDocWriter.Write(writer, webhook.Doc, $"Reads the body of {webhook.Name}.");
            XmlDocWriter.Param(writer, name, "The body.");
            string call = name == "json" ? "Text" : "Bytes";
            writer.Line($"public static {result} {method}({parameters}) => ApiRuntime.WebhookBody.{call}({name}, {reader});").Line();
        }

        XmlDocWriter.Write(writer, webhook.Doc, $"Reads the body of {webhook.Name}.");
        XmlDocWriter.Param(writer, "body", "The body; read to its end, left open.");
        XmlDocWriter.Param(writer, "cancellationToken", "Ends the reading.");
        writer.Line($"public static global::System.Threading.Tasks.Task<{type}> Parse{webhook.Name}Async(global::System.IO.Stream body, global::System.Threading.CancellationToken cancellationToken = default) =>").Deeper();
        writer.Line($"ApiRuntime.WebhookBody.StreamAsync(body, {reader}, cancellationToken);").Shallower();
    }
}
