using System;
using System.Collections.Generic;
using System.Linq;
using FlowIq.Generator.Emission.Support;
using FlowIq.Generator.Model;

namespace FlowIq.Generator.Emission.Client;

/// <summary>The support types that a client's emitted code names.</summary>
internal static class ClientSupportRoots
{
    public static IReadOnlyCollection<string> For(ClientModel model)
    {
        var roots = new HashSet<string>(StringComparer.Ordinal);
        if (!model.Service.Operations.IsEmpty)
        {
            roots.UnionWith(["ClientCore", "OwnHttp", "ApiException", "ApiHeaders", "RequestOptions", "Arguments", "SecurityRequirement", "SecurityUse", "JsonRead", "JsonWrite"]);
            foreach (SecuritySchemeModel scheme in model.Service.SecuritySchemes)
            {
                roots.Add(scheme.Kind == SecurityKind.Basic ? "BasicCredentials" : "ApiCredential");
            }

            foreach (ClientParameterModel parameter in model.Service.ClientParameters)
            {
                SupportRoots.AddType(roots, parameter.Type);
            }

            if (ServerEmitter.IsNeeded(model.Service))
            {
                roots.Add("ServerVariable");
            }

            var shapes = new TypeShapes(model);
            foreach (OperationModel operation in model.Service.Operations)
            {
                AddOperation(roots, operation, model.Options, shapes);
            }
        }

        if (!model.Webhooks.IsEmpty)
        {
            roots.Add("WebhookBody");
            foreach (WebhookModel webhook in model.Webhooks)
            {
                SupportRoots.AddType(roots, webhook.Type);
            }
        }

        return roots;
    }

    private static void AddOperation(HashSet<string> roots, OperationModel operation, EmissionOptions options, TypeShapes shapes)
    {
        foreach (ParameterModel parameter in operation.Parameters)
        {
            roots.Add("ScalarText");
            SupportRoots.AddType(roots, parameter.Type);
            if ((ScalarText.Expression(parameter.Type, "") is null && !shapes.IsTextEnum(parameter.Type)) || parameter.ContentType is not null)
            {
                roots.Add("Parameters");
            }

            if (parameter.Place == ParameterPlace.QueryString && MediaTypes.IsForm(parameter.ContentType))
            {
                roots.Add("QueryForm");
            }
        }

        foreach (ContentModel content in operation.Body is null ? [] : operation.Body.Contents.ToArray())
        {
            AddBody(roots, content);
        }

        foreach (ContentModel content in operation.Responses.SelectMany(static response => response.Contents))
        {
            AddResponse(roots, content);
        }

        ReturnKind kind = ReturnPlan.Of(operation)[0].Kind;
        if (options.Results || kind == ReturnKind.Result)
        {
            roots.Add("ApiResult");
            foreach (ResponseHeaderModel header in operation.Responses.SelectMany(static response => response.Headers))
            {
                roots.Add("HeaderText");
                SupportRoots.AddType(roots, header.Type);
            }
        }

        if (kind == ReturnKind.Result)
        {
            roots.Add("SuccessResult");
        }
    }

    private static void AddBody(HashSet<string> roots, ContentModel content)
    {
        roots.Add(content.Kind switch
        {
            ContentKind.Json => "JsonBody",
            ContentKind.FormUrlEncoded => "FormBody",
            ContentKind.Multipart => "MultipartBody",
            ContentKind.Binary => "StreamBody",
            ContentKind.JsonLines or ContentKind.JsonSequence => "LinesBody",
            _ => "TextBody",
        });
        SupportRoots.AddType(roots, content.Type ?? new AnyRef());
        foreach (PartModel part in content.Parts)
        {
            SupportRoots.AddType(roots, part.Type);
            foreach (ResponseHeaderModel header in part.Headers)
            {
                roots.Add("ScalarText");
                SupportRoots.AddType(roots, header.Type);
            }
        }
    }

    private static void AddResponse(HashSet<string> roots, ContentModel content)
    {
        SupportRoots.AddType(roots, content.Type ?? new AnyRef());
        switch (ReturnPlan.KindOf(content.Kind))
        {
            case ReturnKind.Bytes:
                roots.Add("StreamResponse");
                break;
            case ReturnKind.Events:
                roots.UnionWith(["ItemStream", "ServerEvents", "SseItem"]);
                break;
            case ReturnKind.Lines:
                roots.UnionWith(["ItemStream", "JsonLines"]);
                break;
            case ReturnKind.Sequence:
                roots.UnionWith(["ItemStream", "JsonSequences"]);
                break;
        }
    }
}
