using System.Collections.Generic;
using System.Linq;
using FlowIq.Generator.Emission.Checks;
using FlowIq.Generator.Model;

namespace FlowIq.Generator.Emission.Client;

/// <summary>The statements that check parameters and body before anything is sent.</summary>
internal static class RequestChecks
{
    public static void Emit(SourceWriter writer, OperationPlan operation, BodyPlan? body)
    {
        List<string> calls = [.. Parameters(operation), .. Body(operation, body)];
        if (calls.Count == 0)
        {
            return;
        }

        if (calls.Count == 1 && body is { Content.Check: NestedCheck, PartsRecord: null })
        {
            writer.Line($"ApiRuntime.Validator.Throw({operation.BodyValue()});");
            return;
        }

        string validator = operation.Arguments(body).Any(static argument => argument.Name == "validator") ? "thisValidator" : "validator";
        writer.Line($"var {validator} = new ApiRuntime.Validator();");
        foreach (string call in calls)
        {
            writer.Line($"{validator}.{call};");
        }

        writer.Line($"{validator}.ThrowIfAny();");
    }

    private static IEnumerable<string> Parameters(OperationPlan operation)
    {
        foreach (ParameterModel parameter in operation.Parameters)
        {
            if (parameter.Check is { } check)
            {
                string value = operation.Value(parameter);
                value = parameter.ClientParameter is null ? value : "(" + value + ")";
                foreach (string call in CheckEmitter.Calls(check, parameter.Type, "null", value))
                {
                    yield return $"Of({CSharpLiteral.String(parameter.WireName)}).{call}";
                }
            }
        }
    }

    private static IEnumerable<string> Body(OperationPlan operation, BodyPlan? body)
    {
        if (body is null)
        {
            yield break;
        }

        if (body is { Content.Check: { } check, Type: { } type })
        {
            foreach (string call in CheckEmitter.Calls(check, type, "null", operation.BodyValue()))
            {
                yield return $"Of(\"$\").{call}";
            }
        }

        string owner = operation.BodyValue() + (operation.Model.Body!.IsRequired ? "." : "?.");
        foreach (PartModel part in body.PartsRecord is null ? [] : body.Content.Parts.ToArray())
        {
            foreach (string call in part.Check is { } partCheck ? CheckEmitter.Calls(partCheck, part.Type, CSharpLiteral.String(part.WireName), owner + part.PropertyName) : [])
            {
                yield return $"Of(\"$\").{call}";
            }
        }
    }
}
