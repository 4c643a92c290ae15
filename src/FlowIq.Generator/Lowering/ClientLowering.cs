using System;
using System.Collections.Generic;
using System.Threading;
using FlowIq.Generator.Diagnostics;
using FlowIq.Generator.Lowering.Checks;
using FlowIq.Generator.Lowering.Naming;
using FlowIq.Generator.Lowering.Schemas;
using FlowIq.Generator.Lowering.Service;
using FlowIq.Generator.Model;
using FlowIq.Generator.Reading;
using Microsoft.OpenApi;

namespace FlowIq.Generator.Lowering;

/// <summary>A read document to the model of a client; the one way into this stage.</summary>
internal static class ClientLowering
{
    public static ClientModel Lower(ApiDocument read, LoweringOptions options, DiagnosticBag diagnostics, CancellationToken cancellationToken)
    {
        OpenApiDocument document = read.Api;
        string name = ClientNames.For(document.Info?.Title, options.ClientName ?? document.Info?.Extensions.CSharpName());
        var schemas = new SchemaLowering(new ComponentIndex(read.Schemas.Components), ReservedNames.Types(name), diagnostics, cancellationToken)
        {
            ReadsPatterns = options.Emission?.Validation == true,
        };
        var lowering = new ServiceLowering(read, options, name, schemas, diagnostics, cancellationToken);
        ServiceModel service = lowering.Lower();
        EquatableArray<WebhookModel> webhooks = lowering.LowerWebhooks().ToEquatableArray();
        if (service.Operations.IsEmpty && webhooks.IsEmpty && document.Paths is not { Count: > 0 })
        {
            schemas.LowerComponents(Direction.Read | Direction.Written);
        }

        EquatableArray<TypeModel> types = schemas.Complete();
        if (service.Operations.IsEmpty && webhooks.IsEmpty && types.IsEmpty && !diagnostics.HasWarnings)
        {
            diagnostics.Report(Descriptors.NothingGenerated, Pointer.Root);
        }

        if (options.Emission?.Validation == true)
        {
            var checkedTypes = new HashSet<string>(StringComparer.Ordinal);
            types = CheckPass.Apply(types, checkedTypes);
            service = CheckPass.Apply(service, checkedTypes);
        }

        return new ClientModel(
            options.FilePrefix,
            options.Namespace,
            name,
            options.IsPublic,
            new ApiInfo(document.Info?.Title ?? "", document.Info?.Version ?? "", Docs.From(document.Info?.Summary, document.Info?.Description)),
            types,
            service,
            webhooks,
            options.Emission ?? new EmissionOptions());
    }
}
