using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using FlowIq.Generator.Emission.Client;
using FlowIq.Generator.Model;

namespace FlowIq.Generator.CorpusTests.Calls;

/// <summary>What is wrong with a request's body.</summary>
internal static class BodyCheck
{
    public static IEnumerable<string> Problems(OperationModel operation, CallArguments arguments, SentRequest request)
    {
        if (!arguments.HasBody)
        {
            return operation.Body is { IsRequired: true } ? ["no body was given"] : request.Body is { Length: > 0 } ? ["a body that nobody gave"] : [];
        }

        if (request.Body is null || request.ContentType is null)
        {
            return ["no body"];
        }

        ContentModel[] contents = [.. operation.Body!.Contents.Where(content => IsOf(content, request.ContentType))];
        return contents.Length == 0 ? [$"a body of {request.ContentType}"] : contents.Any(content => Problem(content, request) is null) ? [] : [Problem(contents[0], request)!];
    }

    private static bool IsOf(ContentModel content, string contentType) =>
        Essence(MediaTypes.Concrete(content.MediaType, content.Kind)) == Essence(contentType);

    private static string Essence(string mediaType) => mediaType.Split(';')[0].Trim().ToLowerInvariant();

    private static string? Problem(ContentModel content, SentRequest request)
    {
        string text = Encoding.UTF8.GetString(request.Body!);
        return content.Kind switch
        {
            ContentKind.Json => JsonProblem(text),
            ContentKind.JsonLines or ContentKind.JsonSequence => text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(static line => JsonProblem(line.TrimStart('\u001e'))).FirstOrDefault(static problem => problem is not null),
            ContentKind.FormUrlEncoded => Missing(content, request.Form.Select(static field => field.Key)),
            ContentKind.Multipart => MultipartProblem(content, request),
            ContentKind.Binary => request.Body is { Length: > 0 } ? null : "no bytes",
            _ => text == "text" ? null : $"the text is '{text}'",
        };
    }

    private static string? JsonProblem(string text)
    {
        try
        {
            using var document = JsonDocument.Parse(text);
            return null;
        }
        catch (JsonException e)
        {
            return $"{text} is no JSON: {e.Message}";
        }
    }

    private static string? MultipartProblem(ContentModel content, SentRequest request)
    {
        Match boundary = Regex.Match(request.ContentType!, "; boundary=\"?([^\";]+)\"?$");
        string text = Encoding.Latin1.GetString(request.Body!);
        string line = "--" + boundary.Groups[1].Value;
        if (!boundary.Success || !text.EndsWith(line + "--\r\n", StringComparison.Ordinal))
        {
            return $"no boundary, or no end: {request.ContentType}";
        }

        string[] parts = text.Split(line + "\r\n", StringSplitOptions.RemoveEmptyEntries);
        return parts.Any(part => part.Trim() != line + "--" && !part.Contains("\r\n\r\n", StringComparison.Ordinal)) ? "a part without an end of its headers"
            : content.MediaType.StartsWith("multipart/form-data", StringComparison.OrdinalIgnoreCase) ? Missing(content, parts.Select(static part => Regex.Match(part, "; name=\"([^\"]*)\"").Groups[1].Value))
            : null;
    }

    private static string? Missing(ContentModel content, IEnumerable<string> names)
    {
        HashSet<string> sent = [.. names];
        string[] missing =
        [
            .. content.Parts
                .Where(static part => part is { IsRequired: true, IsList: false, Type: PrimitiveRef or NamedRef { Kind: NamedKind.Enum }, Type.IsNullable: false })
                .Select(static part => Encoding.Latin1.GetString(Encoding.UTF8.GetBytes(part.WireName)))
                .Where(name => !sent.Contains(name) && !sent.Contains(Uri.EscapeDataString(name))),
        ];
        return missing.Length == 0 ? null : "missing " + string.Join(", ", missing);
    }
}
