using System;
using System.Collections.Generic;
using System.Linq;
using FlowIq.Generator.Model;

namespace FlowIq.Generator.Emission.Client;

/// <summary>The documented headers of an operation's responses as members of its result, read when they are asked for.</summary>
internal static class HeaderEmitter
{
    private static readonly string[] Inherited = ["StatusCode", "IsSuccess", "Headers", "ContentType", "RawBody", "IsRawBodyTruncated", "BodyError", "Dispose"];

    public static void Emit(SourceWriter writer, OperationPlan operation)
    {
        OperationModel model = operation.Model;
        var names = new HashSet<string>(Inherited.Concat(model.Responses.Select(static response => response.Name)), StringComparer.Ordinal) { model.ResultName };
        var wireNames = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (ResponseHeaderModel header in model.Responses.SelectMany(static response => response.Headers))
        {
            if (!wireNames.Add(header.WireName))
            {
                continue;
            }

            string name = header.Name;
            while (!names.Add(name))
            {
                name += "Header";
            }

            writer.Line();
            string text = string.IsNullOrWhiteSpace(header.Doc.Summary) ? "" : " " + header.Doc.Summary;
            XmlDocWriter.Element(writer, "summary", $"The header {header.WireName}; null where it is not there or is malformed.{text}");
            writer.Line($"public {CSharpTypes.Optional(Typed(operation, header), operation.Client.Context.Target)} {name} => {Value(operation, header)};");
        }
    }

    /// <summary>Shapes that text cannot tell are left as text.</summary>
    private static TypeRef Typed(OperationPlan operation, ResponseHeaderModel header) =>
        operation.Client.Shapes.Of(header.Type) is TypeShape.Any or TypeShape.Object ? new PrimitiveRef(PrimitiveKind.String) : header.Type;

    private static string Value(OperationPlan operation, ResponseHeaderModel header)
    {
        TypeRef type = Typed(operation, header);
        string name = CSharpLiteral.String(header.WireName);
        if (type is PrimitiveRef { Kind: PrimitiveKind.String })
        {
            return $"Headers[{name}]";
        }

        TypeRef read = type with { IsNullable = false };
        string kind = CSharpTypes.IsValueType(read) ? "Value" : "Object";
        return $"ApiRuntime.HeaderText.{kind}(Headers, {name}, ApiRuntime.HeaderShape.{operation.Client.Shapes.Of(type)}, {operation.Client.Json.Reader(read)}{Delimiter(header.Style)})";
    }

    private static string Delimiter(ParameterStyle style) => style switch
    {
        ParameterStyle.SpaceDelimited => ", ' '",
        ParameterStyle.PipeDelimited => ", '|'",
        ParameterStyle.TabDelimited => ", '\\t'",
        _ => "",
    };
}
