using System;
using System.Collections.Generic;
using FlowIq.Generator.Reading;
using FlowIq.Generator.Reading.Schemas;
using FlowIq.Generator.Reading.Structure;

namespace FlowIq.Generator.Lowering.Schemas;

/// <summary>The component schemas by name.</summary>
internal sealed class ComponentIndex
{
    private static readonly Pointer Section = Pointer.Root["components"]["schemas"];

    private readonly IDictionary<string, Schema> _schemas;
    private readonly Dictionary<string, (string Id, bool IsNullable)> _aliases;

    public ComponentIndex(IDictionary<string, Schema> schemas)
    {
        _schemas = schemas;
        _aliases = new(_schemas.Count, StringComparer.Ordinal);
        Inheritance = new Inheritance(_schemas);
    }

    /// <summary>Which of them extend which.</summary>
    public Inheritance Inheritance { get; }

    /// <summary>All names, in document order.</summary>
    public ICollection<string> Names => _schemas.Keys;

    /// <summary>The place of a component.</summary>
    public static Pointer PointerTo(string id) => Section[id];

    /// <summary>A component as a document refers to it.</summary>
    public static string ReferenceTo(string id) => Grammar.Schema.ReferenceStart + id;

    /// <summary>The schema of that name, or null.</summary>
    public Schema? Find(string id) => _schemas.TryGetValue(id, out Schema? schema) ? schema : null;

    /// <summary>What a reference leads to in the end; the schema itself where it is none.</summary>
    public Schema Definition(Schema schema) => _schemas.Definition(schema);

    /// <summary>The schema that the name stands for in the end, or null.</summary>
    public Schema? Definition(string id) => Find(id) is { } schema ? Definition(schema) : null;

    /// <summary>
    /// Follows names that are nothing but names for others; the last one that is a definition, and whether
    /// null was allowed on the way.
    /// </summary>
    public (string Id, bool IsNullable) FollowAliases(string id)
    {
        if (_aliases.TryGetValue(id, out (string Id, bool IsNullable) end))
        {
            return end;
        }

        if (Find(id) is { } component && Alias(component) is null)
        {
            // As nearly all are.
            return _aliases[id] = (id, component.IsNullable);
        }

        var path = new List<(string Id, bool IsNullable)>(1);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        while (!_aliases.TryGetValue(id, out end))
        {
            end = (id, false);
            if (!seen.Add(id) || Find(id) is not { } schema)
            {
                break;
            }

            path.Add((id, schema.IsNullable));
            if (Alias(schema) is not { } next)
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

    /// <summary>The component that this one is nothing but another name for, or null.</summary>
    private string? Alias(Schema component) =>
        component.AliasTarget() is { } next && Find(next) is not null && !Inheritance.IsCase(component, next) ? next : null;
}
