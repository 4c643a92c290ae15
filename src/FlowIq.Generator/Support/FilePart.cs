using System;
using System.Collections.Generic;
using System.IO;
using System.Runtime.InteropServices;

namespace FlowIq.Generator.Support;

/// <summary>A file in a multipart request. Its stream is sent as it is read and is left open.</summary>
public sealed class FilePart
{
    /// <summary>Creates a part from a stream.</summary>
    /// <param name="content">Read from where it stands to its end.</param>
    /// <param name="fileName">The name told to the service; null: none.</param>
    /// <param name="contentType">The media type; null: the document's, else <c>application/octet-stream</c>.</param>
    public FilePart(Stream content, string? fileName = null, string? contentType = null)
    {
        Content = content ?? throw new ArgumentNullException(nameof(content));
        FileName = fileName ?? (content is FileStream file ? Path.GetFileName(file.Name) : null);
        ContentType = contentType;
    }

    /// <summary>Creates a part from bytes.</summary>
    /// <param name="content">The bytes.</param>
    /// <param name="fileName">The name told to the service; null: none.</param>
    /// <param name="contentType">The media type; null: the document's, else <c>application/octet-stream</c>.</param>
    public FilePart(ReadOnlyMemory<byte> content, string? fileName = null, string? contentType = null)
        : this(AsStream(content), fileName, contentType)
    {
    }

    /// <summary>The bytes to send.</summary>
    public Stream Content { get; }

    /// <summary>The name told to the service, or null.</summary>
    public string? FileName { get; }

    /// <summary>The media type, or null for the document's.</summary>
    public string? ContentType { get; }

    /// <summary>Further headers of the part.</summary>
    public IDictionary<string, string> Headers { get; init; } = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);

    /// <summary>A part without a name.</summary>
    public static implicit operator FilePart(Stream content) => new(content);

    /// <summary>A part without a name.</summary>
    public static implicit operator FilePart(byte[] content) => new((ReadOnlyMemory<byte>)content);

    /// <summary>A part without a name.</summary>
    public static implicit operator FilePart(ReadOnlyMemory<byte> content) => new(content);

    private static MemoryStream AsStream(ReadOnlyMemory<byte> bytes) =>
        MemoryMarshal.TryGetArray(bytes, out ArraySegment<byte> segment) && segment.Array is not null
            ? new MemoryStream(segment.Array, segment.Offset, segment.Count, writable: false)
            : new MemoryStream(bytes.ToArray(), writable: false);
}
