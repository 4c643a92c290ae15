using System;
using FlowIq.Generator.Model;

namespace FlowIq.Generator.Lowering.Service;

/// <summary>How a media type is serialized.</summary>
internal static class MediaKinds
{
    public static ContentKind Of(string mediaType)
    {
        string essence = Essence(mediaType);
        switch (essence)
        {
            case "application/x-www-form-urlencoded":
                return ContentKind.FormUrlEncoded;
            case "text/event-stream":
                return ContentKind.ServerSentEvents;
            case "application/jsonl" or "application/x-jsonl" or "application/jsonlines" or "application/x-jsonlines" or "application/ndjson" or "application/x-ndjson"
                or "application/json-lines" or "application/stream+json" or "application/x-json-stream" or "text/x-ndjson":
                return ContentKind.JsonLines;
            case "application/json-seq" or "application/geo+json-seq":
                return ContentKind.JsonSequence;
            case "application/json" or "text/json" or "application/x-json" or "*/*" or "application/*" or "":
                return ContentKind.Json;
            case "application/xml" or "text/xml":
                return ContentKind.Xml;
        }

        if (essence.StartsWith("multipart/", StringComparison.Ordinal))
        {
            return ContentKind.Multipart;
        }

        if (essence.EndsWith("+json", StringComparison.Ordinal))
        {
            return ContentKind.Json;
        }

        if (essence.EndsWith("+xml", StringComparison.Ordinal))
        {
            return ContentKind.Xml;
        }

        bool isText = essence.StartsWith("text/", StringComparison.Ordinal) || essence is "application/yaml" or "application/x-yaml" or "application/javascript" or "application/graphql" or "application/jwt"
            || essence.EndsWith("+yaml", StringComparison.Ordinal);
        return isText ? ContentKind.Text : ContentKind.Binary;
    }

    /// <summary>A word for the media type in a name: <c>Json</c>, <c>Form</c>, <c>OctetStream</c>, <c>Png</c>.</summary>
    public static string Word(string mediaType)
    {
        string essence = Essence(mediaType);
        switch (Of(essence))
        {
            case ContentKind.Json when essence is "application/json" or "*/*" or "":
                return "Json";
            case ContentKind.FormUrlEncoded:
                return "Form";
            case ContentKind.Multipart:
                return "Multipart";
            case ContentKind.ServerSentEvents:
                return "Events";
        }

        string subtype = essence.Substring(essence.IndexOf('/') + 1);
        return Naming.Identifiers.ToPascalCase(subtype.StartsWith("x-", StringComparison.Ordinal) ? subtype.Substring(2) : subtype, "Other");
    }

    /// <summary>Type and subtype, lower case, without parameters.</summary>
    public static string Essence(string mediaType)
    {
        int semicolon = mediaType.IndexOf(';');
        return (semicolon < 0 ? mediaType : mediaType.Substring(0, semicolon)).Trim().ToLowerInvariant();
    }
}
