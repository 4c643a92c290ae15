using FlowIq.Generator.Model;

namespace FlowIq.Generator.Pipeline;

/// <summary>A model and what its emitters need to know beside it.</summary>
internal sealed record EmissionUnit(ClientModel Model, EmissionContext Context)
{
    public static EmissionUnit Of(ClientModel model, TargetFacts target) =>
        new(model, new EmissionContext(model.FilePrefix, model.Namespace, model.Name, model.IsPublic, model.Options, target));
}
