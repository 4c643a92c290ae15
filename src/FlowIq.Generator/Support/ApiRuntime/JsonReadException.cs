using System.Text.Json;

namespace FlowIq.Generator.Support.ApiRuntime;

/// <summary>
/// A value that is not what the document promises. It knows only where the reader stood; whoever began
/// to read turns that into a path (see <c>JsonErrors</c>), so that reading costs nothing for it.
/// </summary>
internal sealed class JsonReadException : JsonException
{
    public JsonReadException(string message, long position, string? missing = null)
        : base(message)
    {
        Position = position;
        Missing = missing;
    }

    /// <summary>The token's start, as the reader counts.</summary>
    public long Position { get; }

    /// <summary>The property that is not there; the position is the end of the object that lacks it.</summary>
    public string? Missing { get; }
}
