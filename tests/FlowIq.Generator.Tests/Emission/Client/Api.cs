using System;
using System.Collections.Generic;
using System.Linq;
using FlowIq.Generator.Model;

namespace FlowIq.Generator.Tests.Emission.Client;

/// <summary>Models by hand, as short as a test wants them.</summary>
internal static class Api
{
    public static readonly TypeRef Text = new PrimitiveRef(PrimitiveKind.String);
    public static readonly TypeRef Int = new PrimitiveRef(PrimitiveKind.Int32);
    public static readonly TypeRef Texts = new ListRef(Text);
    public static readonly TypeRef Map = new MapRef(Text);

    /// <summary>The record whose codec is written by hand in <see cref="EmittedClient"/>.</summary>
    public static readonly TypeRef Pet = new NamedRef("Pet", NamedKind.Record);

    public static readonly TypeRef Problem = new NamedRef("Problem", NamedKind.Record);

    public static ClientModel Of(params OperationModel[] operations) => new(
        "T",
        "T",
        "Zoo",
        true,
        new ApiInfo("Zoo", "1.2", new DocModel("A zoo.")),
        [],
        new ServiceModel(operations.ToEquatableArray(), [], [], [], []),
        [],
        new EmissionOptions());

    public static ClientModel With(this ClientModel model, Func<ServiceModel, ServiceModel> change) => model with { Service = change(model.Service) };

    /// <summary>An operation whose path parameters are those of the template.</summary>
    public static OperationModel Operation(string method, string path, params ParameterModel[] parameters)
    {
        var parts = new List<PathPart>();
        int at = 0;
        while (path.IndexOf('{', at) is var open and >= 0)
        {
            int close = path.IndexOf('}', open);
            if (open > at)
            {
                parts.Add(new PathPart(path[at..open], -1));
            }

            parts.Add(new PathPart(null, Array.FindIndex(parameters, parameter => parameter.WireName == path[(open + 1)..close])));
            at = close + 1;
        }

        if (at < path.Length)
        {
            parts.Add(new PathPart(path[at..], -1));
        }

        return new OperationModel(
            "Call", "Call", null, method, parts.ToEquatableArray(), path, new DocModel("Calls."), false, parameters.ToEquatableArray(), null, null, [], [], [], "CallResult");
    }

    public static ParameterModel Parameter(string name, ParameterPlace place, TypeRef type, ParameterStyle style, bool explode, bool isRequired = true) =>
        new(name, "value", "Value", place, type, isRequired, style, explode, false, false, DocModel.None);

    public static OperationModel Answers(this OperationModel operation, string status, string name, ContentModel? content = null, params ResponseHeaderModel[] headers) => operation with
    {
        Responses = operation.Responses
            .Append(new ResponseModel(status, name, status[0] == '2', new DocModel(name), content is null ? default : EquatableArray.Of(content), headers.ToEquatableArray()))
            .ToEquatableArray(),
    };

    public static OperationModel Takes(this OperationModel operation, params ContentModel[] contents) =>
        operation with { Body = new BodyModel(true, "body", "Body", DocModel.None, contents.ToEquatableArray()) };

    public static ContentModel Json(TypeRef type) => new("application/json", ContentKind.Json, type, []);

    public static ContentModel Content(string mediaType, ContentKind kind, TypeRef? type = null, params PartModel[] parts) => new(mediaType, kind, type, parts.ToEquatableArray());

    public static PartModel Part(string name, TypeRef type, ContentKind kind = ContentKind.Text, string? contentType = null, bool isFile = false, bool isList = false, bool isRequired = true) =>
        new(name, char.ToUpperInvariant(name[0]) + name[1..], type, isRequired, kind, contentType, isFile, isList, ParameterStyle.Form, true, false, []);
}
