using System;
using System.Collections.Generic;
using FlowIq.Generator.Reading;
using Microsoft.OpenApi;

namespace FlowIq.Generator.Lowering.Schemas;

/// <summary>The component schemas, and who extends whom by <c>allOf</c>.</summary>
internal sealed class ComponentIndex
{
    private readonly IDictionary<string, IOpenApiSchema> _schemas;
    private readonly Dictionary<string, (string Id, bool IsNullable)> _aliases = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<string>> _heirs = new(StringComparer.Ordinal);

    /// <summary>Bases with a discriminator and all that extend them; filled when it is first asked for.</summary>
    private HashSet<string>? _polymorphic;

    public ComponentIndex(OpenApiDocument document)
    {
        _schemas = document.Components?.Schemas ?? new Dictionary<string, IOpenApiSchema>();
        foreach (KeyValuePair<string, IOpenApiSchema> component in _schemas)
        {
            if (component.Value.ReferenceId() is not null)
            {
                continue;
            }

            foreach (IOpenApiSchema part in component.Value.AllOf ?? [])
            {
                if (part.ReferenceId() is { } id && id != component.Key)
                {
                    if (!_heirs.TryGetValue(id, out List<string>? heirs))
                    {
                        _heirs[id] = heirs = [];
                    }

                    heirs.Add(component.Key);
                }
            }
        }
    }

    /// <summary>All names, in document order.</summary>
    public ICollection<string> Names => _schemas.Keys;

    /// <summary>The place of a component.</summary>
    public static Pointer PointerTo(string id) => Pointer.Root["components"]["schemas"][id];

    /// <summary>The schema of that name, or null.</summary>
    public IOpenApiSchema? Find(string id) => _schemas.TryGetValue(id, out IOpenApiSchema? schema) ? schema : null;

    /// <summary>
    /// Follows names that are nothing but names for others; the last one that is a definition, and whether
    /// null was allowed on the way.
    /// </summary>
    public (string Id, bool IsNullable) FollowAliases(string id)
    {
        var path = new List<(string Id, bool IsNullable)>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        (string Id, bool IsNullable) end;
        while (!_aliases.TryGetValue(id, out end))
        {
            end = (id, false);
            if (!seen.Add(id) || Find(id) is not { } schema)
            {
                break;
            }

            path.Add((id, schema.AllowsNull()));
            if (schema.AliasTarget() is not { } next || Find(next) is null || IsBase(next, schema))
            {
                break;
            }

            id = next;
        }

        for (int i = path.Count - 1; i >= 0; i--)
        {
            end = (end.Id, end.IsNullable || path[i].IsNullable);
            _aliases[path[i].Id] = end;
        }

        return end;
    }

    /// <summary>
    /// Whether a schema extends a polymorphic base or one of its heirs, even without adding a property: then it
    /// is a case of that base, and not another name for what it extends.
    /// </summary>
    private bool IsBase(string id, IOpenApiSchema heir) => heir.ReferenceId() is null && IsDirectHeir(id, heir) && IsPolymorphic(id);

    private bool IsPolymorphic(string id)
    {
        if (_polymorphic is null)
        {
            _polymorphic = new HashSet<string>(StringComparer.Ordinal);
            foreach (string name in Names)
            {
                if (Find(name) is { Discriminator: not null })
                {
                    _polymorphic.Add(name);
                    _polymorphic.UnionWith(HeirsOf(name));
                }
            }
        }

        return _polymorphic.Contains(id);
    }

    /// <summary>All components that extend this one, directly or through others, in document order.</summary>
    public List<string> HeirsOf(string id)
    {
        var found = new HashSet<string>(StringComparer.Ordinal);
        var open = new Stack<string>();
        open.Push(id);
        while (open.Count > 0)
        {
            if (_heirs.TryGetValue(open.Pop(), out List<string>? heirs))
            {
                foreach (string heir in heirs)
                {
                    if (heir != id && found.Add(heir))
                    {
                        open.Push(heir);
                    }
                }
            }
        }

        var ordered = new List<string>();
        foreach (string name in Names)
        {
            if (found.Contains(name))
            {
                ordered.Add(name);
            }
        }

        return ordered;
    }

    private bool IsDirectHeir(string id, IOpenApiSchema heir)
    {
        if (!_heirs.TryGetValue(id, out List<string>? heirs))
        {
            return false;
        }

        foreach (string name in heirs)
        {
            if (ReferenceEquals(Find(name), heir))
            {
                return true;
            }
        }

        return false;
    }
}
