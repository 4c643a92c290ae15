using System.Collections.Generic;
using System.Linq;
using FlowIq.Generator.Model;

namespace FlowIq.Generator.Emission.Client;

/// <summary>The public methods of one operation, declared in the interface and implemented in the class.</summary>
internal static class MethodEmitter
{
    public const string Tail = "RequestOptions? options = null, global::System.Threading.CancellationToken cancellationToken = default";

    public static void Declare(SourceWriter writer, OperationPlan operation)
    {
        foreach (MethodPlan method in operation.Methods)
        {
            foreach (bool isTry in Forms(method))
            {
                MethodDocs.Write(writer, method, isTry);
                Obsolete(writer, operation);
                writer.Line(Signature(method, isTry) + ";").Line();
            }
        }
    }

    public static void Implement(SourceWriter writer, OperationPlan operation)
    {
        foreach (MethodPlan method in operation.Methods)
        {
            foreach (bool isTry in Forms(method))
            {
                writer.Line("/// <inheritdoc/>");
                Obsolete(writer, operation);
                writer.Line($"public {Signature(method, isTry)} =>").Deeper();
                writer.Line(Call(method, isTry) + ";").Shallower().Line();
                if (method.Body is { } body && operation.Model.Body!.IsRequired && !operation.BodyIsInRecord)
                {
                    BodyOverload.Emit(writer, method, body, isTry);
                }
            }
        }

        foreach (IGrouping<string, MethodPlan> builder in operation.Methods.GroupBy(static method => method.BuilderName))
        {
            BuilderEmitter.Emit(writer, builder.First());
            writer.Line();
        }
    }

    private static IEnumerable<bool> Forms(MethodPlan method) => method.TryName is null ? [false] : [false, true];

    private static string Signature(MethodPlan method, bool isTry)
    {
        string arguments = string.Concat(method.Operation.Arguments(method.Body).Select(static argument => argument.Declaration + ", "));
        return $"{ReturnType(method, isTry)} {(isTry ? method.TryName : method.Name)}Async({arguments}{Tail})";
    }

    public static string ReturnType(MethodPlan method, bool isTry)
    {
        const string Task = "global::System.Threading.Tasks.Task";
        if (isTry)
        {
            return $"{Task}<{method.Operation.Model.ResultName}>";
        }

        string payload = PayloadType(method.Operation.Client, method.Returns, method.Operation.Model);
        return method.Returns.Kind switch
        {
            ReturnKind.Empty => Task,
            ReturnKind.Events or ReturnKind.Lines or ReturnKind.Sequence => payload,
            _ => $"{Task}<{payload}>",
        };
    }

    /// <summary>The C# type of what a success carries.</summary>
    public static string PayloadType(ClientPlan plan, ReturnPlan returns, OperationModel operation)
    {
        TargetFacts target = plan.Context.Target;
        const string Items = "global::System.Collections.Generic.IAsyncEnumerable";
        return returns.Kind switch
        {
            ReturnKind.Json => returns.CanBeEmpty ? CSharpTypes.Optional(returns.Type!, target) : CSharpTypes.Of(returns.Type!, target),
            ReturnKind.Text => "string",
            ReturnKind.Bytes => "StreamResponse",
            ReturnKind.Events when returns.Type is null => $"{Items}<SseItem<string>>",
            ReturnKind.Events when plan.Shapes.IsEvent(returns.Type) => $"{Items}<{CSharpTypes.Of(returns.Type, target)}>",
            ReturnKind.Events => $"{Items}<SseItem<{CSharpTypes.Of(returns.Type, target)}>>",
            ReturnKind.Lines or ReturnKind.Sequence => $"{Items}<{CSharpTypes.Of(returns.Type ?? new AnyRef(), target)}>",
            _ => operation.ResultName,
        };
    }

    private static string Call(MethodPlan method, bool isTry)
    {
        OperationPlan operation = method.Operation;
        string call = $"{method.BuilderName}({string.Join(", ", operation.Arguments(method.Body).Select(static argument => argument.Name))})";
        ReturnPlan returns = method.Returns;
        if (returns.Accept != "application/json" && returns.Kind != ReturnKind.Empty)
        {
            call += $".Asking({CSharpLiteral.String(returns.Accept)})";
        }

        if (isTry)
        {
            string streams = ResultEmitter.StreamedStatuses(operation);
            return $"_core.ResultAsync({call}{streams}, static response => new {operation.Model.ResultName}(response), options, cancellationToken)";
        }

        string tail = $"{operation.Errors}, options, cancellationToken)";
        switch (returns.Kind)
        {
            case ReturnKind.Empty:
                return $"_core.EmptyAsync({call}, {tail}";
            case ReturnKind.Json when returns.CanBeEmpty:
                return $"_core.JsonOrNullAsync<{CSharpTypes.Optional(returns.Type!, operation.Client.Context.Target)}>({call}, {operation.Client.Json.Reader(Emptiable(returns.Type!))}, {tail}";
            case ReturnKind.Json:
                return $"_core.JsonAsync({call}, {operation.Client.Json.Reader(returns.Type!)}, {tail}";
            case ReturnKind.Text:
                return $"_core.ReadAsync({call}, static response => response.Text(), {tail}";
            case ReturnKind.Bytes:
                return $"_core.ReadAsync({call}.Streaming(), static response => StreamResponse.Take(response), {tail}";
            case ReturnKind.Result:
                return $"ApiRuntime.SuccessResult.ReadAsync(_core, {call}{ResultEmitter.StreamedStatuses(operation)}, static response => new {operation.Model.ResultName}(response), {tail}";
            default:
                return $"ApiRuntime.ItemStream.ReadAsync(_core, () => {call}.Streaming(), static response => {ItemsExpression(operation.Client, returns)}, {tail}";
        }
    }

    /// <summary>The expression that reads items from a response.</summary>
    public static string ItemsExpression(ClientPlan plan, ReturnPlan returns)
    {
        TypeRef type = returns.Type ?? new AnyRef();
        return returns.Kind switch
        {
            ReturnKind.Lines => $"ApiRuntime.JsonLines.Read(response, {plan.Json.Reader(type)})",
            ReturnKind.Sequence => $"ApiRuntime.JsonSequences.Read(response, {plan.Json.Reader(type)})",
            _ when returns.Type is null or PrimitiveRef { Kind: PrimitiveKind.String } => "ApiRuntime.ServerEvents.Text(response)",
            _ when plan.Shapes.IsEvent(type) => $"ApiRuntime.ServerEvents.Whole(response, {plan.Json.Reader(type)}, hasJsonData: {(plan.Shapes.HasJsonData(type) ? "true" : "false")})",
            _ => $"ApiRuntime.ServerEvents.Data(response, {plan.Json.Reader(type)})",
        };
    }

    /// <summary>A type whose null means an empty answer too; a JSON null of a reference type is read by the type's own reader.</summary>
    private static TypeRef Emptiable(TypeRef type) => CSharpTypes.IsValueType(type) ? type with { IsNullable = true } : type;

    public static void Obsolete(SourceWriter writer, OperationPlan operation)
    {
        if (operation.Model.IsObsolete)
        {
            writer.Line("[global::System.Obsolete(\"The document calls this operation deprecated.\")]");
        }
    }
}
