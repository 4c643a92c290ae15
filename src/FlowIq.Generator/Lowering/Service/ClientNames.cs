using System;
using System.Collections.Generic;
using System.Text.RegularExpressions;
using FlowIq.Generator.Lowering.Naming;

namespace FlowIq.Generator.Lowering.Service;

/// <summary>The base name of the client: what the user asked for, else what is left of the title.</summary>
internal static class ClientNames
{
    private const string Fallback = "Api";

    private const int MaxWords = 4;

    /// <summary>Words that say what kind of thing is described and not which.</summary>
    private static readonly HashSet<string> Noise = new(StringComparer.OrdinalIgnoreCase)
    {
        "api", "apis", "rest", "restful", "openapi", "swagger", "oas", "http", "web", "specification", "spec", "definition", "documentation", "docs",
        "reference", "description", "schema", "client", "sdk", "the", "a", "an", "public", "official", "open-api", "for", "of", "and", "version",
    };

    private static readonly Regex Aside = new(@"\([^)]*\)|\[[^\]]*\]", RegexOptions.CultureInvariant);

    private static readonly Regex Version = new(@"^v?\d+(\.\d+|\.x)*$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase);

    /// <summary>The base name, without <c>Client</c> at its end.</summary>
    /// <param name="chosen">What the user asked for, with or without <c>Client</c>; null or empty: the title decides.</param>
    public static string For(string? title, string? chosen)
    {
        if (chosen is not { Length: > 0 })
        {
            return FromTitle(title ?? "");
        }

        string name = WithoutClient(chosen.Trim());
        return Identifiers.IsValid(name) ? name : WithoutClient(Identifiers.ToPascalCase(chosen, Fallback));
    }

    /// <summary><c>FlowIQ API</c> becomes <c>FlowIq</c>, <c>GitHub v3 REST API</c> becomes <c>GitHub</c>.</summary>
    internal static string FromTitle(string title)
    {
        var words = new List<string>();
        foreach (string word in Aside.Replace(title, " ").Replace("'s ", " ").Replace("\u2019s ", " ").Split([' ', '\t', '\n', '\r', '-', '_', '/', ':', ',', '|', '–', '—'], StringSplitOptions.RemoveEmptyEntries))
        {
            if (words.Count < MaxWords && !Noise.Contains(word) && !Version.IsMatch(word) && HasLetterOrDigit(word))
            {
                words.Add(word);
            }
        }

        string name = WithoutClient(Identifiers.ToPascalCase(string.Join(" ", words), Fallback));
        return name[0] == '_' ? Fallback + name.Substring(1) : name;
    }

    private static string WithoutClient(string name) =>
        name.EndsWith("Client", StringComparison.Ordinal) && name.Length > "Client".Length ? name.Substring(0, name.Length - "Client".Length) : name;

    private static bool HasLetterOrDigit(string word)
    {
        foreach (char c in word)
        {
            if (char.IsLetterOrDigit(c))
            {
                return true;
            }
        }

        return false;
    }
}
