using System.Threading;
using FlowIq.Generator.Diagnostics;
using FlowIq.Generator.Lowering.Schemas;
using FlowIq.Generator.Reading;
using Microsoft.OpenApi;

namespace FlowIq.Generator.Lowering.Service;

/// <summary>What every part of this stage needs.</summary>
internal sealed record ServiceContext(OpenApiDocument Document, LoweringOptions Options, SchemaLowering Schemas, DiagnosticBag Diagnostics, CancellationToken CancellationToken)
{
    /// <summary>Reports a part of an operation that the client does without.</summary>
    public void LeaveOut(Pointer at, string message) => Diagnostics.Report(Descriptors.OperationFeature, at, message);
}
