using System;
using System.Collections.Generic;
using System.Linq;
using FlowIq.Generator.Model;

namespace FlowIq.Generator.Emission.Client;

/// <summary>The result class of one operation: a member per documented status, typed headers.</summary>
internal static class ResultEmitter
{
    public static void Emit(SourceWriter writer, OperationPlan operation)
    {
        OperationModel model = operation.Model;
        string name = model.ResultName;
        XmlDocWriter.Element(writer, "summary", $"What {model.Method} {model.PathTemplate} answered: the member of the status that came back is set.");
        writer.Open($"{operation.Client.Context.Access} sealed class {name} : ApiResult");
        writer.Line("/// <summary>Creates a result; for tests and mocks.</summary>");
        writer.Line($"public {name}(int statusCode, ApiHeaders? headers = null)").Deeper();
        writer.Line(": base(statusCode, headers)").Shallower();
        writer.Line("{").Line("}");
        Reader(writer, operation);
        foreach (ResponseModel response in WithBody(model))
        {
            writer.Line();
            string text = string.IsNullOrWhiteSpace(response.Doc.Summary) ? response.Name : response.Doc.Summary!;
            XmlDocWriter.Element(writer, "summary", $"{response.Status}: {text}");
            writer.Line($"public {PropertyType(operation, response)}? {response.Name} {{ get; init; }}");
        }

        HeaderEmitter.Emit(writer, operation);
        writer.Close();
    }

    /// <summary>What makes a call leave the bodies of some statuses open; empty for most operations.</summary>
    public static string StreamedStatuses(OperationPlan operation)
    {
        string[] patterns = [.. WithBody(operation.Model).Where(response => IsStreamed(Plan(response))).Select(StatusPattern.Of)];
        return patterns.Length == 0 ? ""
            : patterns.Contains("_") ? ".Streaming()"
            : $".Streaming(static status => status is {string.Join(" or ", patterns)})";
    }

    private static IEnumerable<ResponseModel> WithBody(OperationModel model) =>
        model.Method == "HEAD" ? [] : model.Responses.Where(static response => !response.Contents.IsEmpty).OrderBy(StatusPattern.Order);

    private static ReturnPlan Plan(ResponseModel response)
    {
        ContentModel content = ReturnPlan.Main(response);
        ReturnKind kind = ReturnPlan.KindOf(content.Kind);
        return new ReturnPlan(kind, kind == ReturnKind.Json ? content.Type ?? new AnyRef() : content.Type, content.MediaType);
    }

    private static bool IsStreamed(ReturnPlan plan) => plan.Kind is not (ReturnKind.Json or ReturnKind.Text);

    private static string PropertyType(OperationPlan operation, ResponseModel response)
    {
        ReturnPlan plan = Plan(response);
        return plan.Kind == ReturnKind.Json
            ? CSharpTypes.NonNull(plan.Type!, operation.Client.Context.Target)
            : MethodEmitter.PayloadType(operation.Client, plan, operation.Model);
    }

    private static void Reader(SourceWriter writer, OperationPlan operation)
    {
        writer.Line();
        writer.Line($"internal {operation.Model.ResultName}(ApiRuntime.ResponseReader response)").Deeper();
        writer.Line(": base(response)").Shallower();
        writer.Line("{").Deeper();
        ResponseModel[] withBody = [.. WithBody(operation.Model)];
        if (withBody.Length == 0)
        {
            writer.Line("response.KeepRawBody();");
        }
        else
        {
            writer.Open("switch (response.StatusCode)");
            foreach (ResponseModel response in withBody.Concat(operation.Model.Responses.Where(response => IsBodiless(response, withBody))).OrderBy(StatusPattern.Order))
            {
                string pattern = StatusPattern.Of(response);
                writer.Line(pattern == "_" ? "default:" : $"case {pattern}:").Deeper();
                writer.Line(response.Contents.IsEmpty ? "response.KeepRawBody();" : $"{response.Name} = {Value(operation, Plan(response))};").Line("break;").Shallower();
            }

            if (StatusPattern.Of(withBody[withBody.Length - 1]) != "_")
            {
                writer.Line("default:").Deeper().Line("response.KeepRawBody();").Line("break;").Shallower();
            }

            writer.Close();
        }

        writer.Shallower().Line("}");
    }

    /// <summary>Documented without a body, where a range or the default would have it read one.</summary>
    private static bool IsBodiless(ResponseModel response, ResponseModel[] withBody) => response.Contents.IsEmpty
        && Array.Exists(withBody, other => StatusPattern.Order(other) > StatusPattern.Order(response)
            && (StatusPattern.IsDefault(other) || other.Status[0] == response.Status[0]));

    private static string Value(OperationPlan operation, ReturnPlan plan) => plan.Kind switch
    {
        ReturnKind.Json => $"response.{TryJson(plan.Type!)}({operation.Client.Json.Reader(plan.Type!)})",
        ReturnKind.Text => "response.Text()",
        ReturnKind.Bytes => "StreamResponse.Take(response)",
        _ => MethodEmitter.ItemsExpression(operation.Client, plan),
    };

    private static string TryJson(TypeRef type) =>
        !CSharpTypes.IsValueType(type) ? "TryJson"
        : type.IsNullable ? "TryJsonNullable"
        : "TryJsonValue";
}
