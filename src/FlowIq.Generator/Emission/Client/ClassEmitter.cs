using System.Collections.Generic;
using System.Linq;
using FlowIq.Generator.Model;

namespace FlowIq.Generator.Emission.Client;

/// <summary>What the client and its sub-clients have in common: an interface and a class with methods.</summary>
internal static class ClassEmitter
{
    public static void Fields(SourceWriter writer, ClientPlan plan, bool hasOptions)
    {
        writer.Line("private readonly ApiRuntime.ClientCore _core;");
        if (hasOptions)
        {
            writer.Line($"private readonly {plan.OptionsName} _options;");
        }
    }

    public static void Declare(SourceWriter writer, IEnumerable<OperationPlan> operations)
    {
        foreach (OperationPlan operation in operations)
        {
            MethodEmitter.Declare(writer, operation);
        }
    }

    public static void Implement(SourceWriter writer, IEnumerable<OperationPlan> operations)
    {
        foreach (OperationPlan operation in operations)
        {
            MethodEmitter.Implement(writer, operation);
        }
    }

    public static bool UseOptions(IEnumerable<OperationPlan> operations) => operations.Any(static operation => operation.UsesOptions);
}
