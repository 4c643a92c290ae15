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

    private readonly Dictionary<string, Component> _components;

    /// <param name="schemas">In document order, no two with one name.</param>
    public ComponentIndex(IReadOnlyCollection<NamedSchema> schemas)
    {
        _components = new(schemas.Count, StringComparer.Ordinal);
        foreach (NamedSchema component in schemas)
        {
            _components.Add(component.Name, new Component(component.Name, component.Schema));
        }

        Inheritance = new Inheritance(this);
    }

    /// <summary>Which of them extend which.</summary>
    public Inheritance Inheritance { get; }

    /// <summary>All of them, in document order.</summary>
    public IReadOnlyCollection<Component> All => _components.Values;

    /// <summary>The place of a component.</summary>
    public static Pointer PointerTo(string id) => Section[id];

    /// <summary>A component as a document refers to it.</summary>
    public static string ReferenceTo(string id) => Grammar.Schema.ReferenceStart + id;

    /// <summary>The component of that name, or null.</summary>
    public Component? Find(string id) => _components.TryGetValue(id, out Component? component) ? component : null;

    /// <summary>
    /// What a reference leads to in the end, through others too; the schema itself where it is none. One that leads nowhere,
    /// or to itself, stays one and says nothing.
    /// </summary>
    public Schema Definition(Schema schema)
    {
        for (int left = Limits.ReferenceChain; left > 0 && schema.Reference is { } id && Find(id) is { } next; left--)
        {
            schema = next.Schema;
        }

        return schema;
    }

    /// <summary>The schema that the name stands for in the end, or null.</summary>
    public Schema? Definition(string id) => Find(id) is { } component ? Definition(component.Schema) : null;

    /// <summary>The component that a schema is nothing but a name for, followed to the end; null where it is more.</summary>
    public Component? NamedBy(Schema schema) => schema.AliasTarget() is { } id && Find(id) is { } component ? FollowAliases(component).Definition : null;

    /// <summary>
    /// Follows names that are nothing but names for others; the last one that is a definition, and whether
    /// null was allowed on the way.
    /// </summary>
    public (Component Definition, bool IsNullable) FollowAliases(Component component)
    {
        if (component.Definition is null)
        {
            Define(component);
        }

        return (component.Definition!, component.IsNullable);
    }

    private void Define(Component component)
    {
        Component? next = Alias(component);
        if (next is null)
        {
            // As nearly all are.
            component.Definition = component;
            component.IsNullable = component.Schema.IsNullable;
            return;
        }

        List<Component> path = [component];
        HashSet<Component> seen = [component];
        Component end = component;
        for (; next is not null; next = Alias(next))
        {
            end = next;
            if (next.Definition is not null || !seen.Add(next))
            {
                break;
            }

            path.Add(next);
        }

        (Component definition, bool isNullable) = (end.Definition ?? end, end.IsNullable);
        for (int i = path.Count - 1; i >= 0; i--)
        {
            isNullable |= path[i].Schema.IsNullable;
            path[i].Definition = definition;
            path[i].IsNullable = isNullable;
        }
    }

    /// <summary>The component that this one is nothing but another name for, or null.</summary>
    private Component? Alias(Component component) =>
        component.Schema.AliasTarget() is { } id && Find(id) is { } target && !Inheritance.IsCase(component.Schema, id) ? target : null;
}
