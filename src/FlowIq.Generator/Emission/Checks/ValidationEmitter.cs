using System.Collections.Generic;
using FlowIq.Generator.Model;

namespace FlowIq.Generator.Emission.Checks;

/// <summary><c>Validate()</c> of the types of one bucket, in a file of its own: it is there only where the user asks for it.</summary>
internal static class ValidationEmitter
{
    private const string CheckMethod = "void ApiRuntime.ICheckable.Check(ApiRuntime.Validator validator)";

    /// <summary>The file, or null where none of the types has anything to check.</summary>
    public static GeneratedFile? Emit(string number, EquatableArray<TypeModel> types, EmissionContext context)
    {
        SourceWriter writer = EmittedFile.Begin(context);
        bool isEmpty = true;
        foreach (TypeModel type in types)
        {
            if (!type.IsChecked)
            {
                continue;
            }

            isEmpty = false;
            writer.Line();
            switch (type)
            {
                case RecordModel record:
                    Record(writer, record);
                    break;
                case UnionModel { IsClosedHierarchy: true } union:
                    writer.Open($"partial record {union.Name}");
                    Public(writer);
                    writer.Close();
                    break;
                case UnionModel union:
                    Wrapper(writer, union);
                    break;
            }
        }

        return isEmpty ? null : EmittedFile.End(writer, context, "Validation." + number);
    }

    private static void Record(SourceWriter writer, RecordModel record)
    {
        writer.Open($"partial record {record.Name} : ApiRuntime.ICheckable");
        if (record.BaseUnion is null)
        {
            Public(writer);
            writer.Line();
        }

        writer.Open(CheckMethod);
        foreach (PropertyModel property in record.Properties)
        {
            if (property.Check is { } check)
            {
                string value = property.Presence == Presence.OptionalNullable ? property.Name + ".Value" : property.Name;
                Calls(writer, CheckEmitter.Calls(check, property.Type, CSharpLiteral.String(property.JsonName), value));
            }
        }

        if (record is { AdditionalCheck: { } extraCheck, AdditionalProperties: { } extra })
        {
            Calls(writer, CheckEmitter.Calls(extraCheck, new MapRef(extra), "null", "AdditionalProperties"));
        }

        if (record.MinProperties > 0 || record.MaxProperties is not null)
        {
            writer.Line($"validator.Members({Members(record)}, {CheckEmitter.Counts(record.MinProperties ?? 0, record.MaxProperties)});");
        }

        writer.Close().Close();
    }

    private static void Wrapper(SourceWriter writer, UnionModel union)
    {
        writer.Open($"partial record {union.Name} : ApiRuntime.ICheckable");
        Public(writer);
        writer.Line();
        writer.Open(CheckMethod);
        writer.Open("switch (_case)");
        for (int i = 0; i < union.Cases.Count; i++)
        {
            UnionCaseModel unionCase = union.Cases[i];
            if (unionCase.Check is { } check)
            {
                writer.Line($"case {i}:").Deeper();
                Calls(writer, CheckEmitter.Calls(check, unionCase.Type, "null", $"As{unionCase.Name}"));
                writer.Line("break;").Shallower();
            }
        }

        writer.Close().Close().Close();
    }

    private static void Calls(SourceWriter writer, IEnumerable<string> calls)
    {
        foreach (string call in calls)
        {
            writer.Line($"validator.{call};");
        }
    }

    private static void Public(SourceWriter writer)
    {
        writer.Line("/// <summary>Checks the limits that the document sets, here and in everything that this holds.</summary>");
        writer.Line("/// <exception cref=\"ValidationException\">Something is not what the document allows; the message names each value.</exception>");
        writer.Line("public void Validate() => ApiRuntime.Validator.Throw(this);");
        writer.Line();
        writer.Line("/// <summary>Checks the limits that the document sets, here and in everything that this holds.</summary>");
        writer.Line("/// <param name=\"errors\">What is not what the document allows; empty for true.</param>");
        writer.Line("/// <returns>Whether nothing is wrong.</returns>");
        writer.Line("public bool TryValidate(out global::System.Collections.Generic.IReadOnlyList<ValidationError> errors) => ApiRuntime.Validator.Try(this, out errors);");
    }

    /// <summary>The number of members that are written.</summary>
    private static string Members(RecordModel record)
    {
        int always = 0;
        var terms = new List<string>();
        foreach (PropertyModel property in record.Properties)
        {
            if (property.IsReadOnly && record.IsWritten)
            {
                continue;
            }

            switch (property.Presence)
            {
                case Presence.Required:
                    always++;
                    break;
                case Presence.OptionalNullable:
                    terms.Add($"({property.Name}.IsSet ? 1 : 0)");
                    break;
                default:
                    terms.Add($"({property.Name} is null ? 0 : 1)");
                    break;
            }
        }

        if (record.AdditionalProperties is not null)
        {
            terms.Add("AdditionalProperties.Count");
        }

        if (always > 0 || terms.Count == 0)
        {
            terms.Insert(0, always.ToString(System.Globalization.CultureInfo.InvariantCulture));
        }

        return string.Join(" + ", terms);
    }
}
