using FlowIq.Generator.Lowering.Schemas;
using FlowIq.Generator.Model;

namespace FlowIq.Generator.Lowering.Unions;

/// <summary>One form that a value of a case can have: a JSON kind, and what such a value looks like. A case that is a union itself has several.</summary>
/// <param name="Component">The component that the form is, or null.</param>
internal sealed record Leaf(int Case, JsonKind Kind, SchemaShape Shape, string? Component)
{
    public bool IsRequired(string property) => Shape.IsRequired(property) && Shape.Find(property) is not null;

    public bool Has(string property) => Shape.Find(property) is not null;
}
