using System;
using System.Collections.Generic;
using FlowIq.Generator.Model;

namespace FlowIq.Generator.Emission.Client;

/// <summary>The statement that puts one parameter into a call.</summary>
internal static class ParameterEmitter
{
    public static void Emit(SourceWriter writer, OperationPlan operation, ParameterModel parameter, string call)
    {
        string name = CSharpLiteral.String(parameter.WireName);
        string escaped = CSharpLiteral.String(Escape(parameter.WireName));
        string value = operation.Value(parameter);
        string? text = parameter.Fixed is { } literal ? CSharpLiteral.String(literal.Text)
            : parameter.ContentType is not null && parameter.Place != ParameterPlace.QueryString ? ContentText(operation, parameter, value, call)
            : Scalar(operation, parameter, value);
        string format = Format(parameter);
        switch (parameter.Place)
        {
            case ParameterPlace.Path when text is not null:
                writer.Line(format == "ApiRuntime.ParameterFormat.Simple" ? $"{call}.PathText({name}, {text});" : $"{call}.PathText({name}, {text}, {format});");
                break;
            case ParameterPlace.Path:
                writer.Line($"ApiRuntime.Parameters.Path({call}, {name}, {Written(operation, parameter, value)}, {format});");
                break;
            case ParameterPlace.Query when text is not null:
                writer.Line($"{call}.{(parameter.AllowReserved ? "QueryReserved" : "Query")}({escaped}, {text});");
                break;
            case ParameterPlace.Query:
                writer.Line($"ApiRuntime.Parameters.Query({call}, {escaped}, {Written(operation, parameter, value)}, {format});");
                break;
            case ParameterPlace.Header when text is not null:
                writer.Line($"{call}.Header({name}, {text});");
                break;
            case ParameterPlace.Header:
                writer.Line($"ApiRuntime.Parameters.Header({call}, {name}, {Written(operation, parameter, value)}, {format});");
                break;
            case ParameterPlace.Cookie when text is not null:
                writer.Line($"{call}.{(parameter.Style == ParameterStyle.Cookie ? "CookieRaw" : parameter.AllowReserved ? "CookieReserved" : "Cookie")}({(parameter.Style == ParameterStyle.Cookie ? name : escaped)}, {text});");
                break;
            case ParameterPlace.Cookie:
                writer.Line($"ApiRuntime.Parameters.Cookie({call}, {(parameter.Style == ParameterStyle.Cookie ? name : escaped)}, {Written(operation, parameter, value)}, {format});");
                break;
            default:
                WholeQuery(writer, operation, parameter, value, call);
                break;
        }
    }

    /// <summary>Percent-encodes all but unreserved characters; lone surrogates become U+FFFD.</summary>
    public static string Escape(string text)
    {
        char[] chars = text.ToCharArray();
        for (int i = 0; i < chars.Length; i++)
        {
            if (char.IsHighSurrogate(chars[i]) && i + 1 < chars.Length && char.IsLowSurrogate(chars[i + 1]))
            {
                i++;
            }
            else if (char.IsSurrogate(chars[i]))
            {
                chars[i] = '\uFFFD';
            }
        }

        return Uri.EscapeDataString(new string(chars));
    }

    private static void WholeQuery(SourceWriter writer, OperationPlan operation, ParameterModel parameter, string value, string call)
    {
        if (MediaTypes.IsForm(parameter.ContentType) && Scalar(operation, parameter, value) is null)
        {
            writer.Line($"ApiRuntime.QueryForm.Set({call}, {Written(operation, parameter, value)});");
        }
        else
        {
            writer.Line($"ApiRuntime.Parameters.QueryString({call}, {ContentText(operation, parameter, value, call)});");
        }
    }

    /// <summary>A value with a media type of its own: JSON, or text as it is.</summary>
    private static string ContentText(OperationPlan operation, ParameterModel parameter, string value, string call)
    {
        bool isJson = parameter.ContentType is { } type && MediaTypes.Essence(type).EndsWith("json", StringComparison.Ordinal);
        return !isJson && Scalar(operation, parameter, value) is { } text
            ? text
            : $"ApiRuntime.Parameters.Json({call}, {Written(operation, parameter, value)})";
    }

    /// <summary>An expression of type <c>string?</c>; null for types that are written through their JSON.</summary>
    private static string? Scalar(OperationPlan operation, ParameterModel parameter, string value)
    {
        if (!operation.Client.Shapes.IsTextEnum(parameter.Type))
        {
            return ScalarText.Expression(parameter.Type, value);
        }

        string operand = value.IndexOf(' ') < 0 ? value : "(" + value + ")";
        return operand + (CanBeNull(parameter) ? "?.Value" : ".Value");
    }

    private static bool CanBeNull(ParameterModel parameter) =>
        parameter.Type.IsNullable || (!OperationPlan.IsRequired(parameter) && !(parameter.ClientParameter is not null && parameter.IsRequired));

    /// <summary>The value and the delegate that writes it as JSON.</summary>
    private static string Written(OperationPlan operation, ParameterModel parameter, string value)
    {
        bool canBeNull = CanBeNull(parameter);
        if (parameter.Type is AnyRef)
        {
            return $"{value}{(canBeNull ? " ?? default" : "")}, ApiRuntime.JsonWrite.Any";
        }

        TypeRef type = parameter.Type with { IsNullable = canBeNull && CSharpTypes.IsValueType(parameter.Type) };
        return $"{value}, {operation.Client.Json.Writer(type)}";
    }

    private static string Format(ParameterModel parameter) => Format(parameter.Style, parameter.Explode, parameter.AllowReserved, parameter.AllowEmptyValue);

    /// <summary>The expression of a style and what modifies it.</summary>
    public static string Format(ParameterStyle style, bool explode, bool allowReserved, bool allowEmpty) =>
        "ApiRuntime.ParameterFormat." + style
        + (explode ? " | ApiRuntime.ParameterFormat.Explode" : "")
        + (allowReserved ? " | ApiRuntime.ParameterFormat.AllowReserved" : "")
        + (allowEmpty ? " | ApiRuntime.ParameterFormat.AllowEmpty" : "");
}
