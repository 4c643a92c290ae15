using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using FlowIq.Generator.Model;

namespace FlowIq.Generator.Emission.Client;

/// <summary>The security requirements of a client's operations, each emitted once.</summary>
internal sealed class SecurityTable(ServiceModel service)
{
    private readonly List<(string Name, EquatableArray<SecurityAlternative> Requirement)> _requirements = [];

    public IReadOnlyList<(string Name, EquatableArray<SecurityAlternative> Requirement)> Requirements => _requirements;

    /// <summary>The expression of a requirement; null where nothing is needed.</summary>
    public string? Use(EquatableArray<SecurityAlternative> requirement)
    {
        if (requirement.IsEmpty)
        {
            return null;
        }

        int index = _requirements.FindIndex(known => known.Requirement.Equals(requirement));
        if (index < 0)
        {
            index = _requirements.Count;
            _requirements.Add((UniqueName(requirement), requirement));
        }

        return "ApiRuntime.ClientSecurity." + _requirements[index].Name;
    }

    /// <summary>The arguments that make the requirement.</summary>
    public string Arguments(EquatableArray<SecurityAlternative> requirement) => string.Join(", ", requirement.Select(alternative =>
        alternative.Schemes.IsEmpty
            ? "global::System.Array.Empty<SecurityUse>()"
            : $"new[] {{ {string.Join(", ", alternative.Schemes.Select(Use))} }}"));

    private string Use(SecurityUse use)
    {
        int index = 0;
        while (index < service.SecuritySchemes.Count && service.SecuritySchemes[index].Name != use.Scheme)
        {
            index++;
        }

        string scopes = string.Concat(use.Scopes.Select(static scope => ", " + CSharpLiteral.String(scope)));
        return $"new SecurityUse({index.ToString(CultureInfo.InvariantCulture)}{scopes})";
    }

    private string UniqueName(EquatableArray<SecurityAlternative> requirement)
    {
        string name = string.Join("Or", requirement.Select(static alternative =>
            alternative.Schemes.IsEmpty ? "Nothing" : string.Join("And", alternative.Schemes.Select(static use => use.Scheme))));
        string unique = name;
        for (int i = 2; _requirements.Exists(known => known.Name == unique); i++)
        {
            unique = name + i.ToString(CultureInfo.InvariantCulture);
        }

        return unique;
    }
}
