using System.Collections.Generic;
using FlowIq.Generator.Model;

namespace FlowIq.Generator.Emission.Types;

/// <summary>An object schema as a sealed record.</summary>
internal static class RecordEmitter
{
    public static void Emit(SourceWriter writer, RecordModel record, EmissionContext context)
    {
        TypeDocs.Write(writer, record);
        string inherits = record.BaseUnion is null ? "" : " : " + record.BaseUnion;
        writer.Open($"{context.Access} sealed partial record {record.Name}{inherits}");
        bool isFirst = true;
        foreach (PropertyModel property in record.Properties)
        {
            if (property.IsOverride && !property.IsTag)
            {
                continue;
            }

            Separate(writer, ref isFirst);
            PropertyEmitter.Declare(writer, property, context);
        }

        if (record.AdditionalProperties is { } extra)
        {
            Separate(writer, ref isFirst);
            AdditionalProperties(writer, extra, context.Target);
        }

        if (HasSecret(record.Properties))
        {
            Separate(writer, ref isFirst);
            PrintMembers(writer, record.Properties, record.BaseUnion is null ? "private" : "protected override");
        }

        writer.Close();
    }

    /// <summary>What <c>ToString</c> shows, without secrets.</summary>
    public static void PrintMembers(SourceWriter writer, IReadOnlyList<PropertyModel> properties, string modifiers)
    {
        writer.Line("/// <summary>Prints the members for <c>ToString</c>, without those that are secret.</summary>");
        writer.Line("/// <param name=\"builder\">Receives the text.</param>");
        writer.Open($"{modifiers} bool PrintMembers(global::System.Text.StringBuilder builder)");
        for (int i = 0; i < properties.Count; i++)
        {
            PropertyModel property = properties[i];
            string label = CSharpLiteral.String((i == 0 ? "" : ", ") + property.Name.TrimStart('@') + " = " + (property.IsSecret ? "***" : ""));
            writer.Line(property.IsSecret ? $"builder.Append({label});" : $"builder.Append({label}).Append((object?){property.Name});");
        }

        writer.Line("return true;");
        writer.Close();
    }

    private static void AdditionalProperties(SourceWriter writer, TypeRef extra, TargetFacts target)
    {
        var map = new MapRef(extra);
        string frozen = Storages.FrozenType(map, target);
        writer.Line($"private readonly {frozen} _additionalProperties = {frozen}.Empty;");
        writer.Line();
        writer.Line("/// <summary>Properties that the document allows without naming them; sent and received with the others.</summary>");
        writer.Line($"public {CSharpTypes.NonNull(map, target)} AdditionalProperties {{ get => _additionalProperties; init => _additionalProperties = {Storages.Freeze(map, "value", target)}; }}");
    }

    private static bool HasSecret(EquatableArray<PropertyModel> properties)
    {
        foreach (PropertyModel property in properties)
        {
            if (property.IsSecret)
            {
                return true;
            }
        }

        return false;
    }

    private static void Separate(SourceWriter writer, ref bool isFirst)
    {
        if (!isFirst)
        {
            writer.Line();
        }

        isFirst = false;
    }
}
