using FlowIq.Generator.Model;

namespace FlowIq.Generator.Emission.Client;

/// <summary>The statements that put a multipart body together, a line per part.</summary>
internal static class MultipartEmitter
{
    public static void Emit(SourceWriter writer, OperationPlan operation, BodyPlan body, string value, string mediaType, string call)
    {
        string literal = CSharpLiteral.String(mediaType);
        if (body.PartsRecord is null)
        {
            writer.Line($"ApiRuntime.MultipartBody.SetObject({call}, {BodyEmitter.Written(operation, body, value)}, {literal});");
            return;
        }

        bool isOptional = !operation.Model.Body!.IsRequired || (operation.BodyIsInRecord && operation.RecordIsOptional);
        string form = operation.Arguments(body) is var arguments && System.Linq.Enumerable.Any(arguments, static argument => argument.Name == "form") ? "thisForm" : "form";
        if (isOptional)
        {
            writer.Open($"if ({value} is {{ }} parts)");
            value = "parts";
        }

        writer.Line($"var {form} = new ApiRuntime.MultipartBody({call}, {literal});");
        foreach (PartModel part in body.Content.Parts)
        {
            writer.Line(Statement(operation, part, form, $"{value}.{part.PropertyName}"));
            foreach (ResponseHeaderModel header in part.Headers)
            {
                writer.Line(Header(operation, part, header, form, $"{value}.{header.Name}"));
            }
        }

        if (isOptional)
        {
            writer.Close();
        }
    }

    private static string Statement(OperationPlan operation, PartModel part, string form, string value)
    {
        string name = CSharpLiteral.String(part.WireName);
        string contentType = part.ContentType is null ? "" : ", " + CSharpLiteral.String(MediaTypes.Concrete(part.ContentType, part.Kind));
        if (part.IsFile)
        {
            return $"{form}.{(part.IsList ? "Files" : "File")}({name}, {value}{contentType});";
        }

        if (part.IsStyled)
        {
            return $"{form}.Styled({name}, {Written(operation, part.Type, part.IsRequired, value)}, {ParameterEmitter.Format(part.Style, part.Explode, part.AllowReserved, false)});";
        }

        TypeRef item = part is { IsList: true, Type: ListRef list } ? list.Item : part.Type;
        if (part.IsList)
        {
            return $"{form}.Values({name}, {value}, {operation.Client.Json.Writer(item)}{contentType});";
        }

        return $"{form}.Value({name}, {Written(operation, item, part.IsRequired, value)}{contentType});";
    }

    private static string Header(OperationPlan operation, PartModel part, ResponseHeaderModel header, string form, string value)
    {
        string name = CSharpLiteral.String(header.WireName);
        return ScalarText.Expression(header.Type, value) is { } text
            ? $"{form}.Header({name}, {text});"
            : $"{form}.Header({name}, {Written(operation, header.Type, header.IsRequired && part.IsRequired, value)}, {ParameterEmitter.Format(ParameterStyle.Simple, header.Explode, false, false)});";
    }

    /// <summary>A value and the delegate that writes it as JSON.</summary>
    private static string Written(OperationPlan operation, TypeRef type, bool isRequired, string value)
    {
        if (type is AnyRef)
        {
            return $"{value}{(isRequired ? "" : " ?? default")}, ApiRuntime.JsonWrite.Any";
        }

        bool isNullable = CSharpTypes.IsValueType(type) && (!isRequired || type.IsNullable);
        return $"{value}, {operation.Client.Json.Writer(type with { IsNullable = isNullable })}";
    }
}
