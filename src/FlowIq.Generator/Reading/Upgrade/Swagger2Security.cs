using System.Collections.Generic;
using System.Text.Json.Nodes;

namespace FlowIq.Generator.Reading.Upgrade;

/// <summary>2.0 security definitions as OpenAPI 3 security schemes.</summary>
internal static class Swagger2Security
{
    public static JsonNode? Upgrade(JsonNode? definitions)
    {
        if (definitions is not JsonObject schemes)
        {
            return definitions?.DeepClone();
        }

        var result = new JsonObject();
        foreach (KeyValuePair<string, JsonNode?> entry in schemes)
        {
            result[entry.Key] = entry.Value is JsonObject scheme ? Scheme(scheme) : entry.Value?.DeepClone();
        }

        return result;
    }

    private static JsonObject Scheme(JsonObject scheme)
    {
        string? type = Swagger2Upgrader.Text(scheme["type"]);
        var result = (JsonObject)scheme.DeepClone();
        if (type == "basic")
        {
            result["type"] = "http";
            result["scheme"] = "basic";
        }
        else if (type == "oauth2")
        {
            var flow = new JsonObject();
            Swagger2Upgrader.Move(result, "authorizationUrl", flow, "authorizationUrl");
            Swagger2Upgrader.Move(result, "tokenUrl", flow, "tokenUrl");
            Swagger2Upgrader.Move(result, "scopes", flow, "scopes");
            string name = Swagger2Upgrader.Text(scheme["flow"]) switch
            {
                "application" => "clientCredentials",
                "accessCode" => "authorizationCode",
                "password" => "password",
                _ => "implicit",
            };
            result.Remove("flow");
            result["flows"] = new JsonObject { [name] = flow };
        }

        return result;
    }
}
