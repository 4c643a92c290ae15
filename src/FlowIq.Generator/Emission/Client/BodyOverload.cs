using System.Collections.Generic;
using System.Linq;
using FlowIq.Generator.Model;

namespace FlowIq.Generator.Emission.Client;

/// <summary>The same method for another form of the same body: bytes in memory for a stream, items that come in time for items.</summary>
internal static class BodyOverload
{
    public static void Emit(SourceWriter writer, MethodPlan method, BodyPlan body, bool isTry)
    {
        (string Type, string Conversion, string Doc)? form = body.Content.Kind switch
        {
            ContentKind.Binary => ("global::System.ReadOnlyMemory<byte>", "ApiRuntime.StreamBody.AsStream", "that takes a stream, with bytes in memory"),
            ContentKind.JsonLines or ContentKind.JsonSequence => (body.CSharpType.Replace("IEnumerable<", "IAsyncEnumerable<"), "ApiRuntime.LinesBody.InTime", "that takes items, with items that are sent as they come"),
            _ => null,
        };
        if (form is not var (type, conversion, doc))
        {
            return;
        }

        OperationPlan operation = method.Operation;
        IReadOnlyList<Argument> arguments = operation.Arguments(method.Body);
        string declared = string.Concat(arguments.Select(argument => (argument.Name == operation.BodyArgument ? $"{type} {argument.Name}" : argument.Declaration) + ", "));
        string passed = string.Concat(arguments.Select(argument => (argument.Name == operation.BodyArgument ? $"{conversion}({argument.Name})" : argument.Name) + ", "));
        string name = (isTry ? method.TryName : method.Name) + "Async";
        writer.Line($"/// <summary>As the method of this name {doc}.</summary>");
        MethodEmitter.Obsolete(writer, operation);
        writer.Line($"public {MethodEmitter.ReturnType(method, isTry)} {name}({declared}{MethodEmitter.Tail}) =>").Deeper();
        writer.Line($"{name}({passed}options, cancellationToken);").Shallower().Line();
    }
}
