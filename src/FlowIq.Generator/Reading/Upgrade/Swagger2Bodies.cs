using System.Collections.Generic;
using System.Text.Json.Nodes;
using FlowIq.Generator.Reading.Structure;

namespace FlowIq.Generator.Reading.Upgrade;

/// <summary>2.0 body and form parameters as an OpenAPI 3 request body.</summary>
internal static class Swagger2Bodies
{
    public static JsonObject Upgrade(List<JsonObject> parameters, string[] consumes)
    {
        JsonObject? body = parameters.Find(p => Swagger2Upgrader.Text(p["in"]) == "body");
        return body is not null ? FromBody(body, consumes) : FromForm(parameters, consumes);
    }

    private static JsonObject FromBody(JsonObject body, string[] consumes)
    {
        var content = new JsonObject();
        foreach (string mediaType in consumes)
        {
            content[mediaType] = new JsonObject { ["schema"] = body["schema"]?.DeepClone() ?? new JsonObject() };
        }

        var result = new JsonObject { ["content"] = content };
        Copy(body, result, "description", "required");
        if (Swagger2Upgrader.Text(body["name"]) is { } name)
        {
            result["x-body-name"] = name;
        }

        return result;
    }

    private static JsonObject FromForm(List<JsonObject> fields, string[] consumes)
    {
        var properties = new JsonObject();
        var required = new JsonArray();
        var encoding = new JsonObject();
        bool hasFile = false;
        foreach (JsonObject field in fields)
        {
            if (Swagger2Upgrader.Text(field["name"]) is not { } name)
            {
                continue;
            }

            var schema = (JsonObject)field.DeepClone();
            foreach (string key in new[] { "name", "in", "required", "collectionFormat", "allowEmptyValue" })
            {
                schema.Remove(key);
            }

            hasFile |= Swagger2Upgrader.Text(field["type"]) == "file";
            properties[name] = schema;
            if (field["required"] is JsonValue flag && flag.TryGetValue(out bool isRequired) && isRequired)
            {
                required.Add(name);
            }

            if (Swagger2Upgrader.Text(field["type"]) == "array" && Swagger2Upgrader.Text(field["collectionFormat"]) != "multi")
            {
                string? format = Swagger2Upgrader.Text(field["collectionFormat"]);
                string style = format switch { "ssv" => "spaceDelimited", "pipes" => "pipeDelimited", _ => "form" };
                encoding[name] = new JsonObject { ["style"] = style, ["explode"] = false };
                if (format == "tsv")
                {
                    schema[SchemaExtensions.CollectionFormat] = "tsv";
                }
            }
        }

        var form = new JsonObject { ["type"] = "object", ["properties"] = properties };
        if (required.Count > 0)
        {
            form["required"] = required;
        }

        var content = new JsonObject();
        foreach (string mediaType in MediaTypes(consumes, hasFile))
        {
            var media = new JsonObject { ["schema"] = form.DeepClone() };
            if (encoding.Count > 0)
            {
                media["encoding"] = encoding.DeepClone();
            }

            content[mediaType] = media;
        }

        return new JsonObject { ["content"] = content, ["required"] = required.Count > 0 };
    }

    private static List<string> MediaTypes(string[] consumes, bool hasFile)
    {
        var forms = new List<string>();
        foreach (string mediaType in consumes)
        {
            if (mediaType == "multipart/form-data" || (mediaType == "application/x-www-form-urlencoded" && !hasFile))
            {
                forms.Add(mediaType);
            }
        }

        if (forms.Count == 0)
        {
            forms.Add(hasFile ? "multipart/form-data" : "application/x-www-form-urlencoded");
        }

        return forms;
    }

    private static void Copy(JsonObject from, JsonObject to, params string[] keys)
    {
        foreach (string key in keys)
        {
            if (from.TryGetPropertyValue(key, out JsonNode? value))
            {
                to[key] = value?.DeepClone();
            }
        }
    }
}
