using System;
using System.Collections.Generic;
using FlowIq.Generator.Lowering.Schemas;
using FlowIq.Generator.Model;
using Microsoft.OpenApi;

namespace FlowIq.Generator.Lowering.Unions;

/// <summary>
/// Anonymous unions by the schemas they were made of. One that is met again within itself, since what stands around it is
/// merged into an alternative that holds it, is the same type: there would be no end of them.
/// </summary>
internal sealed class NestedUnions
{
    private readonly Dictionary<IOpenApiSchema, List<(NamedRef Type, SchemaShape Shape)>> _known = [];

    /// <summary>The union around a place that was made of the same schemas, or null.</summary>
    public TypeRef? Find(SchemaShape shape, string nameHint)
    {
        if (shape.Parts.Count > 0 && _known.TryGetValue(shape.Parts[0], out List<(NamedRef Type, SchemaShape Shape)>? known))
        {
            foreach ((NamedRef type, SchemaShape made) in known)
            {
                if (nameHint.StartsWith(type.Name, StringComparison.Ordinal) && PropertyIntersection.HaveSameParts(made, shape))
                {
                    return type;
                }
            }
        }

        return null;
    }

    public void Add(NamedRef type, SchemaShape shape)
    {
        if (!_known.TryGetValue(shape.Parts[0], out List<(NamedRef Type, SchemaShape Shape)>? known))
        {
            _known[shape.Parts[0]] = known = [];
        }

        known.Add((type, shape));
    }
}
