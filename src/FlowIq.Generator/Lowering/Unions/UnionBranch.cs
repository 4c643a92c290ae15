using FlowIq.Generator.Lowering.Schemas;
using FlowIq.Generator.Model;
using FlowIq.Generator.Reading;

namespace FlowIq.Generator.Lowering.Unions;

/// <summary>One alternative of a union while it is lowered.</summary>
/// <param name="Shape">What a value of it looks like.</param>
/// <param name="Component">The component it refers to, or null.</param>
internal sealed record UnionBranch(SchemaShape Shape, Pointer At, string? Component)
{
    /// <summary>Its type, once known.</summary>
    public TypeRef Type { get; set; } = TypeRefs.Any;

    /// <summary>Whether it is the whole of the component, with nothing added by what is around the union.</summary>
    public bool IsWholeComponent { get; init; }
}
