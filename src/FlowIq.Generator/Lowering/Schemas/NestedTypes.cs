using System;
using System.Collections.Generic;
using System.Linq;
using FlowIq.Generator.Model;
using FlowIq.Generator.Reading.Schemas;

namespace FlowIq.Generator.Lowering.Schemas;

/// <summary>
/// Anonymous types by the schemas that were merged into them. Where one of these holds the whole again, the same is met once
/// more one level down, and below that: it is one type, or there would be no end of them.
/// </summary>
internal sealed class NestedTypes
{
    /// <summary>By the hash of the name: a hostile document has types by the thousand under one schema, and each asks for all beginnings of its name.</summary>
    private readonly Dictionary<Schema, Dictionary<uint, List<(TypeRef Type, string Name, SchemaShape Shape)>>> _known = [];

    /// <summary>Whether a schema may hold what it is merged into or stands beside.</summary>
    public static bool CanRecur(SchemaShape shape) => shape.Parts.Count > 1 || shape.Unions.Count > 0;

    /// <summary>The type around a place that was made of the same schemas, or null.</summary>
    public TypeRef? Find(SchemaShape shape, string nameHint)
    {
        if (Key(shape) is not { } key || !_known.TryGetValue(key, out Dictionary<uint, List<(TypeRef Type, string Name, SchemaShape Shape)>>? byName))
        {
            return null;
        }

        uint hash = StableHash.OfNothing;
        foreach (char c in nameHint)
        {
            hash = StableHash.Extend(hash, c);
            if (byName.TryGetValue(hash, out List<(TypeRef Type, string Name, SchemaShape Shape)>? known))
            {
                foreach ((TypeRef type, string name, SchemaShape made) in known)
                {
                    if (nameHint.StartsWith(name, StringComparison.Ordinal) && PropertyIntersection.HaveSameParts(made, shape))
                    {
                        return type;
                    }
                }
            }
        }

        return null;
    }

    /// <summary>Notes a type, named or not: what lies in it is named by it, or by what it would have been called.</summary>
    public void Add(TypeRef type, SchemaShape shape, string nameHint)
    {
        if (Key(shape) is not { } key)
        {
            return;
        }

        if (!_known.TryGetValue(key, out Dictionary<uint, List<(TypeRef Type, string Name, SchemaShape Shape)>>? byName))
        {
            _known[key] = byName = [];
        }

        string name = type is NamedRef named ? named.Name : nameHint;
        uint hash = StableHash.Of(name);
        if (!byName.TryGetValue(hash, out List<(TypeRef Type, string Name, SchemaShape Shape)>? known))
        {
            byName[hash] = known = [];
        }

        known.Add((type, name, shape));
    }

    private static Schema? Key(SchemaShape shape) => shape.Parts.FirstOrDefault(static part => !PropertyIntersection.Is(part));
}
