using FlowIq.Generator.Model;
using FlowIq.Generator.Reading.Schemas;

namespace FlowIq.Generator.Lowering.Schemas;

/// <summary>What a property's own schema says beside its type; what it refers to says nothing of the property.</summary>
/// <param name="Const">Its only value, or null.</param>
/// <param name="IsNever">The schema <c>false</c>: the property is not to be there.</param>
internal sealed record PropertyFacts(string? Description, string? Format, string? Name, bool IsDeprecated, bool IsReadOnly, bool IsWriteOnly, LiteralModel? Default, LiteralModel? Const, bool IsNever)
{
    private static readonly PropertyFacts Nothing = new(null, null, null, false, false, false, null, null, false);

    public static PropertyFacts Of(Schema schema)
    {
        if (schema.Reference is not null)
        {
            return Nothing;
        }

        var facts = new PropertyFacts(
            schema.Description ?? schema.Title,
            schema.Format,
            schema.TextExtension(TypeNaming.Override),
            schema.IsDeprecated,
            schema.IsReadOnly,
            schema.IsWriteOnly,
            schema.Default is { } value ? Literals.Of(value) : null,
            schema.Const is { } constant ? Literals.Of(constant) : null,
            schema.IsNever);
        for (int i = schema.AllOf.Count - 1; i >= 0; i--)
        {
            // What stands later narrows what stands before.
            facts = facts.Or(Of(schema.AllOf[i]));
        }

        return facts;
    }

    private PropertyFacts Or(PropertyFacts other) => new(
        Description ?? other.Description,
        Format ?? other.Format,
        Name ?? other.Name,
        IsDeprecated || other.IsDeprecated,
        IsReadOnly || other.IsReadOnly,
        IsWriteOnly || other.IsWriteOnly,
        Default ?? other.Default,
        Const ?? other.Const,
        IsNever || other.IsNever);
}
