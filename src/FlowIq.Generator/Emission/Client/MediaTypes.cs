using System;
using System.Text;
using FlowIq.Generator.Model;

namespace FlowIq.Generator.Emission.Client;

/// <summary>Media types as they are asked for and sent.</summary>
internal static class MediaTypes
{
    /// <summary>The type to ask for: a range as it is written, unless what is read is of one type of it.</summary>
    public static string Asked(string mediaType, ContentKind kind) =>
        mediaType.IndexOf('/') > 0 && (kind is ContentKind.Binary || (kind is ContentKind.Text && Essence(mediaType) != "*/*")) ? mediaType : Concrete(mediaType, kind);

    /// <summary>The type to send as <c>Content-Type</c>: a range of the document becomes what its kind is mostly.</summary>
    public static string Concrete(string mediaType, ContentKind kind)
    {
        if (mediaType.IndexOf('*') < 0 && mediaType.IndexOf('/') > 0)
        {
            return mediaType;
        }

        return kind switch
        {
            ContentKind.Json => "application/json",
            ContentKind.FormUrlEncoded => "application/x-www-form-urlencoded",
            ContentKind.Multipart => "multipart/form-data",
            ContentKind.Text => "text/plain",
            ContentKind.Xml => "application/xml",
            ContentKind.JsonLines => "application/jsonl",
            ContentKind.JsonSequence => "application/json-seq",
            _ => "application/octet-stream",
        };
    }

    /// <summary>Without parameters, as it is compared.</summary>
    public static string Essence(string mediaType)
    {
        int end = mediaType.IndexOf(';');
        return (end < 0 ? mediaType : mediaType.Substring(0, end)).Trim().ToLowerInvariant();
    }

    /// <summary>Whether it is that of fields and values.</summary>
    public static bool IsForm(string? mediaType) => mediaType is not null && Essence(mediaType) == "application/x-www-form-urlencoded";

    /// <summary>What a method that reads this kind is called beside the operation's own: <c>ExportAsText</c>, <c>ChatStream</c>.</summary>
    public static string Suffix(ContentModel content) => content.Kind switch
    {
        ContentKind.ServerSentEvents or ContentKind.JsonLines or ContentKind.JsonSequence => "Stream",
        ContentKind.Text => "AsText",
        ContentKind.Xml => "AsXml",
        ContentKind.Binary => "AsBytes",
        _ => "As" + Pascal(Essence(content.MediaType)),
    };

    private static string Pascal(string essence)
    {
        var name = new StringBuilder();
        bool isStart = true;
        foreach (char c in essence.Substring(essence.IndexOf('/') + 1))
        {
            bool isPart = c is (>= 'a' and <= 'z') or (>= '0' and <= '9');
            if (isPart)
            {
                name.Append(isStart ? char.ToUpperInvariant(c) : c);
            }

            isStart = !isPart;
        }

        return name.ToString();
    }
}
