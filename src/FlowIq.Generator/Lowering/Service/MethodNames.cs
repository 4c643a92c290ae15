using System;
using System.Collections.Generic;
using System.Text;
using FlowIq.Generator.Lowering.Naming;

namespace FlowIq.Generator.Lowering.Service;

/// <summary>Wanted names of operations, before collisions are looked at.</summary>
internal static class MethodNames
{
    /// <summary>The name from an operationId; null where nothing of it can stand in a name.</summary>
    public static string? FromId(string? id)
    {
        string name = Identifiers.ToPascalCase(id ?? "", "");
        bool hasAsync = name.EndsWith("Async", StringComparison.Ordinal) && name.Length > "Async".Length;
        name = hasAsync ? name.Substring(0, name.Length - "Async".Length) : name;
        return name.Length == 0 ? null : name;
    }

    /// <summary>
    /// The name of an operation without an id: <c>GET /users/{id}/repos</c> is <c>GetUserRepos</c>. A segment
    /// before a parameter is singular, since the parameter picks one.
    /// </summary>
    public static string FromPath(string method, string path)
    {
        var name = new StringBuilder(Identifiers.ToPascalCase(method.ToLowerInvariant()));
        int verb = name.Length;
        List<string> segments = Segments(path);
        for (int i = 0; i < segments.Count; i++)
        {
            bool isParameter = IsParameter(segments[i]);
            bool picksOne = i + 1 < segments.Count && IsParameter(segments[i + 1]);
            if (!isParameter)
            {
                string word = Identifiers.ToPascalCase(segments[i].Replace("{", " ").Replace("}", " "), "");
                name.Append(picksOne ? Singular(word) : word);
            }
        }

        if (name.Length == verb)
        {
            name.Append(segments.Count == 0 ? "Root" : Parameters(path));
        }

        return name.ToString();
    }

    /// <summary>What tells two paths with the same words apart: <c>ById</c>, <c>ByOwnerAndName</c>; empty without parameters.</summary>
    public static string Parameters(string path)
    {
        var name = new StringBuilder();
        foreach (PathPiece piece in PathTemplate.Parse(path) ?? [])
        {
            if (piece.Parameter is { } parameter)
            {
                name.Append(name.Length == 0 ? "By" : "And").Append(Identifiers.ToPascalCase(PathTemplate.BareName(parameter)));
            }
        }

        return name.ToString();
    }

    /// <summary>The name inside a sub-client, where it need not say again what the sub-client says: <c>ReposGet</c> in <c>Repos</c> is <c>Get</c>.</summary>
    public static string WithoutGroup(string name, string group)
    {
        bool repeats = name.Length > group.Length && name.StartsWith(group, StringComparison.OrdinalIgnoreCase) && char.IsUpper(name[group.Length]);
        return repeats ? name.Substring(group.Length) : name;
    }

    private static List<string> Segments(string path)
    {
        int end = path.IndexOfAny(['?', '#']);
        var result = new List<string>();
        foreach (string segment in (end < 0 ? path : path.Substring(0, end)).Split(['/'], StringSplitOptions.RemoveEmptyEntries))
        {
            if (result.Count > 0 || !IsPrefix(segment))
            {
                result.Add(segment);
            }
        }

        return result;
    }

    private static bool IsParameter(string segment) => segment[0] == '{' && segment.IndexOf('}') == segment.Length - 1;

    /// <summary><c>api</c>, <c>v1</c>: the same for all operations, so they name none.</summary>
    private static bool IsPrefix(string segment)
    {
        if (segment is "api" or "rest")
        {
            return true;
        }

        bool isVersion = segment.Length > 1 && segment[0] is 'v' or 'V';
        for (int i = 1; i < segment.Length && isVersion; i++)
        {
            isVersion = segment[i] is (>= '0' and <= '9') or '.';
        }

        return isVersion;
    }

    private static string Singular(string word)
    {
        string singular = word.Length == 0 ? word : Identifiers.Singular(word);
        return singular == word + "Item" ? word : singular;
    }
}
