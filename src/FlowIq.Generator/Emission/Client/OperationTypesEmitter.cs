using System;
using System.Collections.Generic;
using System.Linq;
using FlowIq.Generator.Model;

namespace FlowIq.Generator.Emission.Client;

/// <summary>The types of one operation: its request record, its multipart parts, its result.</summary>
internal static class OperationTypesEmitter
{
    public static void Emit(SourceWriter writer, OperationPlan operation)
    {
        var emitters = new List<Action>();
        if (operation.Model.RequestRecord is not null)
        {
            emitters.Add(() => RequestRecord(writer, operation));
        }

        foreach (BodyPlan body in operation.Bodies.Where(static body => body.PartsRecord is not null))
        {
            emitters.Add(() => Parts(writer, operation, body));
        }

        if (operation.HasResult)
        {
            emitters.Add(() => ResultEmitter.Emit(writer, operation));
        }

        for (int i = 0; i < emitters.Count; i++)
        {
            if (i > 0)
            {
                writer.Line();
            }

            emitters[i]();
        }
    }

    private static void RequestRecord(SourceWriter writer, OperationPlan operation)
    {
        OperationModel model = operation.Model;
        TargetFacts target = operation.Client.Context.Target;
        XmlDocWriter.Element(writer, "summary", $"What {model.Method} {model.PathTemplate} is given.");
        writer.Open($"{operation.Client.Context.Access} sealed record {model.RequestRecord}");
        var properties = new List<(string Type, string Name, bool IsRequired, string Doc)>();
        foreach (ParameterModel parameter in operation.Parameters)
        {
            bool isRequired = OperationPlan.IsRequired(parameter);
            string type = isRequired ? CSharpTypes.Of(parameter.Type, target) : CSharpTypes.Optional(parameter.Type, target);
            properties.Add((type, parameter.PropertyName, isRequired, ParameterDocs.Text(parameter)));
        }

        if (operation.BodyIsInRecord)
        {
            BodyPlan body = operation.Bodies[0];
            bool isRequired = model.Body!.IsRequired;
            string type = !isRequired || body.IsNullable ? body.CSharpType + "?" : body.CSharpType;
            properties.Add((type, model.Body.PropertyName, isRequired, model.Body.Doc.Summary ?? "The body."));
        }

        Properties(writer, properties);
        writer.Close();
    }

    private static void Parts(SourceWriter writer, OperationPlan operation, BodyPlan body)
    {
        TargetFacts target = operation.Client.Context.Target;
        XmlDocWriter.Element(writer, "summary", $"The parts of the body of {operation.Model.Method} {operation.Model.PathTemplate}.");
        writer.Open($"{operation.Client.Context.Access} sealed record {body.PartsRecord}");
        Properties(writer, body.Content.Parts.SelectMany(part => Members(part, target)));
        writer.Close();
    }

    /// <summary>A part and its headers.</summary>
    private static IEnumerable<(string Type, string Name, bool IsRequired, string Doc)> Members(PartModel part, TargetFacts target)
    {
        var members = new List<(string Type, string Name, bool IsRequired, string Doc)> { (PartType(part, target), part.PropertyName, part.IsRequired, $"The part {part.WireName}.") };
        foreach (ResponseHeaderModel header in part.Headers)
        {
            bool isRequired = header.IsRequired && part.IsRequired;
            string type = isRequired ? CSharpTypes.Of(header.Type, target) : CSharpTypes.Optional(header.Type, target);
            members.Add((type, header.Name, isRequired, $"The header {header.WireName} of the part {part.WireName}. {header.Doc.Summary}".TrimEnd()));
        }

        return members;
    }

    private static string PartType(PartModel part, TargetFacts target)
    {
        string type = part switch
        {
            { IsFile: true, IsList: true } => "global::System.Collections.Generic.IReadOnlyList<FilePart>",
            { IsFile: true } => "FilePart",
            { IsList: true, Type: not ListRef } => $"global::System.Collections.Generic.IReadOnlyList<{CSharpTypes.Of(part.Type, target)}>",
            _ => CSharpTypes.NonNull(part.Type, target),
        };
        return !part.IsRequired || (!part.IsFile && part.Type.IsNullable) ? type + "?" : type;
    }

    private static void Properties(SourceWriter writer, IEnumerable<(string Type, string Name, bool IsRequired, string Doc)> properties)
    {
        bool isFirst = true;
        foreach ((string type, string name, bool isRequired, string doc) in properties)
        {
            if (!isFirst)
            {
                writer.Line();
            }

            isFirst = false;
            XmlDocWriter.Element(writer, "summary", doc);
            writer.Line($"public {(isRequired ? "required " : "")}{type} {name} {{ get; init; }}");
        }
    }
}
