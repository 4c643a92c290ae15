using System.Collections.Generic;
using System.Text;
using FlowIq.Generator.Model;

namespace FlowIq.Generator.Emission.Types;

/// <summary>Documentation of a property: what the document says, and what it demands.</summary>
internal static class PropertyDocs
{
    public static void Write(SourceWriter writer, PropertyModel property)
    {
        string? demands = Demands(property);
        string? remarks = property.Doc.Remarks is { } more ? (demands is null ? more : more + "\n" + demands) : demands;
        XmlDocWriter.Write(writer, property.Doc.Summary, remarks, $"The document's \"{property.JsonName}\".");
    }

    private static string? Demands(PropertyModel property)
    {
        if (property is { IsObsolete: false, IsReadOnly: false, IsWriteOnly: false, Fixed: null, Only: null, Default: null, Constraints: null })
        {
            // As most are.
            return null;
        }

        var sentences = new List<string>();
        if (property.IsObsolete && property.Presence == Presence.Required)
        {
            sentences.Add("Deprecated.");
        }

        if (property.IsReadOnly)
        {
            sentences.Add("Read-only: never sent.");
        }

        if (property.IsWriteOnly)
        {
            sentences.Add("Write-only: never received.");
        }

        if (property is { Fixed: { } constant, IsTag: false })
        {
            sentences.Add($"Always {Shown(constant)}.");
        }

        if (property.Only is { } only)
        {
            sentences.Add($"Only {Shown(only)} where it is there.");
        }

        if (property.Default is { } value)
        {
            sentences.Add($"Default: {value.Text}.");
        }

        if (property.Constraints is { } constraints)
        {
            Constraints(sentences, constraints);
        }

        return sentences.Count == 0 ? null : string.Join(" ", sentences);
    }

    private static string Shown(LiteralModel value) => value.Kind == LiteralKind.String ? $"\"{value.Text}\"" : value.Text;

    private static void Constraints(List<string> sentences, ConstraintsModel constraints)
    {
        Range(sentences, constraints.MinLength, constraints.MaxLength, "characters");
        Range(sentences, constraints.MinItems, constraints.MaxItems, "items");
        Range(sentences, constraints.MinProperties, constraints.MaxProperties, "entries");
        if (constraints.UniqueItems)
        {
            sentences.Add("No item twice.");
        }

        var limits = new StringBuilder();
        if (constraints.Minimum is { } minimum)
        {
            limits.Append(constraints.ExclusiveMinimum ? "More than " : "At least ").Append(minimum);
        }

        if (constraints.Maximum is { } maximum)
        {
            string words = constraints.ExclusiveMaximum ? "less than " : "at most ";
            limits.Append(limits.Length > 0 ? ", " + words : char.ToUpperInvariant(words[0]) + words.Substring(1)).Append(maximum);
        }

        if (limits.Length > 0)
        {
            sentences.Add(limits.Append('.').ToString());
        }

        if (constraints.MultipleOf is { } step)
        {
            sentences.Add($"A multiple of {step}.");
        }

        foreach (PatternModel pattern in constraints.Patterns)
        {
            sentences.Add($"Pattern: {pattern.Text}");
        }
    }

    private static void Range(List<string> sentences, int? minimum, int? maximum, string what)
    {
        string? sentence = (minimum, maximum) switch
        {
            (null or 0, null) => null,
            (null or 0, { } most) => $"At most {most} {what}.",
            ({ } least, null) => $"At least {least} {what}.",
            ({ } least, { } most) when least == most => $"Exactly {least} {what}.",
            ({ } least, { } most) => $"{least} to {most} {what}.",
        };
        if (sentence is not null)
        {
            sentences.Add(sentence);
        }
    }
}
