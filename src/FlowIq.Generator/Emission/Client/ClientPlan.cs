using System.Collections.Generic;
using System.Linq;
using FlowIq.Generator.Emission.Json;
using FlowIq.Generator.Model;

namespace FlowIq.Generator.Emission.Client;

/// <summary>A client about to be emitted: the model, and what is worked out once for all its operations.</summary>
internal sealed class ClientPlan
{
    private ClientPlan(ClientModel model, EmissionContext context)
    {
        Model = model;
        Context = context;
        Json = new JsonExpressions(context);
        Shapes = new TypeShapes(model);
        Security = new SecurityTable(model.Service);
        Errors = new ErrorTable(Json);
    }

    public ClientModel Model { get; }

    public EmissionContext Context { get; }

    public JsonExpressions Json { get; }

    public TypeShapes Shapes { get; }

    public SecurityTable Security { get; }

    public ErrorTable Errors { get; }

    public IReadOnlyList<OperationPlan> Operations { get; private set; } = [];

    public string OptionsName => Context.ClientName + "Options";

    public static ClientPlan Of(ClientModel model, EmissionContext context)
    {
        var plan = new ClientPlan(model, context);
        plan.Operations = [.. model.Service.Operations.Select(operation => new OperationPlan(plan, operation))];
        MethodNames.Separate(plan.Operations);
        return plan;
    }

    /// <summary>The operations of a group; of the client itself for null.</summary>
    public IEnumerable<OperationPlan> OperationsOf(string? group) => Operations.Where(operation => operation.Model.Group == group);
}
