using System;
using System.Threading;
using FlowIq.Generator.Diagnostics;
using FlowIq.Generator.Model;
using Microsoft.OpenApi;

namespace FlowIq.Generator.Lowering;

/// <summary>A read document to the model of a client; the one way into this stage.</summary>
internal static class ClientLowering
{
    public static ClientModel Lower(OpenApiDocument document, LoweringOptions options, DiagnosticBag diagnostics, CancellationToken cancellationToken) =>
        throw new NotSupportedException(options.Namespace + document + diagnostics + cancellationToken);
}
