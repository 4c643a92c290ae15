using System;
using System.Linq;
using FlowIq.Generator.Model;

namespace FlowIq.Generator.Emission.Client;

/// <summary>The private method that puts one call together.</summary>
internal static class BuilderEmitter
{
    private static readonly string[] ContentHeaders = ["Allow", "Expires", "Last-Modified"];

    public static void Emit(SourceWriter writer, MethodPlan method)
    {
        OperationPlan operation = method.Operation;
        OperationModel model = operation.Model;
        string arguments = string.Join(", ", operation.Arguments(method.Body).Select(static argument => $"{argument.Type} {argument.Name}"));
        string call = operation.Arguments(method.Body).Any(static argument => argument.Name == "call") ? "thisCall" : "call";
        writer.Open($"private ApiRuntime.ApiCall {method.BuilderName}({arguments})");
        foreach (Argument argument in operation.Arguments(method.Body).Where(argument => NeedsCheck(argument, operation, method.Body)))
        {
            writer.Line($"ApiRuntime.Arguments.NotNull({argument.Name}, nameof({argument.Name}));");
        }

        RequestChecks.Emit(writer, operation, method.Body);
        string security = operation.Security is null ? "" : ", " + operation.Security;
        writer.Line($"ApiRuntime.ApiCall {call} = _core.Call({CSharpLiteral.String(model.Method)}, {CSharpLiteral.String(model.PathTemplate)}{security});");
        Settings(writer, model, call);
        foreach (PathPart part in model.Path)
        {
            if (part.Literal is { } literal)
            {
                writer.Line($"{call}.{(literal.Contains('?') ? "PathWithQuery" : "Path")}({CSharpLiteral.String(literal)});");
            }
            else
            {
                ParameterEmitter.Emit(writer, operation, model.Parameters[part.Parameter], call);
            }
        }

        foreach (ParameterModel parameter in model.Parameters.Where(static parameter => parameter.Place != ParameterPlace.Path && !IsOfContent(parameter)))
        {
            ParameterEmitter.Emit(writer, operation, parameter, call);
        }

        if (method.Body is not null)
        {
            BodyEmitter.Emit(writer, operation, method.Body, call);
        }

        foreach (ParameterModel parameter in model.Parameters.Where(IsOfContent))
        {
            ParameterEmitter.Emit(writer, operation, parameter, call);
        }

        writer.Line($"return {call};").Close();
    }

    /// <summary>Headers that .NET keeps with the content, which has to be there first.</summary>
    private static bool IsOfContent(ParameterModel parameter) => parameter.Place == ParameterPlace.Header
        && (parameter.WireName.StartsWith("Content-", StringComparison.OrdinalIgnoreCase)
            || Array.Exists(ContentHeaders, name => name.Equals(parameter.WireName, StringComparison.OrdinalIgnoreCase)));

    private static void Settings(SourceWriter writer, OperationModel model, string call)
    {
        if (!model.Servers.IsEmpty)
        {
            writer.Line($"{call}.Server = {CSharpLiteral.String(ServerEmitter.DefaultUrl(model.Servers[0]))};");
        }

        if (model.Responses.Any(static response => response.Status == "3XX" || ResponseModel.IsRedirect(response.Status)))
        {
            writer.Line($"{call}.KeepsRedirects = true;");
        }

        string[] successes = [.. model.Responses
            .Where(static response => response.IsSuccess && response.Status[0] != '2' && StatusPattern.Order(response) == 0)
            .Select(static response => response.Status)];
        if (successes.Length > 0)
        {
            writer.Line($"{call}.Successes = new[] {{ {string.Join(", ", successes)} }};");
        }
    }

    /// <summary>Values that are references; parameters in the path are checked where they are written.</summary>
    private static bool NeedsCheck(Argument argument, OperationPlan operation, BodyPlan? body)
    {
        if (!argument.IsRequired || argument.Type.EndsWith("?", System.StringComparison.Ordinal))
        {
            return false;
        }

        if (operation.Model.RequestRecord is not null && argument.Name == "request")
        {
            return true;
        }

        ParameterModel? parameter = operation.Parameters.FirstOrDefault(known => known.ArgumentName == argument.Name);
        return parameter is null
            ? body is { IsValueType: false }
            : parameter.Place != ParameterPlace.Path && !CSharpTypes.IsValueType(parameter.Type);
    }
}
