using System.Threading;
using FlowIq.Generator.Diagnostics;
using FlowIq.Generator.Lowering.Schemas;
using FlowIq.Generator.Reading;
using FlowIq.Generator.Reading.Schemas;
using Microsoft.OpenApi;

namespace FlowIq.Generator.Lowering.Service;

/// <summary>What every part of this stage needs.</summary>
internal sealed record ServiceContext(ApiDocument Read, LoweringOptions Options, SchemaLowering Schemas, DiagnosticBag Diagnostics, CancellationToken CancellationToken)
{
    /// <summary>All of the document but its schemas.</summary>
    public OpenApiDocument Document => Read.Api;

    /// <summary>The schema that stands where the reader's model has a mark, or null.</summary>
    public Schema? SchemaOf(IOpenApiSchema? mark) => Read.Schemas.Of(mark);

    /// <summary>Says of a header's name that nothing can be sent under it, where that is so; whoever sends it learns so then.</summary>
    public void CheckHeaderName(Pointer at, string name)
    {
        if (!HttpToken.IsValid(name))
        {
            Diagnostics.Report(Descriptors.InvalidValue, at, name, "no name that HTTP allows for a header", "what would send it throws");
        }
    }

    /// <summary>Reports a part of an operation that the client does without.</summary>
    public void LeaveOut(Pointer at, string message) => Diagnostics.Report(Descriptors.OperationFeature, at, message);
}
