using System.Collections.Generic;
using FlowIq.Generator.Diagnostics;
using FlowIq.Generator.Model;
using FlowIq.Generator.Reading;
using Microsoft.OpenApi;

namespace FlowIq.Generator.Lowering.Service;

/// <summary>One operation to one method.</summary>
internal sealed class OperationLowering(ServiceContext context, SecurityLowering security, ParameterLowering parameters, BodyLowering bodies, ResponseLowering responses)
{
    /// <summary>Up to this many parameters are arguments; more become a record.</summary>
    private const int MaxArguments = 4;

    /// <summary>The model; null after a diagnostic.</summary>
    public OperationModel? Lower(PlannedOperation planned)
    {
        OperationSource source = planned.Source;
        OpenApiOperation operation = source.Operation;
        if (PathTemplate.Parse(source.Path) is not { } pieces)
        {
            context.Diagnostics.Report(Descriptors.OperationLeftOut, source.At, operation.OperationId ?? planned.Id, $"the braces of its path '{source.Path}' do not pair");
            return null;
        }

        EquatableArray<SecurityAlternative> alternatives = security.For(source);
        List<ParameterModel> all = parameters.Lower(source, planned.TypePrefix, pieces, alternatives);
        BodyModel? body = bodies.Lower(operation.RequestBody, source.At, planned);
        int given = all.FindAll(static parameter => parameter.Fixed is null).Count;
        return new OperationModel(
            planned.Id,
            planned.TypePrefix,
            planned.Group,
            source.Method,
            Path(pieces, all),
            source.Path,
            ServiceDocs.From(operation.Summary, operation.Description, source.At),
            operation.Deprecated,
            all.ToEquatableArray(),
            given > MaxArguments ? context.Schemas.TypeNames.Claim(planned.TypePrefix + (body is null ? "Request" : "Parameters")) : null,
            body,
            responses.Lower(operation.Responses, source.At, planned.TypePrefix),
            alternatives,
            ServerLowering.Lower(operation.Servers is { Count: > 0 } own ? own : source.Item.Servers, owner: ""),
            context.Schemas.TypeNames.Claim(planned.TypePrefix + "Result"));
    }

    private static EquatableArray<PathPart> Path(List<PathPiece> pieces, List<ParameterModel> parameters)
    {
        var parts = new List<PathPart>(pieces.Count);
        foreach (PathPiece piece in pieces)
        {
            int index = parameters.FindIndex(parameter => parameter.Place == ParameterPlace.Path && ParameterLowering.IsNamed(piece, parameter.WireName));
            parts.Add(new PathPart(piece.Literal, piece.Literal is null ? index : -1));
        }

        return parts.ToEquatableArray();
    }
}
