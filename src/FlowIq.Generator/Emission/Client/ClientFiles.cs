using System.Collections.Generic;
using System.Linq;
using System.Threading;
using FlowIq.Generator.Model;

namespace FlowIq.Generator.Emission.Client;

/// <summary>All files of one document's client: the way into this part of the emission.</summary>
internal static class ClientFiles
{
    public static IReadOnlyList<GeneratedFile> Emit(ClientModel model, EmissionContext context, CancellationToken cancellationToken = default)
    {
        var plan = ClientPlan.Of(model, context);
        var files = new List<GeneratedFile>();
        if (!model.Service.Operations.IsEmpty)
        {
            files.Add(File(context, "ClientOptions", writer => OptionsEmitter.Emit(writer, plan)));
            files.Add(File(context, "Client", writer => RootClientEmitter.Emit(writer, plan)));
            AddOperations(files, context, "Client", plan, null);
            foreach (GroupModel group in model.Service.Groups)
            {
                cancellationToken.ThrowIfCancellationRequested();
                files.Add(File(context, group.TypeName, writer => GroupClientEmitter.Emit(writer, plan, group)));
                AddOperations(files, context, group.TypeName, plan, group.PropertyName);
            }

            if (ServerEmitter.IsNeeded(model.Service))
            {
                files.Add(File(context, "Server", writer => ServerEmitter.Emit(writer, plan)));
            }

            files.Add(File(context, "ClientTables", writer => TablesEmitter.Emit(writer, plan), ".ApiRuntime"));
        }

        if (!model.Webhooks.IsEmpty)
        {
            files.Add(File(context, "Webhooks", writer => WebhookEmitter.Emit(writer, model, context)));
        }

        return files;
    }

    /// <summary>The types that only one client's methods use: request records and results.</summary>
    private static void AddOperations(List<GeneratedFile> files, EmissionContext context, string name, ClientPlan plan, string? group)
    {
        OperationPlan[] operations = [.. plan.OperationsOf(group).Where(static operation => operation.HasTypes)];
        if (operations.Length > 0)
        {
            files.Add(File(context, name + ".Types", writer =>
            {
                for (int i = 0; i < operations.Length; i++)
                {
                    if (i > 0)
                    {
                        writer.Line();
                    }

                    OperationTypesEmitter.Emit(writer, operations[i]);
                }
            }));
        }
    }

    private static GeneratedFile File(EmissionContext context, string name, System.Action<SourceWriter> write, string subNamespace = "")
    {
        var writer = new SourceWriter();
        writer.Lines(FileHeader.Text);
        writer.Line("#pragma warning disable CS0612, CS0618 // What the document deprecates is declared and used here all the same.").Line();
        writer.Line($"namespace {context.Namespace}{subNamespace};").Line();
        write(writer);
        return new GeneratedFile($"{context.FilePrefix}.{name}.g.cs", writer.Finish());
    }
}
