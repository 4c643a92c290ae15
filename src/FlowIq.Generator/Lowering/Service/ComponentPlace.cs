using FlowIq.Generator.Reading;
using Microsoft.OpenApi;

namespace FlowIq.Generator.Lowering.Service;

/// <summary>Where an element stands: at its use, or, when that is a reference, at the component it names.</summary>
/// <param name="At">The place of the definition.</param>
/// <param name="Id">The component's key; null for an element written in place.</param>
internal readonly record struct ComponentPlace(Pointer At, string? Id)
{
    public static ComponentPlace Of(IOpenApiElement element, Pointer at) => element switch
    {
        OpenApiParameterReference parameter => In("parameters", parameter.Reference.Id, at),
        OpenApiRequestBodyReference body => In("requestBodies", body.Reference.Id, at),
        OpenApiResponseReference response => In("responses", response.Reference.Id, at),
        OpenApiHeaderReference header => In("headers", header.Reference.Id, at),
        OpenApiMediaTypeReference mediaType => In("mediaTypes", mediaType.Reference.Id, at),
        OpenApiPathItemReference item => In("pathItems", item.Reference.Id, at),
        OpenApiCallbackReference callback => In("callbacks", callback.Reference.Id, at),
        _ => new ComponentPlace(at, null),
    };

    private static ComponentPlace In(string section, string? id, Pointer at) =>
        id is null ? new ComponentPlace(at, null) : new ComponentPlace(Pointer.Root["components"][section][id], id);
}
