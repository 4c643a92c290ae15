using System;
using System.Collections.Generic;
using FlowIq.Generator.Model;

namespace FlowIq.Generator.Emission.Client;

/// <summary>The statements that put the body into a call.</summary>
internal static class BodyEmitter
{
    public static void Emit(SourceWriter writer, OperationPlan operation, BodyPlan body, string call)
    {
        string value = operation.BodyValue();
        string mediaType = MediaTypes.Concrete(body.Content.MediaType, body.Content.Kind);
        string literal = CSharpLiteral.String(mediaType);
        switch (body.Content.Kind)
        {
            case ContentKind.Json:
                string method = body.IsNullable && operation.Model.Body!.IsRequired ? "SetOrNull" : "Set";
                writer.Line($"ApiRuntime.JsonBody.{method}({call}, {Written(operation, body, value)}{(mediaType == "application/json" ? "" : ", " + literal)});");
                break;
            case ContentKind.FormUrlEncoded:
                writer.Line($"ApiRuntime.FormBody.Set({call}, {Written(operation, body, value)}{Fields(body.Content)});");
                break;
            case ContentKind.Multipart:
                MultipartEmitter.Emit(writer, operation, body, value, mediaType, call);
                break;
            case ContentKind.Binary:
                writer.Line($"ApiRuntime.StreamBody.Set({call}, {value}, {literal});");
                break;
            case ContentKind.JsonLines:
                writer.Line($"ApiRuntime.LinesBody.Set({call}, {value}, {operation.Client.Json.Writer(body.Type!)}, {literal});");
                break;
            case ContentKind.JsonSequence:
                writer.Line($"ApiRuntime.LinesBody.SetSequence({call}, {value}, {operation.Client.Json.Writer(body.Type!)}, {literal});");
                break;
            default:
                writer.Line($"ApiRuntime.TextBody.Set({call}, {value}, {literal});");
                break;
        }
    }

    /// <summary>The body and the delegate that writes it as JSON.</summary>
    public static string Written(OperationPlan operation, BodyPlan body, string value)
    {
        TypeRef type = body.Type!;
        bool isOptional = !operation.Model.Body!.IsRequired;
        if (type is AnyRef)
        {
            // An element of no kind is no body.
            return $"{value}, {(isOptional ? "ApiRuntime.JsonWrite.AnyOrNull" : "ApiRuntime.JsonWrite.Any")}";
        }

        bool isNullable = CSharpTypes.IsValueType(type) ? isOptional || type.IsNullable : type.IsNullable && !isOptional;
        return $"{value}, {operation.Client.Json.Writer(type with { IsNullable = isNullable })}";
    }

    /// <summary>The fields whose encoding is not what every form does: an exploded list, text for a scalar, JSON for an object.</summary>
    private static string Fields(ContentModel content)
    {
        var fields = new List<string>();
        foreach (PartModel part in content.Parts)
        {
            bool isJson = part.Kind == ContentKind.Json && part.Type is not PrimitiveRef and not NamedRef { Kind: NamedKind.Enum } && part.ContentType is not null;
            bool isPlain = part is { Style: ParameterStyle.Form, Explode: true, AllowReserved: false } && !(part.IsStyled && part.Type is MapRef);
            if (isJson)
            {
                fields.Add($"ApiRuntime.FormField.Json({CSharpLiteral.String(part.WireName)})");
            }
            else if (!isPlain)
            {
                string format = ParameterEmitter.Format(part.Style, part.Explode, part.AllowReserved, false);
                fields.Add($"new ApiRuntime.FormField({CSharpLiteral.String(part.WireName)}, {format})");
            }
        }

        return fields.Count == 0 ? "" : ", " + string.Join(", ", fields);
    }
}
