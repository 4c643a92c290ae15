using System;
using System.Collections.Generic;
using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;

namespace FlowIq.Generator.Reading.References;

/// <summary>Names for what is moved to <c>components</c>: from where it stood, unique, made of legal characters.</summary>
internal static class ComponentNames
{
    private static readonly HashSet<string> Structural = new(StringComparer.Ordinal)
    {
        "components", "definitions", "$defs", "schemas", "parameters", "responses", "requestBodies", "headers", "properties", "patternProperties",
        "allOf", "oneOf", "anyOf", "schema", "content", "paths", "examples", "additionalProperties", "pathItems", "callbacks", "securitySchemes", "requestBody",
    };

    public static string For(ReferenceTarget target, JsonObject section)
    {
        string name = Name(target);
        string unique = name;
        for (int i = 2; section.ContainsKey(unique); i++)
        {
            unique = name + i.ToString(CultureInfo.InvariantCulture);
        }

        return unique;
    }

    private static string Name(ReferenceTarget target)
    {
        List<string> segments = target.Place.Segments();
        if (segments.Count >= 2 && segments[segments.Count - 2] is "schemas" or "definitions" or "$defs" or "parameters" or "responses" or "requestBodies" or "headers")
        {
            return Legal(segments[segments.Count - 1]);
        }

        var name = new StringBuilder();
        foreach (string segment in segments)
        {
            string word = segment == "items" ? "item" : segment;
            if (!Structural.Contains(segment) && segment.IndexOf('/') <= 0)
            {
                name.Append(Pascal(word));
            }
        }

        return name.Length == 0 ? FileName(target.File.Path) : Legal(name.ToString());
    }

    private static string FileName(string path)
    {
        string name = path.Substring(path.LastIndexOfAny(['/', '\\']) + 1);
        int dot = name.IndexOf('.');
        return Legal(dot > 0 ? name.Substring(0, dot) : name);
    }

    private static string Pascal(string text)
    {
        var result = new StringBuilder(text.Length);
        bool upper = true;
        foreach (char c in text)
        {
            if (!char.IsLetterOrDigit(c))
            {
                upper = true;
                continue;
            }

            result.Append(upper ? char.ToUpperInvariant(c) : c);
            upper = false;
        }

        return result.ToString();
    }

    private static string Legal(string text)
    {
        var result = new StringBuilder(text.Length);
        foreach (char c in text)
        {
            result.Append(char.IsLetterOrDigit(c) || c is '.' or '-' or '_' ? c : '_');
        }

        return result.Length == 0 ? "Component" : result.ToString();
    }
}
