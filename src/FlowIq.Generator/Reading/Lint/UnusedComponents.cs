using System;
using System.Collections.Generic;
using System.Text.Json.Nodes;
using System.Threading;
using FlowIq.Generator.Diagnostics;

namespace FlowIq.Generator.Reading.Lint;

/// <summary>Components that nothing outside of the components leads to.</summary>
internal sealed class UnusedComponents(JsonObject root, CancellationToken cancellationToken)
{
    private const string Prefix = "#/components/";
    private readonly HashSet<string> _used = new(StringComparer.Ordinal);
    private readonly Queue<JsonNode> _open = [];

    public void Report(DiagnosticBag diagnostics)
    {
        if (root["components"] is not JsonObject components)
        {
            return;
        }

        Follow(components);
        foreach (KeyValuePair<string, JsonNode?> section in components)
        {
            if (section.Value is not JsonObject members || section.Key.StartsWith("x-", StringComparison.Ordinal))
            {
                continue;
            }

            foreach (KeyValuePair<string, JsonNode?> component in members)
            {
                if (!_used.Contains(section.Key + "/" + component.Key))
                {
                    diagnostics.Report(Descriptors.UnusedComponent, Pointer.Root["components"][section.Key][component.Key], component.Key);
                }
            }
        }
    }

    private void Follow(JsonObject components)
    {
        foreach (KeyValuePair<string, JsonNode?> part in root)
        {
            if (part.Key != "components" && part.Value is not null)
            {
                _open.Enqueue(part.Value);
            }
        }

        do
        {
            while (_open.Count > 0)
            {
                Walk(_open.Dequeue(), components);
            }
        }
        while (AddHeirs(components));
    }

    private void Walk(JsonNode? node, JsonObject components)
    {
        cancellationToken.ThrowIfCancellationRequested();
        switch (node)
        {
            case JsonObject members:
                foreach (KeyValuePair<string, JsonNode?> member in members)
                {
                    if (member.Key == "security")
                    {
                        UseSchemes(member.Value as JsonArray, components);
                    }

                    Walk(member.Value, components);
                }

                break;
            case JsonArray items:
                foreach (JsonNode? item in items)
                {
                    if (ReferenceEquals(items, root["security"]))
                    {
                        UseSchemes(items, components);
                    }

                    Walk(item, components);
                }

                break;
            case JsonValue value when value.TryGetValue(out string? text) && text.StartsWith(Prefix, StringComparison.Ordinal):
                Use(text.Substring(Prefix.Length), components);
                break;
        }
    }

    private void UseSchemes(JsonArray? alternatives, JsonObject components)
    {
        foreach (JsonNode? alternative in alternatives ?? [])
        {
            foreach (KeyValuePair<string, JsonNode?> scheme in alternative as JsonObject ?? [])
            {
                Use("securitySchemes/" + scheme.Key.Replace("~", "~0").Replace("/", "~1"), components);
            }
        }
    }

    /// <param name="path">Section and name, escaped as in a reference.</param>
    private void Use(string path, JsonObject components)
    {
        string[] segments = path.Split('/');
        if (segments.Length < 2)
        {
            return;
        }

        string name = segments[1].Replace("~1", "/").Replace("~0", "~");
        if (components[segments[0]] is JsonObject section && section[name] is { } component && _used.Add(segments[0] + "/" + name))
        {
            _open.Enqueue(component);
        }
    }

    /// <summary>Schemas that extend a used one with a discriminator may be what a value is.</summary>
    private bool AddHeirs(JsonObject components)
    {
        if (components["schemas"] is not JsonObject schemas)
        {
            return false;
        }

        foreach (KeyValuePair<string, JsonNode?> schema in schemas)
        {
            if (schema.Value is not JsonObject { } heir || heir["allOf"] is not JsonArray parts || _used.Contains("schemas/" + schema.Key))
            {
                continue;
            }

            foreach (JsonNode? part in parts)
            {
                if (part is JsonObject reference && reference["$ref"] is JsonValue value && value.TryGetValue(out string? text) && IsUsedBase(text, schemas))
                {
                    Use("schemas/" + schema.Key.Replace("~", "~0").Replace("/", "~1"), components);
                }
            }
        }

        return _open.Count > 0;
    }

    private bool IsUsedBase(string reference, JsonObject schemas)
    {
        const string Schemas = Prefix + "schemas/";
        string name = reference.StartsWith(Schemas, StringComparison.Ordinal) ? reference.Substring(Schemas.Length).Replace("~1", "/").Replace("~0", "~") : "";
        return _used.Contains("schemas/" + name) && schemas[name] is JsonObject found && found["discriminator"] is not null;
    }
}
