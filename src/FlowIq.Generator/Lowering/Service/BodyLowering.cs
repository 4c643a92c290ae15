using System.Collections.Generic;
using FlowIq.Generator.Lowering.Naming;
using FlowIq.Generator.Model;
using FlowIq.Generator.Reading;
using Microsoft.OpenApi;

namespace FlowIq.Generator.Lowering.Service;

/// <summary>The body of a request.</summary>
internal sealed class BodyLowering(ContentLowering contents)
{
    public BodyModel? Lower(IOpenApiRequestBody? body, Pointer operationAt, PlannedOperation operation)
    {
        if (body is null)
        {
            return null;
        }

        ComponentPlace place = ComponentPlace.Of(body, operationAt["requestBody"]);
        string nameHint = IsForm(body) ? operation.TypePrefix + "Form" : place.TypeName("Request", operation.TypePrefix + "Request");
        List<ContentModel> lowered = contents.Lower(body.Content, place.At, nameHint, Direction.Written);
        if (lowered.Count == 0)
        {
            return null;
        }

        string word = body.Extensions.CSharpName() ?? body.Extensions.Text(Extensions.BodyName) ?? "";
        string name = word.Length == 0 ? "Request" : Identifiers.ToPascalCase(word, "Body");
        name = name is "Options" or "CancellationToken" ? "Body" : name;
        return new BodyModel(body.Required, Identifiers.ToCamelCase(name), name == "Request" ? "Body" : name, ServiceDocs.From(null, body.Description), Overloads(lowered, operation));
    }

    /// <summary>The first media type is the method's own; one of another C# type is an overload; one of the same type gets a name of its own.</summary>
    private static EquatableArray<ContentModel> Overloads(List<ContentModel> contents, PlannedOperation operation)
    {
        var result = new List<ContentModel>();
        var types = new HashSet<string>();
        foreach (ContentModel content in contents)
        {
            if (types.Add(Signature(content)))
            {
                result.Add(content);
                continue;
            }

            string word = "As" + MediaKinds.Word(content.MediaType);
            string suffix = word;
            for (int i = 2; !operation.Methods.TryClaim(operation.Id + suffix); i++)
            {
                suffix = word + i.ToString(System.Globalization.CultureInfo.InvariantCulture);
            }

            result.Add(content with { MethodSuffix = suffix });
        }

        return result.ToEquatableArray();
    }

    /// <summary>What the argument is in C#: equal texts cannot be overloads.</summary>
    private static string Signature(ContentModel content) => content.Kind switch
    {
        ContentKind.Text or ContentKind.Xml or ContentKind.ServerSentEvents => "string",
        ContentKind.Binary => "stream",
        ContentKind.Multipart when content.PartsRecord is not null => content.PartsRecord,
        ContentKind.JsonLines or ContentKind.JsonSequence => "items of " + Type(content.Type),
        _ => Type(content.Type),
    };

    private static string Type(TypeRef? type) => type switch
    {
        null or AnyRef => "any",
        PrimitiveRef { Kind: PrimitiveKind.String } => "string",
        PrimitiveRef { Kind: PrimitiveKind.Base64 or PrimitiveKind.Base64Url } => "bytes",
        PrimitiveRef { Kind: PrimitiveKind.DateTime or PrimitiveKind.UnixTime } => "instant",
        ListRef list => "list of " + Type(list.Item),
        MapRef map => "map of " + Type(map.Value),
        _ => type.WithNull(false).ToString(),
    };

    private static bool IsForm(IOpenApiRequestBody body)
    {
        foreach (string mediaType in body.Content?.Keys ?? (ICollection<string>)[])
        {
            return MediaKinds.Of(mediaType) is ContentKind.Multipart;
        }

        return false;
    }
}
