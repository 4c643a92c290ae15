using System.Linq;
using FlowIq.Generator.Model;

namespace FlowIq.Generator.Emission.Client;

/// <summary>The documentation of an operation's methods.</summary>
internal static class MethodDocs
{
    public static void Write(SourceWriter writer, MethodPlan method, bool isTry)
    {
        OperationPlan operation = method.Operation;
        XmlDocWriter.Write(writer, operation.Model.Doc, $"{operation.Model.Method} {operation.Model.PathTemplate}");
        foreach (Argument argument in operation.Arguments(method.Body))
        {
            XmlDocWriter.Param(writer, argument.Name, argument.Doc);
        }

        XmlDocWriter.Param(writer, "options", "What this call does differently.");
        XmlDocWriter.Param(writer, "cancellationToken", "Ends the call.");
        XmlDocWriter.Element(writer, "returns", isTry ? "What came back, whatever the status." : Returns(method));
        if (isTry)
        {
            return;
        }

        foreach (ResponseModel response in operation.Model.Responses.Where(static response => !response.IsSuccess))
        {
            bool isTyped = !response.Contents.IsEmpty && ReturnPlan.KindOf(ReturnPlan.Main(response).Kind) is ReturnKind.Json or ReturnKind.Text;
            string cref = isTyped ? "ApiException{TError}" : "ApiException";
            XmlDocWriter.Element(writer, $"exception cref=\"{cref}\"", Describe(operation, response));
        }
    }

    private static string Returns(MethodPlan method)
    {
        string? text = method.Operation.Model.Responses.FirstOrDefault(static response => response.IsSuccess)?.Doc.Summary;
        string described = string.IsNullOrWhiteSpace(text) ? "What the service answers." : text!;
        return method.Returns switch
        {
            { Kind: ReturnKind.Result } => described + " The member of the status that came back is set.",
            { Kind: ReturnKind.Json, CanBeEmpty: true } => described + " Null where the service answers without a body.",
            { Kind: ReturnKind.Bytes } => described + " Dispose it to free the connection.",
            { Kind: ReturnKind.Events or ReturnKind.Lines or ReturnKind.Sequence } => described + " Each item as it arrives; the request is sent when the enumeration begins.",
            _ => described,
        };
    }

    private static string Describe(OperationPlan operation, ResponseModel response)
    {
        string type = !response.Contents.IsEmpty && ReturnPlan.Main(response) is { Kind: ContentKind.Json, Type: { } body }
            ? $" ({CSharpTypes.NonNull(body, operation.Client.Context.Target).Replace("global::", "")})"
            : "";
        return $"{response.Status}{type}: {(string.IsNullOrWhiteSpace(response.Doc.Summary) ? response.Name : response.Doc.Summary)}";
    }
}
