using System;
using System.Collections.Generic;
using System.Threading;
using FlowIq.Generator.Diagnostics;
using FlowIq.Generator.Lowering.Naming;
using FlowIq.Generator.Lowering.Schemas;
using FlowIq.Generator.Model;
using FlowIq.Generator.Reading;

namespace FlowIq.Generator.Lowering.Service;

/// <summary>Paths, security and servers to the model of the client's methods and options.</summary>
internal sealed class ServiceLowering
{
    /// <summary>Members of the options that every client has.</summary>
    private static readonly string[] OptionMembers =
    [
        "BaseAddress", "Server", "Timeout", "DefaultHeaders", "UserAgent", "Headers", "HttpClient", "Settings", "Clone", "EqualityContract", "MaxErrorBodyBytes",
    ];

    private readonly ServiceContext _context;
    private readonly string _clientName;
    private readonly List<OperationSource> _all;
    private readonly List<OperationSource> _chosen;
    private readonly List<OperationSource> _hooks;

    public ServiceLowering(ApiDocument document, LoweringOptions options, string clientName, SchemaLowering schemas, DiagnosticBag diagnostics, CancellationToken cancellationToken)
    {
        _context = new ServiceContext(document, options, schemas, diagnostics, cancellationToken);
        _clientName = clientName;
        var filter = new OperationFilter(options);
        _all = OperationFinder.In(document.Api.Paths, Pointer.Root["paths"]);
        _chosen = filter.Apply(_all);
        _hooks = filter.Apply(WebhookLowering.Find(document.Api, _chosen));
        filter.ReportUnused(diagnostics);
    }

    public ServiceModel Lower()
    {
        var optionNames = ReservedNames.OfClass("Value", [.. OptionMembers, _clientName + "ClientOptions", _clientName + "Server"]);
        var security = new SecurityLowering(_context, optionNames);
        var clientParameters = new ClientParameters(optionNames);
        var headers = new HeaderLowering(_context, _clientName);
        var contents = new ContentLowering(_context, new PartLowering(_context, headers));
        var operations = new OperationLowering(
            _context,
            security,
            new ParameterLowering(_context, clientParameters, security),
            new BodyLowering(contents),
            new ResponseLowering(_context, contents, headers));
        var planner = new OperationPlanner(_context, _clientName);
        var models = new List<OperationModel>();
        foreach (PlannedOperation planned in planner.Plan(_all, _chosen))
        {
            _context.CancellationToken.ThrowIfCancellationRequested();
            if (Guarded(operations, planned) is { } model)
            {
                models.Add(model);
            }
        }

        return new ServiceModel(
            models.ToEquatableArray(),
            planner.Groups.ToEquatableArray(),
            ServerLowering.Lower(_context.Document.Servers, _clientName),
            security.Schemes,
            clientParameters.All.ToEquatableArray());
    }

    public List<WebhookModel> LowerWebhooks() => new WebhookLowering(_context).Lower(_hooks);

    /// <summary>A fault in one operation costs that operation alone.</summary>
    private OperationModel? Guarded(OperationLowering operations, PlannedOperation planned)
    {
        try
        {
            return operations.Lower(planned);
        }
        catch (Exception e) when (e is not (OperationCanceledException or LimitExceededException))
        {
            _context.Diagnostics.Report(Descriptors.InternalError, planned.Source.At, planned.Source.At.ToString(), e.GetType().Name + ": " + e.Message);
            return null;
        }
    }
}
