using System;
using FlowIq.Generator.Lowering.Naming;
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

    /// <summary>
    /// The name of an anonymous type of the element: a component's is made of its key and of the word for what it is,
    /// unless the key says so itself, so that it is the same wherever the component is used.
    /// </summary>
    /// <param name="word">PascalCase: <c>Parameter</c>.</param>
    /// <param name="inPlace">The name where the element is no component.</param>
    public string TypeName(string word, string inPlace)
    {
        if (Id is null)
        {
            return inPlace;
        }

        string name = Identifiers.ToPascalCase(Id, word);
        return name.EndsWith(word, StringComparison.Ordinal) ? name : name + word;
    }

    private static ComponentPlace In(string section, string? id, Pointer at) =>
        id is null ? new ComponentPlace(at, null) : new ComponentPlace(Pointer.Root["components"][section][id], id);
}
