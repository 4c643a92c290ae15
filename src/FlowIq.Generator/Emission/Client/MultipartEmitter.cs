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
            writer.Line($"Runtime.MultipartBody.SetObject({call}, {value}, {operation.Client.Json.Writer(body.Type! with { IsNullable = false })}, {literal});");
            return;
        }

        bool isOptional = !operation.Model.Body!.IsRequired || (operation.BodyIsInRecord && operation.RecordIsOptional);
        string form = operation.Arguments(body) is var arguments && System.Linq.Enumerable.Any(arguments, static argument => argument.Name == "form") ? "thisForm" : "form";
        if (isOptional)
        {
            writer.Open($"if ({value} is {{ }} parts)");
            value = "parts";
        }

        writer.Line($"var {form} = new Runtime.MultipartBody({call}, {literal});");
        foreach (PartModel part in body.Content.Parts)
        {
            writer.Line(Statement(operation, part, form, $"{value}.{part.PropertyName}"));
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

        TypeRef item = part is { IsList: true, Type: ListRef list } ? list.Item : part.Type;
        if (part.IsList)
        {
            return $"{form}.Values({name}, {value}, {operation.Client.Json.Writer(item)}{contentType});";
        }

        if (item is AnyRef)
        {
            return $"{form}.Value({name}, {value}{(part.IsRequired ? "" : " ?? default")}, Runtime.JsonWrite.Any{contentType});";
        }

        bool isNullable = CSharpTypes.IsValueType(item) && (!part.IsRequired || item.IsNullable);
        return $"{form}.Value({name}, {value}, {operation.Client.Json.Writer(item with { IsNullable = isNullable })}{contentType});";
    }
}
