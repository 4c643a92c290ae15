using System.Linq;
using FlowIq.Generator.Model;

namespace FlowIq.Generator.Emission.Client;

/// <summary>A sub-client.</summary>
internal static class GroupClientEmitter
{
    public static void Emit(SourceWriter writer, ClientPlan plan, GroupModel group)
    {
        OperationPlan[] operations = [.. plan.OperationsOf(group.PropertyName)];
        bool hasOptions = ClassEmitter.UseOptions(operations);
        string access = plan.Context.Access;
        XmlDocWriter.Write(writer, group.Doc, $"The operations of {group.PropertyName}.");
        writer.Open($"{access} interface I{group.TypeName}");
        ClassEmitter.Declare(writer, operations);
        writer.Close().Line();

        XmlDocWriter.Write(writer, group.Doc, $"The operations of {group.PropertyName}.");
        writer.Open($"{access} sealed class {group.TypeName} : I{group.TypeName}");
        ClassEmitter.Fields(writer, plan, hasOptions);
        writer.Line();
        writer.Open($"internal {group.TypeName}(ApiRuntime.ClientCore core{(hasOptions ? $", {plan.OptionsName} options" : "")})");
        writer.Line("_core = core;");
        if (hasOptions)
        {
            writer.Line("_options = options;");
        }

        writer.Close().Line();
        ClassEmitter.Implement(writer, operations);
        writer.Close();
    }
}
