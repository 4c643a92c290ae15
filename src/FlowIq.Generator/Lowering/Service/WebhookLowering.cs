using System;
using System.Collections.Generic;
using FlowIq.Generator.Lowering.Naming;
using FlowIq.Generator.Lowering.Schemas;
using FlowIq.Generator.Model;
using FlowIq.Generator.Reading;
using FlowIq.Generator.Reading.Schemas;
using Microsoft.OpenApi;

namespace FlowIq.Generator.Lowering.Service;

/// <summary>What the service sends on its own: webhooks of the document, and callbacks of its operations.</summary>
internal sealed class WebhookLowering(ServiceContext context)
{
    /// <summary>Of the webhooks that one address receives; callbacks have their own.</summary>
    private readonly List<Schema> _events = [];
    private readonly HashSet<string> _eventNames = new(StringComparer.Ordinal);
    private readonly HashSet<IOpenApiPathItem> _webhooks = [.. context.Document.Webhooks?.Values ?? []];
    private bool _hasNameless;
    private readonly NameScope _names = new(["Equals", "GetHashCode", "GetType", "ToString", "ReferenceEquals"], "Event");

    /// <summary>All payloads; a hook without a body has none. Last, where the webhooks can be told apart, whichever of them it is.</summary>
    public List<WebhookModel> Lower(List<OperationSource> hooks)
    {
        var result = new List<WebhookModel>();
        foreach (OperationSource hook in hooks)
        {
            context.CancellationToken.ThrowIfCancellationRequested();
            if (Payload(hook) is { } webhook)
            {
                result.Add(webhook);
            }
        }

        if (AnyEvent() is { } any)
        {
            result.Add(any);
        }

        return result;
    }

    /// <summary>What comes in at an address that is subscribed to several webhooks.</summary>
    private WebhookModel? AnyEvent() =>
        _events.Count > 1 && !_hasNameless && context.Schemas.LowerChoice(_events, Pointer.Root["webhooks"], "WebhookEvent", Direction.Read) is NamedRef { Kind: NamedKind.Union } type
            ? new WebhookModel("", "POST", new DocModel("Reads the body of whichever webhook it is."), type, "application/json")
            : null;

    /// <summary>The operations of all webhooks, and of all callbacks of the given operations.</summary>
    public static List<OperationSource> Find(OpenApiDocument document, List<OperationSource> operations)
    {
        List<OperationSource> result = OperationFinder.In(document.Webhooks, Pointer.Root["webhooks"]);
        foreach (OperationSource operation in operations)
        {
            foreach (KeyValuePair<string, IOpenApiCallback> callback in operation.Operation.Callbacks ?? new Dictionary<string, IOpenApiCallback>())
            {
                Pointer at = ComponentPlace.Of(callback.Value, operation.At["callbacks"][callback.Key]).At;
                foreach (KeyValuePair<RuntimeExpression, IOpenApiPathItem> item in callback.Value.PathItems ?? [])
                {
                    result.AddRange(OperationFinder.In(callback.Key, item.Value, at[item.Key.Expression]));
                }
            }
        }

        return result;
    }

    private WebhookModel? Payload(OperationSource hook)
    {
        if (hook.Operation.RequestBody is not { } body)
        {
            return null;
        }

        Pointer at = ComponentPlace.Of(body, hook.At["requestBody"]).At;
        foreach (KeyValuePair<string, IOpenApiMediaType> content in body.Content ?? new Dictionary<string, IOpenApiMediaType>())
        {
            if (MediaKinds.Of(content.Key) == ContentKind.Json && context.SchemaOf(content.Value.Schema) is { } schema)
            {
                string wanted = hook.Operation.Extensions.CSharpName() ?? Identifiers.ToPascalCase(hook.Operation.OperationId ?? hook.Path, "Event");
                string name = _names.Claim(wanted);
                Pointer place = ComponentPlace.Of(content.Value, at["content"][content.Key]).At;
                string hint = name.EndsWith("Event", StringComparison.Ordinal) || name.EndsWith("Payload", StringComparison.Ordinal) ? name : name + "Payload";
                TypeRef type = context.Schemas.Lower(schema, place["schema"], hint, Direction.Read);
                AddEvent(hook, schema);
                return new WebhookModel(name, hook.Method, ServiceDocs.From(hook.Operation.Summary, hook.Operation.Description, hook.At), type, content.Key);
            }
        }

        return null;
    }

    /// <summary>A payload that has no name would become a second type in a choice.</summary>
    private void AddEvent(OperationSource hook, Schema schema)
    {
        if (!_webhooks.Contains(hook.Item))
        {
            return;
        }

        string? id = schema.AliasTarget();
        _hasNameless |= id is null;
        if (id is not null && _eventNames.Add(id))
        {
            _events.Add(schema);
        }
    }
}
