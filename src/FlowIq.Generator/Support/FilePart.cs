namespace FlowIq.Generator.Support;

/// <summary>A file in a multipart request. Its stream is sent as it is read and is left open.</summary>
public sealed class FilePart
{
    /// <summary>Creates a part from a stream.</summary>
    /// <param name="content">Read from where it stands to its end.</param>
    /// <param name="fileName">The name told to the service; null: none.</param>
    /// <param name="contentType">The media type; null: the document's, else <c>application/octet-stream</c>.</param>
    public FilePart(global::System.IO.Stream content, string? fileName = null, string? contentType = null)
    {
        Content = content ?? throw new global::System.ArgumentNullException(nameof(content));
        FileName = fileName ?? (content is global::System.IO.FileStream file ? global::System.IO.Path.GetFileName(file.Name) : null);
        ContentType = contentType;
    }

    /// <summary>Creates a part from bytes.</summary>
    /// <param name="content">The bytes.</param>
    /// <param name="fileName">The name told to the service; null: none.</param>
    /// <param name="contentType">The media type; null: the document's, else <c>application/octet-stream</c>.</param>
    public FilePart(global::System.ReadOnlyMemory<byte> content, string? fileName = null, string? contentType = null)
        : this(AsStream(content), fileName, contentType)
    {
    }

    /// <summary>The bytes to send.</summary>
    public global::System.IO.Stream Content { get; }

    /// <summary>The name told to the service, or null.</summary>
    public string? FileName { get; }

    /// <summary>The media type, or null for the document's.</summary>
    public string? ContentType { get; }

    /// <summary>Further headers of the part.</summary>
    public global::System.Collections.Generic.IDictionary<string, string> Headers { get; init; } = new global::System.Collections.Generic.Dictionary<string, string>(global::System.StringComparer.OrdinalIgnoreCase);

    /// <summary>A part without a name.</summary>
    public static implicit operator FilePart(global::System.IO.Stream content) => new(content);

    /// <summary>A part without a name.</summary>
    public static implicit operator FilePart(byte[] content) => new((global::System.ReadOnlyMemory<byte>)content);

    /// <summary>A part without a name.</summary>
    public static implicit operator FilePart(global::System.ReadOnlyMemory<byte> content) => new(content);

    private static global::System.IO.MemoryStream AsStream(global::System.ReadOnlyMemory<byte> bytes) =>
        global::System.Runtime.InteropServices.MemoryMarshal.TryGetArray(bytes, out global::System.ArraySegment<byte> segment) && segment.Array is not null
            ? new global::System.IO.MemoryStream(segment.Array, segment.Offset, segment.Count, writable: false)
            : new global::System.IO.MemoryStream(bytes.ToArray(), writable: false);
}
