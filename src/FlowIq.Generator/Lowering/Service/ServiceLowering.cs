using System;
using System.Collections.Generic;
using System.Threading;
using FlowIq.Generator.Diagnostics;
using FlowIq.Generator.Lowering.Schemas;
using FlowIq.Generator.Model;
using Microsoft.OpenApi;

namespace FlowIq.Generator.Lowering.Service;

/// <summary>Paths, security and servers to the model of the client's methods and options.</summary>
internal sealed class ServiceLowering(OpenApiDocument document, LoweringOptions options, SchemaLowering schemas, DiagnosticBag diagnostics, CancellationToken cancellationToken)
{
    public ServiceModel Lower() => throw new NotSupportedException("" + document + options + schemas + diagnostics + cancellationToken);

    public IReadOnlyList<WebhookModel> LowerWebhooks() => throw new NotSupportedException();
}
